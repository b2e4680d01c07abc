import { z } from 'zod';
import { extraFields, type ExtraField, type FieldKind, type FieldSpec, type fields, type kinds } from './fields.ts';

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
 * D uninterruptible sleep, Z zombie (every thread has ended), T stopped, t traced, I idle kernel thread, X dead.
 * `?` where the platform does not report it.
 */
export const processStates = ['R', 'S', 'D', 'Z', 'T', 't', 'I', 'X', '?'] as const;
export type ProcessState = (typeof processStates)[number];

/** True for a zombie and for what is dead: at most its entry in the process table is left. */
export const hasEnded = ({ state }: { readonly state: ProcessState }): boolean => state === 'Z' || state === 'X';

/** The value of a kind of field; states have a type of their own. */
type KindValue<K extends FieldKind> = K extends 'state'
  ? ProcessState
  : (typeof kinds)[K]['value'] extends 'number'
    ? number
    : string;

type FieldValue<S extends FieldSpec> = S extends { readonly required: true }
  ? KindValue<S['kind']>
  : KindValue<S['kind']> | null;

/**
 * One row of the table, with the fields that `fields` describes. A field the platform cannot report is null, never 0.
 */
export type ProcessRow = { readonly [F in keyof typeof fields]: FieldValue<(typeof fields)[F]> };

/** The fields of all extras as null: what a row holds until a watcher asks for them. */
export const noExtras = Object.fromEntries(extraFields.map((field) => [field, null])) as Readonly<
  Pick<ProcessRow, ExtraField>
>;

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
  /** The numbers of the processors that are online. */
  readonly processors: readonly number[];
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
export type RefusalReason = 'gone' | 'reused' | 'forbidden' | 'protected' | 'self' | 'ancestor' | 'unsupported';

/** What became of an action on several processes, each by its identity. */
export interface ActionResult {
  readonly done: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
}

export interface SignalResult {
  readonly signalled: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
  /** Signalled processes that are stopped: the signal takes effect when they are continued. */
  readonly pending: readonly Identity[];
  /** Members of a tree that was to end, and that still run. */
  readonly survived: readonly Identity[];
}
