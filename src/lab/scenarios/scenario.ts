import type { CheckStatus, Observation } from '#shared/model/lab.ts';
import type { Localised, Message, ParamValue, ScenarioManifest, ScenarioTexts } from '#shared/model/scenario.ts';

/** What a check says; `expected` and `observed` are keys of the scenario's messages. */
export interface Verdict {
  readonly status: CheckStatus;
  readonly expected: Message;
  readonly observed: Message;
}

/** A predicate over what was observed: never over what the scenario meant to do. */
export interface Check {
  readonly id: string;
  /** Only in these variants; in all when left out. */
  readonly variants?: readonly string[];
  readonly evaluate: (observation: Observation) => Verdict;
}

/** Everything about a scenario that is pure; its roles run in actors only. */
export interface Scenario {
  readonly manifest: ScenarioManifest;
  readonly texts: Localised<ScenarioTexts>;
  readonly checks: readonly Check[];
  /** Refuses what types and ranges cannot, before anything starts: throws an AppError that names the parameter. */
  readonly checkParams?: (params: Readonly<Record<string, ParamValue>>) => void;
}

/** A verdict from a condition. */
export function verdict(passed: boolean, expected: Message, observed: Message): Verdict {
  return { status: passed ? 'passed' : 'failed', expected, observed };
}

/** A verdict that cannot be given here; `observed` says why. */
export function inconclusive(expected: Message, observed: Message): Verdict {
  return { status: 'inconclusive', expected, observed };
}
