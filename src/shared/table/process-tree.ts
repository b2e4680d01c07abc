import type { ProcessRow } from '../model/process.ts';

/**
 * The processes and all their descendants, each once, children before parents, as a signal to the trees would reach
 * them.
 */
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
  // A stack of our own: a chain of 10,000 processes would be too deep for calls.
  const waiting = roots.toReversed().map((row) => ({ row, below: false }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { row, below } = next;
    if (below) found.push(row);
    else if (!seen.has(row)) {
      seen.add(row);
      waiting.push({ row, below: true });
      for (const child of children.get(row.pid) ?? [])
        if (child.startTime >= row.startTime) waiting.push({ row: child, below: false });
    }
  }
  return found;
}
