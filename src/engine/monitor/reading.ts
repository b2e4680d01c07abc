import type { ActorSample, LostTime } from '#shared/model/lab.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { ProcessProblems, WaitReport } from '#shared/model/waits.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import type { Identity, ProcessRow } from '#shared/model/process.ts';
import type { TreeRow } from '../ports.ts';
import type { MachineCounters } from './machine-counters.ts';

/** A row without the rates, which need two readings; the same object as long as no field changes. */
export type RowBase = Omit<ProcessRow, 'cpuPercent' | 'readBytesPerSecond' | 'writtenBytesPerSecond'>;

/** One process in one pass. */
export interface Reading {
  /** Its identity as one string. */
  readonly key: string;
  readonly base: RowBase;
  /** Monotonic ms at which its CPU time was read; if it has not run since, the value holds until the current pass. */
  readonly atMs: number;
  /** Monotonic ms at which its storage counters were valid; null if not requested or unknown. */
  readonly ioAtMs?: number | null;
  /** Start in ms since the epoch, on the clock of `Scan.clockMs`. */
  readonly startedAtMs: number;
}

/** One pass over all processes. */
export interface Scan {
  /** Start of the pass, on the clock of start times (Linux rounds its boot time, so it differs from the wall clock). */
  readonly clockMs: number;
  /** Monotonic ms at the start of the pass. */
  readonly atMs: number;
  readonly readings: Iterable<Reading>;
  /**
   * Only the readings that changed after a place in the change log, so that idle processes need no work;
   * null if all readings must be processed. All other processes are unchanged.
   */
  readonly changes: ((since: number) => ScanChanges | null) | null;
  /** CPU time of the whole machine, in any unit, since boot; null if unknown on this platform. */
  readonly machine: { readonly busy: number; readonly total: number } | null;
  /** Tasks created since boot; null if unknown on this platform. */
  readonly forks: number | null;
  readonly memoryUsedBytes: number | null;
}

/** Changes since a reader's last pass. */
export interface ScanChanges {
  /** Processes that appeared or changed, and still exist. */
  readonly changed: readonly Reading[];
  /** Keys of ended processes. */
  readonly ended: readonly string[];
  /** The place to pass to the next query. */
  readonly next: number;
}

/** What a pass reads besides the fields of every row. */
export interface ScanRequest {
  readonly extras: readonly RowExtra[];
  /** How many processes may have their PSS measured in this pass; the kernel locks each in the meantime. */
  readonly pssBudget: number;
}

/** What a sampler can do on one kind of system. */
export interface Backend {
  readonly kind: 'native' | 'portable';
  /** The instant of boot that start times are counted from, in ms since the epoch; null if they are not. */
  readonly bootMs: number | null;
  /** The shortest useful interval in ms; shorter requests get this one. */
  readonly minIntervalMs: number;
  /** Waits, for a short time, for names of users that the system was asked for. */
  readonly namesKnown: () => Promise<void>;
  readonly scan: (request?: ScanRequest) => Scan | Promise<Scan>;
  readonly detail: (pid: number, startTime: string | undefined, lab: readonly LabWait[]) => Promise<ProcessDetail>;
  /** What a process waits for; `lab`: known waits that the kernel cannot show. */
  readonly waits: (identity: Identity, lab: readonly LabWait[]) => Promise<WaitReport>;
  readonly problems: () => Promise<ProcessProblems>;
  readonly identify: (pid: number) => Identity | null | Promise<Identity | null>;
  readonly census: () => readonly TreeRow[] | Promise<readonly TreeRow[]>;
  readonly findTagged: (runId: string) => Identity[] | Promise<Identity[]>;
  /** A sampler for some processes, with CPU % over the time since its last call. */
  readonly tracker: () => (pids: readonly number[]) => readonly ActorSample[] | Promise<readonly ActorSample[]>;
  /** Time that programs lost to each other and to the hypervisor. */
  readonly lost: () => LostTime;
  /** The counters of the machine since boot. */
  readonly machine: () => MachineCounters;
  readonly dispose: () => void;
}
