import type { ProcessRow } from '../model/process.ts';

/** The process and all its descendants, children before parents, as a signal to the tree would reach them. */
export function subtree(rows: ReadonlyMap<string, ProcessRow>, root: ProcessRow): readonly ProcessRow[] {
  const children = new Map<number, ProcessRow[]>();
  for (const row of rows.values()) {
    if (row.ppid === null || row.ppid === row.pid) continue;
    const siblings = children.get(row.ppid);
    if (siblings) siblings.push(row);
    else children.set(row.ppid, [row]);
  }
  const found: ProcessRow[] = [];
  const seen = new Set<ProcessRow>();
  const walk = (row: ProcessRow): void => {
    if (seen.has(row)) return;
    seen.add(row);
    for (const child of children.get(row.pid) ?? []) {
      if (child.startTime >= row.startTime) walk(child);
    }
    found.push(row);
  };
  walk(root);
  return found;
}
