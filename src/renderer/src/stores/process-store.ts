import { create } from 'zustand';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { AppError } from '#shared/errors.ts';
import type { HostInfo } from '#shared/model/process.ts';
import { appendPoint, type ChartPoint } from '#shared/timeline/chart-points.ts';
import { freezeTable, startTable, stepTable, sweepMarks, type LiveTable } from '#shared/table/live-table.ts';

interface ProcessStore {
  readonly host: HostInfo | null;
  readonly table: LiveTable | null;
  /** What a paused view shows while data keeps coming into `table`. */
  readonly frozen: LiveTable | null;
  readonly machine: readonly ChartPoint[];
  /** The history of the selected process only. */
  readonly process: readonly ChartPoint[];
  /** The row with the keyboard focus; may be a group. */
  readonly currentKey: string | null;
  /** The selected processes, which actions apply to. */
  readonly selectedKeys: ReadonlySet<string>;
  /** When sampling was slower because the page was hidden; until the next such period or until dismissed. */
  readonly slowed: { readonly fromMs: number; readonly toMs: number } | null;
  /** True while what is shown is from a connection that was lost. */
  readonly stale: boolean;
  readonly error: AppError | null;
  readonly fail: (error: AppError | null) => void;
  readonly setHost: (host: HostInfo) => void;
  /** With `forget`, the first tick starts afresh, without earlier histories. */
  readonly receive: (
    tick: ProcessTick,
    options: { readonly first: boolean; readonly nowMs: number; readonly forget?: boolean },
  ) => void;
  /** Drops all that is shown: another time or another machine comes. */
  readonly restart: () => void;
  readonly sweep: (nowMs: number) => void;
  readonly markStale: () => void;
  readonly pause: (paused: boolean) => void;
  /** Selects a row and nothing else. */
  readonly select: (key: string | null) => void;
  /** Moves to a row and replaces the selection. */
  readonly setSelection: (key: string | null, selectedKeys: ReadonlySet<string>) => void;
  readonly setSlowed: (slowed: ProcessStore['slowed']) => void;
}

const noKeys: ReadonlySet<string> = new Set();

function processPoint(table: LiveTable, key: string | null, timeMs: number): ChartPoint | null {
  const row = key === null || table.gone.has(key) ? undefined : table.rows.get(key);
  return row ? { timeMs, cpuPercent: row.cpuPercent, memoryBytes: row.rssBytes } : null;
}

/** The processes as the host streams them. */
export const useProcessStore = create<ProcessStore>()((set, get) => ({
  host: null,
  table: null,
  frozen: null,
  machine: [],
  process: [],
  currentKey: null,
  selectedKeys: noKeys,
  slowed: null,
  stale: false,
  error: null,
  fail: (error) => set({ error, stale: true }),
  setHost: (host) => set({ host }),
  receive: (tick, { first, nowMs, forget = false }) => {
    const { table: before, machine, process, currentKey } = get();
    const table = first || !before ? startTable(tick, forget ? null : before) : stepTable(before, tick, nowMs);
    const timeMs = Date.parse(tick.time);
    const point = processPoint(table, currentKey, timeMs);
    set({
      table,
      stale: false,
      error: null,
      machine: appendPoint(machine, {
        timeMs,
        cpuPercent: tick.summary.cpuPercent,
        memoryBytes: tick.summary.memoryUsedBytes,
      }),
      process: point ? appendPoint(process, point) : process,
    });
  },
  restart: () => set({ table: null, frozen: null, machine: [], process: [], slowed: null, error: null }),
  sweep: (nowMs) => {
    const { table } = get();
    if (table && sweepMarks(table, nowMs)) set({ table: { ...table } });
  },
  markStale: () => set({ stale: true }),
  pause: (paused) => {
    const { table } = get();
    set({ frozen: paused && table ? freezeTable(table) : null });
  },
  select: (key) => get().setSelection(key, key === null ? noKeys : new Set([key])),
  setSelection: (key, selectedKeys) =>
    set({ selectedKeys, ...(get().currentKey === key ? {} : { currentKey: key, process: [] }) }),
  setSlowed: (slowed) => set({ slowed }),
}));
