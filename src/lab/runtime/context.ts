import type { LabEventBody, ReportedValue } from '#shared/model/lab.ts';
import type { MessageParams } from '#shared/errors.ts';
import type { Names, Scenario } from '../scenarios/scenario.ts';
import type { ActorHandle, ExitStatus, ProcessHandle, ThreadHandle } from './handles.ts';
import type { ReportingProbe } from './probe.ts';

/** How a child process is started. */
export interface SpawnOptions {
  readonly args?: unknown;
  /** Default: the role's name and a number. */
  readonly id?: string;
  /** Own session (setsid on Unix), so that it survives its starter and has no terminal. */
  readonly detached?: boolean;
  /** Python's meaning: ended when the one that started it ends. */
  readonly daemon?: boolean;
}

/** How a thread is started. */
export interface ThreadOptions {
  /** May hold SharedArrayBuffers. */
  readonly args?: unknown;
  /** Default: the role's name and a number. */
  readonly id?: string;
  /**
   * Python's meaning: it does not keep its process alive. By default inherited from the thread
   * that starts it; a process's main thread is never a daemon. In Node a thread that ends takes
   * those along that it started, so one that has started non-daemons waits for them.
   */
  readonly daemon?: boolean;
}

/** How a Python process is started. */
export interface PythonOptions {
  readonly args?: unknown;
  /** The interpreter's own options, such as `-X gil=1`. */
  readonly flags?: readonly string[];
}

type NamesOf<S extends Scenario> = S extends Scenario<infer N extends Names> ? N : Names;

/** A role that has code in `roles.ts`. */
type NodeRole<S extends Scenario> = string extends NamesOf<S>['role']
  ? string
  : Exclude<NamesOf<S>['role'], NamesOf<S>['pythonRole']>;

/** A metric, or `metric/subject` where the same thing is measured for several. */
type MetricName<S extends Scenario> = NamesOf<S>['metric'] | `${NamesOf<S>['metric']}/${string}`;

/**
 * What a role gets to work with: the only way its code touches processes, threads and the log. `S` is the
 * scenario, whose names it takes; what takes names is a method, so that helpers may ask for any scenario's context.
 */
export interface ActorContext<S extends Scenario = Scenario> {
  readonly id: string;
  readonly role: NamesOf<S>['role'];
  readonly variant: NamesOf<S>['variant'];
  /** What the starter handed over. */
  readonly args: unknown;
  readonly tempDir: string;
  /** Pid of the process that runs the lab: the root of every run's process tree. */
  readonly supervisorPid: number;
  /** True when the starter marked this process as a daemon: it may then have no children itself. */
  readonly daemon: boolean;
  readonly probe: ReportingProbe;
  /** The path of a file beside the actors' entry, for libraries that start workers of their own. */
  readonly partPath: (name: string) => string;
  /** A number parameter of the run. */
  num(name: NamesOf<S>['number']): number;
  flag(name: NamesOf<S>['flag']): boolean;
  text(name: NamesOf<S>['text']): string;
  /** Starts a real OS process in `role` and resolves when the OS has made it. Rejects in a daemon. */
  spawn(role: NodeRole<S>, options?: SpawnOptions): Promise<ProcessHandle>;
  /** Starts a real thread of this process in `role`. */
  thread(role: NodeRole<S>, options?: ThreadOptions): ThreadHandle;
  /**
   * Starts a script of resources/python as a process in one of the manifest's `pythonRoles`, with the
   * CPython that the parameter `runtime` chose. An exit code other than 0 fails the run.
   */
  python(role: NamesOf<S>['pythonRole'], script: string, options?: PythonOptions): Promise<ProcessHandle>;
  /** Waits until the actor ended and its exit status was collected. */
  readonly join: (handle: ActorHandle) => Promise<ExitStatus>;
  /** A sentence in the log: a key of the scenario's messages. */
  note(key: NamesOf<S>['note'], params?: MessageParams): void;
  readonly value: (name: string, op: 'read' | 'write', value: ReportedValue) => void;
  /** What a task of a pool or event loop does; with `pause` others of its thread go on until its `resume`. */
  readonly task: (task: number, op: 'begin' | 'pause' | 'resume' | 'end') => void;
  /** `count` accesses to something shared, with the locks held now; `madeNs`: when, if it is reported later. */
  readonly access: (
    variable: string,
    op: 'read' | 'write',
    options?: { readonly count?: number; readonly atomic?: boolean; readonly madeNs?: number },
  ) => void;
  /** Whether the first steps of this actor come in a given order. */
  readonly isForced: boolean;
  /** Makes one access to a variable that is shared, in its turn, and reports it; for runs whose order is forced. */
  readonly step: <T>(op: 'read' | 'write', variable: string, act: () => T) => T;
  metric(name: MetricName<S>, value: number, unit: string): void;
  readonly emit: (body: LabEventBody) => void;
  /** Sleeps without blocking the event loop. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Blocks the whole thread: its event loop does not turn, so ended children stay unreaped. */
  readonly block: (milliseconds: number) => void;
  /** Nanoseconds since the run began. */
  readonly now: () => number;
  /**
   * The next message that the starter sends (a `SocketMessage` if a connection came with it); undefined when it is
   * gone.
   */
  readonly receive: () => Promise<unknown>;
  /** Sends a message to the starter. */
  readonly reply: (message: unknown) => void;
  /** Called once the role's function is over, before daemon children are ended. */
  readonly onFinish: (callback: () => void) => void;
  /** Writes pending events. */
  readonly flush: () => void;
  /** Ends this actor with an exit code. */
  readonly exit: (code: number) => never;
}

/** The code of one role. */
export type Role<S extends Scenario = Scenario> = (context: ActorContext<S>) => Promise<void> | void;

/** The code of all roles of a scenario, by name; Python plays those that are missing. */
export type Roles<S extends Scenario = Scenario> = { readonly [R in NodeRole<S>]: Role<S> };
