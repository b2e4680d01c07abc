import { identityKey, type Identity, type MachineSummary, type ProcessRow } from './process.ts';

/** A changed row: its identity and only the fields that differ. */
export type RowChange = Identity & Partial<Omit<ProcessRow, 'pid' | 'startTime'>>;

/** The difference between two tables of rows. */
export interface RowDelta {
  readonly added: readonly ProcessRow[];
  readonly changed: readonly RowChange[];
  readonly removed: readonly Identity[];
}

/** One tick of the live stream. The first one that a subscriber gets adds every row. */
export interface ProcessTick extends RowDelta {
  readonly type: 'tick';
  /** Number of the sample, growing; a gap means that ticks were merged for a slow reader. */
  readonly seq: number;
  readonly time: string;
  /** Length of the measured interval in ms, the basis of every CPU % in it. */
  readonly elapsedMs: number;
  readonly summary: MachineSummary;
}

export type RowTable = Map<string, ProcessRow>;

const comparedFields = (row: ProcessRow): readonly (keyof ProcessRow)[] => Object.keys(row) as (keyof ProcessRow)[];

/** The fields of `after` that differ from `before`; null if none does. */
export function changeOf(before: ProcessRow, after: ProcessRow): RowChange | null {
  let change: Record<string, unknown> | null = null;
  for (const field of comparedFields(after)) {
    if (Object.is(before[field], after[field])) continue;
    change ??= { pid: after.pid, startTime: after.startTime };
    change[field] = after[field];
  }
  return change as RowChange | null;
}

/** What turns `before` into `after`. */
export function diffRows(before: RowTable, after: RowTable): RowDelta {
  const added: ProcessRow[] = [];
  const changed: RowChange[] = [];
  const removed: Identity[] = [];
  for (const [key, row] of after) {
    const old = before.get(key);
    if (!old) added.push(row);
    else if (old !== row) {
      const change = changeOf(old, row);
      if (change) changed.push(change);
    }
  }
  for (const [key, row] of before) {
    if (!after.has(key)) removed.push({ pid: row.pid, startTime: row.startTime });
  }
  return { added, changed, removed };
}

/** Applies a delta in place and returns the same table. */
export function applyDelta(table: RowTable, delta: RowDelta): RowTable {
  for (const identity of delta.removed) table.delete(identityKey(identity));
  for (const row of delta.added) table.set(identityKey(row), row);
  for (const change of delta.changed) {
    const key = identityKey(change);
    const row = table.get(key);
    if (row) table.set(key, { ...row, ...change });
  }
  return table;
}

/**
 * One delta with the effect of `first` then `second`: a slow reader gets the merged one
 * instead of a queue that grows. A process both born and gone in between leaves no trace.
 */
export function mergeDeltas(first: RowDelta, second: RowDelta): RowDelta {
  const added = new Map(first.added.map((row) => [identityKey(row), row]));
  const changed = new Map(first.changed.map((change) => [identityKey(change), change]));
  const removed = new Map(first.removed.map((identity) => [identityKey(identity), identity]));
  for (const identity of second.removed) {
    const key = identityKey(identity);
    changed.delete(key);
    if (!added.delete(key)) removed.set(key, identity);
  }
  for (const row of second.added) {
    const key = identityKey(row);
    if (removed.delete(key)) changed.set(key, row);
    else added.set(key, row);
  }
  for (const change of second.changed) {
    const key = identityKey(change);
    const fresh = added.get(key);
    if (fresh) added.set(key, { ...fresh, ...change });
    else changed.set(key, { ...changed.get(key), ...change });
  }
  return { added: [...added.values()], changed: [...changed.values()], removed: [...removed.values()] };
}
