import { translateFromData, type Translate } from '#shared/i18n/translator.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { Language, ScenarioInfo } from '#shared/model/scenario.ts';
import { describeMessage } from '#shared/text/describe-message.ts';
import { describePrediction } from '#shared/text/prediction.ts';
import { metricTitle } from '#shared/text/metric-names.ts';

const statuses = { passed: true, failed: false, inconclusive: null } as const;

/** A run as `run --json` prints it: every sentence in the language, every time as ISO 8601. */
export function runJson(
  report: RunReport,
  scenario: ScenarioInfo,
  options: { readonly language: Language; readonly t: Translate },
) {
  const texts = scenario.texts[options.language];
  const { run } = report;
  const isoAt = (ns: number | null): string | null =>
    ns === null ? null : new Date(Date.parse(run.startedAt) + ns / 1e6).toISOString();
  return {
    /** True where what happened was computed by a model and not observed. */
    simulated: scenario.manifest.kinds.includes('simulation'),
    run: { ...run, error: run.error && translateFromData(options.t, 'findings', run.error) },
    prediction: run.prediction ? { ...run.prediction, ...describePrediction(run, texts, options.t) } : null,
    checks: report.checks.map(({ id, status, expected, observed }) => ({
      id,
      title: texts.checks[id] ?? id,
      passed: statuses[status],
      status,
      expected: describeMessage(texts, expected),
      observed: describeMessage(texts, observed),
    })),
    findings: report.findings.map(({ kind, actors, objects, atNs, detail }) => ({
      kind,
      actors,
      objects,
      at: isoAt(atNs),
      detail: translateFromData(options.t, 'findings', detail),
    })),
    metrics: Object.fromEntries(
      Object.entries(report.metrics).map(([name, { value, unit }]) => [
        name,
        {
          value,
          unit,
          title: metricTitle(texts, name),
          published: (scenario.manifest.references ?? [])
            .filter(({ metric }) => metric === name)
            .map((reference) => ({
              value: reference.value,
              unit: reference.unit,
              note: texts.references?.[reference.id] ?? '',
            })),
        },
      ]),
    ),
    actors: report.actors.map(
      ({ id, role, kind, pid, tid, parent, startTime, startedAtNs, endedAtNs, exitCode, signal }) => ({
        name: id,
        role,
        kind,
        pid,
        tid,
        parent,
        startTime,
        startedAt: isoAt(startedAtNs),
        endedAt: isoAt(endedAtNs),
        exitCode,
        signal,
      }),
    ),
    events: report.events,
    leftovers: report.leftovers,
  };
}
export type RunJson = ReturnType<typeof runJson>;
