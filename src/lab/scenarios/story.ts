import type { Observation } from '#shared/model/lab.ts';
import type { Explanation } from '#shared/model/scenario.ts';

/** The texts of one check: its title, and what it says was expected and observed, with `{{placeholders}}`. */
export interface CheckTexts {
  readonly title: string;
  readonly [sentence: string]: string;
}

/** Everything that people read about a scenario, as its `en.ts` holds it. Its keys are the names that code may use. */
export interface StoryTexts {
  readonly title: string;
  readonly summary: string;
  readonly explanation: Explanation;
  readonly params: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  readonly variants: Readonly<Record<string, { readonly title: string; readonly note: string }>>;
  readonly roles: Readonly<Record<string, string>>;
  /** Title of each metric that the roles report. */
  readonly metrics?: Readonly<Record<string, string>>;
  /** Titles of the reported values that are drawn over time, by name; `name.field` for a field of a record. */
  readonly tracks?: Readonly<Record<string, string>>;
  /** How each reference figure was measured, and why it may differ here. */
  readonly references?: Readonly<Record<string, string>>;
  readonly checks: Readonly<Record<string, CheckTexts>>;
  /** What is asked before a run, and the answers to choose from; without any the answer is a number. */
  readonly questions?: Readonly<Record<string, { readonly ask: string; readonly [option: string]: string }>>;
  /** Sentences that the roles write to the log. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Sentences that several checks share. */
  readonly shared?: Readonly<Record<string, string>>;
}

/** The same texts in another language: the same keys and lists, other strings. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly (infer E)[]
      ? readonly (E extends string ? string : Translation<E>)[]
      : Translation<T[K]>;
};

type KeysOf<T, Part extends string> =
  T extends Readonly<Record<Part, infer Texts extends object>> ? keyof Texts & string : never;

export type ParamOf<T> = KeysOf<T, 'params'>;
export type VariantOf<T> = KeysOf<T, 'variants'>;
export type RoleOf<T> = KeysOf<T, 'roles'>;
export type MetricOf<T> = KeysOf<T, 'metrics'>;
export type ReferenceOf<T> = KeysOf<T, 'references'>;
export type CheckOf<T> = KeysOf<T, 'checks'>;
export type QuestionOf<T> = T extends { readonly questions?: infer Texts } ? keyof NonNullable<Texts> & string : never;
export type NoteOf<T> = KeysOf<T, 'notes'>;
export type SharedOf<T> = KeysOf<T, 'shared'>;

/** What a scenario's checks read, with the names of its texts. */
export type RunOf<T> = Observation<{
  readonly param: ParamOf<T>;
  readonly variant: VariantOf<T>;
  readonly role: RoleOf<T>;
  readonly note: NoteOf<T>;
  readonly metric: MetricOf<T>;
}>;
