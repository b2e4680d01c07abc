import { findingOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { isNear, type Answer, type Prediction, type Question } from '#shared/model/prediction.ts';
import type { Message } from '#shared/model/scenario.ts';
import type { Check, Scenario } from './scenario.ts';

/** Maximum number of answers to choose from. */
const maxOptions = 4;

/** A question of a scenario and how a run answers it. */
export interface AskedQuestion extends Question {
  /** Only in these variants; in all when left out. */
  readonly variants?: readonly string[];
  /** What the run observed; null where it could not tell. `predicted` holds where several answers do. */
  readonly answer: (run: Observation, predicted: Answer) => Answer | null;
  /** Whether a run that was cut short can answer it all the same; never, when left out. */
  readonly isCertain?: (run: Observation) => boolean;
}

const isMade = ({ variants }: Check, variant: string): boolean => !variants || variants.includes(variant);

/** What was found in the run shows that it would not have ended later either. */
const isStuck = (run: Observation): boolean =>
  (['deadlock', 'livelock', 'stall'] as const).some((kind) => findingOf(run, kind) !== undefined);

function endsQuestion(): AskedQuestion {
  return {
    id: 'ends',
    options: ['yes', 'no'],
    unit: '',
    within: 0,
    isCertain: isStuck,
    answer: (run) => (run.endedBy === 'itself' ? 'yes' : 'no'),
  };
}

/**
 * Which claim of the scenario holds: this variant’s, and those that other variants make and this one does not. Null
 * where no other variant makes one.
 */
function claimsQuestion({ manifest, checks }: Scenario, variant: string): AskedQuestion | null {
  const made = checks.filter((check) => isMade(check, variant));
  const own = made.find(({ variants }) => variants) ?? made[0];
  const others = manifest.variants.flatMap(({ id }) => {
    const check = checks.find((one) => one.variants && isMade(one, id) && !isMade(one, variant));
    return check ? [check] : [];
  });
  if (!own || others.length === 0) return null;
  const claims = [...new Set([own, ...others])].slice(0, maxOptions);
  const status = (check: Check, run: Observation): string => check.evaluate(run).status;
  return {
    id: 'claims',
    // In the order of the texts: the place of the right one must not give it away.
    options: checks.filter((check) => claims.includes(check)).map(({ id }) => id),
    unit: '',
    within: 0,
    answer: (run, predicted) => {
      const first = claims.filter(({ id }) => id === predicted);
      return [...first, ...claims].find((check) => status(check, run) === 'passed')?.id ?? 'none';
    },
  };
}

/** The question before a run of a variant: the scenario’s own, or one made from its variants. Null if there is none. */
export function questionFor(scenario: Scenario, variant: string): AskedQuestion | null {
  const own = scenario.questions.find(({ variants }) => !variants || variants.includes(variant));
  if (own) return own;
  if (scenario.manifest.variants.some(({ endsBy }) => endsBy === 'limit')) return endsQuestion();
  return claimsQuestion(scenario, variant);
}

/** Only what a page needs of a question. */
export const plainQuestion = ({ id, options, unit, within }: Question): Question => ({ id, options, unit, within });

/**
 * Compares a prediction with what a run observed. A run that lost events, was cut short, or whose first check is
 * undecided cannot tell, unless the question is certain all the same.
 */
export function judgePrediction(
  question: AskedQuestion,
  given: Prediction,
  run: Observation,
  limits: { readonly dropped: number; readonly cutShort: Message | null; readonly isUndecided: boolean },
): Prediction {
  const predicted = given.answer;
  const unknown = { ...given, observed: null, right: null };
  const { dropped, cutShort, isUndecided } = limits;
  if (dropped > 0 || ((cutShort || isUndecided) && !question.isCertain?.(run))) return unknown;
  const observed = question.answer(run, predicted);
  if (observed === null || (typeof observed === 'number' && !Number.isFinite(observed))) return unknown;
  const isOther = typeof observed === 'string' && !question.options.includes(observed);
  const right =
    typeof observed === 'number' && typeof predicted === 'number'
      ? isNear(question, predicted, observed)
      : observed === predicted;
  return { ...given, observed: isOther ? null : observed, right };
}
