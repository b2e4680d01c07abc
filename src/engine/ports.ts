import type { MessagePort } from 'node:worker_threads';
import type {
  Capabilities,
  DoctorCheck,
  RunListItem,
  RunUpdate,
  Service,
  StreamSource,
} from '#shared/contract/contract.ts';
import type { Emitter } from '#shared/disposable.ts';
import type { AppError } from '#shared/errors.ts';
import type { ProcessTick, RowDelta } from '#shared/model/delta.ts';
import type {
  ActorSample,
  Finding,
  LabEvent,
  LostTime,
  RunInfo,
  RunReport,
  RunResult,
  RunSample,
} from '#shared/model/lab.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { HistoryInfo, RecordedPoint } from '#shared/model/history.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import type {
  HostInfo,
  Identity,
  MachineSummary,
  ProcessRow,
  SignalName,
  SignalResult,
} from '#shared/model/process.ts';
import type { Note } from '#shared/model/note.ts';
import type { ProcessProblems, WaitReport } from '#shared/model/waits.ts';
import type { Language } from '#shared/model/scenario.ts';
import type {
  ExportFormat,
  ExportPreview,
  ExportProgress,
  ExportResult,
  PrivatePart,
  SessionFinding,
  SessionInfo,
} from '#shared/model/session.ts';

/** A tick on its way to the history, as text that is stored unchanged. */
export interface RecordedTick {
  /** The loop has restarted and the tick adds every row. */
  readonly fresh: boolean;
  /** JSON of a ProcessTick without its number. */
  readonly line: string;
}

/** A chunk of the machine's past, as a row of the table `machine`. */
export interface HistoryChunk {
  readonly fromMs: number;
  readonly toMs: number;
  readonly frames: number;
  /** JSON array of HistoryPoint. */
  readonly points: string;
  /** zlib of JSON lines, one tick per instant; the first adds every row. */
  readonly data: Uint8Array;
}

/** One tick of the monitor, for observers that do not watch themselves. */
export interface ObservedTick {
  readonly tick: Omit<ProcessTick, 'seq'>;
  readonly delta: RowDelta;
  /** Every row after the tick; owned by the monitor, which changes it with the next tick. */
  readonly rows: ReadonlyMap<string, ProcessRow>;
  /** The first tick after a time without watchers: its processes may be older than the tick. */
  readonly first: boolean;
}

/** One whole-machine measurement over an interval. */
export interface ProcessList {
  readonly time: string;
  readonly elapsedMs: number;
  readonly host: HostInfo;
  readonly summary: MachineSummary;
  readonly processes: ProcessRow[];
}

/** A process by its place among the others, for actions on whole trees. */
export interface TreeRow extends Pick<ProcessRow, 'pid' | 'ppid' | 'pgid' | 'startTime' | 'state'> {
  readonly isKernelThread: boolean;
}

/** Frequent sampling of the processes of one run. */
export interface RunSampling {
  /** Which pids to sample from now on; a pid that is gone is missing from the samples. */
  readonly setPids: (pids: readonly number[]) => void;
  /** Takes one sample now and resolves after it was delivered. */
  readonly sampleNow: () => Promise<void>;
  readonly dispose: () => void;
}

/** What the supervisor and the contract need from the sampler; implemented in `monitor/`. */
export interface Monitor {
  /** Which backend reads the processes. */
  readonly backend: 'native' | 'portable';
  /** The instant of boot that start times are counted from, in ms since the epoch; null if they are not. */
  readonly bootMs: number | null;
  readonly host: () => HostInfo;
  /** `extras`: fields that need a separate reading; null in every row unless requested. */
  readonly list: (intervalMs: number, extras?: readonly RowExtra[]) => Promise<ProcessList>;
  readonly watch: (intervalMs: number, extras?: readonly RowExtra[]) => StreamSource<ProcessTick>;
  /** Every tick of the watchers, before they get it. */
  readonly onTick: Emitter<ObservedTick>;
  /**
   * Sends ticks at this interval through a port, past this thread and independent of watchers; opens a
   * new port each time the sampler restarts. Returns how to stop.
   */
  readonly record: (intervalMs: number, onPort: (port: MessagePort) => void) => () => void;
  readonly watchMachine: (intervalMs: number) => StreamSource<MachineTick>;
  readonly detail: (pid: number, startTime?: string, lab?: readonly LabWait[]) => Promise<ProcessDetail>;
  /** What a process waits for; `lab`: the waits of the lab's actors, which look like sleep to the kernel. */
  readonly waits: (identity: Identity, lab: readonly LabWait[]) => Promise<WaitReport>;
  readonly problems: () => Promise<ProcessProblems>;
  /** The identity of the process that has this pid now, straight from the OS; null if there is none. */
  readonly identify: (pid: number) => Promise<Identity | null>;
  /** Every process now, from one quick pass without rates. */
  readonly census: () => Promise<readonly TreeRow[]>;
  /** Living processes (no zombies) with PROCESSION_RUN=runId in their environment. */
  readonly findTagged: (runId: string) => Promise<Identity[]>;
  /** Samples `pids` every `intervalMs`; `atHrNs` is process.hrtime.bigint() at the measurement. */
  readonly track: (options: {
    readonly intervalMs: number;
    readonly onSample: (atHrNs: bigint, processes: readonly ActorSample[], lost: LostTime) => void;
  }) => RunSampling;
  readonly dispose: () => Promise<void>;
}

