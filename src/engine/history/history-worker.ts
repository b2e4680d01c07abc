import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { RecordedTick } from '../ports.ts';
import { answerCall, type CallHandlers, type CallMessage, type ReplyMessage } from '../worker-link.ts';
import { cutChunk } from './cut.ts';
import { parseSnapshot } from './snapshot.ts';
import type { FromHistory, HistoryCalls, HistoryData, ToHistory } from './protocol.ts';
import { Ring } from './ring.ts';
import { startPlay, type WorkerPlay } from './worker-play.ts';

// Entry of the history thread: ticks for the ring never pass through the host's thread.

const port = parentPort;
if (!port) throw new Error('the history runs as a worker thread');
const post = (message: FromHistory | ReplyMessage): void => port.postMessage(message);
const { limits, gapMs } = workerData as HistoryData;
const ring = new Ring(limits, gapMs);
const plays = new Map<number, WorkerPlay>();
let feed: MessagePort | null = null;
let isFollowed = false;
/** The last recorded chunk; null while nothing is recorded. */
let recording: { lastFromMs: number; lastToMs: number } | null = null;

function recordChunk(): void {
  const chunk = recording && ring.growing();
  if (!recording || !chunk) return;
  // The clock was set back: chunks already in the file stay as they are.
  if (chunk.fromMs !== recording.lastFromMs && chunk.fromMs <= recording.lastToMs) return;
  [recording.lastFromMs, recording.lastToMs] = [chunk.fromMs, chunk.toMs];
  post({ t: 'chunk', chunk });
}

function receiveTick({ fresh, line }: RecordedTick): void {
  if (!ring.add(parseSnapshot(line), fresh, line)) return;
  recordChunk();
  for (const { player } of plays.values()) player.grown();
  if (isFollowed) post({ t: 'grown' });
}

const handlers: CallHandlers<HistoryCalls> = {
  info: () => ring.info,
  limit: (wanted) => {
    ring.limit(wanted);
    return ring.info;
  },
  points: ({ afterMs }) => ring.pointsAfter(afterMs),
  cut: ({ fromMs, toMs, afterMs }) => {
    for (let chunk = ring.after(afterMs); chunk; chunk = ring.after(chunk.toMs)) {
      const part = cutChunk(chunk, Math.max(fromMs, afterMs + 1), toMs);
      if (part) return part;
      if (chunk.fromMs > toMs) return null;
    }
    return null;
  },
  record: ({ on }) => {
    if (on && !recording) ring.begin();
    recording = on ? (recording ?? { lastFromMs: -Infinity, lastToMs: -Infinity }) : null;
    return null;
  },
};

port.on('message', (message: ToHistory | CallMessage<HistoryCalls>) => {
  if (message.t === 'call') answerCall(handlers, message, post);
  else if (message.t === 'feed') {
    feed?.close();
    feed = message.port;
    feed.on('message', receiveTick);
  } else if (message.t === 'play') plays.set(message.id, startPlay(message, ring, post));
  else if (message.t === 'found') plays.get(message.id)?.found(message.chunk);
  else if (message.t === 'taken') plays.get(message.id)?.player.taken();
  else if (message.t === 'stop') {
    plays.get(message.id)?.player.stop();
    plays.delete(message.id);
  } else isFollowed = message.on;
});
