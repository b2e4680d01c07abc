import type { SyncObject } from '../model/lab.ts';

/**
 * What an actor does in one segment of its lane. `running`: samples showed it on a processor or ready for one.
 * `unsampled`: it reported no wait, and no sample was taken meanwhile. `idle`: samples
 * showed it asleep in its event loop, waiting for whatever comes first. `unexplained`: samples showed it asleep
 * elsewhere, and it did not report for what.
 */
export const laneStates = [
  'running',
  'unsampled',
  'idle',
  'unexplained',
  'lock',
  'signal',
  'queue',
  'sleeping',
  'joining',
  'stopped',
  'zombie',
  'dead',
] as const;
export type LaneState = (typeof laneStates)[number];

/** A point of time in the life of an actor. */
export interface LaneMark {
  readonly kind: 'started' | 'ended' | 'collected' | 'adopted';
  readonly atNs: number;
  /** The exit code or signal, or the process that adopted it. */
  readonly detail: string | null;
  /** The process id of the process that adopted it. */
  readonly pid?: number;
}

/** One segment; `toNs` is null while it lasts. `object` is what is waited for. */
export interface LaneSegment {
  readonly state: LaneState;
  readonly fromNs: number;
  toNs: number | null;
  readonly object: SyncObject | null;
  /** The kernel function in which all samples of an unexplained wait showed it. */
  readonly channel?: string;
}

/** A lock held for a while, drawn under the lane. */
export interface LaneHold {
  readonly object: SyncObject;
  readonly fromNs: number;
  toNs: number | null;
}

/** One task that an actor worked on. */
export interface LaneTask {
  readonly task: number;
  readonly fromNs: number;
  toNs: number | null;
}

/** One actor's line through time, or that of a task that shares an actor with others. */
export interface Lane {
  readonly actor: string;
  readonly kind: 'process' | 'thread' | 'task';
  readonly pid: number;
  /** The parent of its process, as it reported itself when it started. */
  readonly ppid: number;
  /** Its thread id; null where the system does not report it. */
  readonly tid: number | null;
  /** The actor that started it. */
  readonly parent: string | null;
  readonly startedNs: number;
  /** What to draw, after `settleLanes`: the reported segments, corrected by what the kernel showed. */
  segments: readonly LaneSegment[];
  /** Segments as reported by its events. */
  readonly reported: LaneSegment[];
  readonly holds: LaneHold[];
  /** Its tasks without a lane of their own. */
  readonly tasks: LaneTask[];
  readonly marks: LaneMark[];
  /** When its end was reported, or its exit status collected. */
  readonly exitsNs: number[];
  endedNs: number | null;
}
