import type { RowChange, RowDelta, RowTable } from '#shared/model/delta.ts';
import { changeOf } from '#shared/model/delta.ts';
import type { Identity, MachineSummary, ProcessRow, ProcessState } from '#shared/model/process.ts';
import type { Reading, RowBase, Scan } from './reading.ts';

/** State of a process as of the last pass that read it. */
interface Mark {
  base: RowBase;
  atMs: number;
  ioAtMs: number | null;
  row: ProcessRow;
  /** Number of that pass. */
  pass: number;
  /** Has rates above 0, which must drop to 0 once it is idle. */
  isActive: boolean;
}

/** Result of one pass, measured over the interval since the previous one. */
export interface Measured {
  readonly elapsedMs: number;
  /** Every row; owned by the meter, which changes it with the next pass. */
  readonly rows: ReadonlyMap<string, ProcessRow>;
  readonly delta: RowDelta;
  readonly summary: Omit<MachineSummary, 'samplerCpuMs' | 'hostCpuPercent' | 'hostRssBytes'>;
}

type IoRates = Pick<ProcessRow, 'readBytesPerSecond' | 'writtenBytesPerSecond'>;
const noRates: IoRates = { readBytesPerSecond: null, writtenBytesPerSecond: null };

// Start times have a resolution of 10 ms.
const clockSlackMs = 20;

const roundTenth = (value: number): number => Math.round(value * 10) / 10;
const perSecond = (bytes: number, elapsedMs: number): number => Math.round((Math.max(0, bytes) / elapsedMs) * 1000);

function machinePercent(before: Scan['machine'], now: Scan['machine']): number | null {
  if (!before || !now || now.total <= before.total) return null;
  return roundTenth(Math.min(100, Math.max(0, ((now.busy - before.busy) / (now.total - before.total)) * 100)));
}

/**
 * Turns passes into rows with CPU % and rates over the interval between two passes. It processes
 * changed readings only, so that thousands of idle processes cost next to nothing.
 */
export class Meter {
  readonly #marks = new Map<string, Mark>();
  readonly #rows: RowTable = new Map();
  /** Keys of the processes with rates above 0. */
  readonly #activeKeys = new Set<string>();
  readonly #states = new Map<ProcessState, number>();
  #threads = 0;
  /** Rows whose number of threads is unknown. */
  #unknownThreads = 0;
  #before: Pick<Scan, 'atMs' | 'clockMs' | 'machine'> | null = null;
  #place = -1;
  #pass = 0;
  #added: ProcessRow[] = [];
  #changed: RowChange[] = [];
  #removed: Identity[] = [];

