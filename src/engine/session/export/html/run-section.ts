import { translateFromData, type Translate } from '#shared/i18n/translator.ts';
import type { ActorInfo, CheckResult, Finding, Metric, RunInfo, RunReport } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { itemsOf, svg, svgText } from '#shared/graph/svg.ts';
import { unknownText, type Formatter } from '#shared/text/format.ts';
import type { LaneState } from '#shared/timeline/lane-model.ts';
import { describeMessage } from '#shared/text/describe-message.ts';
import { describePrediction, type DescribedPrediction } from '#shared/text/prediction.ts';
import { arrangeMetrics } from '#shared/text/metric-names.ts';
import { lanePicture, type PictureLane } from './lane-picture.ts';
import { facts, html, table, type Markup } from './markup.ts';
import type { ReportGraph } from './report-graphs.ts';

/** Rows of one table; further rows are counted. */
const maxRows = 200;

/** The content of a run's section. */
export interface RunContent {
  readonly run: RunInfo;
  readonly actors: readonly ActorInfo[];
  readonly actorCount: number;
  readonly checks: readonly CheckResult[];
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly events: RunReport['events'];
  readonly leftovers: RunReport['leftovers'];
  readonly lanes: readonly PictureLane[];
  readonly graphs: readonly ReportGraph[];
  readonly endNs: number;
}

/** Translation and formatting of a section. */
export interface Words {
  readonly t: Translate;
  readonly format: Formatter;
}

const tones = {
  passed: 'good',
  failed: 'bad',
  error: 'bad',
  stopped: 'warn',
  'timed-out': 'warn',
  running: 'warn',
  inconclusive: 'warn',
} as const;

/** A run's outcome as coloured text. */
export function outcomeVerdict(outcome: RunInfo['outcome'], t: Translate): Markup {
  const status = outcome ?? 'running';
  return html`<span class="verdict ${tones[status]}">${t(`ui:run.outcome.${status}`)}</span>`;
}

function checkVerdict(status: CheckResult['status'], t: Translate): Markup {
  return html`<span class="verdict ${tones[status]}">${t(`ui:run.check.${status}`)}</span>`;
}

/** A line with the number of rows a table leaves out, if any. */
export function leftOutLine(total: number, shown: number, { t, format }: Words): Markup | null {
  return total > shown
    ? html`<p class="muted">
        ${t('ui:report.rowsLeftOut', { number: format.count(total - shown), total: format.count(total) })}
      </p>`
    : null;
}

const states: readonly LaneState[] = ['running', 'lock', 'signal', 'queue', 'sleeping', 'joining', 'stopped', 'zombie'];

function actorsTable({ actors, actorCount, lanes }: RunContent, texts: ScenarioTexts | null, words: Words): Markup {
  const { t, format } = words;
  const totals = new Map(lanes.map(({ actor, bins }) => [actor, bins.totals]));
  const seen = states.filter((state) => lanes.some(({ bins }) => bins.totals.has(state)));
  const ending = ({ endedAtNs, signal, exitCode }: ActorInfo): string => {
    if (endedAtNs === null) return t('ui:report.endUnknown');
    return signal ?? (exitCode === null ? unknownText : t('ui:actor.code', { code: exitCode }));
  };
  const shown = actors.slice(0, maxRows);
  return html`${table(
    t('ui:report.actorsCaption'),
    [
      { title: t('ui:actor.id'), cell: ({ id }) => id },
      { title: t('ui:actor.role'), cell: ({ role }) => texts?.roles[role] ?? role },
      { title: t('ui:actor.kind'), cell: ({ kind }) => t(`ui:actor.${kind}`) },
      { title: t('ui:field.pid'), cell: ({ pid }) => String(pid), isNumber: true },
      { title: t('ui:details.tid'), cell: ({ tid }) => (tid === null ? unknownText : String(tid)), isNumber: true },
      { title: t('ui:actor.parent'), cell: ({ parent }) => parent ?? unknownText },
      { title: t('ui:actor.exit'), cell: ending },
      ...seen.map((state) => ({
        title: t(`ui:lane.${state}`),
        cell: ({ id }: ActorInfo) => format.duration((totals.get(id)?.get(state) ?? Number.NaN) / 1e6 || null),
        isNumber: true,
      })),
    ],
    shown,
  )}${leftOutLine(actorCount, shown.length, words)}`;
}

