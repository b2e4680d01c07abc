import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  disturbedNs,
  judgeBounds,
  judgeEffort,
  judgeExcess,
  longestGapNs,
  overlapping,
  sleepOf,
} from '#shared/analysis/disturbance.ts';
import { seen } from '#scenarios/check.ts';
import type { Observation, RunSample } from '#shared/model/lab.ts';

interface Sampled {
  readonly atMs: number;
  /** Queued time of one thread so far. */
  readonly queuedMs?: number;
  readonly pressureMs?: number;
  readonly stolenMs?: number;
}

function sample({ atMs, queuedMs = 0, pressureMs = 0, stolenMs = 0 }: Sampled): RunSample {
  const thread = { tid: 7, state: 'S' as const, waitChannel: null, queuedNs: queuedMs * 1e6 };
  const process = {
    pid: 7,
    startTime: 'then',
    ppid: 1,
    parentName: null,
    pgid: 7,
    sid: 7,
    tty: null,
    state: 'S' as const,
    rssBytes: 1,
    cpuPercent: 0,
    threads: [thread],
  };
  return {
    atNs: atMs * 1e6,
    processes: [process],
    lost: { pressureNs: pressureMs * 1e6, stolenNs: stolenMs * 1e6 },
  };
}

const sampled = (samples: readonly Sampled[]) => ({ samples: samples.map(sample) });
const disturbedMs = (samples: readonly Sampled[], from = 0, to = samples.at(-1)?.atMs ?? 0): number =>
  disturbedNs(sampled(samples), from * 1e6, to * 1e6) / 1e6;

describe('how much a run was disturbed', () => {
  test('a run that never waited was not', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 200 }, { atMs: 300 }]), 0);
  });

  test('the time its threads were ready without a processor counts', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 200, queuedMs: 30 }, { atMs: 300, queuedMs: 40 }]), 40);
  });

  test('what other threads waited counts if it is more, since a process may end before it is sampled', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 200, queuedMs: 10, pressureMs: 60 }]), 60);
  });

  test('of an idle run alone, what other threads waited does not count', () => {
    const samples = [sample({ atMs: 100 }), sample({ atMs: 200, queuedMs: 10, pressureMs: 60 })];
    assert.equal(disturbedNs({ samples }, 0, 200e6, true), 10e6);
  });

  test('what the hypervisor took comes on top', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 200, queuedMs: 10, stolenMs: 20 }]), 30);
  });

  test('a sample that comes late shows a machine that stood still', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 10_300 }]), 10_000);
  });

  test('so does a first sample that comes late', () => {
    assert.equal(disturbedNs({ samples: [sample({ atMs: 60_000 })] }, 0, 60_000e6), 59_800e6);
    assert.equal(disturbedNs({ samples: [] }, 0, 60_000e6), 59_800e6);
  });
  test('so does a sampler that has not come round since', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 200 }], 0, 1400), 1000);
  });

  test('between two samples no more than the time between them is lost', () => {
    assert.equal(disturbedMs([{ atMs: 100 }, { atMs: 200, queuedMs: 900 }]), 100);
  });

  test('only the given interval counts', () => {
    const samples = [{ atMs: 100 }, { atMs: 200, queuedMs: 90 }, { atMs: 300, queuedMs: 100 }];
    assert.equal(disturbedMs(samples, 200, 300), 10);
    assert.equal(disturbedMs(samples, 190, 200), 10);
  });

  test('a thread that appears counts from its start', () => {
    const before = { ...sample({ atMs: 100 }), processes: [] };
    assert.equal(disturbedNs({ samples: [before, sample({ atMs: 200, queuedMs: 25 })] }, 0, 200e6), 25e6);
  });
});

