import { identityKey, type MachineSummary, type ProcessRow, type ProcessState } from '#shared/model/process.ts';
import type { Reading, RowBase, Scan } from './reading.ts';

interface Mark {
  readonly base: RowBase;
  readonly atMs: number;
  readonly ioAtMs: number | null;
  readonly row: ProcessRow | null;
}

/** What one pass leaves behind for the next: the beginning of the interval. */
export interface Baseline {
  readonly atMs: number;
  readonly clockMs: number;
  readonly machine: Scan['machine'];
  readonly marks: ReadonlyMap<string, Mark>;
}

/** Rows with CPU % over the interval between two passes. */
interface Measured {
  readonly elapsedMs: number;
  readonly rows: Map<string, ProcessRow>;
  readonly summary: Omit<MachineSummary, 'samplerCpuMs' | 'hostCpuPercent' | 'hostRssBytes'>;
  readonly next: Baseline;
}

type IoRates = Pick<ProcessRow, 'readBytesPerSecond' | 'writtenBytesPerSecond'>;
const noRates: IoRates = { readBytesPerSecond: null, writtenBytesPerSecond: null };

// Start times come in steps of 10 ms.
const clockSlackMs = 20;

const roundTenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * CPU % of one core. Someone first seen has none, unless born since the last pass: then all
 * its CPU time fell into this interval.
 */
function cpuPercentOf(reading: Reading, mark: Mark | undefined, before: Baseline): number | null {
  const now = reading.base.cpuTimeMs;
  if (now === null) return null;
  if (mark) {
    const elapsed = reading.atMs - mark.atMs;
    if (mark.base.cpuTimeMs === null || elapsed <= 0) return null;
    return roundTenth((Math.max(0, now - mark.base.cpuTimeMs) / elapsed) * 100);
  }
  const elapsed = reading.atMs - before.atMs;
  return reading.startedAtMs >= before.clockMs - clockSlackMs && elapsed > 0 ? roundTenth((now / elapsed) * 100) : null;
}

/** Bytes per second to and from storage, between the two moments at which the counters were read. */
function ioRatesOf({ base, ioAtMs, startedAtMs }: Reading, mark: Mark | undefined, before: Baseline): IoRates {
  if (base.readBytes === null || base.writtenBytes === null || ioAtMs === null || ioAtMs === undefined) return noRates;
  const isNew = mark === undefined && startedAtMs >= before.clockMs - clockSlackMs;
  const from = isNew ? { readBytes: 0, writtenBytes: 0, atMs: before.atMs } : { readBytes: mark?.base.readBytes ?? null, writtenBytes: mark?.base.writtenBytes ?? null, atMs: mark?.ioAtMs ?? null };
  if (from.readBytes === null || from.writtenBytes === null || from.atMs === null || ioAtMs <= from.atMs) return noRates;
  const perSecond = (bytes: number, elapsedMs: number): number => Math.round((Math.max(0, bytes) / elapsedMs) * 1000);
  const elapsedMs = ioAtMs - from.atMs;
  return { readBytesPerSecond: perSecond(base.readBytes - from.readBytes, elapsedMs), writtenBytesPerSecond: perSecond(base.writtenBytes - from.writtenBytes, elapsedMs) };
}

function markOf({ base, atMs, ioAtMs }: Reading, row: ProcessRow | null): Mark {
  return { base, atMs, ioAtMs: ioAtMs ?? null, row };
}

function isSameRow(mark: Mark | undefined, base: RowBase, cpuPercent: number | null, rates: IoRates): mark is Mark & { row: ProcessRow } {
  return !!mark?.row && mark.base === base && mark.row.cpuPercent === cpuPercent
    && mark.row.readBytesPerSecond === rates.readBytesPerSecond && mark.row.writtenBytesPerSecond === rates.writtenBytesPerSecond;
}

function machinePercent(before: Scan['machine'], now: Scan['machine']): number | null {
  if (!before || !now || now.total <= before.total) return null;
  return roundTenth(Math.min(100, Math.max(0, ((now.busy - before.busy) / (now.total - before.total)) * 100)));
}

/** The first pass: only a beginning, no percentages yet. */
export function beginInterval(scan: Scan): Baseline {
  const marks = new Map<string, Mark>();
  for (const reading of scan.readings) marks.set(identityKey(reading.base), markOf(reading, null));
  return { atMs: scan.atMs, clockMs: scan.clockMs, machine: scan.machine, marks };
}

/** The rows of a pass, measured since `before`; a row in which nothing changed stays the same object. */
export function endInterval(before: Baseline, scan: Scan): Measured {
  const rows = new Map<string, ProcessRow>();
  const marks = new Map<string, Mark>();
  const states: Partial<Record<ProcessState, number>> = {};
  let threads: number | null = 0;
  for (const reading of scan.readings) {
    const { base } = reading;
    const key = identityKey(base);
    const mark = before.marks.get(key);
    const cpuPercent = cpuPercentOf(reading, mark, before);
    const rates = ioRatesOf(reading, mark, before);
    const row: ProcessRow = isSameRow(mark, base, cpuPercent, rates) ? mark.row : { ...base, cpuPercent, ...rates };
    rows.set(key, row);
    marks.set(key, markOf(reading, row));
    states[base.state] = (states[base.state] ?? 0) + 1;
    threads = threads === null || base.threads === null ? null : threads + base.threads;
  }
  const summary = {
    processes: rows.size, threads, states,
    cpuPercent: machinePercent(before.machine, scan.machine), forks: scan.forks, memoryUsedBytes: scan.memoryUsedBytes,
  };
  const next = { atMs: scan.atMs, clockMs: scan.clockMs, machine: scan.machine, marks };
  return { elapsedMs: Math.round((scan.atMs - before.atMs) * 10) / 10, rows, summary, next };
}
