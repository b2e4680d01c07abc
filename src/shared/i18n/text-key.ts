import type { resources } from './resources.ts';

type Catalogue = (typeof resources)['en'];

/** Dotted paths of the texts in a catalogue, without plural forms. */
type PlainPath<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? Name extends `${string}_${'one' | 'other'}`
      ? never
      : Name
    : `${Name}.${PlainPath<Texts[Name]>}`;
}[keyof Texts & string];

/** Dotted paths of the plural texts in a catalogue, without `_one` and `_other`. */
type PluralPath<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? Name extends `${infer Base}_other`
      ? Base
      : never
    : `${Name}.${PluralPath<Texts[Name]>}`;
}[keyof Texts & string];

type Qualified<Paths extends Record<string, string>> = {
  [Namespace in keyof Paths & string]: `${Namespace}:${Paths[Namespace]}`;
}[keyof Paths & string];

/** A key such as `errors:process-gone.message`; keys of the default namespace `ui` need no prefix. */
export type TextKey =
  | PlainPath<Catalogue['ui']>
  | Qualified<{ [Namespace in keyof Catalogue]: PlainPath<Catalogue[Namespace]> }>;

/** A key whose text depends on the parameter `count`. */
export type PluralKey =
  | PluralPath<Catalogue['ui']>
  | Qualified<{ [Namespace in keyof Catalogue]: PluralPath<Catalogue[Namespace]> }>;

/** What may follow `Prefix` in a key: `NameUnder<'host:menu.'>` is `'file' | 'edit' | …`. */
export type NameUnder<Prefix extends string, Key extends string = TextKey> = Key extends `${Prefix}${infer Name}`
  ? Name
  : never;
