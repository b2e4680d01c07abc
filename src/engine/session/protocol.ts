import type { RunListItem, RunUpdate } from '#shared/contract/contract.ts';
import type { ErrorCode, MessageParams } from '#shared/errors.ts';
import type { LabEvent, RunInfo, RunReport, RunSample } from '#shared/model/lab.ts';
import type { Language, ScenarioTexts } from '#shared/model/scenario.ts';
import type { HistoryInfo, RecordedPoint } from '#shared/model/history.ts';
import type { Note } from '#shared/model/note.ts';
import type {
  ExportFormat,
  ExportPreview,
  ExportResult,
  PrivatePart,
  SessionFinding,
  SessionInfo,
} from '#shared/model/session.ts';
import type { SessionEdit } from './edits.ts';
import type { MachinePiece } from '../ports.ts';

/** How a store worker starts: one writes the current session, another reads so that a long export never holds up the log. */
export type WorkerRole =
  | {
      readonly role: 'writer';
      readonly path: string;
      readonly mustExist: boolean;
      /** One cell that counts the events that are on disk. */ readonly kept?: BigInt64Array<SharedArrayBuffer>;
    }
  | { readonly role: 'reader' };

/** What is to be recorded; no answer. */
export type WriteOp =
  | { readonly op: 'start-run'; readonly run: RunInfo }
  | { readonly op: 'events'; readonly runId: string; readonly events: readonly LabEvent[] }
  | { readonly op: 'samples'; readonly runId: string; readonly samples: readonly RunSample[] }
  /** `lost`: events of the run that the recorder could not take. */
  | { readonly op: 'finish-run'; readonly report: RunReport; readonly lost: number }
  /** A piece of the machine's past; the one that is there of the same first instant is replaced. */
  | { readonly op: 'machine'; readonly piece: MachinePiece }
  /** A fact about the session. */
  | { readonly op: 'meta'; readonly key: string; readonly value: string };

/** A session file, with the runs in it that are going on right now. */
export interface SessionRef {
  readonly path: string;
  readonly id: string;
  readonly live: readonly string[];
}

/** Where reading a run's updates goes on: after the report, after this event and after the look at this time. */
export type ReplayCursor =
  | { readonly stage: 'report' }
  | { readonly stage: 'rows'; readonly seq: number; readonly atNs: number };

/** Requests with an answer: name → input and output. */
export interface StoreCalls {
  flush: { input: null; output: null };
  close: { input: null; output: null };
  describe: { input: { sessions: readonly (SessionRef & { readonly current: boolean })[] }; output: SessionInfo[] };
  runs: { input: SessionRef; output: RunListItem[] };
  page: {
    input: SessionRef & { readonly runId: string; readonly cursor: ReplayCursor };
    output: { updates: RunUpdate[]; next: ReplayCursor | null };
  };
  update: { input: { readonly path: string; readonly edit: SessionEdit }; output: null };
  findings: { input: SessionRef; output: SessionFinding[] };
  notes: { input: { readonly path: string }; output: Note[] };
  addNote: { input: { readonly path: string; readonly note: Omit<Note, 'id' | 'writtenAt'> }; output: Note };
  removeNote: { input: { readonly path: string; readonly id: number }; output: boolean };
  /** Makes a file that was brought here a session. */
  import: { input: { readonly from: string; readonly to: string; readonly name: string }; output: null };
  /** Gathers a session into one file that nobody else has open, so that it can be moved away. */
  release: { input: { readonly path: string; readonly id: string }; output: null };
  machineInfo: { input: SessionRef; output: HistoryInfo };
  machinePiece: {
    input: SessionRef & { readonly ask: 'at' | 'after'; readonly ms: number };
    output: MachinePiece | null;
  };
  machinePoints: { input: SessionRef & { readonly afterMs: number }; output: readonly RecordedPoint[] };
  remove: { input: { readonly path: string; readonly id: string }; output: null };
  export: {
    input: SessionRef & {
      readonly runId: string | undefined;
      readonly format: ExportFormat;
      readonly target: string;
      readonly overwrite: boolean;
      readonly include: readonly PrivatePart[];
      readonly language: Language;
      readonly texts: Readonly<Record<string, ScenarioTexts>>;
      /** One 32-bit cell; not 0 = stop. */
      readonly abort: Int32Array<SharedArrayBuffer>;
    };
    output: ExportResult;
  };
  preview: { input: SessionRef & { readonly runId: string | undefined }; output: ExportPreview };
}
export type StoreCallName = keyof StoreCalls;

/** To the worker. */
export type ToWorker =
  | { readonly t: 'write'; readonly op: WriteOp }
  | {
      readonly [N in StoreCallName]: {
        readonly t: 'call';
        readonly id: number;
        readonly name: N;
        readonly input: StoreCalls[N]['input'];
      };
    }[StoreCallName];

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
  | { readonly t: 'problem'; readonly error: PlainError }
  /** The machine's past cannot be written any more; runs go on being logged. */
  | { readonly t: 'no-machine'; readonly error: PlainError };
