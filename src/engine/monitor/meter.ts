import type { RowChange, RowDelta, RowTable } from '#shared/model/delta.ts';
import { changeOf } from '#shared/model/delta.ts';
import type { Identity, MachineSummary, ProcessRow, ProcessState } from '#shared/model/process.ts';
import type { Reading, RowBase, Scan } from './reading.ts';

/** What is remembered of a process from the pass that looked at it last. */
interface Mark {
  base: RowBase;
  atMs: number;
  ioAtMs: number | null;
  row: ProcessRow;
  /** Number of the pass that looked at it. */
  pass: number;
  /** Used the CPU or storage in the last interval, so that its rates have to fall when it rests. */
  isHot: boolean;
}

/** What one pass tells, measured since the one before. */
export interface Measured {
  readonly elapsedMs: number;
  /** Every row; belongs to the meter, which changes it with the next pass. */
  readonly rows: ReadonlyMap<string, ProcessRow>;
  readonly delta: RowDelta;
  readonly summary: Omit<MachineSummary, 'samplerCpuMs' | 'hostCpuPercent' | 'hostRssBytes'>;
}

type IoRates = Pick<ProcessRow, 'readBytesPerSecond' | 'writtenBytesPerSecond'>;
const noRates: IoRates = { readBytesPerSecond: null, writtenBytesPerSecond: null };

// Start times come in steps of 10 ms.
const clockSlackMs = 20;

const roundTenth = (value: number): number => Math.round(value * 10) / 10;
const perSecond = (bytes: number, elapsedMs: number): number => Math.round((Math.max(0, bytes) / elapsedMs) * 1000);

function machinePercent(before: Scan['machine'], now: Scan['machine']): number | null {
  if (!before || !now || now.total <= before.total) return null;
  return roundTenth(Math.min(100, Math.max(0, ((now.busy - before.busy) / (now.total - before.total)) * 100)));
}

/**
 * Turns passes into rows with CPU % and rates over the time between two of them. It looks only
 * at those that changed, so that a pass over thousands that rest costs next to nothing.
 */
export class Meter {
  readonly #marks = new Map<string, Mark>();
  readonly #rows: RowTable = new Map();
  readonly #hot = new Set<string>();
  readonly #states = new Map<ProcessState, number>();
  #threads = 0;
  /** Rows whose number of threads is not known. */
  #untoldThreads = 0;
  #before: Pick<Scan, 'atMs' | 'clockMs' | 'machine'> | null = null;
  #place = -1;
  #pass = 0;
  #added: ProcessRow[] = [];
  #changed: RowChange[] = [];
  #removed: Identity[] = [];

  /** Takes a pass; null for the first one, which is only a beginning. The delta after it adds every row. */
  take(scan: Scan): Measured | null {
    const before = this.#before;
    this.#before = { atMs: scan.atMs, clockMs: scan.clockMs, machine: scan.machine };
    this.#pass += 1;
    const isSecond = this.#pass === 2;
    [this.#added, this.#changed, this.#removed] = [[], [], []];
    const changes = this.#place < 0 ? null : (scan.changes?.(this.#place) ?? null);
    if (changes) {
      for (const key of changes.ended) this.#forget(key);
      for (const reading of changes.changed) this.#look(reading, before);
      this.#place = changes.next;
      // Who has used something and rests now is in no list of changes.
      for (const key of this.#hot) this.#coolDown(key, scan.atMs);
    } else {
      for (const reading of scan.readings) this.#look(reading, before);
      for (const [key, mark] of this.#marks) if (mark.pass !== this.#pass) this.#forget(key);
      this.#place = scan.changes?.(Number.MAX_SAFE_INTEGER)?.next ?? -1;
    }
    if (!before) return null;
    const delta = isSecond
      ? { added: [...this.#rows.values()], changed: [], removed: [] }
      : { added: this.#added, changed: this.#changed, removed: this.#removed };
    const summary = {
      processes: this.#rows.size,
      threads: this.#untoldThreads > 0 ? null : this.#threads,
      states: Object.fromEntries(this.#states),
      cpuPercent: machinePercent(before.machine, scan.machine),
      forks: scan.forks,
      memoryUsedBytes: scan.memoryUsedBytes,
    };
    return { elapsedMs: roundTenth(scan.atMs - before.atMs), rows: this.#rows, delta, summary };
  }

  #look(reading: Reading, before: Pick<Scan, 'atMs' | 'clockMs'> | null): void {
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
      this.#heat(key, mark);
    } else {
      const fresh: Mark = {
        base,
        atMs: reading.atMs,
        ioAtMs: reading.ioAtMs ?? null,
        row,
        pass: this.#pass,
        isHot: false,
      };
      this.#marks.set(key, fresh);
      this.#rows.set(key, row);
      this.#count(row, 1);
      this.#added.push(row);
      this.#heat(key, fresh);
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
    if (row.threads === null) this.#untoldThreads += by;
    else this.#threads += row.threads * by;
  }

  #heat(key: string, mark: Mark): void {
    mark.isHot =
      (mark.row.cpuPercent ?? 1) !== 0 ||
      (mark.row.readBytesPerSecond ?? 0) !== 0 ||
      (mark.row.writtenBytesPerSecond ?? 0) !== 0;
    if (mark.isHot) this.#hot.add(key);
    else this.#hot.delete(key);
  }

  /** One that was not looked at in this pass has not run: its rates are 0 now. */
  #coolDown(key: string, nowMs: number): void {
    const mark = this.#marks.get(key);
    if (!mark || mark.pass === this.#pass) return;
    const rates = mark.row.readBytesPerSecond === null ? noRates : { readBytesPerSecond: 0, writtenBytesPerSecond: 0 };
    const row: ProcessRow = { ...mark.base, cpuPercent: mark.base.cpuTimeMs === null ? null : 0, ...rates };
    this.#replace(mark.row, row);
    mark.row = row;
    mark.atMs = nowMs;
    this.#rows.set(key, row);
    this.#heat(key, mark);
    if (mark.base.cpuTimeMs === null) this.#hot.delete(key);
  }

  #forget(key: string): void {
    const mark = this.#marks.get(key);
    if (!mark) return;
    this.#marks.delete(key);
    this.#rows.delete(key);
    this.#hot.delete(key);
    this.#count(mark.row, -1);
    this.#removed.push({ pid: mark.row.pid, startTime: mark.row.startTime });
  }

  /**
   * CPU % of one core. Someone first seen has none, unless born since the last pass: then all
   * its CPU time fell into this interval.
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
    // Who rested in the passes before had the same CPU time in the last of them.
    const elapsed = reading.atMs - (mark.pass === this.#pass - 1 ? mark.atMs : Math.max(mark.atMs, before.atMs));
    // Read before this pass and not since: it has not run in between.
    if (elapsed <= 0) return mark.base.cpuTimeMs === now ? 0 : null;
    return mark.base.cpuTimeMs === null ? null : roundTenth((Math.max(0, now - mark.base.cpuTimeMs) / elapsed) * 100);
  }

  /** Bytes per second to and from storage, between the two moments at which the counters were read. */
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
