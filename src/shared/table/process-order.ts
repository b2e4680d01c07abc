import type { ProcessRow } from '../model/process.ts';
import { compareIndices, sortValues, type SortRule } from './sort-values.ts';

/** One line of the table: a process or a group, and its place. */
export interface OrderedRow {
  /** Of a process its identity; of a group something that no identity is. */
  readonly key: string;
  readonly depth: number;
  readonly childCount: number;
  readonly expanded: boolean;
  /** False for an ancestor that is shown only because a descendant matches the filter. */
  readonly matched: boolean;
  /** The processes that this line sums up, itself included: those of a group, or of a folded subtree. Else null. */
  readonly members: readonly string[] | null;
  /** What a group's rows have in common, empty where that is not known; null for a process. */
  readonly group: string | null;
}

export type RowTest = (row: ProcessRow) => boolean;

/** A process without children, as a line. */
export function plainRow(key: string, depth: number): OrderedRow {
  return { key, depth, childCount: 0, expanded: false, matched: true, members: null, group: null };
}

/** The plain list: rows that pass the test, sorted. */
export function flatOrder(
  rows: ReadonlyMap<string, ProcessRow>,
  options: { readonly sort: SortRule; readonly test: RowTest },
): OrderedRow[] {
  const keys: string[] = [];
  const list: ProcessRow[] = [];
  for (const [key, row] of rows) {
    if (!options.test(row)) continue;
    keys.push(key);
    list.push(row);
  }
  const { field, descending } = options.sort;
  const order = Uint32Array.from(list.keys()).sort(compareIndices(list, sortValues(list, field), descending));
  const ordered: OrderedRow[] = [];
  for (const index of order) ordered.push(plainRow(keys[index] ?? '', 0));
  return ordered;
}

/**
 * Keeps `previous` in order while the table is in use: rows that are gone drop out, new ones are appended, no row
 * moves.
 */
export function heldOrder(previous: readonly OrderedRow[], next: readonly OrderedRow[]): OrderedRow[] {
  const fresh = new Map(next.map((row) => [row.key, row]));
  const kept: OrderedRow[] = [];
  for (const row of previous) {
    const now = fresh.get(row.key);
    if (!now) continue;
    kept.push({ ...now, depth: row.depth });
    fresh.delete(row.key);
  }
  return [...kept, ...fresh.values()];
}
