import type { CheckStatus, Observation } from '#shared/model/lab.ts';
import type { Localised, Message, ParamValue, ScenarioManifest, ScenarioTexts } from '#shared/model/scenario.ts';
import type { AskedQuestion } from './question.ts';

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

/** The names that a scenario declares, by what they name. Its roles can use no others. */
export interface Names {
  readonly number: string;
  readonly flag: string;
  readonly text: string;
  readonly variant: string;
  readonly role: string;
  readonly pythonRole: string;
  readonly note: string;
  readonly metric: string;
}

/** Everything about a scenario that is pure; its roles run in actors only. */
export interface Scenario<N extends Names = Names> {
  readonly manifest: ScenarioManifest;
  /** A language that the scenario has no texts in holds the English ones. */
  readonly texts: Localised<ScenarioTexts>;
  /** False where the Chinese texts are still missing. */
  readonly translated: boolean;
  readonly checks: readonly Check[];
  /** Questions of its own; where no other applies, `questionFor` makes one. */
  readonly questions: readonly AskedQuestion[];
  /** Refuses what types and ranges cannot, before anything starts: throws an AppError that names the parameter. */
  readonly checkParams?: (params: Readonly<Record<string, ParamValue>>) => void;
  /** For the compiler only; never set. */
  readonly names?: N;
}
