import { toAppError } from '#shared/errors.ts';
import type { HistoryChunk } from '../ports.ts';
import { RecordingReader } from './recording-reader.ts';
import type { ChunkSource } from './chunk-source.ts';
import { HistoryPlayer, type PlayClock } from './history-player.ts';
import type { FromHistory, ToHistory } from './protocol.ts';
import type { Ring } from './ring.ts';

const clock: PlayClock = { now: () => performance.now(), after: (ms, then) => void setTimeout(then, ms) };

/** A playback in the history thread, from the ring or from chunks that the host sends. */
export interface WorkerPlay {
  readonly player: HistoryPlayer;
  readonly found: (chunk: HistoryChunk | null) => void;
}

/** Starts a playback, which sends its messages through `post`. */
export function startPlay(
  request: Extract<ToHistory, { t: 'play' }>,
  ring: Ring,
  post: (message: FromHistory) => void,
): WorkerPlay {
  const { id, fromSession, fromMs, speed } = request;
  let resolveFind: (chunk: HistoryChunk | null) => void = () => {};
  const find = (ask: 'at' | 'after', ms: number): Promise<HistoryChunk | null> =>
    new Promise((resolve) => {
      resolveFind = resolve;
      post({ t: 'find', id, ask, ms });
    });
  const source: ChunkSource = fromSession
    ? { at: (ms) => find('at', ms), after: (ms) => find('after', ms), complete: true }
    : { at: async (ms) => ring.at(ms), after: async (ms) => ring.after(ms), complete: false };
  const player = new HistoryPlayer({
    reader: new RecordingReader(source),
    complete: source.complete,
    fromMs,
    speed,
    clock,
    onTick: (tick) => post({ t: 'tick', id, tick }),
    onEnd: () => post({ t: 'end', id }),
    onFail: (thrown) => {
      const { code, params } = toAppError(thrown);
      post({ t: 'fail', id, code, params });
    },
  });
  return { player, found: (chunk) => resolveFind(chunk) };
}
