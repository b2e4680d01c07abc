import type { ActorSample } from '#shared/model/lab.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { ProcessProblems, WaitReport } from '#shared/model/waits.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import type { Identity, ProcessRow } from '#shared/model/process.ts';
import type { MachineCounters } from './machine-counters.ts';

/** A row without the rates, which need two readings; the same object as long as nothing in it changed. */
export type RowBase = Omit<ProcessRow, 'cpuPercent' | 'readBytesPerSecond' | 'writtenBytesPerSecond'>;

/** One process as one pass over all of them saw it. */
export interface Reading {
  /** One string per identity. */
  readonly key: string;
  readonly base: RowBase;
  /** Monotonic ms at which its CPU time was read; for one that has not run since, it holds until the pass. */
  readonly atMs: number;
  /** Monotonic ms at which its storage counters held; null if they were not asked for or cannot be told. */
  readonly ioAtMs?: number | null;
  /** Start in ms since the epoch, on the clock of `Scan.clockMs`. */
  readonly startedAtMs: number;
}

/** One pass over all processes. */
export interface Scan {
  /** The beginning of the pass, on the clock that start times are told in (Linux rounds its boot time, so the wall clock is another). */
  readonly clockMs: number;
  /** Monotonic ms at the beginning of the pass. */
  readonly atMs: number;
  readonly readings: Iterable<Reading>;
  /**
   * Only those that changed after a place in the log of changes, so that nobody has to look at
   * thousands that rest; null where all have to be looked at. Everyone else is as before.
   */
  readonly changes: ((since: number) => ScanChanges | null) | null;
  /** CPU time of the whole machine, in any unit, since boot; null if the platform does not tell. */
  readonly machine: { readonly busy: number; readonly total: number } | null;
  /** Tasks made since boot; null if the platform does not count. */
  readonly forks: number | null;
  readonly memoryUsedBytes: number | null;
}

/** Who changed since a reader's last pass. */
export interface ScanChanges {
  /** Those that came or changed and are there. */
  readonly changed: readonly Reading[];
  /** Keys of those that ended. */
  readonly ended: readonly string[];
  /** The place to ask from after the next pass. */
  readonly next: number;
}

/** What a pass reads beyond the fields of every row. */
export interface ScanRequest {
  readonly extras: readonly RowExtra[];
  /** How many processes may have their PSS measured in this pass; the kernel locks each meanwhile. */
  readonly pssBudget: number;
}

/** What the worker can do on one kind of system. */
export interface Backend {
  readonly kind: 'native' | 'portable';
  /** Shortest interval in ms that makes sense; asking for less gets this. */
  readonly minIntervalMs: number;
  readonly scan: (request?: ScanRequest) => Scan | Promise<Scan>;
  readonly detail: (pid: number, startTime: string | undefined, lab: readonly LabWait[]) => Promise<ProcessDetail>;
  /** What a process waits for; `lab`: what is known of waits that the kernel cannot tell. */
  readonly waits: (identity: Identity, lab: readonly LabWait[]) => Promise<WaitReport>;
  readonly problems: () => Promise<ProcessProblems>;
  readonly identify: (pid: number) => Identity | null | Promise<Identity | null>;
  readonly findTagged: (runId: string) => Identity[] | Promise<Identity[]>;
  /** A meter that samples some processes, with CPU % over the time since its last call. */
  readonly tracker: () => (pids: readonly number[]) => readonly ActorSample[] | Promise<readonly ActorSample[]>;
  /** What the machine has counted since boot. */
  readonly machine: () => MachineCounters;
  readonly dispose: () => void;
}
