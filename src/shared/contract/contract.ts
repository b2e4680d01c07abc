import { z } from 'zod';
import type { ProcessTick } from '../model/delta.ts';
import type { LabEvent, RunInfo, RunReport, RunResult, RunSample } from '../model/lab.ts';
import type { AlertsUpdate } from '../model/alerts.ts';
import type { ProcessDetail } from '../model/detail.ts';
import type { LifecycleUpdate } from '../model/lifecycle.ts';
import type { MachineTick } from '../model/machine.ts';
import type { ActionResult, HostInfo, MachineSummary, ProcessRow, SignalResult } from '../model/process.ts';
import { rowExtras } from '../model/fields.ts';
import { identitySchema, signalNames } from '../model/process.ts';
import type { ProcessProblems, WaitReport } from '../model/waits.ts';
import { predictionSchema, worksheetRunSchema } from '../model/prediction.ts';
import type { Interpreter, ScenarioInfo } from '../model/scenario.ts';
import type { ScenarioCode } from '../model/scenario-code.ts';
import {
  historyBounds,
  playSpeeds,
  type HistoryInfo,
  type RecordedPoint,
  type RecordingStatus,
} from '../model/history.ts';
import { maxNoteText, noteKinds, type Note } from '../model/note.ts';
import {
  exportFormats,
  privateParts,
  sessionTextLimits,
  type ExportPreview,
  type ExportProgress,
  type SessionFinding,
  type SessionInfo,
} from '../model/session.ts';
import { languages } from '../model/scenario.ts';
import { settingChange, settingSchemas, type StoredSettings } from '../settings/settings.ts';
import { maxChallengeChars, type ChallengeItem, type Judgement, type ShownChallenge } from '../workbench/challenge.ts';
import type { DriveState } from '../workbench/drive-state.ts';
import { maxProgramChars, maxScheduleChars, type SearchUpdate, type WorkbenchProcess } from '../workbench/requests.ts';
import { call, stream } from './define.ts';

/** Grows with every breaking change; `hello` carries it so that a stale page says so. */
export const contractVersion = 4;

const intervalMs = z.int().min(100).max(60_000);
const sessionId = z.string().regex(/^[\w.-]{1,120}$/);
const extras = z.array(z.enum(rowExtras)).default([]);
const targets = z.array(identitySchema).min(1).max(1000);
const runId = z.string().regex(/^[\w-]{1,60}$/);
const instant = z.iso.datetime();
/** Max size of an uploaded chunk in one call, as base64. */
const uploadChars = Math.ceil((2 ** 20 / 3) * 4) + 4;
const exportWhat = {
  sessionId: sessionId.optional(),
  runId: runId.optional(),
  include: z.array(z.enum(privateParts)).default([]),
};

const programText = z.string().max(maxProgramChars);
const challengeId = z.string().regex(/^[\w-]{1,60}$/);
const forcedStep = z.object({ actor: z.string().max(80), op: z.string().max(40), object: z.string().max(80) });
const scheduleText = z.string().max(maxScheduleChars);
const limit = z.int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().default(null);
const searchOptions = z.object({
  bound: z.int().min(0).max(1000).nullable().default(null),
  maxSchedules: limit,
  maxSeconds: z.number().positive().max(86_400).nullable().default(null),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().default(null),
  counted: z.boolean().default(false),
});

/** What a host can do; the screen hides what it cannot. */
export interface Capabilities {
  readonly host: 'desktop' | 'browser' | 'terminal';
  readonly platform: string;
  readonly signals: boolean;
  readonly threads: boolean;
  /** Can show a session's file in the file manager of the machine that runs the engine. */
  readonly reveal: boolean;
  /** Deletes sessions into the system's trash; if false they are deleted for good. */
  readonly trash: boolean;
}

/** A summary of one run in a list. `sessionId` says which file holds it. */
export interface RunListItem {
  readonly run: RunInfo;
  readonly sessionId: string;
}

