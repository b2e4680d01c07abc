import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { examples, type ExampleId } from '#shared/workbench/examples.ts';
import { forcedSteps, forcibleOf } from '#shared/workbench/forcing.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { openEngine, runToEnd, type OpenEngine, type WatchedRun } from '../../support/open-engine.ts';

/** Runs the scenario of an example with its first steps in the order of a schedule of it. */
function runForced(host: OpenEngine, example: ExampleId, schedule: string): Promise<WatchedRun> {
  const drive = new ModelDrive(compile(examples[example]));
  for (const thread of parseSchedule(schedule, drive.program.threads)) drive.make(thread);
  const forcible = forcibleOf(example);
  assert.ok(forcible);
  const { scenario, variant, params } = forcible;
  return runToEnd(host.client, { scenario, variant, params, forced: [...forcedSteps(forcible, drive.steps)] });
}

const notes = ({ events }: WatchedRun, key: string): readonly LabEvent[] =>
  events.filter((event) => event.kind === 'note' && event.message.key === key);

/** The order in which actors took a kind of object. */
const taken = ({ events }: WatchedRun, op: string): readonly string[] =>
  events
    .filter((event) => event.kind === 'proceed' && event.op === op && event.outcome === 'ok')
    .toSorted((a, b) => a.atNs - b.atNs)
    .map((event) => `${event.actor} ${event.kind === 'proceed' ? event.object.id : ''}`);

const finals = ({ events }: WatchedRun): readonly unknown[] =>
  events.flatMap((event) => (event.kind === 'value' && event.name === 'final' ? [event.value] : []));

test('a schedule that was found loses an update of the real scenario, every time, and another one does not', async () => {
  await using host = await openEngine();
  for (let round = 0; round < 3; round += 1) {
    const lost = await runForced(host, 'lost-update', 'A B A B');
    assert.deepEqual([finals(lost), lost.report.run.outcome], [[1], 'passed']);
    assert.ok(lost.report.findings.some(({ kind }) => kind === 'lost-update'));
    const good = await runForced(host, 'lost-update', 'B B A A');
    assert.deepEqual(finals(good), [2]);
    assert.ok(!good.report.findings.some(({ kind }) => kind === 'lost-update'));
    assert.deepEqual(notes(good, 'common.forced-left'), []);
  }
});

test('the order of locks decides whether the scenario ends in its deadlock', async () => {
  await using host = await openEngine();
  const stuck = await runForced(host, 'ab-ba', 'B A');
  assert.ok(stuck.report.findings.some(({ kind }) => kind === 'deadlock'));
  assert.deepEqual(taken(stuck, 'lock'), ['worker-2 lock-b', 'worker-1 lock-a']);
  const lucky = await runForced(host, 'ab-ba', 'B4 A4');
  assert.ok(!lucky.report.findings.some(({ kind }) => kind === 'deadlock'));
  assert.ok(
    lucky.report.findings.some(({ kind }) => kind === 'lock-order'),
    'the hazard is there all the same',
  );
  assert.deepEqual(taken(lucky, 'lock'), ['worker-2 lock-b', 'worker-2 lock-a', 'worker-1 lock-a', 'worker-1 lock-b']);
  assert.equal(notes(lucky, 'common.forced').length, 1);
});

test('permits are taken in the order of the schedule', async () => {
  await using host = await openEngine();
  const run = await runForced(host, 'semaphore', 'C C A A A A B B B B');
  assert.deepEqual(taken(run, 'acquire').slice(0, 3), ['visitor-3 places', 'visitor-1 places', 'visitor-2 places']);
});

test('threads that do something else than the order run freely from there on, and that is noted', async () => {
  await using host = await openEngine();
  const forced = ['lock', 'lock'].map((op) => ({ actor: 'worker-1', op, object: 'lock-a' }));
  const params = { threads: 2, pauseMs: 20, limitMs: 1500 };
  const run = await runToEnd(host.client, { scenario: 'deadlock', variant: 'ordered', params, forced });
  assert.equal(run.report.run.outcome, 'passed');
  const [left] = notes(run, 'common.forced-left');
  assert.deepEqual(left?.kind === 'note' && left.message.params, { did: 'unlock lock-a', asked: 'lock lock-a' });
});

test('an actor that ends without its steps keeps none from going on', async () => {
  await using host = await openEngine();
  const forced = [
    ...['lock', 'unlock', 'lock'].map((op) => ({ actor: 'worker-1', op, object: 'lock-a' })),
    { actor: 'worker-2', op: 'lock', object: 'lock-a' },
  ];
  const params = { threads: 2, pauseMs: 20, limitMs: 1500 };
  const run = await runToEnd(host.client, {
    scenario: 'deadlock',
    variant: 'ordered',
    params,
    forced,
    timeoutMs: 60_000,
  });
  assert.notEqual(run.report.run.outcome, null);
});
