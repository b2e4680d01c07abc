import { fieldSpec, type RowField } from '../model/fields.ts';
import type { ProcessRow } from '../model/process.ts';

/** Whether a group or a subtree has a sum of this field. */
export function isSummed(field: RowField): boolean {
  return fieldSpec(field).sums === true;
}

/** The sum of a field over some rows; null where it is known of none of them or has no sum. */
export function sumOf(
  rows: ReadonlyMap<string, ProcessRow>,
  members: readonly string[],
  field: RowField,
): number | null {
  if (!isSummed(field)) return null;
  let sum: number | null = null;
  for (const key of members) {
    const value = rows.get(key)?.[field];
    if (typeof value === 'number') sum = (sum ?? 0) + value;
  }
  return sum;
}
