import { toAppError } from '#shared/errors.ts';
import type { MachinePiece } from '../ports.ts';
import { RecordingReader } from './recording-reader.ts';
import type { ChunkSource } from './chunk-source.ts';
import { HistoryPlayer, type PlayClock } from './history-player.ts';
import type { FromHistory, ToHistory } from './protocol.ts';
import type { Ring } from './ring.ts';

const clock: PlayClock = { now: () => performance.now(), after: (ms, then) => void setTimeout(then, ms) };

/** One who plays the past in the worker, from the ring or from pieces that the host sends. */
export interface WorkerPlay {
  readonly player: HistoryPlayer;
  readonly have: (piece: MachinePiece | null) => void;
}

/** Starts playing; what it has to say goes through `say`. */
export function startPlay(
  request: Extract<ToHistory, { t: 'play' }>,
  ring: Ring,
  say: (message: FromHistory) => void,
): WorkerPlay {
  const { id, fromSession, fromMs, speed } = request;
  let have: (piece: MachinePiece | null) => void = () => {};
  const want = (ask: 'at' | 'after', ms: number): Promise<MachinePiece | null> =>
    new Promise((resolve) => {
      have = resolve;
      say({ t: 'want', id, ask, ms });
    });
  const source: ChunkSource = fromSession
    ? { at: (ms) => want('at', ms), after: (ms) => want('after', ms), complete: true }
    : { at: async (ms) => ring.at(ms), after: async (ms) => ring.after(ms), complete: false };
  const player = new HistoryPlayer({
    reader: new RecordingReader(source),
    complete: source.complete,
    fromMs,
    speed,
    clock,
    onTick: (tick) => say({ t: 'tick', id, tick }),
    onEnd: () => say({ t: 'end', id }),
    onFail: (thrown) => {
      const { code, params } = toAppError(thrown);
      say({ t: 'fail', id, code, params });
    },
  });
  return { player, have: (piece) => have(piece) };
}
