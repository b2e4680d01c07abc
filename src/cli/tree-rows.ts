import type { ProcessRow } from '#shared/model/process.ts';
import type { ShownRow } from './output/table.ts';

/** Rows under their parents, in the given order among siblings, with branches drawn before each. */
export function treeRows(rows: readonly ProcessRow[]): ShownRow[] {
  const pids = new Set(rows.map((row) => row.pid));
  const children = new Map<number | null, ProcessRow[]>();
  for (const row of rows) {
    // A process without its parent among these rows is a root.
    const parent = row.ppid !== null && row.ppid !== row.pid && pids.has(row.ppid) ? row.ppid : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const shown: ShownRow[] = [];
  // A stack of our own: a chain of thousands of processes would be too deep for calls.
  const waiting = (children.get(null) ?? []).map((row) => ({ row, branch: '', below: '' })).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { row, branch, below } = next;
    shown.push({ row, branch });
    const own = children.get(row.pid) ?? [];
    for (const [index, child] of [...own.entries()].toReversed()) {
      const isLast = index === own.length - 1;
      waiting.push({
        row: child,
        branch: `${below}${isLast ? '└─ ' : '├─ '}`,
        below: `${below}${isLast ? '   ' : '│  '}`,
      });
    }
  }
  return shown;
}
