import type { MessagePort } from 'node:worker_threads';
import type { ErrorCode, MessageParams } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { HistoryInfo, HistoryLimits, RecordedPoint } from '#shared/model/history.ts';
import type { MachinePiece } from '../ports.ts';

/** What the worker is told when it starts. */
export interface HistoryData {
  readonly limits: HistoryLimits;
  /** Without a tick for longer than this there is a gap. */
  readonly gapMs: number;
}

/** Questions to the history worker and their answers. */
export interface HistoryCalls {
  readonly info: { readonly input: null; readonly output: HistoryInfo };
  readonly limit: { readonly input: HistoryLimits; readonly output: HistoryInfo };
  /** Points after an instant, some at a time; none = no more now. */
  readonly points: { readonly input: { readonly afterMs: number }; readonly output: readonly RecordedPoint[] };
  /** The first piece after an instant, cut to what lies between two; null = no more. */
  readonly cut: {
    readonly input: { readonly fromMs: number; readonly toMs: number; readonly afterMs: number };
    readonly output: MachinePiece | null;
  };
  /** Tell every piece as it grows, from a new one on, or no longer. */
  readonly record: { readonly input: { readonly on: boolean }; readonly output: null };
}
export type HistoryCallName = keyof HistoryCalls;

/** Messages to the worker. */
export type ToHistory =
  /** Ticks come through here from now on. */
  | { readonly t: 'feed'; readonly port: MessagePort }
  | { readonly t: 'call'; readonly id: number; readonly name: HistoryCallName; readonly input: unknown }
  /** `fromSession`: pieces are asked for with `want`; else those of the ring. */
  | {
      readonly t: 'play';
      readonly id: number;
      readonly fromSession: boolean;
      readonly fromMs: number;
      readonly speed: number;
    }
  | { readonly t: 'have'; readonly id: number; readonly piece: MachinePiece | null }
  | { readonly t: 'taken'; readonly id: number }
  | { readonly t: 'stop'; readonly id: number }
  /** Whether anybody wants to hear `grown`. */
  | { readonly t: 'follow'; readonly on: boolean };

/** Messages from the worker. */
export type FromHistory =
  | { readonly t: 'ok'; readonly id: number; readonly output: unknown }
  | { readonly t: 'err'; readonly id: number; readonly code: ErrorCode; readonly params: MessageParams }
  | { readonly t: 'tick'; readonly id: number; readonly tick: ProcessTick }
  | { readonly t: 'end'; readonly id: number }
  | { readonly t: 'fail'; readonly id: number; readonly code: ErrorCode; readonly params: MessageParams }
  | { readonly t: 'want'; readonly id: number; readonly ask: 'at' | 'after'; readonly ms: number }
  /** An instant was added to the ring. */
  | { readonly t: 'grown' }
  /** The piece that is being recorded, anew after each instant. */
  | { readonly t: 'piece'; readonly piece: MachinePiece };
