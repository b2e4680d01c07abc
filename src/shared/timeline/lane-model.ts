import type { SyncObject } from '../model/lab.ts';

/** What an actor does in one segment of its lane. */
export const laneStates = [
  'running',
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

/** One segment; `toNs` is null while it lasts. `object` is what is waited for. */
export interface LaneSegment {
  readonly state: LaneState;
  readonly fromNs: number;
  toNs: number | null;
  readonly object: SyncObject | null;
}

/** A lock held for a while, drawn under the lane. */
export interface LaneHold {
  readonly object: SyncObject;
  readonly fromNs: number;
  toNs: number | null;
}

/** One actor's line through time. */
export interface Lane {
  readonly actor: string;
  readonly kind: 'process' | 'thread';
  readonly pid: number;
  readonly startedNs: number;
  /** What to draw, after `settleLanes`: the reported segments, corrected by what the kernel showed. */
  segments: readonly LaneSegment[];
  /** Segments as reported by its events. */
  readonly reported: LaneSegment[];
  readonly holds: LaneHold[];
  /** When its end was reported, or its exit status collected. */
  readonly exitsNs: number[];
  endedNs: number | null;
}
