import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findPythons } from '#engine/python.ts';
import type { RunReport } from '#shared/model/lab.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';
import { openEngine, runToEnd, watchRun, type OpenEngine } from '../../support/open-engine.ts';
import { until } from '../../support/until.ts';

const { python } = await findPythons(process.platform);
const skip = process.platform !== 'linux' ? 'needs Linux' : !python && 'no Python here';

let open: OpenEngine;
before(async () => {
  open = await openEngine();
});
after(async () => open[Symbol.asyncDispose]());

/** Nothing of the run is left: no tagged process, and none that it knew. */
async function assertGone(report: RunReport): Promise<void> {
  assert.deepEqual(report.leftovers, []);
  assert.deepEqual(await open.engine.monitor.findTagged(report.run.id), []);
  const known = new Set(report.actors.map(({ pid, startTime }) => `${pid} ${startTime}`));
  await until(async () =>
    (await open.client.call('process.list', { intervalMs: 20 })).processes.every(
      ({ pid, startTime }) => !known.has(`${pid} ${startTime}`),
    ),
  );
}

test('the zombies of a Python program are found, its lines are logged, and nothing is left', { skip }, async () => {
  const { report, events, samples } = await runToEnd(open.client, { scenario: 'zombie', variant: pythonVariant });
  assert.deepEqual([report.run.outcome, report.run.error, report.run.variant], ['passed', null, pythonVariant]);
  assert.deepEqual(
    report.checks.map(({ id, status }) => [id, status]),
    [
      ['python.printed', 'passed'],
      ['python.ended', 'passed'],
    ],
  );
  // It may start ps afterwards, which is seen as well if it lives long enough.
  const children = report.actors.filter(({ parent }) => parent === 'main').slice(0, 5);
  assert.deepEqual(
    children.map(({ id }) => id),
    [1, 2, 3, 4, 5].map((number) => `python-${number}`),
  );
  const zombies = report.findings.find(({ kind }) => kind === 'zombie');
  assert.deepEqual(
    zombies?.actors.toSorted(),
    children.map(({ id }) => id),
  );
  const pids = children.map(({ pid }) => pid);
  assert.ok(
    samples.some(
      ({ processes }) => processes.filter((one) => one.state === 'Z' && pids.includes(one.pid)).length === 5,
    ),
  );
  const lines = events.flatMap((event) =>
    event.kind === 'note' ? [{ text: event.message.params?.['text'], actor: event.actor, atNs: event.atNs }] : [],
  );
  assert.deepEqual(
    lines.map(({ text, actor }) => [actor, text]),
    [
      ['main', 'ended, not collected: 5 of 5 are zombies'],
      ['main', 'exit codes, collected late: 0 1 2 3 4'],
      ['main', 'collected: 0 of 5 are zombies'],
    ],
  );
  const started = report.actors.find(({ id }) => id === 'main')?.startedAtNs ?? Infinity;
  assert.ok((lines[0]?.atNs ?? 0) - started >= 1e9, 'a line has the time at which it was printed');
  await assertGone(report);
});

test('the threads of a Python program are found', { skip }, async () => {
  // Its threads sleep for longer than lies between two samples.
  const { report } = await runToEnd(open.client, { scenario: 'io-bound', variant: pythonVariant });
  assert.equal(report.run.outcome, 'passed');
  assert.ok(report.actors.some(({ id, kind }) => kind === 'thread' && id.includes('.thread-')));
  await assertGone(report);
});

test('an orphan of a Python program is found', { skip }, async () => {
  const { report } = await runToEnd(open.client, { scenario: 'orphan', variant: pythonVariant });
  assert.equal(report.run.outcome, 'passed');
  assert.deepEqual(report.findings.find(({ kind }) => kind === 'orphan')?.actors, ['python-2']);
  await assertGone(report);
});

test('a stop ends a Python program with all its processes; its checks are undecided', { skip }, async () => {
  const { runId } = await open.client.call('run.start', { scenario: 'zombie', variant: pythonVariant });
  const { report } = await watchRun(open.client, runId, ({ report: { run, actors } }) => {
    if (run.outcome === null && actors.length > 3) void open.client.call('run.stop', { runId });
  });
  assert.equal(report.run.outcome, 'stopped');
  assert.ok(report.checks.every(({ status }) => status === 'inconclusive'));
  await assertGone(report);
});

test('a Python program is ended at the time limit', { skip }, async () => {
  const run = { scenario: 'zombie', variant: pythonVariant, timeoutMs: 500 };
  const { report } = await runToEnd(open.client, run);
  assert.equal(report.run.outcome, 'timed-out');
  await assertGone(report);
});

test('a run in Python has no parameters, and a card cannot be run', { skip }, async () => {
  const code = (scenario: string, params: Record<string, number>): Promise<string> =>
    open.client.call('run.start', { scenario, variant: pythonVariant, params }).then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
  assert.equal(await code('zombie', { count: 3 }), 'unknown-parameter');
  assert.equal(await code('gil-why', {}), 'card-not-runnable');
});
