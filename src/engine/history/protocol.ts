import type { MessagePort } from 'node:worker_threads';
import type { ErrorCode, MessageParams } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { HistoryInfo, HistoryLimits, RecordedPoint } from '#shared/model/history.ts';
import type { HistoryChunk } from '../ports.ts';

/** What the history thread starts with. */
export interface HistoryData {
  readonly limits: HistoryLimits;
  /** A longer time without a tick is a gap. */
  readonly gapMs: number;
}

/** Calls to the history thread. */
export interface HistoryCalls {
  readonly info: { readonly input: null; readonly output: HistoryInfo };
  readonly limit: { readonly input: HistoryLimits; readonly output: HistoryInfo };
  /** Points after an instant, in batches; empty: no more for now. */
  readonly points: { readonly input: { readonly afterMs: number }; readonly output: readonly RecordedPoint[] };
  /** The first chunk after `afterMs`, cut to the range from `fromMs` to `toMs`; null: no more. */
  readonly cut: {
    readonly input: { readonly fromMs: number; readonly toMs: number; readonly afterMs: number };
    readonly output: HistoryChunk | null;
  };
  /** Start or stop to send the growing chunk after each instant; recording starts with a new chunk. */
  readonly record: { readonly input: { readonly on: boolean }; readonly output: null };
}

/** Messages to the history thread, besides calls. */
export type ToHistory =
  /** The port that ticks come through from now on. */
  | { readonly t: 'feed'; readonly port: MessagePort }
  /** `fromSession`: chunks are requested with `find`, else taken from the ring. */
  | {
      readonly t: 'play';
      readonly id: number;
      readonly fromSession: boolean;
      readonly fromMs: number;
      readonly speed: number;
    }
  | { readonly t: 'found'; readonly id: number; readonly chunk: HistoryChunk | null }
  | { readonly t: 'taken'; readonly id: number }
  | { readonly t: 'stop'; readonly id: number }
  /** Whether to send `grown`. */
  | { readonly t: 'follow'; readonly on: boolean };

/** Messages from the history thread, besides replies. */
export type FromHistory =
  | { readonly t: 'tick'; readonly id: number; readonly tick: ProcessTick }
  | { readonly t: 'end'; readonly id: number }
  | { readonly t: 'fail'; readonly id: number; readonly code: ErrorCode; readonly params: MessageParams }
  | { readonly t: 'find'; readonly id: number; readonly ask: 'at' | 'after'; readonly ms: number }
  /** An instant was added to the ring. */
  | { readonly t: 'grown' }
  /** The chunk that is being recorded, again after each instant. */
  | { readonly t: 'chunk'; readonly chunk: HistoryChunk };