type GroupedMetrics = NonNullable<ReturnType<typeof arrangeMetrics>['table']>;

/** Metrics that several subjects have, a row for each subject. */
function groupedTable(
  { columns, rows }: GroupedMetrics,
  figure: (value: number | null) => string,
  t: Translate,
): Markup {
  return table(
    t('ui:report.measuredBySubject'),
    [
      { title: t('ui:report.subject'), cell: ({ title }) => title },
      ...columns.map(({ title, unit }, index) => ({
        title: `${title} (${unit})`,
        cell: ({ values }: GroupedMetrics['rows'][number]) => figure(values[index] ?? null),
        isNumber: true,
      })),
    ],
    rows.slice(0, maxRows),
  );
}

function metricsPart(metrics: RunContent['metrics'], texts: ScenarioTexts | null, { t }: Words): Markup | null {
  if (Object.keys(metrics).length === 0) return null;
  const { single, table: grouped } = arrangeMetrics(metrics, texts);
  const figure = (value: number | null): string =>
    value === null ? unknownText : String(Number(value.toPrecision(6)));
  return html`<h3>${t('ui:run.metrics')}</h3>
    ${
      single.length === 0
        ? null
        : table(
            t('ui:report.measured'),
            [
              { title: t('ui:report.metric'), cell: ({ title }) => title },
              { title: t('ui:report.value'), cell: ({ value, unit }) => `${figure(value)} ${unit}`, isNumber: true },
            ],
            single.slice(0, maxRows),
          )
    }
    ${grouped === null ? null : groupedTable(grouped, figure, t)}`;
}

function lanesLeftOut(actors: number, shown: number, { t, format }: Words): Markup {
  const counts = { number: format.count(actors - shown), total: format.count(actors) };
  return html`<p class="muted">${t('ui:report.lanesLeftOut', counts)}</p>`;
}

function findingItem({ kind, detail, atNs }: RunContent['findings'][number], { t, format }: Words): Markup {
  return html`<li>
    <strong class="warn">${t(`ui:run.finding.${kind}`)}</strong> ${translateFromData(t, 'findings', detail)}
    <span class="muted">${format.seconds(atNs)}</span>
  </li>`;
}

