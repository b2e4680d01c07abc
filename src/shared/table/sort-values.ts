import type { RowField } from '../model/fields.ts';
import type { ProcessRow } from '../model/process.ts';

/** By which field rows are sorted. */
export interface SortRule {
  readonly field: RowField;
  readonly descending: boolean;
}

/**
 * The sort keys of the rows, extracted once: a comparison then reads two array elements and not two fields of two
 * objects, which with 10,000 rows and 130,000 comparisons is most of the time. In numbers, NaN is unknown.
 */
export type SortValues = Float64Array | readonly (string | null)[];

/** The values of a field, in the order of `list`. */
export function sortValues(list: readonly ProcessRow[], field: RowField): SortValues {
  const known = list.find((row) => row[field] !== null);
  if (known && typeof known[field] === 'string') return list.map((row) => row[field] as string | null);
  const values = new Float64Array(list.length);
  for (let index = 0; index < list.length; index += 1)
    values[index] = (list[index]?.[field] as number | null | undefined) ?? Number.NaN;
  return values;
}

/** Compares two indices of `list`; unknown values come last in both directions, equal ones go by pid. */
export function compareIndices(
  list: readonly ProcessRow[],
  values: SortValues,
  descending: boolean,
): (a: number, b: number) => number {
  const sign = descending ? -1 : 1;
  const byPid = (a: number, b: number): number => (list[a]?.pid ?? 0) - (list[b]?.pid ?? 0);
  if (values instanceof Float64Array) {
    return (a, b) => {
      const left = values[a] ?? Number.NaN;
      const right = values[b] ?? Number.NaN;
      if (left === right) return byPid(a, b);
      if (left < right) return -sign;
      if (left > right) return sign;
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || byPid(a, b);
    };
  }
  return (a, b) => {
    const left = values[a] ?? null;
    const right = values[b] ?? null;
    if (left === right) return byPid(a, b);
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -sign : sign;
  };
}
