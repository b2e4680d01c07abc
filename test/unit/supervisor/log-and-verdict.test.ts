import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateChecks, judge } from '#engine/supervisor/judge.ts';
import { RunLog } from '#engine/supervisor/run-log.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { ActorSample, CheckResult, CheckStatus, Observation } from '#shared/model/lab.ts';
import type { Message } from '#shared/model/scenario.ts';

const note = { kind: 'note', message: { key: 'n' }, atNs: 1 } as const;
const started = {
  kind: 'actor-started',
  role: 'child',
  actorKind: 'process',
  pid: 7,
  tid: 7,
  ppid: 1,
  parent: 'main',
  startTime: null,
  atNs: 2,
} as const;

test('past its limit a log counts what it drops, but keeps births and deaths', () => {
  const log = new RunLog(2);
  log.append('main', [note, note, note]);
  log.append('child-1', [started]);
  log.append('main', [note, { kind: 'actor-exited', subject: 'child-1', exitCode: 3, signal: null, atNs: 5 }]);
  assert.deepEqual(
    log.events.map(({ seq, kind }) => `${seq} ${kind}`),
    ['1 note', '2 note', '3 actor-started', '4 actor-exited'],
  );
  assert.equal(log.dropped, 2);
  assert.deepEqual([log.actors.get('child-1')?.exitCode, log.actors.get('child-1')?.endedAtNs], [3, 5]);
});

test('the first identity of a process is kept', () => {
  const log = new RunLog(10);
  log.append('child-1', [started]);
  log.identify(7, '2026-01-01T00:00:00.000Z');
  log.identify(7, '2027-01-01T00:00:00.000Z');
  assert.equal(log.actors.get('child-1')?.startTime, '2026-01-01T00:00:00.000Z');
});

const sampled = (startTime: string): ActorSample => ({
  pid: 7,
  startTime,
  ppid: 1,
  parentName: null,
  pgid: 7,
  sid: 7,
  tty: null,
  state: 'S',
  rssBytes: 1,
  cpuPercent: null,
  threads: null,
});

test('another program that has the pid of an actor is neither sampled nor taken for it', () => {
  const [own, foreign] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
  const log = new RunLog(10);
  log.append('child-1', [started]);
  const lost = { pressureNs: 0, stolenNs: 0 };
  assert.deepEqual(log.appendSample(1, [sampled(foreign)], lost).processes, []);
  assert.equal(log.actors.get('child-1')?.startTime, null);
  log.identify(7, own);
  log.append('thread-1', [{ ...started, actorKind: 'thread' }]);
  assert.deepEqual(
    log.appendSample(2, [sampled(own), sampled(foreign)], lost).processes.map(({ startTime }) => startTime),
    [own],
  );
  assert.equal(log.actors.get('thread-1')?.startTime, own);
  assert.deepEqual(
    [log.isActor({ pid: 7, startTime: own }), log.isActor({ pid: 7, startTime: foreign })],
    [true, false],
  );
});

const verdictOf = (status: CheckStatus) => ({ status, expected: { key: 'e' }, observed: { key: 'o' } });
const scenario = {
  checks: [
    { id: 'a', evaluate: () => verdictOf('passed') },
    { id: 'b', variants: ['other'], evaluate: () => verdictOf('failed') },
  ],
} as unknown as Scenario;
const observation = { variant: 'this' } as Observation;

test('only the variant’s checks are evaluated, and with dropped events none can be decided', () => {
  assert.deepEqual(
    evaluateChecks(scenario, observation, { dropped: 0, cutShort: null }).map(({ id, status }) => [id, status]),
    [['a', 'passed']],
  );
  assert.deepEqual(evaluateChecks(scenario, observation, { dropped: 1, cutShort: null }), [
    {
      id: 'a',
      status: 'inconclusive',
      expected: { key: 'e' },
      observed: { key: 'common.dropped', params: { dropped: 1 } },
    },
  ]);
});

test('no check has failed in a run that was ended before it could show everything', () => {
  const other = { variant: 'other' } as Observation;
  const evaluated = (cutShort: Message | null): readonly unknown[] =>
    evaluateChecks(scenario, other, { dropped: 0, cutShort }).map(({ id, status, observed }) => [id, status, observed]);
  const passed = ['a', 'passed', { key: 'o' }];
  assert.deepEqual(evaluated(null), [passed, ['b', 'failed', { key: 'o' }]]);
  const stopped = { key: 'common.stopped' };
  assert.deepEqual(evaluated(stopped), [passed, ['b', 'inconclusive', stopped]]);
});

test('the outcome follows from how a run ended and what its checks say', () => {
  const checks = (...statuses: CheckStatus[]): CheckResult[] =>
    statuses.map((status, index) => ({ id: String(index), ...verdictOf(status) }));
  const table = [
    { endsBy: 'itself', endedBy: 'itself', error: null, checks: checks('passed', 'inconclusive'), outcome: 'passed' },
    { endsBy: 'itself', endedBy: 'itself', error: null, checks: checks('passed', 'failed'), outcome: 'failed' },
    { endsBy: 'itself', endedBy: 'limit', error: null, checks: checks('passed'), outcome: 'timed-out' },
    { endsBy: 'limit', endedBy: 'limit', error: null, checks: checks('passed'), outcome: 'passed' },
    { endsBy: 'limit', endedBy: 'limit', error: null, checks: checks('failed'), outcome: 'failed' },
    { endsBy: 'limit', endedBy: 'user', error: null, checks: checks('passed'), outcome: 'stopped' },
    {
      endsBy: 'itself',
      endedBy: 'itself',
      error: { key: 'run-role-failed' },
      checks: checks('passed'),
      outcome: 'error',
    },
  ] as const;
  for (const { endsBy, endedBy, error, checks: results, outcome } of table) {
    assert.equal(judge({ variant: { id: 'v', endsBy }, endedBy, error, checks: results }), outcome);
  }
});
