import type { Identity, ProcessRow, ProcessState } from './process.ts';
import type { WaitReport } from './waits.ts';

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

/** A part of the details, or the reason why it could not be read. */
export type Part<T> = T | { readonly error: string };

/** One open descriptor. */
export interface OpenFile {
  readonly fd: number;
  /** Where the link in `/proc/PID/fd` points: a path, `socket:[inode]`, `pipe:[inode]`, `anon_inode:[…]`. */
  readonly target: string;
  readonly kind: 'file' | 'directory' | 'device' | 'pipe' | 'socket' | 'other';
  /** What a socket is connected to or listens on, such as `TCP 127.0.0.1:8080 LISTEN`; the other ends of a pipe. */
  readonly endpoint: string | null;
  /** Processes that hold the other end of a pipe, a Unix socket or a TCP connection of this machine. */
  readonly peers: readonly (Identity & { readonly name: string })[];
}

/** Address space totals, from `/proc/PID/smaps_rollup` and `/proc/PID/maps`; bytes. */
export interface MemoryMap {
  readonly regions: number;
  readonly rssBytes: number | null;
  readonly pssBytes: number | null;
  readonly privateBytes: number | null;
  readonly sharedBytes: number | null;
  readonly swapBytes: number | null;
  /** Mapped (virtual) bytes by what backs them: heap, stack, anonymous, and each file, largest first, at most 20. */
  readonly largest: readonly { readonly what: string; readonly bytes: number }[];
}

/** How the scheduler treats it: sched(7). */
export interface Scheduling {
  readonly policy: 'other' | 'fifo' | 'rr' | 'batch' | 'idle' | 'deadline' | 'unknown';
  /** 1 to 99 for the real-time policies, else 0. */
  readonly realtimePriority: number;
  readonly nice: number;
  /** Processors it may run on, as the kernel lists them, such as `0-3,7`. */
  readonly affinity: string;
  readonly voluntarySwitches: number;
  readonly involuntarySwitches: number;
}

/** Signals by name (`SIGRTn` for real-time ones), from the masks in `/proc/PID/status`. */
export interface SignalSets {
  readonly pending: readonly string[];
  readonly blocked: readonly string[];
  readonly ignored: readonly string[];
  readonly caught: readonly string[];
}

/** All known details of one process, read on demand. */
export interface ProcessDetail {
  readonly row: ProcessRow;
  readonly threads: Part<readonly ThreadRow[]>;
  readonly environment: Part<Readonly<Record<string, string>>>;
  readonly openFiles: Part<readonly OpenFile[]>;
  readonly limits: Part<
    readonly { readonly name: string; readonly soft: string; readonly hard: string; readonly unit: string }[]
  >;
  readonly io: Part<{ readonly readBytes: number; readonly writtenBytes: number }>;
  readonly locks: Part<{ readonly held: readonly FileLock[]; readonly waitingFor: readonly FileLock[] }>;
  /** Processes that hold a file lock this one waits for. */
  readonly blockedBy: Part<readonly (Identity & { readonly name: string })[]>;
  readonly children: readonly (Identity & { readonly name: string; readonly state: ProcessState })[];
  /** From its parent up to the first process of the machine. */
  readonly ancestors: readonly (Identity & { readonly name: string; readonly command: string })[];
  readonly memory: Part<MemoryMap>;
  readonly scheduling: Part<Scheduling>;
  readonly signals: Part<SignalSets>;
  readonly cgroup: Part<{ readonly path: string; readonly container: string | null }>;
  /** Namespace type → its number, and whether it is the sampler's own. */
  readonly namespaces: Part<readonly { readonly type: string; readonly id: string; readonly ours: boolean }[]>;
  /** Capability sets by name, such as `CAP_NET_ADMIN`; capabilities(7). */
  readonly capabilities: Part<{
    readonly effective: readonly string[];
    readonly permitted: readonly string[];
    readonly inheritable: readonly string[];
    readonly bounding: readonly string[];
  }>;
  /** What it waits for, down to the process that blocks it. */
  readonly waits: Part<WaitReport>;
  /** If its parent changed while we watched: the former and the present parent, and when that was observed. */
  readonly adopted: {
    readonly from: Identity & { readonly name: string };
    readonly to: Identity & { readonly name: string };
    readonly time: string;
  } | null;
}
