import { z } from 'zod';

/**
 * What makes a process itself: pids are reused, so the start time belongs to the identity.
 * `startTime` is ISO 8601 UTC with milliseconds.
 */
export const identitySchema = z.object({ pid: z.int().min(0), startTime: z.iso.datetime() });
export type Identity = Readonly<z.infer<typeof identitySchema>>;

/** One string per identity, for maps and row ids. */
export function identityKey(identity: Identity): string {
  return `${identity.pid}@${identity.startTime}`;
}

/**
 * The kernel's letters, proc(5): R running or runnable, S interruptible sleep,
 * D uninterruptible sleep, Z zombie, T stopped, t traced, I idle kernel thread, X dead.
 * `?` where the platform does not tell.
 */
export const processStates = ['R', 'S', 'D', 'Z', 'T', 't', 'I', 'X', '?'] as const;
export type ProcessState = (typeof processStates)[number];

/** One row of the table. A field the platform cannot tell is null, never 0. */
export interface ProcessRow {
  readonly pid: number;
  readonly ppid: number | null;
  readonly pgid: number | null;
  readonly sid: number | null;
  readonly uid: number | null;
  readonly user: string | null;
  readonly state: ProcessState;
  /** The kernel's short name (comm, at most 15 bytes on Linux). */
  readonly name: string;
  /** The full command line, arguments joined by spaces; the name in brackets where there is none. */
  readonly command: string;
  readonly executable: string | null;
  readonly startTime: string;
  /** 100 = one core fully busy over the last interval. */
  readonly cpuPercent: number | null;
  readonly cpuTimeMs: number | null;
  readonly rssBytes: number | null;
  readonly virtualBytes: number | null;
  readonly threads: number | null;
  readonly nice: number | null;
  /** Controlling terminal such as `pts/0`, or null. */
  readonly tty: string | null;
  /** The run that the lab started this process for, from its PROCESSION_RUN tag. */
  readonly runId: string | null;
}

/** Fields by which rows can be sorted and shown; also the columns of the table. */
export const rowFields = [
  'pid', 'ppid', 'pgid', 'sid', 'uid', 'user', 'state', 'name', 'command', 'executable', 'startTime',
  'cpuPercent', 'cpuTimeMs', 'rssBytes', 'virtualBytes', 'threads', 'nice', 'tty', 'runId',
] as const satisfies readonly (keyof ProcessRow)[];
export type RowField = (typeof rowFields)[number];

/** The machine as a whole at one sample. */
export interface MachineSummary {
  readonly processes: number;
  readonly threads: number | null;
  readonly states: Readonly<Partial<Record<ProcessState, number>>>;
  /** Share of the whole machine, 0 to 100. */
  readonly cpuPercent: number | null;
  readonly memoryUsedBytes: number | null;
  /** What the sampler itself cost for this tick: CPU time in ms. */
  readonly samplerCpuMs: number | null;
}

/** What does not change while the engine runs. */
export interface HostInfo {
  readonly hostname: string;
  readonly platform: string;
  readonly cores: number;
  readonly totalMemoryBytes: number;
  readonly uptimeSeconds: number;
}

/** One thread of a process, read on demand. */
export interface ThreadRow {
  readonly tid: number;
  readonly name: string;
  readonly state: ProcessState;
  readonly cpuPercent: number | null;
  /** The processor it ran on last, from 0. */
  readonly processor: number | null;
  /** The kernel function it sleeps in (`/proc/PID/task/TID/wchan`), null if running or unknown. */
  readonly waitChannel: string | null;
}

/** One file lock as in `/proc/locks`. */
export interface FileLock {
  readonly type: string;
  readonly mode: string;
  readonly path: string | null;
  readonly inode: string;
}

/** A part of the detail view that could not be read says why. */
export type Part<T> = T | { readonly error: string };

/** Everything known of one process, read on demand. */
export interface ProcessDetail {
  readonly row: ProcessRow;
  readonly threads: Part<readonly ThreadRow[]>;
  readonly environment: Part<Readonly<Record<string, string>>>;
  readonly openFiles: Part<readonly { readonly fd: number; readonly target: string }[]>;
  readonly limits: Part<readonly { readonly name: string; readonly soft: string; readonly hard: string; readonly unit: string }[]>;
  readonly io: Part<{ readonly readBytes: number; readonly writtenBytes: number }>;
  readonly locks: Part<{ readonly held: readonly FileLock[]; readonly waitingFor: readonly FileLock[] }>;
  /** Processes that hold a file lock this one waits for. */
  readonly blockedBy: Part<readonly (Identity & { readonly name: string })[]>;
  readonly children: readonly (Identity & { readonly name: string; readonly state: ProcessState })[];
}

/** Signals that may be sent, by POSIX name. */
export const signalNames = [
  'SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGSTOP', 'SIGCONT', 'SIGUSR1', 'SIGUSR2',
] as const;
export type SignalName = (typeof signalNames)[number];

/** Why a process was not signalled; the catalogue has the words. */
export type RefusalReason = 'gone' | 'reused' | 'forbidden' | 'protected' | 'self' | 'unsupported';

export interface SignalResult {
  readonly signalled: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
}
