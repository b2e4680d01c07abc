import { applyDelta, type ProcessTick, type RowTable } from '../model/delta.ts';
import { identityKey, type MachineSummary } from '../model/process.ts';
import { createCpuHistory, type CpuHistory } from './cpu-history.ts';

/**
 * How long a new row is marked and an ended row stays, in ms.
 * @internal exported for tests
 */
export const markMs = 1000;

/** The table as the screen holds it. Its maps are changed in place: they can have 10,000 entries. */
export interface LiveTable {
  readonly rows: RowTable;
  /** Rows that appeared lately, with the time at which the mark goes. */
  readonly fresh: Map<string, number>;
  /** Rows that ended lately and are still shown, with the time at which they go. */
  readonly gone: Map<string, number>;
  /** The CPU use of each row over the last ticks; changed in place as well. */
  readonly history: CpuHistory;
  readonly seq: number;
  readonly time: string;
  readonly elapsedMs: number;
  readonly summary: MachineSummary;
}

function metaOf(tick: ProcessTick): Pick<LiveTable, 'seq' | 'time' | 'elapsedMs' | 'summary'> {
  return { seq: tick.seq, time: tick.time, elapsedMs: tick.elapsedMs, summary: tick.summary };
}

/**
 * The table after the first tick of a subscription: nothing in it counts as new, and what `before` remembers goes on.
 */
export function startTable(tick: ProcessTick, before: LiveTable | null = null): LiveTable {
  const rows = applyDelta(new Map(), tick);
  const history = before?.history ?? createCpuHistory();
  history.push(rows, Date.parse(tick.time));
  return { rows, fresh: new Map(), gone: new Map(), history, ...metaOf(tick) };
}

/** Drops expired marks and rows; true when there were any. */
export function sweepMarks(table: LiveTable, nowMs: number): boolean {
  let dropped = false;
  for (const [key, until] of table.fresh) {
    if (until > nowMs) continue;
    table.fresh.delete(key);
    dropped = true;
  }
  for (const [key, until] of table.gone) {
    if (until > nowMs) continue;
    table.gone.delete(key);
    table.rows.delete(key);
    dropped = true;
  }
  return dropped;
}

/** Applies a tick: new rows get a mark, ended ones stay for a moment. */
export function stepTable(table: LiveTable, tick: ProcessTick, nowMs: number): LiveTable {
  sweepMarks(table, nowMs);
  const ended = tick.removed.flatMap((identity) => {
    const row = table.rows.get(identityKey(identity));
    return row ? [row] : [];
  });
  applyDelta(table.rows, tick);
  table.history.push(table.rows, Date.parse(tick.time));
  for (const row of tick.added) {
    table.gone.delete(identityKey(row));
    table.fresh.set(identityKey(row), nowMs + markMs);
  }
  for (const row of ended) {
    const key = identityKey(row);
    table.rows.set(key, row);
    table.fresh.delete(key);
    table.gone.set(key, nowMs + markMs);
  }
  return { ...table, ...metaOf(tick) };
}

/** A copy that later ticks do not change, for a paused view. */
export function freezeTable(table: LiveTable): LiveTable {
  return {
    ...table,
    rows: new Map(table.rows),
    fresh: new Map(),
    gone: new Map(table.gone),
    history: table.history.copy(),
  };
}
