import type { ActorInfo, RunReport } from '#shared/model/lab.ts';
import { spikeMs } from './fake-past.ts';

/** A run around the spike: `deadlock` got stuck, any other was quick. */
export function fakeReport(id: string): RunReport {
  const stuck = id === 'deadlock';
  const startedAt = new Date(spikeMs - 100).toISOString();
  return {
    run: {
      id,
      scenario: id === 'ordered' ? 'deadlock' : id,
      variant: stuck ? 'ab-ba' : 'ordered',
      params: { workers: stuck ? 2 : 3 },
      startedAt,
      endedAt: new Date(spikeMs + 2900).toISOString(),
      durationMs: 3000,
      outcome: 'passed',
      error: null,
    },
    actors: [],
    checks: [{ id: 'stuck', status: stuck ? 'passed' : 'failed', expected: { key: 'x' }, observed: { key: 'x' } }],
    findings: stuck
      ? [
          {
            kind: 'deadlock',
            atNs: 1e8,
            actors: ['worker-1'],
            objects: ['A'],
            detail: { key: 'deadlock', params: { cycle: 'A → B' } },
          },
        ]
      : [],
    metrics: { elapsed: { value: stuck ? 3000 : 12, unit: 'ms' }, rounds: { value: 10, unit: '' } },
    events: { written: 20, dropped: 0 },
    leftovers: [],
  };
}

/** A thread of the run that is still going. */
export const fakeActor = (id: string, tid: number): ActorInfo => ({
  id,
  role: 'worker',
  kind: 'thread',
  pid: 4100,
  tid,
  ppid: 1,
  parent: 'main',
  startTime: null,
  startedAtNs: 0,
  endedAtNs: null,
  exitCode: null,
  signal: null,
});