/** Signals processes after checking their identity; implemented in `actions/`. */
export interface Terminator {
  /**
   * One signal to each target, or to each with all its descendants, children before parents. A tree is
   * frozen before a signal that ends it, so that it cannot grow meanwhile.
   */
  readonly signal: (options: {
    readonly targets: readonly Identity[];
    readonly signal: SignalName;
    readonly tree: boolean;
  }) => Promise<SignalResult>;
  /**
   * Ends the targets and their descendants: SIGTERM (if `graceMs` > 0), then SIGKILL after the grace
   * period. Resolves with the processes that are still alive; normally none.
   */
  readonly endTree: (options: {
    readonly targets: readonly Identity[];
    readonly graceMs: number;
  }) => Promise<readonly Identity[]>;
  /** Resolves when no signal is on its way: a frozen tree must not be left behind. */
  readonly settled: () => Promise<void>;
}

/** The session log; implemented in `session/`. Recording never throws: failures go to `onProblem`, once. */
export interface SessionStore {
  /** Null if nothing can be recorded (read-only directory, full disk). */
  readonly current: { readonly id: string; readonly path: string } | null;
  readonly startRun: (run: RunInfo) => void;
  readonly appendEvents: (runId: string, events: readonly LabEvent[]) => void;
  readonly appendSamples: (runId: string, samples: readonly RunSample[]) => void;
  /** Records what was found while the run goes on, so that it is kept if the program is killed. */
  readonly appendFindings: (runId: string, findings: readonly Finding[]) => void;
  /** Writes the verdicts and marks the run as ended. */
  readonly finishRun: (report: RunReport) => void;
  /** Events dropped because they came faster than they could be written, over all runs. */
  readonly droppedEvents: () => number;
  /** Records a chunk of the machine's past in the current session; replaces the one with the same first instant. */
  readonly recordMachine: (chunk: HistoryChunk) => void;
  /** What stopped the log; null while it works. */
  readonly problem: () => AppError | null;
  /** The machine's past can no longer be written, while runs still are. */
  readonly onNoMachine: Emitter<AppError>;
  readonly machineInfo: (session: string) => Promise<HistoryInfo>;
  /**
   * `at`: the chunk with the last instant up to `ms`, else the first one; `after`: the one with the
   * first instant after it. Null if there is none.
   */
  readonly machineChunk: (session: string, ask: 'at' | 'after', ms: number) => Promise<HistoryChunk | null>;
  /** Points after an instant, in batches; empty: no more. */
  readonly machinePoints: (session: string, afterMs: number) => Promise<readonly RecordedPoint[]>;
  /**
   * Makes a new session of chunks, until `next` returns null; returns its id. After a failure nothing is
   * left of it.
   */
  readonly keep: (title: string, next: () => Promise<HistoryChunk | null>) => Promise<string>;
  /** Resolves when all records so far are committed. */
  readonly flush: () => Promise<void>;
  readonly list: () => Promise<SessionInfo[]>;
  readonly runs: (sessionId?: string) => Promise<RunListItem[]>;
  /** What the ended runs of a scenario came to, in the order of their start. */
  readonly results: (scenario: string, sessionId?: string) => Promise<RunResult[]>;
  /** A stored run as the updates that a live one would have sent. */
  readonly replay: (sessionId: string, runId: string) => StreamSource<RunUpdate>;
  readonly library: SessionLibrary;
  /** What an export would contain, and which details of other programs' processes can be included. */
  readonly preview: (sessionId: string, runId: string | undefined) => Promise<ExportPreview>;
  readonly exportTo: (options: {
    /** A session id of the sessions folder, or a path. */
    readonly session: string;
    readonly runId?: string | undefined;
    readonly format: ExportFormat;
    readonly path: string;
    readonly overwrite: boolean;
    /** Details of processes that Procession did not start to include; none by default. */
    readonly include?: readonly PrivatePart[] | undefined;
    /** Language of human-readable formats; English by default. */
    readonly language?: Language | undefined;
    readonly onProgress?: (rows: number, totalRows: number) => void;
    readonly signal?: AbortSignal;
  }) => Promise<ExportResult>;
  readonly dispose: () => Promise<void>;
}

