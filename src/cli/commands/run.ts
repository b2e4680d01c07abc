import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { Client } from '#shared/rpc/client.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { repeatedCsv, repeatedText, type RepeatedRuns } from '../output/repeated-text.ts';
import { runText } from '../output/run-text.ts';
import { fitText } from '../output/text-width.ts';
import { findScenario, planRun, type PlannedRun } from '../run-plan.ts';
import { placeText, type RunPlace } from '../output/run-progress.ts';
import { runJson } from '../run-report.ts';
import { summarise } from '#shared/series/run-summary.ts';
import type { Sweep } from '#shared/series/sweep.ts';
import { follow, withEngine } from '../with-engine.ts';
import { scenariosOf } from './scenarios.ts';

/** Options of `run`, already checked. */
export interface RunOptions {
  readonly all?: boolean;
  readonly group?: string;
  readonly variant?: string;
  readonly param: readonly (readonly [string, string])[];
  readonly session?: string;
  readonly timeout?: number;
  readonly repeat: number;
  readonly sweep?: Sweep;
  readonly csv?: boolean;
  readonly predict?: string;
}

/** What says that the session is not complete where it was wanted. */
const sessionProblems: ReadonlySet<ErrorCode> = new Set(['session-moved', 'disk-full', 'file-not-writable']);

const clearLine = '\r\u001B[2K';

/** A scenario that `--all` lists but does not run. */
interface SkippedRun {
  readonly id: string;
  readonly reason: 'card' | 'platform';
}

/** Starts one run and follows it to its verdicts. */
async function runOne(
  context: Context,
  client: Client,
  planned: PlannedRun,
  options: { readonly timeoutMs: number | undefined; readonly place: RunPlace },
): Promise<RunReport> {
  const { timeoutMs, place } = options;
  const { manifest, texts } = planned.scenario;
  const title = texts[context.language].title;
  const { runId } = await client.call('run.start', {
    scenario: manifest.id,
    params: { ...planned.params },
    ...(planned.variant === undefined ? {} : { variant: planned.variant }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(planned.prediction && { prediction: planned.prediction }),
  });
  const startedAtMs = performance.now();
  let report: RunReport | null = null;
  let events = 0;
  const showProgress = context.isTty && !context.json;
  await follow(client, 'run.watch', { runId }, (update) => {
    if (update.type === 'report') report = update.report;
    else if (update.type === 'events') events += update.events.length;
    if (showProgress) {
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      const now = context.t('cli:run.progress', { title, seconds, events, actors: report?.actors.length ?? 0 });
      const line = place.total > 1 ? `${placeText(context.t, place, performance.now())} ${now}` : now;
      context.say(`${clearLine}${fitText(line, context.width - 1)}`);
    }
    return update.type !== 'end';
  }).finally(() => showProgress && context.say(clearLine));
  const last = report as RunReport | null;
  if (!last) throw new AppError('run-not-found', { id: runId });
  return last;
}

function planAll(
  context: Context,
  scenarios: Awaited<ReturnType<typeof scenariosOf>>,
  ids: readonly string[],
  options: RunOptions,
): { planned: PlannedRun[]; notRun: SkippedRun[] } {
  if (options.all) {
    const chosen = scenariosOf(scenarios, options.group);
    const able = chosen.filter(({ available, manifest }) => available && manifest.variants.length > 0);
    const notRun = chosen
      .filter((scenario) => !able.includes(scenario))
      .map(({ manifest }): SkippedRun => ({
        id: manifest.id,
        reason: manifest.variants.length === 0 ? 'card' : 'platform',
      }));
    return { planned: able.map((scenario) => planRun(scenario, options.variant, options.param)), notRun };
  }
  const { sweep, predict } = options;
  const predicted = predict === undefined ? undefined : { text: predict, ...context };
  const planned = ids.flatMap((id) => {
    const scenario = findScenario(scenarios, id);
    const values = sweep ? sweep.values.map((value) => [[sweep.name, value] as const]) : [[]];
    return values.map((swept) => planRun(scenario, options.variant, [...options.param, ...swept], predicted));
  });
  const card = planned.find(({ scenario }) => scenario.manifest.variants.length === 0)?.scenario;
  if (card) throw new AppError('card-not-runnable', { scenario: card.texts[context.language].title });
  const missing = planned.find(({ scenario }) => !scenario.available)?.scenario;
  if (missing) {
    const what = missing.texts[context.language].title;
    throw new AppError('platform-missing', {
      what,
      platform: process.platform,
      needs: missing.manifest.platforms.join(', '),
    });
  }
  return { planned, notRun: [] };
}

/** What several runs of one scenario came to: as CSV, as the last line of JSON, or as a table. */
function printRepeated(context: Context, repeated: readonly RepeatedRuns[], options: RunOptions): void {
  if (options.csv) context.out(repeatedCsv(repeated));
  if (options.csv || (options.repeat === 1 && !options.sweep)) return;
  if (!context.json) {
    context.out(repeatedText(context, options.sweep?.name ?? null, repeated));
    return;
  }
  const values = repeated.map(({ value, summary }) => ({ value, ...summary }));
  const sweep = options.sweep ? { sweep: { name: options.sweep.name, values } } : {};
  context.out(
    `${JSON.stringify({ summary: { ...summarise(repeated.flatMap(({ reports }) => reports)), ...sweep } })}\n`,
  );
}

/** `procession run`: scenarios one after another, each with its verdicts. */
export async function run(context: Context, ids: readonly string[], options: RunOptions): Promise<ExitCode> {
  if (options.all ? ids.length > 0 : ids.length === 0)
    throw new AppError('usage', { detail: context.t('cli:usage.run-what') });
  if ((options.sweep || options.csv || options.predict !== undefined) && ids.length !== 1)
    throw new AppError('usage', { detail: context.t('cli:usage.run-one') });
  let isKept = true;
  const onProblem = ({ code }: AppError): void => {
    isKept &&= !sessionProblems.has(code);
  };
  const code = await withEngine(context, { record: true, sessionFile: options.session, onProblem }, async (client) => {
    const { planned, notRun } = planAll(context, await client.call('scenario.list', {}), ids, options);
    const summary = { passed: 0, failed: 0, skipped: notRun.length };
    const place = { startedAtMs: performance.now(), total: planned.length * options.repeat };
    const repeated: RepeatedRuns[] = [];
    for (const [index, one] of planned.entries()) {
      const reports: RunReport[] = [];
      for (let turn = 0; turn < options.repeat; turn += 1) {
        const report = await runOne(context, client, one, {
          timeoutMs: options.timeout,
          place: { ...place, done: summary.passed + summary.failed },
        });
        if (report.run.outcome === 'passed') summary.passed += 1;
        else summary.failed += 1;
        reports.push(report);
        if (options.csv) continue;
        const result = runJson(report, one.scenario, context);
        const title = one.scenario.texts[context.language].title;
        context.out(context.json ? `${JSON.stringify(result)}\n` : runText(context, result, title));
      }
      repeated.push({ value: options.sweep?.values[index] ?? null, reports, summary: summarise(reports) });
    }
    if (planned.length === 1 || options.sweep) printRepeated(context, repeated, options);
    if (options.all && context.json) context.out(`${JSON.stringify({ summary: { ...summary, notRun } })}\n`);
    else if (options.all) {
      for (const { id, reason } of notRun) context.out(`${context.t(`cli:run.not-run.${reason}`, { id })}\n`);
      context.out(`${context.t('cli:run.summary', summary)}\n`);
    }
    return summary.failed === 0 ? exitCodes.done : exitCodes.failed;
  });
  return isKept ? code : exitCodes.failed;
}