/** A run as updates, in the order they arrive. */
export type RunUpdate =
  /** First message: everything so far except events and samples, which follow in batches. */
  | { readonly type: 'report'; readonly report: RunReport }
  | { readonly type: 'events'; readonly events: readonly LabEvent[] }
  | { readonly type: 'samples'; readonly samples: readonly RunSample[] }
  /** The run is over and everything was sent; the stream ends. */
  | { readonly type: 'end' };

export interface DoctorCheck {
  readonly id: string;
  readonly ok: boolean;
  /** Key into the `doctor` namespace of the catalogue, with values. */
  readonly detail: { readonly key: string; readonly params?: Readonly<Record<string, string | number>> };
  readonly hint: { readonly key: string; readonly params?: Readonly<Record<string, string | number>> } | null;
}

/** Every request: name → input and output. */
export const calls = {
  'host.info': call<HostInfo>()(z.object({})),
  'process.list': call<{
    time: string;
    elapsedMs: number;
    host: HostInfo;
    summary: MachineSummary;
    processes: ProcessRow[];
  }>()(z.object({ intervalMs: z.int().min(20).max(60_000).default(500), extras })),
  'process.detail': call<ProcessDetail>()(z.object({ pid: z.int().min(0), startTime: z.iso.datetime().optional() })),
  /** Signals the named processes, or each with all its descendants, children before parents. */
  'process.signal': call<SignalResult>()(
    z.object({ targets, signal: z.enum(signalNames), tree: z.boolean().default(false) }),
  ),
  /** Sets the nice value of each; lowering it needs a privilege. */
  'process.renice': call<ActionResult>()(z.object({ targets, nice: z.int().min(-20).max(19) })),
  /** Sets the processors that each, with all its threads, may run on, from 0. */
  'process.setAffinity': call<ActionResult>()(
    z.object({ targets, processors: z.array(z.int().min(0).max(4095)).min(1) }),
  ),
  /** What a process waits for, down to the process that blocks it. */
  'process.waits': call<WaitReport>()(identitySchema),
  /** Zombies by parent, processes that wait for each other, adopted orphans. */
  'process.problems': call<ProcessProblems>()(z.object({})),
  /** Replaces the alert rules until the host ends, without storing them. Throws if one is invalid; changes nothing then. */
  'alerts.set': call<{ count: number }>()(z.object({ rules: settingSchemas.rules })),
  /** What was ever set on a screen; each screen has its own defaults for the others. */
  'settings.get': call<StoredSettings>()(z.object({})),
  /** Sets one setting, for every screen and for later starts. The rules apply at once. */
  'settings.set': call<StoredSettings>()(settingChange),
  /** Every scenario with its texts in all languages: large, so a page keeps it as long as the version is the same. */
  'scenario.list': call<ScenarioInfo[]>()(z.object({})),
  /** A digest of what `scenario.list` answers. */
  'scenario.version': call<{ version: string }>()(z.object({})),
  /** The interpreters that this machine lacks. Finding out starts each of them once. */
  'interpreter.missing': call<Interpreter[]>()(z.object({})),
  /** Its program in Python and its roles. Throws if a file is not as it was built. */
  'scenario.code': call<ScenarioCode>()(z.object({ scenario: z.string() })),
  /** The variant `in-python` runs the scenario’s Python program in its place; it has no parameters. */
  'run.start': call<{ runId: string }>()(
    z.object({
      scenario: z.string(),
      variant: z.string().optional(),
      params: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).default({}),
      timeoutMs: z.int().min(100).max(3_600_000).optional(),
      /** An answer to the variant’s question of `scenario.list`; the run says what it observed. */
      prediction: predictionSchema.optional(),
      worksheet: worksheetRunSchema.optional(),
      /** The order of the first steps of its threads; what they do otherwise ends it. */
      forced: z.array(forcedStep).min(1).max(1000).optional(),
    }),
  ),
  'run.stop': call<{ stopped: boolean }>()(z.object({ runId })),
  /** Runs of a session, newest first; without a session those of the current one. */
  'run.list': call<RunListItem[]>()(z.object({ sessionId: sessionId.optional() })),
  /** What the runs of one scenario came to, in the order of their start; those that go on are left out. */
  'run.results': call<RunResult[]>()(z.object({ scenario: z.string(), sessionId: sessionId.optional() })),
  'session.list': call<SessionInfo[]>()(z.object({})),
  /** Moves it to the trash if the system has one, else deletes it for good. */
  'session.delete': call<{ deleted: boolean; trashed: boolean }>()(z.object({ sessionId })),
  /** Sets title and tags of a session; a missing part stays unchanged. */
  'session.update': call<SessionInfo>()(
    z.object({
      sessionId,
      title: z.string().max(sessionTextLimits.title).optional(),
      tags: z.array(z.string().min(1).max(sessionTextLimits.tag)).max(sessionTextLimits.tags).optional(),
    }),
  ),
  /** Shows its file in the file manager; refused where `capabilities.reveal` is false. */
  'session.reveal': call<{ revealed: boolean }>()(z.object({ sessionId })),
  /**
   * A chunk of a file that becomes a session: a session file, or a `jsonl` export. Chunks come in order,
   * from offset 0; the one marked `last` returns the session's id. Throws if the file is wrong, and then
   * nothing of it is kept.
   */
  'session.import': call<{ sessionId: string | null }>()(
    z.object({
      uploadId: z.uuid(),
      name: z.string().min(1).max(255),
      offset: z.int().min(0),
      data: z.base64().max(uploadChars),
      last: z.boolean(),
    }),
  ),
  /** All findings of a session's runs, in the order of time. */
  'session.findings': call<SessionFinding[]>()(z.object({ sessionId: sessionId.optional() })),
  /**
   * Bookmarks and notes of a session, in the order of the instants they refer to; without a session
   * those of the current one.
   */
  'note.list': call<Note[]>()(z.object({ sessionId: sessionId.optional() })),
  'note.add': call<Note>()(
    z.object({
      sessionId: sessionId.optional(),
      kind: z.enum(noteKinds),
      time: instant,
      runId: runId.nullable().default(null),
      text: z.string().max(maxNoteText),
    }),
  ),
  'note.remove': call<{ removed: boolean }>()(z.object({ sessionId: sessionId.optional(), id: z.int().min(1) })),
  /** The machine's past: of a session, or without one of the ring that is always kept. */
  'history.info': call<HistoryInfo>()(z.object({ sessionId: sessionId.optional() })),
  /** Sets the limits of the ring; what exceeds them is dropped at once. */
  'history.limit': call<HistoryInfo>()(
    z.object({
      seconds: z.int().min(historyBounds.seconds.least).max(historyBounds.seconds.most),
      bytes: z.int().min(historyBounds.bytes.least).max(historyBounds.bytes.most),
    }),
  ),
  /** Turns the ring, or the part of it between two instants, into a session of its own. */
  'history.keep': call<{ sessionId: string }>()(
    z.object({
      from: instant.optional(),
      to: instant.optional(),
      title: z.string().max(sessionTextLimits.title).default(''),
    }),
  ),
  /** Starts or stops recording every process of the machine into the current session. */
  'recording.set': call<RecordingStatus>()(z.object({ full: z.boolean() })),
  /** What an export would contain, and which details of other programs' processes can be included. */
  'export.preview': call<ExportPreview>()(z.object(exportWhat)),
  /** A program of the workbench after a schedule, as text, as a model or on real threads; only while `workbench.watch` is open with the same id. */
  'workbench.drive': call<DriveState>()(
    z.object({ driveId: z.uuid(), source: programText, schedule: scheduleText, real: z.boolean().default(false) }),
  ),
  /** The challenges of the workbench, in teaching order. */
  'challenge.list': call<ChallengeItem[]>()(z.object({})),
  /** One of them, without its solution. */
  'challenge.read': call<ShownChallenge>()(z.object({ id: challengeId })),
  /** Whether an answer mends it, or the challenge in the text of a file; it is run in a process of its own. */
  'challenge.judge': call<Judgement>()(
    z.object({ id: challengeId, file: z.string().max(maxChallengeChars).optional(), answer: programText }),
  ),
  /** Ends a search early: its stream then ends with what was found. */
  'workbench.stop': call<{ stopped: boolean }>()(z.object({ searchId: z.uuid() })),
  'doctor.run': call<DoctorCheck[]>()(z.object({})),
} as const;

