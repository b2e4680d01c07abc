import type { ProcessRow } from '../model/process.ts';
import type { OrderedRow, RowTest } from './process-order.ts';
import { isSummed } from './row-sums.ts';
import { compareIndices, sortValues, type SortRule } from './sort-values.ts';

interface Links {
  /** Index of the parent, or -1. */
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Every row that can be reached from a root, parents before children. */
  readonly downwards: readonly number[];
}

/** The children of each process. A pid may occur twice for a moment; a parent never starts after its child. */
function linkRows(list: readonly ProcessRow[]): Links {
  const size = list.length;
  const newest = new Map<number, number>();
  const [samePid, parent, firstChild, nextSibling] = Array.from({ length: 4 }, () => new Int32Array(size).fill(-1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const [index, { pid }] of list.entries()) {
    samePid[index] = newest.get(pid) ?? -1;
    newest.set(pid, index);
  }
  const downwards: number[] = [];
  for (const [index, { pid, ppid, startTime }] of list.entries()) {
    let candidate = ppid === null || ppid === pid ? -1 : (newest.get(ppid) ?? -1);
    while (candidate >= 0 && (list[candidate]?.startTime ?? '') > startTime) candidate = samePid[candidate] ?? -1;
    parent[index] = candidate;
    if (candidate < 0) {
      downwards.push(index);
      continue;
    }
    nextSibling[index] = firstChild[candidate] ?? -1;
    firstChild[candidate] = index;
  }
  for (const index of downwards) {
    for (let child = firstChild[index] ?? -1; child >= 0; child = nextSibling[child] ?? -1) downwards.push(child);
  }
  return { parent, firstChild, nextSibling, downwards };
}

interface TreeOptions {
  readonly sort: SortRule;
  readonly test: RowTest;
  readonly collapsed: ReadonlySet<string>;
  /** Only this process and what is below it. */
  readonly root?: string | null;
}

/**
 * The tree: children under their parents; ancestors of a match stay. Siblings are sorted by the sum over
 * their subtree where the field has one, so that a heavy child lifts its branch, else by their own value.
 */
export function treeOrder(
  rows: ReadonlyMap<string, ProcessRow>,
  { sort, test, collapsed, root = null }: TreeOptions,
): OrderedRow[] {
  const keys = [...rows.keys()];
  const list = [...rows.values()];
  const { parent, firstChild, nextSibling, downwards } = linkRows(list);
  const passes = Uint8Array.from(list, (row) => Number(test(row)));
  const wanted = passes.slice();
  const values = sortValues(list, sort.field);
  if (values instanceof Float64Array && isSummed(sort.field)) {
    // Not matched by the filter.
    for (const [index, pass] of passes.entries()) if (pass === 0) values[index] = Number.NaN;
  }
  for (const index of downwards.toReversed()) {
    const above = parent[index] ?? -1;
    if (above < 0 || !wanted[index]) continue;
    wanted[above] = 1;
    if (!(values instanceof Float64Array) || !isSummed(sort.field)) continue;
    const sum = values[above] ?? Number.NaN;
    const own = values[index] ?? Number.NaN;
    if (!Number.isNaN(own)) values[above] = Number.isNaN(sum) ? own : sum + own;
  }
  const compare = compareIndices(list, values, sort.descending);
  const childrenOf = (index: number): number[] => {
    const found: number[] = [];
    for (let child = firstChild[index] ?? -1; child >= 0; child = nextSibling[child] ?? -1)
      if (wanted[child]) found.push(child);
    return found;
  };
  /** The matching rows of a subtree, its top first. */
  const membersOf = (top: number): string[] => {
    const found = [top];
    for (const index of found) found.push(...childrenOf(index));
    return found.filter((index) => passes[index]).map((index) => keys[index] ?? '');
  };
  const tops =
    root === null
      ? downwards.filter((index) => (parent[index] ?? -1) < 0)
      : downwards.filter((index) => keys[index] === root);
  const depths = new Int32Array(list.length);
  const ordered: OrderedRow[] = [];
  // A stack of our own: a chain of 10,000 processes would be too deep for calls.
  const waiting = tops
    .filter((index) => wanted[index])
    .sort(compare)
    .toReversed();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const key = keys[index] ?? '';
    const depth = depths[index] ?? 0;
    const below = childrenOf(index);
    const expanded = below.length > 0 && !collapsed.has(key);
    ordered.push({
      key,
      depth,
      childCount: below.length,
      expanded,
      matched: passes[index] === 1,
      members: below.length > 0 && !expanded ? membersOf(index) : null,
      group: null,
    });
    if (!expanded) continue;
    for (const child of below.sort(compare).toReversed()) {
      depths[child] = depth + 1;
      waiting.push(child);
    }
  }
  return ordered;
}
