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
import type { ActorSample, LabEvent, RunInfo, RunReport, RunSample } from '#shared/model/lab.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { HistoryInfo, RecordedPoint } from '#shared/model/history.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type {
  HostInfo,
  Identity,
  MachineSummary,
  ProcessRow,
  RowExtra,
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

/** A tick on its way to the history, as text: it is kept as it is. */
export interface RecordedTick {
  /** The loop began anew and the tick adds every row. */
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

/** A fast lane of the sampler for the processes of one run. */
export interface RunSampling {
  /** Which pids to follow from now on; a pid that vanished is simply no longer in the samples. */
  readonly setPids: (pids: readonly number[]) => void;
  /** Takes one sample now and resolves after it was delivered. */
  readonly sampleNow: () => Promise<void>;
  readonly dispose: () => void;
}

/** What the supervisor and the contract need of the sampler; implemented in `monitor/`. */
export interface Monitor {
  /** Which backend reads the processes. */
  readonly backend: 'native' | 'portable';
  readonly host: () => HostInfo;
  /** `extras`: fields that cost a reading of their own; null in every row unless asked for. */
  readonly list: (intervalMs: number, extras?: readonly RowExtra[]) => Promise<ProcessList>;
  readonly watch: (intervalMs: number, extras?: readonly RowExtra[]) => StreamSource<ProcessTick>;
  /** Every tick that watchers cause, before they get it. */
  readonly onTick: Emitter<ObservedTick>;
  /**
   * Sends every tick at this pace through a port, past this thread, whoever else watches; a new
   * port each time the sampler begins anew. Answers how to stop.
   */
  readonly record: (intervalMs: number, onPort: (port: MessagePort) => void) => () => void;
  readonly watchMachine: (intervalMs: number) => StreamSource<MachineTick>;
  readonly detail: (pid: number, startTime?: string, lab?: readonly LabWait[]) => Promise<ProcessDetail>;
  /** What a process waits for; `lab`: the waits of the lab's actors, of which the kernel shows only that they sleep. */
  readonly waits: (identity: Identity, lab: readonly LabWait[]) => Promise<WaitReport>;
  readonly problems: () => Promise<ProcessProblems>;
  /** Reads who has this pid right now, straight from the OS; null when nobody. */
  readonly identify: (pid: number) => Promise<Identity | null>;
  /** Live processes (zombies left out) whose environment carries PROCESSION_RUN=runId. */
  readonly findTagged: (runId: string) => Promise<Identity[]>;
  /** Samples `pids` every `intervalMs`; `atHrNs` is process.hrtime.bigint() at the measurement. */
  readonly track: (options: {
    readonly intervalMs: number;
    readonly onSample: (atHrNs: bigint, processes: readonly ActorSample[]) => void;
  }) => RunSampling;
  readonly dispose: () => Promise<void>;
}

/** Signals processes after checking who they are; implemented in `terminate/`. */
export interface Terminator {
  /** One signal to each target, or to each with all its descendants, children before parents. */
  readonly signal: (options: {
    readonly targets: readonly Identity[];
    readonly signal: SignalName;
    readonly tree: boolean;
  }) => Promise<SignalResult>;
  /**
   * Ends the targets and their descendants: SIGTERM (when `graceMs` > 0), then SIGKILL for what
   * is left after the grace. Resolves with those still alive at the end; normally none.
   */
  readonly endTree: (options: {
    readonly targets: readonly Identity[];
    readonly graceMs: number;
  }) => Promise<Identity[]>;
}

/** The session log; implemented in `session/`. Recording never throws: trouble goes to `onProblem`, once. */
export interface SessionStore {
  /** Null when nothing can be recorded (read-only directory, full disk). */
  readonly current: { readonly id: string; readonly path: string } | null;
  readonly startRun: (run: RunInfo) => void;
  readonly appendEvents: (runId: string, events: readonly LabEvent[]) => void;
  readonly appendSamples: (runId: string, samples: readonly RunSample[]) => void;
  /** Writes the verdicts and marks the run as ended. */
  readonly finishRun: (report: RunReport) => void;
  /** Events that came faster than they could be written, over all runs. */
  readonly droppedEvents: () => number;
  /** A chunk of the machine's past into the current session; replaces the one of the same first instant. */
  readonly recordMachine: (chunk: HistoryChunk) => void;
  /** What stopped the log; null while all is well. */
  readonly problem: () => AppError | null;
  /** The machine's past cannot be written any more, while runs still are. */
  readonly onNoMachine: Emitter<AppError>;
  readonly machineInfo: (session: string) => Promise<HistoryInfo>;
  /** `at`: the chunk with the last instant up to `ms`, else the first one; `after`: that with the first instant after it. Null where there is none. */
  readonly machineChunk: (session: string, ask: 'at' | 'after', ms: number) => Promise<HistoryChunk | null>;
  /** Points after an instant, some at a time; none = no more. */
  readonly machinePoints: (session: string, afterMs: number) => Promise<readonly RecordedPoint[]>;
  /** Makes a session of its own of chunks, until `next` gives null; answers its id. After a failure nothing is left of it. */
  readonly keep: (title: string, next: () => Promise<HistoryChunk | null>) => Promise<string>;
  /** Resolves when everything given so far is committed. */
  readonly flush: () => Promise<void>;
  readonly list: () => Promise<SessionInfo[]>;
  readonly runs: (sessionId?: string) => Promise<RunListItem[]>;
  /** A stored run as the updates that a live one would have sent. */
  readonly replay: (sessionId: string, runId: string) => StreamSource<RunUpdate>;
  readonly library: SessionLibrary;
  /** What an export would hold, and what of strangers' processes could be added to it. */
  readonly preview: (sessionId: string, runId: string | undefined) => Promise<ExportPreview>;
  readonly exportTo: (options: {
    /** A session id of the sessions folder, or a path. */
    readonly session: string;
    readonly runId?: string | undefined;
    readonly format: ExportFormat;
    readonly path: string;
    readonly overwrite: boolean;
    /** Parts of processes that Procession did not start which are to be told; none unless asked for. */
    readonly include?: readonly PrivatePart[] | undefined;
    /** Of formats for people; English unless asked for. */
    readonly language?: Language | undefined;
    readonly onProgress?: (rows: number, totalRows: number) => void;
    readonly signal?: AbortSignal;
  }) => Promise<ExportResult>;
  readonly dispose: () => Promise<void>;
}

/** What people do with stored sessions; without a session it is the current one, whose file is begun where something is to be written. */
export interface SessionLibrary {
  /** Sets title and tags; what is left out stays. */
  readonly update: (
    sessionId: string,
    edit: { readonly title?: string | undefined; readonly tags?: readonly string[] | undefined },
  ) => Promise<SessionInfo>;
  readonly findings: (sessionId?: string) => Promise<SessionFinding[]>;
  readonly notes: (sessionId?: string) => Promise<Note[]>;
  readonly addNote: (sessionId: string | undefined, note: Omit<Note, 'id' | 'writtenAt'>) => Promise<Note>;
  readonly removeNote: (sessionId: string | undefined, id: number) => Promise<boolean>;
  /** Takes the next chunk of a file; with the last one it becomes a session, whose id is the answer. */
  readonly importChunk: (chunk: {
    readonly uploadId: string;
    readonly name: string;
    readonly offset: number;
    readonly data: string;
    readonly last: boolean;
  }) => Promise<string | null>;
  /** Into the trash where the host has one, else for good. */
  readonly remove: (sessionId: string) => Promise<{ readonly trashed: boolean }>;
  readonly reveal: (sessionId: string) => Promise<void>;
}

/** Where files go that a person asks for; each host has its own way. Null = the person cancelled. */
export type ExportTarget = (suggestedName: string) => Promise<{
  readonly path: string;
  readonly overwrite: boolean;
  /** Called when the file is complete; gives the address to fetch it from, if that is how this host hands it over. */
  readonly finish: (result: ExportResult) => Promise<Pick<ExportProgress, 'downloadUrl'>>;
} | null>;

/** Paths of the files that run in their own process or thread; given by the host, never computed here. */
export interface EntryPaths {
  readonly actor: string;
  readonly sampler: string;
  readonly store: string;
  readonly history: string;
}

export interface EngineOptions {
  readonly entries: EntryPaths;
  /** Where sessions and the record of started actors live. */
  readonly dataDir: string;
  /** Write the session here instead of a new file under `dataDir`. */
  readonly sessionFile?: string | undefined;
  /** False: do not record at all (commands that only look). */
  readonly record: boolean;
  /** True: the last minutes of the whole machine are kept, whoever watches; for hosts that stay open. */
  readonly history?: boolean;
  /** Full recording stops when less is free where the session lies; usual: `recordingFloorBytes`. */
  readonly floorBytes?: number;
  readonly sampler: 'auto' | 'native' | 'portable';
  /** Where the sampler runs: in a thread of its own, or here, for a host that only looks and shows nothing that could stall. */
  readonly samplerPlace?: 'worker' | 'here';
  readonly host: Capabilities['host'];
  readonly exportTarget: ExportTarget;
  /** Moves a file to the system's trash; absent where there is none, and then sessions are deleted for good. */
  readonly trash?: ((path: string) => Promise<void>) | undefined;
  /** Shows a file in the file manager; absent where that cannot be. */
  readonly reveal?: ((path: string) => Promise<void>) | undefined;
  /** Told of trouble that does not stop the engine, such as a full disk. */
  readonly onProblem: (error: AppError) => void;
  /** Checks of the host itself for `doctor` (Electron runtime, browser). */
  readonly hostChecks?: () => Promise<DoctorCheck[]>;
}

/** The engine: a service any host can show. */
export interface Engine extends Service {
  readonly monitor: Monitor;
  readonly store: SessionStore;
  /** Stops every run, ends every process we started, closes the log. Safe to call twice. */
  readonly dispose: () => Promise<void>;
}
