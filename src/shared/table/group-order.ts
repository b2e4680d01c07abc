import { fullNameOf } from '../filter/full-name.ts';
import type { ProcessRow } from '../model/process.ts';
import { pathOfExecutable } from '../text/executable-path.ts';
import { plainRow, type OrderedRow, type RowTest } from './process-order.ts';
import { isSummed } from './row-sums.ts';
import { compareIndices, sortValues, type SortRule } from './sort-values.ts';

/** By what rows can be grouped. */
export const groupings = ['application', 'user', 'session', 'container'] as const;
export type Grouping = (typeof groupings)[number];

/** The file's name in a path. */
function fileName(path: string): string {
  return (
    pathOfExecutable(path)
      .split(/[/\\]/u)
      .findLast((part) => part !== '') ?? path
  );
}

/** What the rows of a group share; empty where it is not known. A cgroup counts where no container is named. */
function groupOf(row: ProcessRow, by: Grouping): string {
  // By the file's name and not its path: of other users' processes only the name is known.
  if (by === 'application') return row.executable === null ? (fullNameOf(row) ?? row.name) : fileName(row.executable);
  if (by === 'user') return row.user ?? String(row.uid ?? '');
  if (by === 'session') return String(row.sid ?? '');
  return row.container ?? row.cgroup ?? '';
}

interface GroupOptions {
  readonly sort: SortRule;
  readonly test: RowTest;
  readonly by: Grouping;
  /** Keys of the groups whose rows are shown. */
  readonly opened: ReadonlySet<string>;
}

interface Group {
  readonly name: string;
  readonly indices: number[];
  sum: number;
}

/** Groups by the same rule as their rows: by their sums where the field has one, else by what they have in common. */
function compareGroups({ field, descending }: SortRule): (a: Group, b: Group) => number {
  const sign = descending ? -1 : 1;
  const byName = (a: Group, b: Group): number => {
    if (a.name === b.name) return 0;
    return a.name < b.name ? -1 : 1;
  };
  if (!isSummed(field)) return byName;
  return (a, b) => {
    if (a.sum === b.sum) return byName(a, b);
    const unknown = Number(Number.isNaN(a.sum)) - Number(Number.isNaN(b.sum));
    return unknown === 0 ? sign * (a.sum - b.sum) || byName(a, b) : unknown;
  };
}

/** Rows under what they have in common. */
export function groupOrder(
  rows: ReadonlyMap<string, ProcessRow>,
  { sort, test, by, opened }: GroupOptions,
): OrderedRow[] {
  const keys: string[] = [];
  const list: ProcessRow[] = [];
  for (const [key, row] of rows) {
    if (!test(row)) continue;
    keys.push(key);
    list.push(row);
  }
  const values = sortValues(list, sort.field);
  const groups = new Map<string, Group>();
  for (const [index, row] of list.entries()) {
    const name = groupOf(row, by);
    const group = groups.get(name) ?? { name, indices: [], sum: Number.NaN };
    groups.set(name, group);
    group.indices.push(index);
    const value = values[index];
    if (typeof value === 'number' && !Number.isNaN(value))
      group.sum = (Number.isNaN(group.sum) ? 0 : group.sum) + value;
  }
  const compare = compareIndices(list, values, sort.descending);
  const ordered: OrderedRow[] = [];
  for (const { name, indices } of [...groups.values()].sort(compareGroups(sort))) {
    const key = `group:${name}`;
    const expanded = opened.has(key);
    const sorted = expanded ? indices.sort(compare) : indices;
    const members = sorted.map((index) => keys[index] ?? '');
    ordered.push({ key, depth: 0, childCount: members.length, expanded, matched: true, members, group: name });
    if (expanded) for (const member of members) ordered.push(plainRow(member, 1));
  }
  return ordered;
}