/** A graph with what it says, and its parts as sentences. */
function graphPart({ kind, notes, isBad, picture }: ReportGraph, { t }: Words): Markup {
  const { width, height, content } = picture;
  const title = t(`ui:graph.title.${kind}`);
  const drawing = svg(
    'svg',
    {
      class: 'graph',
      role: 'img',
      'aria-label': `${title}. ${notes.join(' ')}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    },
    ...content,
  );
  const sentences = itemsOf(content).map(({ sentence }) => sentence);
  const shown = sentences.slice(0, maxRows);
  return html`<h3>${title}</h3>
    <figure>
      <figcaption class="muted">${t(`ui:graph.caption.${kind}`)}</figcaption>
      <p class="${isBad ? 'bad' : 'muted'}">${notes.join(' ')}</p>
      ${{ markup: svgText(drawing) }}
      <details>
        <summary>${t('ui:graph.asList')}</summary>
        <ul>
          ${shown.map((sentence) => html`<li>${sentence}</li>`)}
          ${sentences.length > shown.length ? html`<li>+${sentences.length - shown.length}</li>` : null}
        </ul>
      </details>
    </figure>`;
}

function explanationPart(texts: ScenarioTexts, t: Translate): Markup {
  const sections = (['see', 'why', 'avoid', 'os'] as const).flatMap((name) =>
    texts.explanation[name] === undefined ? [] : [{ name, words: texts.explanation[name] }],
  );
  return html`<h3>${t('ui:explain.title')}</h3>
    <div class="columns">
      ${sections.map(
        ({ name, words }) =>
          html`<section>
            <h4>${t(`ui:explain.${name}`)}</h4>
            <p>${words}</p>
          </section>`,
      )}
    </div>`;
}

function predictionPart(prediction: DescribedPrediction | null, t: Translate): Markup | null {
  if (!prediction) return null;
  return html`<h3>${t('ui:predict.title')}</h3>
    <p>${prediction.question}</p>
    <p>${prediction.sentence}</p>`;
}

/** A text of several lines under its name. */
function textPart(name: string, text: string): Markup {
  const lines = text.trimEnd().split('\n');
  // A line break in a value would be cleaned away.
  const markup = lines.map((line) => html`${line}`.markup).join('\n');
  return html`<h3>${name}</h3>
    <pre>${{ markup }}</pre>`;
}

/** One run: its scenario and parameters, its timeline, and its results. */
export function runSection(content: RunContent, texts: ScenarioTexts | null, words: Words): Markup {
  const { t, format } = words;
  const { run, checks, findings, findingCount, events, leftovers, lanes, actorCount, endNs } = content;
  const title = `${texts?.title ?? run.scenario} · ${texts?.variants[run.variant]?.title ?? run.variant}`;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.includes('\n');
  const labelled = Object.entries(run.params).map(
    ([name, value]) => [texts?.params[name]?.label ?? name, value] as const,
  );
  const params = labelled.filter(([, value]) => !isText(value)).map(([name, value]) => [name, String(value)] as const);
  const shownFindings = findings.slice(0, maxRows);
  return html`<section class="run">
    <h2>${title}</h2>
    <p>
      ${outcomeVerdict(run.outcome, t)}
      <span class="muted"
        >${t('ui:report.runAt', { id: run.id, time: format.dateTime(run.startedAt), length: format.duration(run.durationMs) })}</span
      >
    </p>
    ${texts ? html`<p>${texts.summary}</p>` : null} ${predictionPart(describePrediction(run, texts, t), t)}
    ${run.error ? html`<p class="bad">${translateFromData(t, 'findings', run.error)}</p>` : null}
    ${
      params.length === 0
        ? null
        : html`<h3>${t('ui:lab.parameters')}</h3>
            ${facts(params)}`
    }
    ${labelled.flatMap(([name, value]) => (isText(value) ? [textPart(name, value)] : []))}
    <h3>${t('ui:run.timeline')}</h3>
    ${
      lanes.length === 0
        ? html`<p class="muted">${t('ui:run.noActors')}</p>`
        : lanePicture(lanes, { endNs, findings: shownFindings, t, format, id: `lanes-${run.id}` })
    }
    ${actorCount > lanes.length ? lanesLeftOut(actorCount, lanes.length, words) : null}
    <p class="muted">${t('ui:report.eventCount', { number: format.count(events.written) })}</p>
    ${events.dropped > 0 ? html`<p class="warn">${t('ui:run.dropped', { count: events.dropped })}</p>` : null}
    <h3>${t('ui:run.checks')}</h3>
    ${
      checks.length === 0
        ? html`<p class="muted">${t('ui:run.noChecks')}</p>`
        : table(
            t('ui:report.checksCaption'),
            [
              { title: t('ui:report.check'), cell: ({ id }) => texts?.checks[id] ?? id },
              { title: t('ui:report.verdict'), cell: ({ status }) => checkVerdict(status, t) },
              { title: t('ui:run.expected'), cell: ({ expected }) => describeMessage(texts, expected) },
              { title: t('ui:run.observed'), cell: ({ observed }) => describeMessage(texts, observed) },
            ],
            checks.slice(0, maxRows),
          )
    }
    <h3>${t('ui:run.findings')}</h3>
    ${
      findings.length === 0
        ? html`<p class="muted">${t('ui:run.noFindings')}</p>`
        : html`<ol>
            ${shownFindings.map((finding) => findingItem(finding, words))}
          </ol>`
    }${leftOutLine(findingCount, shownFindings.length, words)}
    ${
      leftovers.length === 0
        ? null
        : html`<p class="bad">
            ${t('ui:run.leftovers', {
              pids: leftovers
                .slice(0, maxRows)
                .map(({ pid }) => pid)
                .join(', '),
            })}
          </p>`
    }
    ${content.graphs.map((graph) => graphPart(graph, words))} ${texts ? explanationPart(texts, t) : null}
    ${metricsPart(content.metrics, texts, words)}
    <h3>${t('ui:run.actors')}</h3>
    ${actorsTable(content, texts, words)}
  </section> `;
}
