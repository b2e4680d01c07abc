import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { toAppError } from '#shared/errors.ts';
import type { RecordedTick } from '../ports.ts';
import { cutPiece } from './cut.ts';
import { parseSnapshot } from './snapshot.ts';
import type { FromHistory, HistoryCallName, HistoryCalls, HistoryData, ToHistory } from './protocol.ts';
import { Ring } from './ring.ts';
import { startPlay, type WorkerPlay } from './worker-play.ts';

// Entry of the history's thread: the host's thread never sees a tick of the ring.

type Handlers = { readonly [N in HistoryCallName]: (input: HistoryCalls[N]['input']) => HistoryCalls[N]['output'] };

const port = parentPort;
if (!port) throw new Error('the history runs as a worker thread');
const say = (message: FromHistory): void => port.postMessage(message);
const { limits, gapMs } = workerData as HistoryData;
const ring = new Ring(limits, gapMs);
const plays = new Map<number, WorkerPlay>();
let feed: MessagePort | null = null;
let isFollowed = false;
/** What is recorded: where its pieces begin; null while nothing is. */
let recording: { lastFromMs: number; lastToMs: number } | null = null;

function recordPiece(): void {
  const piece = recording && ring.growing();
  if (!recording || !piece) return;
  // A clock that was set back: what is in the file already stays as it is.
  if (piece.fromMs !== recording.lastFromMs && piece.fromMs <= recording.lastToMs) return;
  [recording.lastFromMs, recording.lastToMs] = [piece.fromMs, piece.toMs];
  say({ t: 'piece', piece });
}

function take({ fresh, line }: RecordedTick): void {
  if (!ring.add(parseSnapshot(line), fresh, line)) return;
  recordPiece();
  for (const { player } of plays.values()) player.grown();
  if (isFollowed) say({ t: 'grown' });
}

const handlers: Handlers = {
  info: () => ring.info,
  limit: (wanted) => {
    ring.limit(wanted);
    return ring.info;
  },
  points: ({ afterMs }) => ring.pointsAfter(afterMs),
  cut: ({ fromMs, toMs, afterMs }) => {
    for (let piece = ring.after(afterMs); piece; piece = ring.after(piece.toMs)) {
      const part = cutPiece(piece, Math.max(fromMs, afterMs + 1), toMs);
      if (part) return part;
      if (piece.fromMs > toMs) return null;
    }
    return null;
  },
  record: ({ on }) => {
    if (on && !recording) ring.begin();
    recording = on ? (recording ?? { lastFromMs: -Infinity, lastToMs: -Infinity }) : null;
    return null;
  },
};

function answer({ id, name, input }: Extract<ToHistory, { t: 'call' }>): void {
  try {
    say({ t: 'ok', id, output: (handlers[name] as (input: unknown) => unknown)(input) });
  } catch (thrown) {
    const { code, params } = toAppError(thrown);
    say({ t: 'err', id, code, params });
  }
}

port.on('message', (message: ToHistory) => {
  if (message.t === 'call') answer(message);
  else if (message.t === 'feed') {
    feed?.close();
    feed = message.port;
    feed.on('message', take);
  } else if (message.t === 'play') plays.set(message.id, startPlay(message, ring, say));
  else if (message.t === 'have') plays.get(message.id)?.have(message.piece);
  else if (message.t === 'taken') plays.get(message.id)?.player.taken();
  else if (message.t === 'stop') {
    plays.get(message.id)?.player.stop();
    plays.delete(message.id);
  } else isFollowed = message.on;
});