/** Every subscription: name → params and message. */
export const streams = {
  'processes.watch': stream<ProcessTick>()(z.object({ intervalMs: intervalMs.default(1000), extras })),
  /** The machine beyond its processes. */
  'machine.watch': stream<MachineTick>()(z.object({ intervalMs: intervalMs.default(1000) })),
  /** Started and ended processes: first all kept entries, then new ones. Samples once a second while it is watched. */
  'lifecycle.watch': stream<LifecycleUpdate>()(z.object({})),
  /** The rules and the alerts that fired; samples once a second while there are rules. */
  'alerts.watch': stream<AlertsUpdate>()(z.object({})),
  /** The settings: at once, then after each change, also by another host of the same user. */
  'settings.watch': stream<StoredSettings>()(z.object({})),
  /** A run of the current session live, or of any stored session from its file. */
  'run.watch': stream<RunUpdate>()(z.object({ runId, sessionId: sessionId.optional() })),
  /** The list of the current session's runs, again whenever one starts or ends. */
  'runs.watch': stream<RunListItem[]>()(z.object({})),
  'session.export': stream<ExportProgress>()(
    z.object({ ...exportWhat, format: z.enum(exportFormats), language: z.enum(languages).default('en') }),
  ),
  /** All points first; for the live ring, then new ones; for a session the stream ends. */
  'history.watch': stream<readonly RecordedPoint[]>()(z.object({ sessionId: sessionId.optional() })),
  /**
   * The machine's past in the form of `processes.watch`: the table at the last recorded instant up to
   * `from` (or the first one), then tick by tick at a multiple of its speed. Speed 0 stops after the
   * first. For the ring it continues with new instants; for a session it ends.
   */
  'history.play': stream<ProcessTick>()(
    z.object({
      sessionId: sessionId.optional(),
      from: instant,
      speed: z.union([z.literal(0), z.number().min(playSpeeds.least).max(playSpeeds.most)]).default(0),
    }),
  ),
  /** Keeps the process of a program that is driven; its pid whenever it changes. */
  'workbench.watch': stream<WorkbenchProcess>()(z.object({ driveId: z.uuid() })),
  /** Searches the schedules of a program; ends with the result. */
  'workbench.search': stream<SearchUpdate>()(
    z.object({ searchId: z.uuid().optional(), source: programText, options: searchOptions }),
  ),
  /** The state of the log: at once, then after each change, at most once a second. */
  'recording.watch': stream<RecordingStatus>()(z.object({})),
} as const;

