import { judgeBounds, longestGapNs, type Bound, type Judged } from '#shared/analysis/disturbance.ts';
import { roundTo } from '#shared/analysis/round.ts';
import type { MessageParams } from '#shared/errors.ts';
import type { CheckStatus, Observation } from '#shared/model/lab.ts';
import { unknownText } from '#shared/text/format.ts';
import type { CommonSentence } from './common.ts';
import type { CheckOf, NoteOf, RunOf, SharedOf, StoryTexts, VariantOf } from './story.ts';

/** A sentence by its key, with the values for its placeholders. */
export interface Said<K extends string> {
  readonly says: K;
  readonly params: MessageParams;
}

/** Values for the sentence of the same name, or another sentence. */
export type Words<K extends string> = MessageParams | Said<K>;

/** What a check came to, with the keys of the sentences that it uses. */
export interface Made<K extends string> {
  readonly status: CheckStatus;
  readonly expected: Said<K>;
  readonly observed: Said<K>;
}

/** A value that was not observed, such as the least of none, is shown as unknown. */
const shown = (params: MessageParams): MessageParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isFinite(value) ? unknownText : value,
    ]),
  );

/** Names a sentence: one of the check's own, `check.sentence` of another check, or a shared one. */
export function say<const K extends string>(key: K, params: MessageParams = {}): Said<K> {
  return { says: key, params: shown(params) };
}

function isSaid<K extends string>(words: Words<K>): words is Said<K> {
  return typeof words['params'] === 'object';
}

const said = <K extends string>(words: Words<K>, key: K): Said<K> => (isSaid(words) ? words : say(key, words));

type Sentences<E extends string, O extends string> = { readonly expected?: Words<E>; readonly observed?: Words<O> };

/** A verdict from a condition; without words it says the check's `expected` and `observed`. */
export function check<E extends string = 'expected', O extends string = 'observed'>(
  passed: boolean,
  words: Sentences<E, O> = {},
): Made<NoInfer<E | O>> {
  return {
    status: passed ? 'passed' : 'failed',
    expected: said<E | O>(words.expected ?? {}, 'expected' as E),
    observed: said<E | O>(words.observed ?? {}, 'observed' as O),
  };
}

/** A verdict that cannot be given here, and why. */
export function inconclusive<O extends string, E extends string = 'expected'>(
  why: Said<O>,
  expected: Words<E> = {},
): Made<NoInfer<E | O>> {
  return { status: 'inconclusive', expected: said<E | O>(expected, 'expected' as E), observed: why };
}

/**
 * A verdict on what samples show of something that lasted `lastedNs`: where they are too far apart to have caught it,
 * what was not seen cannot be decided.
 */
export function seen<E extends string = 'expected', O extends string = 'observed'>(
  run: Observation,
  passed: boolean,
  lastedNs: number,
  words: Sentences<E, O> = {},
): Made<NoInfer<E | O | 'common.no-sample'>> {
  const made = check<E, O>(passed, words);
  if (passed || longestGapNs(run) < lastedNs / 2) return made;
  return { ...made, status: 'inconclusive', observed: say('common.no-sample') };
}

/**
 * A verdict from facts and from times or rates that other programs may spoil (`judgeBounds`, `judgeEffort`,
 * `judgeExcess`). What these cannot decide is inconclusive; facts are never excused.
 */
export function decide<E extends string = 'expected', O extends string = 'observed'>(
  facts: boolean,
  { status, disturbedNs }: Judged,
  words: Sentences<E, O> = {},
): Made<NoInfer<E | O | 'common.busy'>> {
  const made = check<E, O>(facts && status === 'passed', words);
  if (!facts || status !== 'inconclusive') return made;
  return { ...made, status, observed: say('common.busy', { seconds: roundTo(disturbedNs / 1e9, 1) }) };
}

/** A verdict from facts and from upper bounds on times, judged by what else the run's processes had to wait for. */
export const bounded = <E extends string = 'expected', O extends string = 'observed'>(
  run: Observation,
  facts: boolean,
  bounds: Bound | readonly Bound[],
  words: Sentences<E, O> = {},
): Made<NoInfer<E | O | 'common.busy'>> => decide(facts, judgeBounds(run, [bounds].flat()), words);

type OwnSentence<T extends StoryTexts, Id extends CheckOf<T>> = Exclude<keyof T['checks'][Id] & string, 'title'>;

/** Every sentence that the check `Id` may use. */
export type SentenceOf<T extends StoryTexts, Id extends CheckOf<T>> =
  | OwnSentence<T, Id>
  | { [Other in CheckOf<T>]: `${Other}.${OwnSentence<T, Other>}` }[CheckOf<T>]
  | SharedOf<T>
  | NoteOf<T>
  | CommonSentence;

type Evaluate<T extends StoryTexts, Id extends CheckOf<T>> = (run: RunOf<T>) => Made<SentenceOf<T, Id>>;

/** A check for each title in the texts; with `variants` it is made in these only. */
export type Checks<T extends StoryTexts> = {
  readonly [Id in CheckOf<T>]:
    | Evaluate<T, Id>
    | { readonly variants: readonly VariantOf<T>[]; readonly evaluate: Evaluate<T, Id> };
};
