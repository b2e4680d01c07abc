import { z } from 'zod';
import type { ProcessTick } from '../model/delta.ts';
import type { LabEvent, RunInfo, RunReport, RunSample } from '../model/lab.ts';
import type { AlertsUpdate } from '../model/alerts.ts';
import type { ProcessDetail } from '../model/detail.ts';
import type { LivesUpdate } from '../model/lives.ts';
import type { MachineTick } from '../model/machine.ts';
import type { ActionResult, HostInfo, MachineSummary, ProcessRow, SignalResult } from '../model/process.ts';
import { identitySchema, rowExtras, signalNames } from '../model/process.ts';
import type { Troubles, WaitReport } from '../model/waits.ts';
import type { ScenarioInfo } from '../model/scenario.ts';
import { exportFormats, type ExportProgress, type SessionInfo } from '../model/session.ts';
import { call, stream } from './define.ts';

/** Grows with every breaking change; `hello` carries it so that a stale page says so. */
export const contractVersion = 2;

const intervalMs = z.int().min(100).max(60_000);
const sessionId = z.string().regex(/^[\w.-]{1,120}$/);
const extras = z.array(z.enum(rowExtras)).default([]);
const targets = z.array(identitySchema).min(1).max(1000);
const runId = z.string().regex(/^[\w-]{1,60}$/);

/** What a host can do; the screen hides what it cannot. */
export interface Capabilities {
  readonly host: 'desktop' | 'browser' | 'terminal';
  readonly platform: string;
  readonly signals: boolean;
  readonly threads: boolean;
}

/** A summary of one run in a list. `sessionId` says which file holds it. */
export interface RunListItem {
  readonly run: RunInfo;
  readonly sessionId: string;
}

/** What a run looks like from outside, in the order it comes. */
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
  'process.list': call<{ time: string; elapsedMs: number; host: HostInfo; summary: MachineSummary; processes: ProcessRow[] }>()(
    z.object({ intervalMs: z.int().min(20).max(60_000).default(500), extras }),
  ),
  'process.detail': call<ProcessDetail>()(z.object({ pid: z.int().min(0), startTime: z.iso.datetime().optional() })),
  /** Signals the named processes, or each with all its descendants, children before parents. */
  'process.signal': call<SignalResult>()(
    z.object({ targets, signal: z.enum(signalNames), tree: z.boolean().default(false) }),
  ),
  /** Sets the nice value of each; lowering it needs a privilege. */
  'process.renice': call<ActionResult>()(z.object({ targets, nice: z.int().min(-20).max(19) })),
  /** Sets the processors that each, with all its threads, may run on, from 0. */
  'process.setAffinity': call<ActionResult>()(z.object({ targets, processors: z.array(z.int().min(0).max(4095)).min(1) })),
  /** What a process is waiting for, down to whom to blame. */
  'process.waits': call<WaitReport>()(identitySchema),
  /** Zombies by parent, processes that wait for each other, adopted orphans. */
  'process.troubles': call<Troubles>()(z.object({})),
  /** Replaces the rules that are watched for; they hold until replaced. Throws `invalid-input` and changes nothing if one cannot be read. */
  'alerts.set': call<{ count: number }>()(
    z.object({ rules: z.array(z.object({ id: z.string().min(1).max(60), text: z.string().min(1).max(500), enabled: z.boolean() })).max(100) }),
  ),
  /** Every scenario. To tell which interpreters are missing, each is started once; `interpreters: false` leaves that out. */
  'scenario.list': call<ScenarioInfo[]>()(z.object({ interpreters: z.boolean().optional() })),
  'run.start': call<{ runId: string }>()(
    z.object({
      scenario: z.string(),
      variant: z.string().optional(),
      params: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).default({}),
      timeoutMs: z.int().min(100).max(3_600_000).optional(),
    }),
  ),
  'run.stop': call<{ stopped: boolean }>()(z.object({ runId })),
  /** Runs of a session, newest first; without a session those of the current one. */
  'run.list': call<RunListItem[]>()(z.object({ sessionId: sessionId.optional() })),
  'session.list': call<SessionInfo[]>()(z.object({})),
  'session.delete': call<{ deleted: boolean }>()(z.object({ sessionId })),
  'doctor.run': call<DoctorCheck[]>()(z.object({})),
} as const;

/** Every subscription: name → params and message. */
export const streams = {
  'processes.watch': stream<ProcessTick>()(z.object({ intervalMs: intervalMs.default(1000), extras })),
  /** The machine beyond its processes. */
  'machine.watch': stream<MachineTick>()(z.object({ intervalMs: intervalMs.default(1000) })),
  /** Births and deaths: first all that are kept, then what is new. Samples once a second while somebody watches it. */
  'lives.watch': stream<LivesUpdate>()(z.object({})),
  /** Rules in force and what fired; samples once a second while there are rules, whoever else watches. */
  'alerts.watch': stream<AlertsUpdate>()(z.object({})),
  /** A run of the current session live, or of any stored session from its file. */
  'run.watch': stream<RunUpdate>()(z.object({ runId, sessionId: sessionId.optional() })),
  /** The list of the current session's runs, again whenever one starts or ends. */
  'runs.watch': stream<RunListItem[]>()(z.object({})),
  'session.export': stream<ExportProgress>()(
    z.object({ sessionId: sessionId.optional(), runId: runId.optional(), format: z.enum(exportFormats) }),
  ),
} as const;

export type Calls = typeof calls;
export type Streams = typeof streams;
export type CallName = keyof Calls;
export type StreamName = keyof Streams;
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = NonNullable<Calls[N]['output']>;
export type StreamParams<N extends StreamName> = z.input<Streams[N]['params']>;
export type StreamMessage<N extends StreamName> = NonNullable<Streams[N]['message']>;

/** Where a stream's messages come from: pulled when the reader has room, so a slow reader never makes a queue. */
export interface StreamSource<M> {
  /** The next message, or undefined when there is none now; `done` once there will be none again. */
  readonly next: () => M | undefined;
  readonly done: () => boolean;
  /** Called once: `wake` says that `next` or `done` may answer anew, `fail` ends the stream with an error. */
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
