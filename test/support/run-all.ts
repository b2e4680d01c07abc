import type { RunOutcome, RunReport } from '#shared/model/lab.ts';
import type { Client } from '#shared/rpc/client.ts';
import { runToEnd } from './open-engine.ts';

/** One variant of a scenario. */
export interface VariantRun {
  readonly scenario: string;
  readonly variant: string;
}

/** What a whole run came to: `inconclusive` when some check could not be decided and none failed. */
export type Verdict = RunOutcome | 'inconclusive';

function verdictOf({ run, checks }: RunReport): Verdict {
  if (run.outcome !== 'passed') return run.outcome ?? 'error';
  return checks.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'passed';
}

/** Every check that did not pass, in one line. */
function reasonsOf({ run, checks }: RunReport): string {
  const reasons = checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, status, observed }) => `${id} ${status}: ${observed.key} ${JSON.stringify(observed.params ?? {})}`);
  return [...(run.error ? [JSON.stringify(run.error)] : []), ...reasons].join(' | ');
}

/** Runs all, some at the same time, and reports each verdict as it comes. */
export async function runAll(
  client: Client,
  runs: readonly VariantRun[],
  options: {
    readonly atOnce: number;
    readonly onVerdict: (run: VariantRun, verdict: Verdict, reasons: string) => void;
  },
): Promise<void> {
  const next = runs.values();
  const work = async (): Promise<void> => {
    for (const run of next) {
      const { report } = await runToEnd(client, run);
      options.onVerdict(run, verdictOf(report), reasonsOf(report));
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
}
