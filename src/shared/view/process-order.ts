import type { ProcessRow, RowField } from '../model/process.ts';

/** By which field rows are sorted. */
export interface SortRule {
  readonly field: RowField;
  readonly descending: boolean;
}

/** One line of the table: which row, and its place in the tree. */
export interface OrderedRow {
  readonly key: string;
  readonly depth: number;
  readonly childCount: number;
  readonly expanded: boolean;
  /** False for an ancestor that is shown only because a descendant matches the filter. */
  readonly matched: boolean;
}

export type RowTest = (row: ProcessRow) => boolean;
type Entry = readonly [key: string, row: ProcessRow];

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a);
  const right = String(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Compares two rows; unknown values come last in both directions, equal ones go by pid. */
function compareRows(rule: SortRule): (a: ProcessRow, b: ProcessRow) => number {
  const sign = rule.descending ? -1 : 1;
  return (a, b) => {
    const left = a[rule.field];
    const right = b[rule.field];
    if (left === null || right === null) {
      if (left === right) return a.pid - b.pid;
      return left === null ? 1 : -1;
    }
    return sign * compareValues(left, right) || a.pid - b.pid;
  };
}

function sortEntries(entries: Entry[], rule: SortRule): Entry[] {
  const compare = compareRows(rule);
  return entries.sort((a, b) => compare(a[1], b[1]));
}

/** The plain list: rows that pass the test, sorted. */
export function flatOrder(rows: ReadonlyMap<string, ProcessRow>, options: { readonly sort: SortRule; readonly test: RowTest }): OrderedRow[] {
  const entries = [...rows].filter(([, row]) => options.test(row));
  return sortEntries(entries, options.sort).map(([key]) => ({ key, depth: 0, childCount: 0, expanded: false, matched: true }));
}

/** Children by the key of their parent; '' holds the roots. A parent never starts after its child. */
function childrenByParent(rows: ReadonlyMap<string, ProcessRow>): Map<string, Entry[]> {
  const byPid = new Map<number, Entry[]>();
  for (const entry of rows) {
    const same = byPid.get(entry[1].pid);
    if (same) same.push(entry);
    else byPid.set(entry[1].pid, [entry]);
  }
  const children = new Map<string, Entry[]>();
  for (const entry of rows) {
    const row = entry[1];
    const candidates = row.ppid === null || row.ppid === row.pid ? [] : (byPid.get(row.ppid) ?? []);
    const parent = candidates.findLast(([, other]) => other.startTime <= row.startTime);
    const parentKey = parent?.[0] ?? '';
    const list = children.get(parentKey);
    if (list) list.push(entry);
    else children.set(parentKey, [entry]);
  }
  return children;
}

/** The tree: children under their parents, siblings sorted; ancestors of a match stay. */
export function treeOrder(
  rows: ReadonlyMap<string, ProcessRow>,
  options: { readonly sort: SortRule; readonly test: RowTest; readonly collapsed: ReadonlySet<string> },
): OrderedRow[] {
  const children = childrenByParent(rows);
  const wanted = new Set<string>();
  const visited = new Set<string>();
  const mark = ([key, row]: Entry): boolean => {
    if (visited.has(key)) return wanted.has(key);
    visited.add(key);
    let keep = options.test(row);
    for (const child of children.get(key) ?? []) keep = mark(child) || keep;
    if (keep) wanted.add(key);
    return keep;
  };
  const ordered: OrderedRow[] = [];
  const placed = new Set<string>();
  const place = (entries: readonly Entry[], depth: number): void => {
    const shown = entries.filter(([key]) => wanted.has(key) && !placed.has(key));
    for (const [key, row] of sortEntries(shown, options.sort)) {
      placed.add(key);
      const below = (children.get(key) ?? []).filter(([childKey]) => wanted.has(childKey));
      const expanded = below.length > 0 && !options.collapsed.has(key);
      ordered.push({ key, depth, childCount: below.length, expanded, matched: options.test(row) });
      if (expanded) place(below, depth + 1);
    }
  };
  const roots = children.get('') ?? [];
  for (const root of roots) mark(root);
  place(roots, 0);
  return ordered;
}

/**
 * Keeps `previous` as it was while a person points at it: rows that are gone drop out,
 * new ones wait at the end, nobody changes place.
 */
export function heldOrder(previous: readonly OrderedRow[], next: readonly OrderedRow[]): OrderedRow[] {
  const fresh = new Map(next.map((row) => [row.key, row]));
  const kept: OrderedRow[] = [];
  for (const row of previous) {
    const now = fresh.get(row.key);
    if (!now) continue;
    kept.push({ ...row, childCount: now.childCount });
    fresh.delete(row.key);
  }
  return [...kept, ...fresh.values()];
}
