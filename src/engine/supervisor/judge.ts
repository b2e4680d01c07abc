import { judgePrediction, questionFor } from '#scenarios/question.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { CheckResult, Observation, RunOutcome } from '#shared/model/lab.ts';
import type { Prediction } from '#shared/model/prediction.ts';
import type { Message, VariantSpec } from '#shared/model/scenario.ts';
import { mainCheck } from '#shared/text/verdict.ts';

/**
 * Evaluates every check of the variant. With dropped events no check can be decided; in a run that was ended before
 * it could show everything (`cutShort` says why) none has failed.
 */
export function evaluateChecks(
  scenario: Scenario,
  observation: Observation,
  { dropped, cutShort }: { readonly dropped: number; readonly cutShort: Message | null },
): readonly CheckResult[] {
  return scenario.checks
    .filter((check) => !check.variants || check.variants.includes(observation.variant))
    .map((check) => {
      const { status, expected, observed } = check.evaluate(observation);
      const undecided = (why: Message): CheckResult => ({
        id: check.id,
        status: 'inconclusive',
        expected,
        observed: why,
      });
      if (dropped > 0) return undecided({ key: 'common.dropped', params: { dropped } });
      if (cutShort && status === 'failed') return undecided(cutShort);
      return { id: check.id, status, expected, observed };
    });
}

/** The run's prediction beside what it observed; null if nothing was predicted. */
export function predicted(
  scenario: Scenario,
  observation: Observation,
  limits: Parameters<typeof evaluateChecks>[2] & { readonly checks: readonly CheckResult[] },
): Prediction | null {
  const { prediction, variant } = observation.run;
  const question = prediction && questionFor(scenario, variant);
  const isUndecided = mainCheck(limits)?.status === 'inconclusive';
  return question ? judgePrediction(question, prediction, observation, { ...limits, isUndecided }) : null;
}

/** The run's outcome, from its end and its checks. */
export function judge(options: {
  readonly variant: VariantSpec;
  readonly endedBy: Observation['endedBy'];
  readonly error: Message | null;
  readonly checks: readonly CheckResult[];
}): RunOutcome {
  const { variant, endedBy, error, checks } = options;
  if (error !== null) return 'error';
  if (endedBy === 'user') return 'stopped';
  if (endedBy === 'limit' && variant.endsBy !== 'limit') return 'timed-out';
  return checks.some((check) => check.status === 'failed') ? 'failed' : 'passed';
}
