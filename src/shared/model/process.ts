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
  /** CPU time of its own: user and system. */
  readonly cpuTimeMs: number | null;
  readonly userTimeMs: number | null;
  readonly systemTimeMs: number | null;
  /** Its own CPU time and that of the children it has waited for. */
  readonly totalTimeMs: number | null;
  readonly rssBytes: number | null;
  readonly virtualBytes: number | null;
  readonly threads: number | null;
  readonly nice: number | null;
  /** Controlling terminal such as `pts/0`, or null. */
  readonly tty: string | null;
  /** The run that the lab started this process for, from its PROCESSION_RUN tag. */
  readonly runId: string | null;
  /** Page faults served without and with reading from a disk, since the start. */
  readonly minorFaults: number | null;
  readonly majorFaults: number | null;
  /** Extra `io`: bytes that reached or came from a disk, since the start and per second of the interval. */
  readonly readBytes: number | null;
  readonly writtenBytes: number | null;
  readonly readBytesPerSecond: number | null;
  readonly writtenBytesPerSecond: number | null;
  /** Extra `pss`: its share of memory, where a page shared by n processes counts 1/n to each. */
  readonly pssBytes: number | null;
  /** Extra `switches`: times that it gave up the CPU by itself, or lost it, since the start; all threads. */
  readonly voluntarySwitches: number | null;
  readonly involuntarySwitches: number | null;
  /** Extra `cgroup`: path in the (unified) hierarchy, and the short name of the container where the path names one. */
  readonly cgroup: string | null;
  readonly container: string | null;
  /** Extra `descriptors`: how many it has open. */
  readonly descriptors: number | null;
}

/**
 * Fields that cost a reading of their own per process; null in every row unless somebody asks.
 * PSS walks the page tables and takes a lock of the process it measures, so it may slow that down.
 */
export const rowExtras = ['io', 'pss', 'switches', 'cgroup', 'descriptors'] as const;
export type RowExtra = (typeof rowExtras)[number];

/** Which extra fills a field. */
export const extraOfField: Readonly<Partial<Record<keyof ProcessRow, RowExtra>>> = {
  readBytes: 'io',
  writtenBytes: 'io',
  readBytesPerSecond: 'io',
  writtenBytesPerSecond: 'io',
  pssBytes: 'pss',
  voluntarySwitches: 'switches',
  involuntarySwitches: 'switches',
  cgroup: 'cgroup',
  container: 'cgroup',
  descriptors: 'descriptors',
};

/** The extras that must be read so that these fields are told. */
export function extrasOf(fields: readonly (keyof ProcessRow)[]): RowExtra[] {
  return rowExtras.filter((extra) => fields.some((field) => extraOfField[field] === extra));
}

/** Fields by which rows can be sorted and shown; also the columns of the table. */
export const rowFields = [
  'pid',
  'ppid',
  'pgid',
  'sid',
  'uid',
  'user',
  'state',
  'name',
  'command',
  'executable',
  'startTime',
  'cpuPercent',
  'cpuTimeMs',
  'rssBytes',
  'virtualBytes',
  'threads',
  'nice',
  'tty',
  'runId',
  'userTimeMs',
  'systemTimeMs',
  'totalTimeMs',
  'minorFaults',
  'majorFaults',
  'readBytes',
  'writtenBytes',
  'readBytesPerSecond',
  'writtenBytesPerSecond',
  'pssBytes',
  'voluntarySwitches',
  'involuntarySwitches',
  'cgroup',
  'container',
  'descriptors',
] as const satisfies readonly (keyof ProcessRow)[];
export type RowField = (typeof rowFields)[number];

/** The machine as a whole at one sample. */
export interface MachineSummary {
  readonly processes: number;
  readonly threads: number | null;
  readonly states: Readonly<Partial<Record<ProcessState, number>>>;
  /** Share of the whole machine, 0 to 100. */
  readonly cpuPercent: number | null;
  /** Processes and threads made since boot, as the kernel counts them; null where it does not. */
  readonly forks: number | null;
  readonly memoryUsedBytes: number | null;
  /** What the sampler itself cost for this tick: CPU time in ms. */
  readonly samplerCpuMs: number | null;
  /** What the whole host process of Procession (sampler, log and all) used over the interval: % of one core. */
  readonly hostCpuPercent: number | null;
  readonly hostRssBytes: number | null;
}

/** What does not change while the engine runs. */
export interface HostInfo {
  readonly hostname: string;
  readonly platform: string;
  readonly cores: number;
  readonly totalMemoryBytes: number;
  readonly uptimeSeconds: number;
}

/** Signals that may be sent, by POSIX name. */
export const signalNames = [
  'SIGTERM',
  'SIGKILL',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
  'SIGSTOP',
  'SIGCONT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
  'SIGWINCH',
  'SIGALRM',
  'SIGVTALRM',
  'SIGPROF',
  'SIGPIPE',
  'SIGCHLD',
  'SIGIO',
  'SIGURG',
  'SIGPWR',
  'SIGABRT',
  'SIGILL',
  'SIGTRAP',
  'SIGBUS',
  'SIGFPE',
  'SIGSEGV',
  'SIGSYS',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGSTKFLT',
] as const;
export type SignalName = (typeof signalNames)[number];

/** Why a process was not signalled; the catalogue has the words. */
export type RefusalReason = 'gone' | 'reused' | 'forbidden' | 'protected' | 'self' | 'unsupported';

/** What became of an action on several processes, each by its identity. */
export interface ActionResult {
  readonly done: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
}

export interface SignalResult {
  readonly signalled: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
}

/** The fields of every extra, untold: what a row holds until somebody asks for them. */
export const noExtras: Readonly<
  Pick<
    ProcessRow,
    | 'readBytes'
    | 'writtenBytes'
    | 'readBytesPerSecond'
    | 'writtenBytesPerSecond'
    | 'pssBytes'
    | 'voluntarySwitches'
    | 'involuntarySwitches'
    | 'cgroup'
    | 'container'
    | 'descriptors'
  >
> = {
  readBytes: null,
  writtenBytes: null,
  readBytesPerSecond: null,
  writtenBytesPerSecond: null,
  pssBytes: null,
  voluntarySwitches: null,
  involuntarySwitches: null,
  cgroup: null,
  container: null,
  descriptors: null,
};
