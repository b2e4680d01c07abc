import type { StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import {
  recordingFloorBytes,
  type HistoryInfo,
  type HistoryLimits,
  type RecordedPoint,
  type RecordingStatus,
} from '#shared/model/history.ts';
import type { Monitor, SessionStore } from '../ports.ts';
import { HistoryLink } from './history-link.ts';
import { readLimits, writeLimits } from './kept-limits.ts';
import { playSource } from './play-source.ts';
import { pointsSource } from './points-source.ts';
import { Recording } from './recording.ts';

/**
 * Interval of the ring, in ms. Where each sample starts a system tool (`ps`, PowerShell), one second
 * would cost too much.
 */
const intervalsMs = { native: 1000, portable: 5000 } as const;
/** This many gapIntervals samples are a gap. */
const gapIntervals = 3;

/** The machine's past: of the ring, or of a session. */
export interface History {
  readonly info: (sessionId?: string) => Promise<HistoryInfo>;
  /** Sets the limits of the ring, also for the next start. */
  readonly limit: (limits: HistoryLimits) => Promise<HistoryInfo>;
  readonly watch: (sessionId?: string) => StreamSource<readonly RecordedPoint[]>;
  readonly play: (request: {
    readonly sessionId?: string | undefined;
    readonly from: string;
    readonly speed: number;
  }) => StreamSource<ProcessTick>;
  /** Returns the id of the new session. Throws `history-empty` if nothing is recorded in the range. */
  readonly keep: (request: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly title: string;
  }) => Promise<string>;
  readonly setRecording: (full: boolean) => Promise<RecordingStatus>;
  readonly watchRecording: () => StreamSource<RecordingStatus>;
  readonly dispose: () => Promise<void>;
}

/** An instant in ms since 1970. Throws `invalid-input` for text that is no date. */
function instantMs(where: string, text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new AppError('invalid-input', { where, detail: text });
  return ms;
}

/**
 * Opens the history. `keeps`: false for hosts that only run single commands; then its thread starts when
 * a session is played, and keeps nothing.
 */
export function createHistory(options: {
  readonly entry: string;
  readonly dataDir: string;
  readonly keeps: boolean;
  readonly monitor: Pick<Monitor, 'record' | 'backend'>;
  readonly store: SessionStore;
  readonly floorBytes: number | undefined;
  readonly droppedEvents: () => number;
  readonly onProblem: (error: AppError) => void;
}): History {
  const { monitor, store, keeps, onProblem } = options;
  const intervalMs = intervalsMs[monitor.backend];
  let link: HistoryLink | null = null;
  let stopFeed: () => void = () => {};
  let disposed = false;
  const openLink = (): HistoryLink => {
    if (disposed) throw new AppError('cancelled');
    link ??= new HistoryLink({
      entry: options.entry,
      limits: readLimits(options.dataDir),
      gapMs: intervalMs * gapIntervals,
      onProblem,
      onStart: (post) => {
        stopFeed();
        if (keeps) stopFeed = monitor.record(intervalMs, (port) => post({ t: 'feed', port }));
      },
    });
    return link;
  };
  if (keeps) openLink();
  const recording = new Recording({
    link: () => (keeps && !disposed ? openLink() : null),
    store,
    floorBytes: options.floorBytes ?? recordingFloorBytes,
    droppedEvents: options.droppedEvents,
    onProblem,
  });

  return {
    info: async (sessionId) =>
      sessionId === undefined ? await openLink().call('info', null) : await store.machineInfo(sessionId),
    limit: async (limits) => {
      const info = await openLink().call('limit', limits);
      writeLimits(options.dataDir, limits);
      return info;
    },
    watch: (sessionId) => {
      if (sessionId !== undefined)
        return pointsSource({ load: (afterMs) => store.machinePoints(sessionId, afterMs), follow: null });
      const ring = openLink();
      return pointsSource({
        load: (afterMs) => ring.call('points', { afterMs }),
        follow: (grown) => ring.follow(grown),
      });
    },
    play: ({ sessionId, from, speed }) =>
      playSource(openLink(), {
        fromMs: instantMs('from', from),
        speed,
        find: sessionId === undefined ? null : (ask, ms) => store.machineChunk(sessionId, ask, ms),
      }),
    keep: async ({ from, to, title }) => {
      const ring = openLink();
      const info = await ring.call('info', null);
      if (info.from === null || info.to === null) throw new AppError('history-empty');
      const fromMs = Math.max(from === undefined ? -Infinity : instantMs('from', from), Date.parse(info.from));
      const toMs = Math.min(to === undefined ? Infinity : instantMs('to', to), Date.parse(info.to));
      let afterMs = fromMs - 1;
      return await store.keep(title, async () => {
        const chunk = await ring.call('cut', { fromMs, toMs, afterMs });
        if (chunk) afterMs = chunk.toMs;
        return chunk;
      });
    },
    setRecording: (full) => recording.set(full),
    watchRecording: () => recording.source(),
    dispose: async () => {
      if (disposed) return;
      disposed = true;
      recording.dispose();
      stopFeed();
      await link?.dispose();
    },
  };
}
