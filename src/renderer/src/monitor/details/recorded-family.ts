import type { RowTable } from '#shared/model/delta.ts';
import type { ProcessRow } from '#shared/model/process.ts';

/**
 * From its parent up to the first process of the machine, as far as a recorded table has them. A parent is never
 * younger than its child.
 */
export function recordedAncestors(rows: RowTable, row: ProcessRow): readonly ProcessRow[] {
  const byPid = new Map([...rows.values()].map((one) => [one.pid, one]));
  const chain: ProcessRow[] = [];
  const seen = new Set([row.pid]);
  for (let child = row; child.ppid !== null;) {
    const parent = byPid.get(child.ppid);
    if (!parent || seen.has(parent.pid) || parent.startTime > child.startTime) break;
    seen.add(parent.pid);
    chain.push(parent);
    child = parent;
  }
  return chain;
}

/** The children of a process in a recorded table. */
export function recordedChildren(rows: RowTable, row: ProcessRow): readonly ProcessRow[] {
  return [...rows.values()].filter(
    ({ pid, ppid, startTime }) => ppid === row.pid && pid !== row.pid && startTime >= row.startTime,
  );
}