export type Calls = typeof calls;
export type Streams = typeof streams;
export type CallName = keyof Calls;
export type StreamName = keyof Streams;
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = NonNullable<Calls[N]['output']>;
export type StreamParams<N extends StreamName> = z.input<Streams[N]['params']>;
export type StreamMessage<N extends StreamName> = NonNullable<Streams[N]['message']>;

/** Source of a stream's messages: pulled when the reader has room, so a slow reader never makes a queue. */
export interface StreamSource<M> {
  /** The next message, or undefined if there is none now; `done` is true once there will be no more. */
  readonly next: () => M | undefined;
  readonly done: () => boolean;
  /** Called once: call `wake` when `next` or `done` may have changed, `fail` to end the stream with an error. */
  readonly start: (wake: () => void, fail: (error: unknown) => void) => void;
  readonly dispose: () => void;
}

/** What an engine offers: a handler for each call and a source for each stream. */
export type CallHandlers = {
  readonly [N in CallName]: (input: z.output<Calls[N]['input']>) => Promise<CallOutput<N>> | CallOutput<N>;
};
export type StreamHandlers = {
  readonly [N in StreamName]: (params: z.output<Streams[N]['params']>) => StreamSource<StreamMessage<N>>;
};
export interface Service {
  readonly calls: CallHandlers;
  readonly streams: StreamHandlers;
  readonly capabilities: Capabilities;
}
