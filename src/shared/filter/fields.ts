import { fields, fieldSpec, kinds, rowFields, type FilterKind, type RowField } from '../model/fields.ts';
import type { ProcessRow } from '../model/process.ts';

/** Fields that a filter can name: those of a row, but the start as an age. */
export type FilterField = Exclude<RowField, 'startTime'> | 'age';

const named = rowFields.filter((field): field is Exclude<RowField, 'startTime'> => field !== 'startTime');

/** Every field that a filter can name. */
export const filterFieldNames: readonly FilterField[] = [...named, 'age'];

const aliases = new Map<string, FilterField>(
  named.flatMap((field) => (fieldSpec(field).aliases ?? []).map((alias) => [alias, field] as const)),
);

/** What may be written after a field. Times are in ms, `age` is the time since the start. */
export function filterKind(field: FilterField): FilterKind {
  return field === 'age' ? 'time' : kinds[fields[field].kind].filter;
}

/** Every spelling of a field that a filter understands, short ones first. */
export const filterNames: readonly string[] = [...aliases.keys(), ...filterFieldNames];

/** The field of a spelling in any case, or null. */
export function fieldOfName(name: string): FilterField | null {
  const lower = name.toLowerCase();
  return filterFieldNames.find((field) => field.toLowerCase() === lower) ?? aliases.get(lower) ?? null;
}

/** What a row holds in a field; an age in ms at `nowMs` (since the epoch). */
export function fieldValue(row: ProcessRow, field: FilterField, nowMs: number): string | number | null {
  return field === 'age' ? Math.max(0, nowMs - Date.parse(row.startTime)) : row[field];
}
