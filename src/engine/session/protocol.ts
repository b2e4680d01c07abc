import type { RunListItem, RunUpdate } from '#shared/contract/contract.ts';
import type { ErrorCode, MessageParams } from '#shared/errors.ts';
import type { Finding, LabEvent, RunInfo, RunReport, RunResult, RunSample } from '#shared/model/lab.ts';
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
import type { ListedSession } from './session-info.ts';
import type { HistoryChunk } from '../ports.ts';

/** What the thread that writes a session is started with. */
export interface WriterData {
  readonly path: string;
  /** One cell that counts the events on disk. */
  readonly kept?: BigInt64Array<SharedArrayBuffer>;
}

/** A record to write; has no answer. */
export type WriteOp =
  | { readonly op: 'start-run'; readonly run: RunInfo }
  | { readonly op: 'events'; readonly runId: string; readonly events: readonly LabEvent[] }
  | { readonly op: 'samples'; readonly runId: string; readonly samples: readonly RunSample[] }
  /** Findings of a run that goes on; all of its findings follow when it is finished. */
  | { readonly op: 'findings'; readonly runId: string; readonly findings: readonly Finding[] }
  /** `lost`: events of the run that the recorder dropped. */
  | { readonly op: 'finish-run'; readonly report: RunReport; readonly lost: number }
  /** A chunk of the machine's past; replaces the one with the same first instant. */
  | { readonly op: 'machine'; readonly chunk: HistoryChunk }
  /** A fact about the session. */
  | { readonly op: 'meta'; readonly key: string; readonly value: string };

/** A session file and its runs that are still in progress. */
export interface SessionRef {
  readonly path: string;
  readonly id: string;
  readonly live: readonly string[];
}

/** Where reading a run's updates continues: at the report, or after this event and the sample of this time. */
export type ReplayCursor =
  | { readonly stage: 'report' }
  | { readonly stage: 'rows'; readonly seq: number; readonly atNs: number };

/** How far an export is. */
export interface ExportedRows {
  readonly rows: number;
  readonly totalRows: number;
}

/** Calls to the thread that writes a session. */
export interface WriteCalls {
  flush: { input: null; output: null };
  close: { input: null; output: null };
}

/** Calls to a process that reads sessions. */
export interface ReadCalls {
  /** Answered as soon as the process can answer. */
  ready: { input: null; output: null };
  /** Throws the reason if the file is no session that can be continued. */
  check: { input: { readonly path: string }; output: null };
  describe: { input: ListedSession; output: SessionInfo };
  runs: { input: SessionRef; output: RunListItem[] };
  results: { input: SessionRef & { readonly scenario: string }; output: RunResult[] };
  page: {
    input: SessionRef & { readonly runId: string; readonly cursor: ReplayCursor };
    output: { updates: RunUpdate[]; next: ReplayCursor | null };
  };
  update: { input: { readonly path: string; readonly edit: SessionEdit }; output: null };
  findings: { input: SessionRef; output: SessionFinding[] };
  notes: { input: { readonly path: string }; output: Note[] };
  addNote: { input: { readonly path: string; readonly note: Omit<Note, 'id' | 'writtenAt'> }; output: Note };
  removeNote: { input: { readonly path: string; readonly id: number }; output: boolean };
  /** Turns the uploaded file at `path` into a session. */
  import: {
    input: { readonly path: string; readonly to: string; readonly name: string };
    output: null;
    progress: null;
  };
  /** Merges a session and its log into one file that no other program has open, so that it can be moved. */
  release: { input: { readonly path: string; readonly id: string }; output: null };
  machineInfo: { input: SessionRef; output: HistoryInfo };
  machineChunk: {
    input: SessionRef & { readonly ask: 'at' | 'after'; readonly ms: number };
    output: HistoryChunk | null;
  };
  machinePoints: { input: SessionRef & { readonly afterMs: number }; output: readonly RecordedPoint[] };
  export: {
    input: SessionRef & {
      readonly runId: string | undefined;
      readonly format: ExportFormat;
      readonly target: string;
      /** Where it is written until it is complete; removed by the caller. */
      readonly temporary: string;
      readonly overwrite: boolean;
      readonly include: readonly PrivatePart[];
      readonly language: Language;
      readonly texts: Readonly<Record<string, ScenarioTexts>>;
    };
    output: ExportResult;
    progress: ExportedRows;
  };
  preview: {
    input: SessionRef & { readonly runId: string | undefined };
    output: ExportPreview;
    progress: null;
  };
}

/** What a call reports while it goes on; long ones report often, since silence counts as hanging. */
export type CallProgress<N extends keyof ReadCalls> = ReadCalls[N] extends { readonly progress: infer P } ? P : never;

/** Messages to the writing thread, besides calls. */
export interface ToWriter {
  readonly t: 'write';
  readonly op: WriteOp;
}

export interface PlainError {
  readonly code: ErrorCode;
  readonly params: MessageParams;
}

/** Messages from the writing thread, besides replies. */
export type FromWriter =
  | { readonly t: 'ready' }
  /** Recording has stopped for good; sent once. */
  | { readonly t: 'problem'; readonly error: PlainError }
  /** The machine's past can no longer be written; runs still are. */
  | { readonly t: 'no-machine'; readonly error: PlainError };
