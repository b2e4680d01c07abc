import type { RunListItem, RunUpdate } from '#shared/contract/contract.ts';
import type { ErrorCode, MessageParams } from '#shared/errors.ts';
import type { LabEvent, RunInfo, RunReport, RunSample } from '#shared/model/lab.ts';
import type { Language, ScenarioTexts } from '#shared/model/scenario.ts';
import type { ExportFormat, ExportPreview, ExportResult, PrivatePart, SessionInfo } from '#shared/model/session.ts';

/** How a store worker starts: one writes the current session, another reads so that a long export never holds up the log. */
export type WorkerRole =
  | { readonly role: 'writer'; readonly path: string; readonly mustExist: boolean }
  | { readonly role: 'reader' };

/** What is to be recorded; no answer. */
export type WriteOp =
  | { readonly op: 'start-run'; readonly run: RunInfo }
  | { readonly op: 'events'; readonly runId: string; readonly events: readonly LabEvent[] }
  | { readonly op: 'samples'; readonly runId: string; readonly samples: readonly RunSample[] }
  | { readonly op: 'finish-run'; readonly report: RunReport };

/** A session file, with the runs in it that are going on right now. */
export interface SessionRef {
  readonly path: string;
  readonly id: string;
  readonly live: readonly string[];
}

/** Where reading a run's updates goes on: after the report, after this event and after the look at this time. */
export type ReplayCursor = { readonly stage: 'report' } | { readonly stage: 'rows'; readonly seq: number; readonly atNs: number };

/** Requests with an answer: name → input and output. */
export interface StoreCalls {
  flush: { input: null; output: null };
  close: { input: null; output: null };
  describe: { input: { sessions: readonly (SessionRef & { readonly current: boolean })[] }; output: SessionInfo[] };
  runs: { input: SessionRef; output: RunListItem[] };
  page: { input: SessionRef & { readonly runId: string; readonly cursor: ReplayCursor }; output: { updates: RunUpdate[]; next: ReplayCursor | null } };
  remove: { input: { readonly path: string; readonly id: string }; output: null };
  export: {
    input: SessionRef & {
      readonly runId: string | undefined; readonly format: ExportFormat; readonly target: string; readonly overwrite: boolean;
      readonly include: readonly PrivatePart[]; readonly language: Language; readonly texts: Readonly<Record<string, ScenarioTexts>>;
      /** One 32-bit cell; not 0 = stop. */
      readonly abort: Int32Array<SharedArrayBuffer>;
    };
    output: ExportResult;
  };
  preview: { input: SessionRef & { readonly runId: string | undefined }; output: ExportPreview };
  /** Makes a session file of what `jsonl` exported. */
  importJsonl: { input: { readonly path: string; readonly target: string }; output: null };
}
export type StoreCallName = keyof StoreCalls;

/** To the worker. */
export type ToWorker =
  | { readonly t: 'write'; readonly op: WriteOp }
  | { readonly [N in StoreCallName]: { readonly t: 'call'; readonly id: number; readonly name: N; readonly input: StoreCalls[N]['input'] } }[StoreCallName];

export interface PlainError {
  readonly code: ErrorCode;
  readonly params: MessageParams;
}

/** From the worker. */
export type FromWorker =
  | { readonly t: 'ready' }
  | { readonly t: 'ok'; readonly id: number; readonly output: unknown }
  | { readonly t: 'err'; readonly id: number; readonly error: PlainError }
  | { readonly t: 'progress'; readonly id: number; readonly rows: number; readonly totalRows: number }
  /** Recording has stopped for good; told once. */
  | { readonly t: 'problem'; readonly error: PlainError };
