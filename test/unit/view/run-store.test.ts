import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRunStore } from '#renderer/stores/run-store.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { fakeReport } from '../../support/fake-report.ts';

const started = (seq: number): LabEvent => ({
  seq,
  actor: `worker-${seq}`,
  atNs: seq * 1000,
  kind: 'actor-started',
  role: 'worker',
  actorKind: 'thread',
  pid: 500,
  tid: 500 + seq,
  ppid: 1,
  parent: null,
  startTime: null,
});
const finished = fakeReport('deadlock');
const running = { ...finished, run: { ...finished.run, outcome: null } };

test('a run that was over when it was opened is shown once, when all of it is here', () => {
  const store = createRunStore();
  store.getState().takeAll([
    { type: 'report', report: finished },
    { type: 'events', events: [started(1)] },
  ]);
  assert.equal(store.getState().report, null);
  assert.deepEqual(store.getState().loading, { count: 1, total: finished.events.written });
  store.getState().takeAll([{ type: 'events', events: [started(2)] }, { type: 'end' }]);
  const { report, loading, board, complete } = store.getState();
  assert.deepEqual([report, loading, board.lanes.size, complete], [finished, null, 2, true]);
});

test('a run that goes on is shown as it comes, and stays on screen when it ends', () => {
  const store = createRunStore();
  store.getState().takeAll([{ type: 'report', report: running }]);
  assert.equal(store.getState().report, running);
  store.getState().takeAll([{ type: 'report', report: finished }]);
  assert.deepEqual([store.getState().report, store.getState().loading], [finished, null]);
});

test('another run does not begin with the report that was held back', () => {
  const store = createRunStore();
  store.getState().takeAll([{ type: 'report', report: finished }]);
  store.getState().reset();
  store.getState().takeAll([{ type: 'report', report: running }]);
  assert.equal(store.getState().report, running);
});
