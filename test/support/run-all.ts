import type { RunOutcome, RunReport } from '#shared/model/lab.ts';
import type { WatchedRun } from './open-engine.ts';

/** One variant of a scenario. */
export interface VariantRun {
  readonly scenario: string;
  readonly variant: string;
}

/** What a whole run came to: `inconclusive` when some check could not be decided and none failed. */
export type Verdict = RunOutcome | 'inconclusive';

export function verdictOf({ run, checks }: RunReport): Verdict {
  if (run.outcome !== 'passed') return run.outcome ?? 'error';
  return checks.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'passed';
}

/** Every check that did not pass, in one line. */
export function reasonsOf({ run, checks }: RunReport): string {
  const reasons = checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, status, observed }) => `${id} ${status}: ${observed.key} ${JSON.stringify(observed.params ?? {})}`);
  return [...(run.error ? [JSON.stringify(run.error)] : []), ...reasons].join(' | ');
}

/** Runs all, some at the same time, and hands over each report as it comes. */
export async function runAll<R extends VariantRun>(
  runs: readonly R[],
  options: {
    readonly atOnce: number;
    readonly run: (run: R) => Promise<WatchedRun>;
    readonly onReport: (run: R, report: RunReport) => void;
  },
): Promise<void> {
  const next = runs.values();
  const work = async (): Promise<void> => {
    for (const run of next) options.onReport(run, (await options.run(run)).report);
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
}
