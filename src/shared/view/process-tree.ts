import type { ProcessRow } from '../model/process.ts';

/** The processes and all their descendants, each once, children before parents, as a signal to the trees would reach them. */
export function subtrees(rows: ReadonlyMap<string, ProcessRow>, roots: readonly ProcessRow[]): readonly ProcessRow[] {
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
  for (const root of roots) walk(root);
  return found;
}
