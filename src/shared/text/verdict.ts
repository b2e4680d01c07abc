import type { CheckResult, RunOutcome, RunReport } from '../model/lab.ts';

/** How a run is judged on screen: an outcome, or that the machine was too busy to tell. */
export type Verdict = RunOutcome | 'running' | 'undecided';

/** The check that says what the run was about: the first that failed, else the first of all. */
export function mainCheck<C extends Pick<CheckResult, 'status'>>({
  checks,
}: {
  readonly checks: readonly C[];
}): C | null {
  return checks.find(({ status }) => status === 'failed') ?? checks[0] ?? null;
}

/** The verdict of a run. It is undecided if nothing failed and its main check could not be decided. */
export function verdictOf({
  run,
  checks,
}: {
  readonly run: Pick<RunReport['run'], 'outcome'>;
  readonly checks: readonly Pick<CheckResult, 'status'>[];
}): Verdict {
  if (run.outcome === 'passed' && mainCheck({ checks })?.status === 'inconclusive') return 'undecided';
  return run.outcome ?? 'running';
}
