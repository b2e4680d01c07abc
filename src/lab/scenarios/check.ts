import type { MessageParams } from '#shared/errors.ts';
import type { CheckStatus } from '#shared/model/lab.ts';
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

/** Names a sentence: one of the check's own, `check.sentence` of another check, or a shared one. */
export function say<const K extends string>(key: K, params: MessageParams = {}): Said<K> {
  return { says: key, params };
}

function isSaid<K extends string>(words: Words<K>): words is Said<K> {
  return typeof words['params'] === 'object';
}

const said = <K extends string>(words: Words<K>, key: K): Said<K> =>
  isSaid(words) ? words : { says: key, params: words };

/** A verdict from a condition; without words it says the check's `expected` and `observed`. */
export function check<E extends string = 'expected', O extends string = 'observed'>(
  passed: boolean,
  words: { readonly expected?: Words<E>; readonly observed?: Words<O> } = {},
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
