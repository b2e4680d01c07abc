import { AppError } from '#shared/errors.ts';
import { fieldOfName, filterNames } from '#shared/filter/fields.ts';
import { fields, kinds, rowFields, type RowField } from '#shared/model/fields.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { nearest } from '#shared/nearest.ts';

/**
 * The field named after `--sort`, in the spellings of the filter; `age` sorts by the start time. Throws `unknown-field`
 * with the valid ones.
 */
export function parseSortField(text: string): RowField {
  const lower = text.toLowerCase();
  const field = lower === 'start' || lower === 'starttime' ? 'startTime' : fieldOfName(lower);
  if (!field)
    throw new AppError('unknown-field', {
      name: text,
      nearest: nearest(text, [...rowFields, ...filterNames, 'start']),
      known: rowFields.join(', '),
    });
  return field === 'age' ? 'startTime' : field;
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function comparison(field: RowField): (a: ProcessRow, b: ProcessRow) => number {
  const direction = kinds[fields[field].kind].largestFirst ? -1 : 1;
  return (a, b) => {
    const left = a[field];
    const right = b[field];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.pid - b.pid;
    return compareValues(left, right) * direction || a.pid - b.pid;
  };
}

/** Rows in the order of a field, unknown values last, equal ones by pid. */
export function sortRows(rows: readonly ProcessRow[], field: RowField): ProcessRow[] {
  return [...rows].sort(comparison(field));
}

/** The first `count` rows in that order, without sorting the thousands that do not fit on a screen. */
export function firstRows(rows: Iterable<ProcessRow>, field: RowField, count: number): ProcessRow[] {
  const compare = comparison(field);
  const first: ProcessRow[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length >= count && last && compare(row, last) >= 0) continue;
    const place = first.findLastIndex((other) => compare(other, row) <= 0) + 1;
    first.splice(place, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}
