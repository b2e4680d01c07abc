import { AppError } from '../errors.ts';

/** A parameter and the values that it takes one after another. */
export interface Sweep {
  readonly name: string;
  readonly values: readonly string[];
}

const maxValues = 1000;
const form = 'NAME=1..8, NAME=0..100:25, NAME=A,B';

/** Reads `NAME=A..B`, `NAME=A..B:STEP` or `NAME=V,V…`. Throws `parameter-wrong-type` if it has another form. */
export function parseSweep(text: string): Sweep {
  const refused = (): AppError => new AppError('parameter-wrong-type', { name: '--sweep', value: text, known: form });
  const [, name, values] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
  if (name === undefined || values === undefined) throw refused();
  const range = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?$/u.exec(values);
  if (!range) {
    const list = values.split(',');
    if (list.some((value) => value === '') || list.length > maxValues) throw refused();
    return { name, values: list };
  }
  const [from, to, step] = [Number(range[1]), Number(range[2]), Number(range[3] ?? 1)];
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (!(step > 0) || to < from || count > maxValues) throw refused();
  // Sums of fractions are rounded, or 0.1 + 0.2 would be no 0.3.
  return {
    name,
    values: Array.from({ length: count }, (_, index) => String(Number((from + index * step).toFixed(9)))),
  };
}
