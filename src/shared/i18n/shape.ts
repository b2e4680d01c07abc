/** The shape of a translated catalogue: the same keys, but languages may lack the form `_one`. */
export type Shape<Texts> = {
  readonly [Name in keyof Texts as Name extends `${string}_one` ? never : Name]: Texts[Name] extends string
    ? string
    : Shape<Texts[Name]>;
};
