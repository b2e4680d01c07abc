import type { LabEvent, RunInfo, RunReport, RunSample } from '#shared/model/lab.ts';

/** A run with this id, as it begins. */
export function sampleRun(id: string): RunInfo {
  return {
    id,
    scenario: 'race',
    variant: 'broken',
    params: { threads: 2, fair: true, order: 'fifo' },
    startedAt: '2026-01-02T03:04:05.678Z',
    endedAt: null,
    durationMs: null,
    outcome: null,
    error: null,
    prediction: { question: 'total', answer: 2, unit: 's', observed: null, right: null },
    worksheet: { id: 'week-3', item: 2 },
  };
}

/** Events 1 to `count`, of several kinds. */
export function sampleEvents(count: number, from = 1): LabEvent[] {
  return Array.from({ length: count }, (_, index): LabEvent => {
    const base = { seq: from + index, atNs: (from + index) * 1000, actor: 'main' };
    if (from + index === 1) {
      return {
        ...base,
        kind: 'actor-started',
        role: 'main',
        actorKind: 'process',
        pid: 10,
        tid: 10,
        ppid: 1,
        parent: null,
        startTime: null,
      };
    }
    return index % 2 === 0
      ? {
          ...base,
          kind: 'wait',
          object: { id: 'lock', type: 'mutex' },
          op: 'acquire',
          waitSeq: index,
          timed: false,
          held: ['other'],
        }
      : { ...base, kind: 'note', message: { key: 'said', params: { text: '逗号, "引号"\n=1+1' } } };
  });
}

/** Two samples: one process with threads, then none. */
export const sampleSamples: readonly RunSample[] = [
  {
    atNs: 5000,
    processes: [
      {
        pid: 10,
        startTime: '2026-01-02T03:04:05.700Z',
        ppid: 1,
        parentName: 'init',
        pgid: 10,
        sid: 10,
        tty: null,
        state: 'S',
        rssBytes: 45_000_000,
        cpuPercent: 12.5,
        threads: [{ tid: 10, state: 'S', waitChannel: 'futex_wait_queue' }],
      },
      {
        pid: 11,
        startTime: '2026-01-02T03:04:05.800Z',
        ppid: 10,
        parentName: '=cmd|calc',
        pgid: null,
        sid: null,
        tty: 'pts/0',
        state: 'Z',
        rssBytes: null,
        cpuPercent: null,
        threads: null,
      },
    ],
  },
  { atNs: 6000, processes: [] },
];

/** The verdicts of `sampleRun(id)`. */
export function sampleReport(id: string, events: number): RunReport {
  return {
    run: {
      ...sampleRun(id),
      endedAt: '2026-01-02T03:04:06.678Z',
      durationMs: 1000.5,
      outcome: 'failed',
      prediction: { question: 'total', answer: 2, unit: 's', observed: 1.5, right: false },
    },
    actors: [
      {
        id: 'main',
        role: 'main',
        kind: 'process',
        pid: 10,
        tid: 10,
        ppid: 1,
        parent: null,
        startTime: '2026-01-02T03:04:05.700Z',
        startedAtNs: 1000,
        endedAtNs: 9000,
        exitCode: null,
        signal: 'SIGKILL',
      },
    ],
    checks: [
      {
        id: 'total',
        status: 'failed',
        expected: { key: 'equal', params: { n: 2 } },
        observed: { key: 'lost', params: { n: 1 } },
      },
      { id: 'after', status: 'passed', expected: { key: 'yes' }, observed: { key: 'yes' } },
    ],
    findings: [
      {
        kind: 'race',
        atNs: 7000,
        actors: ['main'],
        objects: ['counter'],
        detail: { key: 'race', params: { name: 'counter' } },
        evidence: [{ seq: 1, atNs: 7000, actor: 'main' }],
      },
    ],
    metrics: { throughput: { value: 1234.5, unit: 'ops/s' } },
    events: { written: events, dropped: 3 },
    leftovers: [{ pid: 99, startTime: '2026-01-02T03:04:05.900Z' }],
  };
}
