import { fieldGroups, fields, kinds, type FieldGroup, type FieldSpec, type RowField } from '../model/fields.ts';

/** Columns that are derived from a row: how long it has lived, and its CPU over the last ticks. */
const derivedColumns = {
  age: { kind: 'duration', group: 'status', width: 130 },
  history: { kind: 'chart', group: 'cpu', width: 110 },
} as const satisfies Readonly<Record<string, FieldSpec>>;

/** Every column of the table: the fields of a row and those derived from it. */
export const columns = { ...fields, ...derivedColumns };
export type ColumnId = keyof typeof columns;

/**
 * Every column, in the order of the table.
 * @internal exported for tests
 */
export const columnIds = Object.keys(columns) as readonly ColumnId[];

/** Whether a text names a column; stored settings may be of another version. */
export function isColumn(value: unknown): value is ColumnId {
  return typeof value === 'string' && Object.hasOwn(columns, value);
}

/** Columns by subject, for choosing among them. */
export const columnGroups: readonly { readonly group: FieldGroup; readonly columns: readonly ColumnId[] }[] =
  fieldGroups.map((group) => ({ group, columns: columnIds.filter((id) => columns[id].group === group) }));

/** The field that a column is sorted by; the longer a process has lived, the earlier its start. */
export function sortFieldOf(column: ColumnId): { readonly field: RowField; readonly reversed: boolean } | null {
  if (column === 'history') return null;
  return column === 'age' ? { field: 'startTime', reversed: true } : { field: column, reversed: false };
}

/** Whether numbers stand in the column: aligned right, and never cut. */
export function isNumeric(column: ColumnId): boolean {
  return kinds[columns[column].kind].align === 'right';
}

/** Whether the first click on a heading sorts from the largest. */
export function startsDescending(column: ColumnId): boolean {
  return kinds[columns[column].kind].largestFirst;
}
