import type { Scenario } from '#scenarios/scenario.ts';
import type { CheckResult, Observation, RunOutcome } from '#shared/model/lab.ts';
import type { Message, VariantSpec } from '#shared/model/scenario.ts';

/** Evaluates every check of the variant. With dropped events no check can be decided. */
export function evaluateChecks(scenario: Scenario, observation: Observation, dropped: number): readonly CheckResult[] {
  return scenario.checks
    .filter((check) => !check.variants || check.variants.includes(observation.variant))
    .map((check) => {
      const { status, expected, observed } = check.evaluate(observation);
      if (dropped === 0) return { id: check.id, status, expected, observed };
      return {
        id: check.id,
        status: 'inconclusive',
        expected,
        observed: { key: 'common.dropped', params: { dropped } },
      };
    });
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
