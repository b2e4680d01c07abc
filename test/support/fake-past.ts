import type { CallHandlers, StreamHandlers, StreamSource } from '#shared/contract/contract.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { HistoryInfo, RecordedPoint, RecordingStatus } from '#shared/model/history.ts';
import type { Note } from '#shared/model/note.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { fakeRow, fakeSummary } from './fake-processes.ts';

/** When the made-up recording begins; one instant per second. */
export const pastFromMs = Date.UTC(2026, 0, 2, 9, 0, 0);
/** The instant at which one process takes all CPU. */
export const spikeMs = pastFromMs + 30_000;
/** Its process, which is there for ten seconds only. */
export const culprit: ProcessRow = {
  ...fakeRow(4711),
  name: 'culprit',
  cpuPercent: 398.5,
  runId: null,
  ppid: 14,
  startTime: new Date(spikeMs - 5000).toISOString(),
};

const iso = (ms: number): string => new Date(ms).toISOString();
const isSpike = (ms: number): boolean => ms === spikeMs;

/** The table at an instant of the recording. */
function rowsAt(ms: number): readonly ProcessRow[] {
  const second = Math.round((ms - pastFromMs) / 1000);
  const rows = Array.from({ length: 40 }, (_, index) => fakeRow(index + 1, second));
  return ms >= spikeMs - 5000 && ms < spikeMs + 5000
    ? [...rows, { ...culprit, cpuPercent: isSpike(ms) ? culprit.cpuPercent : 1 }]
    : rows;
}

function tickAt(ms: number, before: number | null): ProcessTick {
  const rows = rowsAt(ms);
  const summary = { ...fakeSummary(rows, 0), cpuPercent: isSpike(ms) ? 99 : 20 };
  const base = { type: 'tick', seq: (ms - pastFromMs) / 1000 + 1, time: iso(ms), elapsedMs: 1000, summary } as const;
  if (before === null) return { ...base, added: rows, changed: [], removed: [] };
  const had = new Set(rowsAt(before).map(({ pid }) => pid));
  const has = new Set(rows.map(({ pid }) => pid));
  return {
    ...base,
    added: rows.filter(({ pid }) => !had.has(pid)),
    changed: rows
      .filter(({ pid }) => had.has(pid))
      .map(({ pid, startTime, cpuPercent }) => ({ pid, startTime, cpuPercent })),
    removed: rowsAt(before)
      .filter(({ pid }) => !has.has(pid))
      .map(({ pid, startTime }) => ({ pid, startTime })),
  };
}

/** What the page asked of the recording. */
interface FakePast {
  readonly asked: {
    readonly plays: { readonly sessionId?: string | undefined; readonly from: string; readonly speed: number }[];
    readonly keeps: unknown[];
    readonly notes: Note[];
  };
  readonly calls: Partial<CallHandlers>;
  readonly streams: Partial<StreamHandlers>;
}

/** A minute of made-up past, in the ring and in every session, that plays as fast as it is read. */
export function fakePast(seconds = 60): FakePast {
  const toMs = pastFromMs + seconds * 1000;
  const asked: FakePast['asked'] = { plays: [], keeps: [], notes: [] };
  const points: readonly RecordedPoint[] = Array.from({ length: seconds + 1 }, (_, index) => {
    const ms = pastFromMs + index * 1000;
    return { time: iso(ms), cpuPercent: isSpike(ms) ? 99 : 20, memoryUsedBytes: 7e9, processes: rowsAt(ms).length };
  });
  const info = (sessionId?: string): HistoryInfo => ({
    from: iso(pastFromMs),
    to: iso(toMs),
    frames: points.length,
    bytes: 120_000,
    limits: sessionId === undefined ? { seconds: 1800, bytes: 64 * 2 ** 20 } : null,
    machine: sessionId === undefined ? null : { cores: 64, totalMemoryBytes: 256 * 2 ** 30 },
  });
  const status: RecordingStatus = {
    sessionId: null,
    isFull: false,
    bytes: 4096,
    bytesPerSecond: 0,
    freeBytes: 2e10,
    floorBytes: 512 * 2 ** 20,
    droppedEvents: 0,
    problem: null,
  };
  const once = <M>(messages: readonly M[], ends: boolean): StreamSource<M> => {
    const waiting = [...messages];
    return {
      next: () => waiting.shift(),
      done: () => ends && waiting.length === 0,
      start: () => {},
      dispose: () => {},
    };
  };
  const play = (params: FakePast['asked']['plays'][number]): StreamSource<ProcessTick> => {
    asked.plays.push(params);
    const wanted = Math.floor((Date.parse(params.from) - pastFromMs) / 1000) * 1000 + pastFromMs;
    const first = Math.min(toMs, Math.max(pastFromMs, wanted));
    const times =
      params.speed === 0
        ? [first]
        : Array.from({ length: (toMs - first) / 1000 + 1 }, (_, index) => first + index * 1000);
    return once(
      times.map((ms, index) => tickAt(ms, index === 0 ? null : (times[index - 1] ?? null))),
      params.sessionId !== undefined,
    );
  };
  return {
    asked,
    calls: {
      'history.info': ({ sessionId }) => info(sessionId),
      'history.limit': (limits) => ({ ...info(), limits }),
      'history.keep': (input) => {
        asked.keeps.push(input);
        return { sessionId: 'kept' };
      },
      'recording.set': ({ full }) => ({ ...status, isFull: full }),
      'session.findings': () => [],
      'note.list': () => [...asked.notes],
      'note.add': ({ kind, time, runId, text }) => {
        const note = { id: asked.notes.length + 1, kind, time, runId, text, writtenAt: time };
        asked.notes.push(note);
        return note;
      },
      'note.remove': ({ id }) => {
        asked.notes.splice(
          asked.notes.findIndex((note) => note.id === id),
          1,
        );
        return { removed: true };
      },
    },
    streams: {
      'history.watch': ({ sessionId }) => once<readonly RecordedPoint[]>([points], sessionId !== undefined),
      'history.play': play,
      'recording.watch': () => once([status], false),
    },
  };
}
