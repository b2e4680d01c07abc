import type { ParamValue } from '../model/scenario.ts';

/** Environment variable with the run's id; every process of a run carries it. */
export const runTag = 'PROCESSION_RUN';

/** Environment variable with an actor's configuration as JSON. */
export const actorConfigVariable = 'PROCESSION_ACTOR';

/** How an actor reaches its supervisor. */
export interface SupervisorAddress {
  /** Unix socket path or Windows named pipe. */
  readonly socketPath: string;
  /** Proves that we started it; other connections are closed. */
  readonly token: string;
  readonly pid: number;
}

/** The CPython of a run that needs one. */
export interface PythonConfig {
  readonly executable: string;
  /** Folder of our Python scripts. */
  readonly scripts: string;
}

/** What every actor of one run shares. */
export interface RunConfig {
  readonly runId: string;
  readonly scenario: string;
  readonly variant: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly supervisor: SupervisorAddress;
  /** process.hrtime.bigint() at the start of the run, as text; event times count from it. */
  readonly originNs: string;
  /** A folder of the run, removed after it. */
  readonly tempDir: string;
  /** The file that actors run, to start further actors. */
  readonly entry: string;
  /** Null if no parameter needs Python. */
  readonly python: PythonConfig | null;
  /** The Python program that is run instead of the scenario's roles; null for the roles. */
  readonly program: string | null;
  /** What runs the program of a user instead; null for everything else. */
  readonly workbench: WorkbenchConfig | null;
  /** The order of the first steps of `main` and its threads; null where they run freely. */
  readonly forced: readonly ForcedStep[] | null;
}

/** A step of a thread that is made in its turn: an operation on a lock and so on, or an access to a variable. */
export interface ForcedStep {
  /** `main` or one of its threads. */
  readonly actor: string;
  readonly op: string;
  readonly object: string;
}

/** A process that runs a program of the workbench. */
export interface WorkbenchConfig {
  readonly entry: string;
  /** Node's, which take every right away that it does not need. */
  readonly flags: readonly string[];
}

/** Argument of a process of the workbench that is the `main` of a run. */
export const runArgument = 'run';

/** Configuration of one actor. `stage` starts `main` and reports its end, nothing else. */
export interface ActorConfig {
  readonly run: RunConfig;
  readonly id: string;
  readonly role: string;
  readonly parent: string | null;
  readonly kind: 'process' | 'thread' | 'stage' | 'watchdog';
  /** When its parent began to start it, in ns since the run began; missing for those that the stage starts. */
  readonly forkedNs?: number;
  /** Arguments from its parent: JSON for processes, anything cloneable for threads. */
  readonly args: unknown;
  /**
   * Python's meaning of daemon: a process is ended when the one that started it ends, a thread when its process ends.
   */
  readonly daemon: boolean;
  /** Of threads only, where steps are forced: the number of those that were made. */
  readonly turns?: SharedArrayBuffer;
  /**
   * Of threads only: the process's count of threads that keep it alive, and this one's ticket in it (null for a
   * daemon).
   */
  readonly census?: { readonly live: SharedArrayBuffer; readonly ticket: SharedArrayBuffer | null };
}

type Environment = Record<string, string | undefined>;

/** The environment for a process of ours: its parent's without Node's options and channels, meant for the parent. */
export function childEnvironment(base: Readonly<Environment>): Environment {
  const { NODE_OPTIONS: _options, NODE_CHANNEL_FD: _channel, NODE_TEST_CONTEXT: _test, ...environment } = base;
  return environment;
}

/** The environment of a lab process: its parent's with the run's tag and the actor's configuration. */
export function actorEnvironment(base: Readonly<Environment>, config: ActorConfig): Environment {
  return { ...childEnvironment(base), [runTag]: config.run.runId, [actorConfigVariable]: JSON.stringify(config) };
}

/** First line on a connection; everything after it is events, one JSON object a line. */
export interface ConnectionHello {
  readonly token: string;
  readonly runId: string;
  readonly actor: string;
  readonly kind: ActorConfig['kind'];
  /** Of process actors on Linux: when it started, so that a process that gets its pid later is not taken for it. */
  readonly startTicks?: string | null;
}
