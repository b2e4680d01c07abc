import type { MachineSummary } from './process.ts';

/** One recorded instant of the whole machine, without its processes: a point for charts of the past. */
export interface RecordedPoint extends Pick<MachineSummary, 'processes' | 'cpuPercent' | 'memoryUsedBytes'> {
  /** ISO 8601 UTC with milliseconds. */
  readonly time: string;
}

/** Longest text of a piece of the past, in bytes: a few hostile bytes that unpack to more are refused. */
export const maxChunkText = 2 ** 27;

/** How large a machine is. */
export interface MachineSize {
  readonly cores: number;
  readonly totalMemoryBytes: number;
}

/** What is kept of the machine's past, in the ring or in a session. */
export interface HistoryInfo {
  /** First and last recorded instant; null while nothing is. */
  readonly from: string | null;
  readonly to: string | null;
  /** Recorded instants. */
  readonly frames: number;
  /** Its size, in memory or in the session's file. */
  readonly bytes: number;
  /** Limits of the ring; null for a session, which has none. */
  readonly limits: HistoryLimits | null;
  /** The machine that a session was recorded on, which may be another one; null for the ring or if unknown. */
  readonly machine: MachineSize | null;
}

/** How long and how large the ring may become; whichever is reached first drops its oldest part. */
export interface HistoryLimits {
  readonly seconds: number;
  readonly bytes: number;
}

/** Limits that a user can set. */
export const historyBounds = {
  seconds: { least: 60, most: 24 * 3600, usual: 30 * 60 },
  bytes: { least: 4 * 2 ** 20, most: 4 * 2 ** 30, usual: 64 * 2 ** 20 },
} as const;

/** Full recording stops when less than this is free. */
export const recordingFloorBytes = 512 * 2 ** 20;

/** Speeds for playing the past; 0 pauses. */
export const playSpeeds = { least: 0.1, most: 100 } as const;

/** The state of the log. */
export interface RecordingStatus {
  /** The session that events go to; null if none is written. */
  readonly sessionId: string | null;
  /** Whether every process of the machine is recorded into it, beyond the runs. */
  readonly isFull: boolean;
  /** Size of the session's file with its log. */
  readonly bytes: number;
  /** How fast it grows, over the last ten seconds. */
  readonly bytesPerSecond: number;
  /** Free space on its disk; null if unknown. */
  readonly freeBytes: number | null;
  /** Full recording stops when less than this is free. */
  readonly floorBytes: number;
  /** Dropped events, of all runs of this session. */
  readonly droppedEvents: number;
  /** Code of what stopped the log or the full recording; null while they work. */
  readonly problem: string | null;
}
