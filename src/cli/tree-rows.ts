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
  const walk = (siblings: readonly ProcessRow[], prefix: string, isRoot: boolean): void => {
    for (const [index, row] of siblings.entries()) {
      const isLast = index === siblings.length - 1;
      shown.push({ row, branch: isRoot ? '' : `${prefix}${isLast ? '└─ ' : '├─ '}` });
      walk(children.get(row.pid) ?? [], isRoot ? '' : `${prefix}${isLast ? '   ' : '│  '}`, false);
    }
  };
  walk(children.get(null) ?? [], '', true);
  return shown;
}