  /** Processes a pass; null for the first one, which has nothing to compare with. The next delta adds every row. */
  measure(scan: Scan): Measured | null {
    const before = this.#before;
    this.#before = { atMs: scan.atMs, clockMs: scan.clockMs, machine: scan.machine };
    this.#pass += 1;
    const isSecond = this.#pass === 2;
    [this.#added, this.#changed, this.#removed] = [[], [], []];
    const changes = this.#place < 0 ? null : (scan.changes?.(this.#place) ?? null);
    if (changes) {
      for (const key of changes.ended) this.#forget(key);
      for (const reading of changes.changed) this.#update(reading, before);
      this.#place = changes.next;
      // A process that was active and is idle now is not in the list of changes.
      for (const key of this.#activeKeys) this.#zeroRates(key, scan.atMs);
    } else {
      for (const reading of scan.readings) this.#update(reading, before);
      for (const [key, mark] of this.#marks) if (mark.pass !== this.#pass) this.#forget(key);
      this.#place = scan.changes?.(Number.MAX_SAFE_INTEGER)?.next ?? -1;
    }
    if (!before) return null;
    const delta = isSecond
      ? { added: [...this.#rows.values()], changed: [], removed: [] }
      : { added: this.#added, changed: this.#changed, removed: this.#removed };
    const summary = {
      processes: this.#rows.size,
      threads: this.#unknownThreads > 0 ? null : this.#threads,
      states: Object.fromEntries(this.#states),
      cpuPercent: machinePercent(before.machine, scan.machine),
      forks: scan.forks,
      memoryUsedBytes: scan.memoryUsedBytes,
    };
    return { elapsedMs: roundTenth(scan.atMs - before.atMs), rows: this.#rows, delta, summary };
  }

  #update(reading: Reading, before: Pick<Scan, 'atMs' | 'clockMs'> | null): void {
    const { key, base } = reading;
    const mark = this.#marks.get(key);
    const cpuPercent = this.#cpuPercentOf(reading, mark, before);
    const rates = this.#ratesOf(reading, mark, before);
    const isSame =
      mark &&
      mark.base === base &&
      mark.row.cpuPercent === cpuPercent &&
      mark.row.readBytesPerSecond === rates.readBytesPerSecond &&
      mark.row.writtenBytesPerSecond === rates.writtenBytesPerSecond;
    const row: ProcessRow = isSame ? mark.row : { ...base, cpuPercent, ...rates };
    if (mark) {
      if (!isSame) this.#replace(mark.row, row);
      Object.assign(mark, { base, atMs: reading.atMs, ioAtMs: reading.ioAtMs ?? null, row, pass: this.#pass });
      this.#rows.set(key, row);
      this.#noteActivity(key, mark);
    } else {
      const fresh: Mark = {
        base,
        atMs: reading.atMs,
        ioAtMs: reading.ioAtMs ?? null,
        row,
        pass: this.#pass,
        isActive: false,
      };
      this.#marks.set(key, fresh);
      this.#rows.set(key, row);
      this.#count(row, 1);
      this.#added.push(row);
      this.#noteActivity(key, fresh);
    }
  }

  #replace(before: ProcessRow, after: ProcessRow): void {
    this.#count(before, -1);
    this.#count(after, 1);
    const change = changeOf(before, after);
    if (change) this.#changed.push(change);
  }

  #count(row: ProcessRow, by: 1 | -1): void {
    const states = (this.#states.get(row.state) ?? 0) + by;
    if (states === 0) this.#states.delete(row.state);
    else this.#states.set(row.state, states);
    if (row.threads === null) this.#unknownThreads += by;
    else this.#threads += row.threads * by;
  }

  #noteActivity(key: string, mark: Mark): void {
    mark.isActive =
      (mark.row.cpuPercent ?? 1) !== 0 ||
      (mark.row.readBytesPerSecond ?? 0) !== 0 ||
      (mark.row.writtenBytesPerSecond ?? 0) !== 0;
    if (mark.isActive) this.#activeKeys.add(key);
    else this.#activeKeys.delete(key);
  }

  /** A process that this pass did not read has not run: its rates are 0. */
  #zeroRates(key: string, nowMs: number): void {
    const mark = this.#marks.get(key);
    if (!mark || mark.pass === this.#pass) return;
    const rates = mark.row.readBytesPerSecond === null ? noRates : { readBytesPerSecond: 0, writtenBytesPerSecond: 0 };
    const row: ProcessRow = { ...mark.base, cpuPercent: mark.base.cpuTimeMs === null ? null : 0, ...rates };
    this.#replace(mark.row, row);
    mark.row = row;
    mark.atMs = nowMs;
    this.#rows.set(key, row);
    this.#noteActivity(key, mark);
    if (mark.base.cpuTimeMs === null) this.#activeKeys.delete(key);
  }

  #forget(key: string): void {
    const mark = this.#marks.get(key);
    if (!mark) return;
    this.#marks.delete(key);
    this.#rows.delete(key);
    this.#activeKeys.delete(key);
    this.#count(mark.row, -1);
    this.#removed.push({ pid: mark.row.pid, startTime: mark.row.startTime });
  }

  /**
   * CPU % of one core. A process seen for the first time has none, unless it started since the last
   * pass: then all its CPU time falls into this interval.
   */
  #cpuPercentOf(
    reading: Reading,
    mark: Mark | undefined,
    before: Pick<Scan, 'atMs' | 'clockMs'> | null,
  ): number | null {
    const now = reading.base.cpuTimeMs;
    if (now === null || !before) return null;
    if (!mark) {
      const elapsed = reading.atMs - before.atMs;
      return reading.startedAtMs >= before.clockMs - clockSlackMs && elapsed > 0
        ? roundTenth((now / elapsed) * 100)
        : null;
    }
    // A process that was idle in the previous passes had the same CPU time in the last of them.
    const elapsed = reading.atMs - (mark.pass === this.#pass - 1 ? mark.atMs : Math.max(mark.atMs, before.atMs));
    // Last read before this pass began: it has not run since.
    if (elapsed <= 0) return mark.base.cpuTimeMs === now ? 0 : null;
    return mark.base.cpuTimeMs === null ? null : roundTenth((Math.max(0, now - mark.base.cpuTimeMs) / elapsed) * 100);
  }

  /** Bytes per second to and from storage, between the two readings of the counters. */
  #ratesOf(
    { base, ioAtMs, startedAtMs }: Reading,
    mark: Mark | undefined,
    before: Pick<Scan, 'atMs' | 'clockMs'> | null,
  ): IoRates {
    if (base.readBytes === null || base.writtenBytes === null || ioAtMs === null || ioAtMs === undefined || !before)
      return noRates;
    const isNew = !mark && startedAtMs >= before.clockMs - clockSlackMs;
    const from = isNew
      ? { readBytes: 0, writtenBytes: 0, atMs: before.atMs }
      : {
          readBytes: mark?.base.readBytes ?? null,
          writtenBytes: mark?.base.writtenBytes ?? null,
          atMs: mark?.ioAtMs ?? null,
        };
    if (from.readBytes === null || from.writtenBytes === null || from.atMs === null || ioAtMs <= from.atMs)
      return noRates;
    const elapsedMs = ioAtMs - from.atMs;
    return {
      readBytesPerSecond: perSecond(base.readBytes - from.readBytes, elapsedMs),
      writtenBytesPerSecond: perSecond(base.writtenBytes - from.writtenBytes, elapsedMs),
    };
  }
}