describe('a bound', () => {
  const busy = sampled([{ atMs: 100 }, { atMs: 200, queuedMs: 50 }, { atMs: 300, queuedMs: 100 }]);
  const judge = (atMostMs: number) => judgeBounds(busy, [{ fromNs: 100e6, toNs: 300e6, atMostNs: atMostMs * 1e6 }]);

  test('that is kept passes, whatever the disturbance', () => {
    assert.equal(judge(200).status, 'passed');
  });

  test('that is exceeded by no more than the disturbance cannot be decided', () => {
    assert.deepEqual(judge(100), { status: 'inconclusive', disturbedNs: 100e6 });
  });

  test('that is exceeded by more has failed', () => {
    assert.equal(judge(99).status, 'failed');
  });

  test('on a time that is missing has failed', () => {
    assert.equal(judgeBounds(busy, [{ fromNs: Number.NaN, toNs: 1, atMostNs: 1 }]).status, 'failed');
    assert.equal(judgeBounds(busy, [{ fromNs: 1, toNs: Infinity, atMostNs: 1 }]).status, 'failed');
  });

  test('that failed outweighs one that cannot be decided', () => {
    const bounds = [100, 0].map((atMostMs) => ({ fromNs: 100e6, toNs: 300e6, atMostNs: atMostMs * 1e6 }));
    assert.equal(judgeBounds(busy, bounds).status, 'failed');
  });

  test('on an overlap is short by the shortest interval', () => {
    const apart = [
      { actor: 'a', fromNs: 100e6, toNs: 200e6 },
      { actor: 'b', fromNs: 200e6, toNs: 290e6 },
    ];
    assert.deepEqual(overlapping(apart, 1), []);
    assert.equal(judgeBounds(busy, overlapping(apart, 2)).status, 'inconclusive');
    assert.equal(judgeBounds(sampled([{ atMs: 100 }, { atMs: 200 }]), overlapping(apart, 2)).status, 'failed');
  });
});

describe('a rate', () => {
  const effort = (cpuMs: number, queuedMs: number) => ({ cpuMs, queuedMs, wallMs: 100 });

  test('that one measurement reached passes', () => {
    assert.equal(judgeEffort([effort(20, 0), effort(150, 0)], 1.5).status, 'passed');
  });

  test('that queueing explains cannot be decided', () => {
    assert.deepEqual(judgeEffort([effort(100, 60)], 1.5), { status: 'inconclusive', disturbedNs: 60e6 });
  });

  test('that queueing does not explain has failed, as has one that was never measured', () => {
    assert.equal(judgeEffort([effort(100, 40)], 1.5).status, 'failed');
    assert.equal(judgeEffort([], 1.5).status, 'failed');
  });
});

test('a time measured by its own threads is excused by their queueing only', () => {
  assert.equal(judgeExcess(-1, 0).status, 'passed');
  assert.equal(judgeExcess(10, 20).status, 'inconclusive');
  assert.equal(judgeExcess(20, 20).status, 'failed');
  assert.equal(judgeExcess(Number.NaN, 20).status, 'failed');
});

test('what lasts less than two gaps between samples may have been missed', () => {
  const at = (...ms: readonly number[]) => sampled(ms.map((atMs) => ({ atMs })));
  assert.deepEqual(
    [longestGapNs(at(100, 200, 500, 600)), longestGapNs(at(100)), longestGapNs(at())],
    [300e6, Infinity, Infinity],
  );
  const run = at(100, 200, 500) as unknown as Observation;
  assert.deepEqual(
    [seen(run, true, 100e6).status, seen(run, false, 600e6).status, seen(run, false, 601e6).status],
    ['passed', 'inconclusive', 'failed'],
  );
});

test('what sleeps may be ready in one sample, and for as long as it had no processor', () => {
  const span = { fromNs: 100e6, toNs: 600e6 };
  const judged = (states: string, queuedMs: number): string => {
    const { slept, bound } = sleepOf(states === '' ? [] : states.split(''), span);
    const samples = [100, 200, 300, 400, 500, 600].map((atMs) => ({ atMs, queuedMs: atMs > 200 ? queuedMs : 0 }));
    return slept ? judgeBounds(sampled(samples), [bound]).status : 'failed';
  };
  assert.deepEqual(
    [judged('SSSSS', 0), judged('RSSSS', 0), judged('RSSSR', 0), judged('RSSSR', 100), judged('RRRSS', 500)],
    ['passed', 'passed', 'failed', 'inconclusive', 'failed'],
  );
  assert.deepEqual([judged('SDSSS', 0), judged('', 0)], ['failed', 'failed']);
});
