import type { CallHandlers, Service, StreamHandlers, StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import { diffRows, type RowTable } from '#shared/model/delta.ts';
import { identityKey, type ProcessDetail } from '#shared/model/process.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import { fakeRow, fakeSummary } from './fake-processes.ts';
import { fakeEvents, fakeReport, fakeSamples } from './fake-run.ts';
import { fakeScenarios } from './fake-scenario.ts';

interface FakeOptions {
  readonly processes?: number;
  readonly noiseEvents?: number;
}

/** A source whose messages are made in turn, each after `periodMs`; `undefined` ends it. */
function timedSource<M>(periodMs: number, make: (round: number) => M | undefined): StreamSource<M> {
  const ready: M[] = [];
  let round = 0;
  let over = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  const step = (wake: () => void): void => {
    const message = make(round++);
    if (message === undefined) {
      over = true;
      clearInterval(timer);
    } else ready.push(message);
    wake();
  };
  return {
    next: () => ready.shift(),
    done: () => over && ready.length === 0,
    start: (wake) => {
      timer = setInterval(() => step(wake), periodMs);
      step(wake);
    },
    dispose: () => clearInterval(timer),
  };
}

const session = (id: string, extra: Partial<SessionInfo> = {}): SessionInfo => ({
  id, path: `/home/ada/.procession/${id}.sqlite`, createdAt: '2026-01-01T10:00:00.000Z', bytes: 1_250_000, runs: 3, events: 12_345, current: false, problem: null, ...extra,
});

/** A service with lifelike data and no engine behind it. */
export function createFakeService({ processes = 400, noiseEvents = 200 }: FakeOptions = {}): Service {
  const rowsAt = (round: number): RowTable => {
    const pids = Array.from({ length: processes }, (_, index) => index + 1).concat(round % 4 < 2 ? [9000 + Math.floor(round / 4)] : []);
    return new Map(pids.map((pid) => fakeRow(pid, round)).map((row) => [identityKey(row), row]));
  };
  const detail = (pid: number): ProcessDetail => ({
    row: fakeRow(pid), threads: [{ tid: pid, name: 'main', state: 'S', cpuPercent: 1.5, waitChannel: 'futex_wait_queue' }, { tid: pid + 1, name: 'worker', state: 'R', cpuPercent: 20, waitChannel: null }],
    environment: { HOME: '/home/ada', SECRET: 'hunter2' }, openFiles: [{ fd: 0, target: '/dev/null' }, { fd: 3, target: 'socket:[1234]' }],
    limits: [{ name: 'Max open files', soft: '1024', hard: '524288', unit: 'files' }], io: { error: 'forbidden' },
    locks: { held: [{ type: 'FLOCK', mode: 'WRITE', path: '/tmp/a.lock', inode: '08:01:77' }], waitingFor: [] }, blockedBy: [{ pid: 7, startTime: fakeRow(7).startTime, name: 'nginx' }],
    children: [{ pid: pid * 3, startTime: fakeRow(pid * 3).startTime, name: 'child', state: 'S' }],
  });
  const runs = ['run-2', 'run-1'].map((id) => ({ run: fakeReport(id, true).run, sessionId: 'now' }));
  const calls: CallHandlers = {
    'host.info': () => ({ hostname: 'lab', platform: 'linux', cores: 8, totalMemoryBytes: 16 * 1024 ** 3, uptimeSeconds: 1000 }),
    'process.list': () => {
      const rows = [...rowsAt(0).values()];
      return { time: new Date().toISOString(), elapsedMs: 500, host: { hostname: 'lab', platform: 'linux', cores: 8, totalMemoryBytes: 16e9, uptimeSeconds: 1 }, summary: fakeSummary(rows, 0), processes: rows };
    },
    'process.detail': ({ pid }) => detail(pid),
    'process.signal': ({ targets }) => ({ signalled: targets.filter(({ pid }) => pid % 3 !== 0), refused: targets.filter(({ pid }) => pid % 3 === 0).map((identity) => ({ identity, reason: 'forbidden' as const })) }),
    'scenario.list': () => [...fakeScenarios],
    'run.start': ({ params }) => {
      if (params['workers'] === 7) throw new AppError('parameter-out-of-range', { name: 'workers', value: 7, min: 2, max: 6 });
      return { runId: 'live-1' };
    },
    'run.stop': () => ({ stopped: true }),
    'run.list': () => [...runs],
    'session.list': () => [session('2026-01-01T10-00', { current: true }), session('2025-12-31T09-00'), session('broken', { problem: 'session-truncated' })],
    'session.delete': () => ({ deleted: true }),
    'doctor.run': () => [],
  };
  const streams: StreamHandlers = {
    'processes.watch': ({ intervalMs }) => {
      let before: RowTable = new Map();
      return timedSource(intervalMs, (round) => {
        const after = rowsAt(round);
        const delta = diffRows(before, after);
        before = after;
        return { type: 'tick', seq: round + 1, time: new Date().toISOString(), elapsedMs: intervalMs, summary: fakeSummary([...after.values()], round), ...delta };
      });
    },
    'run.watch': ({ runId }) => {
      if (runId === 'missing') throw new AppError('run-not-found', { id: runId });
      const live = runId.startsWith('live');
      const events = fakeEvents(noiseEvents);
      const chunk = live ? 20 : 4000;
      const chunks = Math.ceil(events.length / chunk);
      return timedSource(live ? 200 : 1, (round) => {
        if (round === 0) return { type: 'report', report: fakeReport(runId, false) };
        if (round <= chunks) return { type: 'events', events: events.slice((round - 1) * chunk, round * chunk) };
        if (round === chunks + 1) return { type: 'samples', samples: fakeSamples };
        if (round === chunks + 2) return { type: 'report', report: fakeReport(runId, true) };
        return round === chunks + 3 ? { type: 'end' } : undefined;
      });
    },
    'runs.watch': () => timedSource(60_000, () => runs),
    'session.export': () => timedSource(150, (round) => (round > 12 ? undefined : { rows: round * 1000, totalRows: 12_000, downloadUrl: null, done: round === 12 ? { path: '/home/ada/export.jsonl', bytes: 123_456, runs: 1, events: 12_000, samples: 10 } : null })),
  };
  return { calls, streams, capabilities: { host: 'browser', platform: 'linux', signals: true, threads: true } };
}