/**
 * Operations on stored sessions; without a session id they apply to the current session, whose file is
 * created if something is to be written.
 */
export interface SessionLibrary {
  /** Sets title and tags; a missing one stays unchanged. */
  readonly update: (
    sessionId: string,
    edit: { readonly title?: string | undefined; readonly tags?: readonly string[] | undefined },
  ) => Promise<SessionInfo>;
  readonly findings: (sessionId?: string) => Promise<SessionFinding[]>;
  readonly notes: (sessionId?: string) => Promise<Note[]>;
  readonly addNote: (sessionId: string | undefined, note: Omit<Note, 'id' | 'writtenAt'>) => Promise<Note>;
  readonly removeNote: (sessionId: string | undefined, id: number) => Promise<boolean>;
  /** Receives the next chunk of a file; the last one makes it a session and returns its id. */
  readonly importChunk: (chunk: {
    readonly uploadId: string;
    readonly name: string;
    readonly offset: number;
    readonly data: string;
    readonly last: boolean;
  }) => Promise<string | null>;
  /** Moves it to the trash if the host has one, else deletes it for good. */
  readonly remove: (sessionId: string) => Promise<{ readonly trashed: boolean }>;
  readonly reveal: (sessionId: string) => Promise<void>;
}

/** Asks the user where to save; host specific. Null: the user cancelled. */
export type ExportTarget = (suggestedName: string) => Promise<{
  readonly path: string;
  readonly overwrite: boolean;
  /** Called when the file is complete; returns the download address on hosts that use one. */
  readonly finish: (result: ExportResult) => Promise<Pick<ExportProgress, 'downloadUrl'>>;
} | null>;

/** Paths of the files that run in their own process or thread; provided by the host, never computed here. */
export interface EntryPaths {
  readonly actor: string;
  readonly guardian: string;
  readonly sampler: string;
  readonly store: string;
  readonly reader: string;
  readonly history: string;
  readonly workbench: string;
}

/** What processes have cost since they started. */
export interface ProcessCost {
  readonly cpuMs: number;
  readonly rssBytes: number;
}

export interface EngineOptions {
  readonly entries: EntryPaths;
  /** Folder of the sessions and the ledger of started actors. */
  readonly dataDir: string;
  /** Write the session here instead of a new file under `dataDir`. */
  readonly sessionFile?: string | undefined;
  /** False: record nothing (commands that only read). */
  readonly record: boolean;
  /** True: keep the last minutes of the whole machine, with or without watchers; for hosts that stay open. */
  readonly history?: boolean;
  /** Full recording stops below this much free space on the session's disk; `recordingFloorBytes` by default. */
  readonly floorBytes?: number;
  readonly sampler: 'auto' | 'native' | 'portable';
  /** Where the sampler runs: in a thread of its own, or in this one, for a host without a screen that could stall. */
  readonly samplerPlace?: 'worker' | 'here';
  readonly host: Capabilities['host'];
  readonly exportTarget: ExportTarget;
  /** Moves a file to the system's trash; undefined if there is none, and then sessions are deleted for good. */
  readonly trash?: ((path: string) => Promise<void>) | undefined;
  /** Shows a file in the file manager; undefined if that is not possible. */
  readonly reveal?: ((path: string) => Promise<void>) | undefined;
  /** Receives failures that do not stop the engine, such as a full disk. */
  readonly onProblem: (error: AppError) => void;
  /** The cost of the host's other processes, where it has any. */
  readonly otherCost?: () => ProcessCost;
  /** Checks of the host itself for `doctor` (Electron runtime, browser). */
  readonly hostChecks?: () => Promise<DoctorCheck[]>;
}

/** The engine: a service for any host. */
export interface Engine extends Service {
  readonly monitor: Monitor;
  readonly store: SessionStore;
  /** Stops every run, ends every process we started, closes the log. Safe to call twice. */
  readonly dispose: () => Promise<void>;
}
