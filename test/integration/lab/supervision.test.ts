import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { AppError } from '#shared/errors.ts';
import { openEngine, runToEnd, watchRun, type OpenEngine } from '../../support/open-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

let open: OpenEngine;
before(async () => {
  open = await openEngine();
});
after(async () => open[Symbol.asyncDispose]());

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: AppError) => error.code,
  );

test('a user’s stop ends a deadlocked run, with everything it started', async () => {
  const { runId } = await open.client.call('run.start', {
    scenario: 'deadlock',
    params: { limitMs: 60_000, pauseMs: 50 },
  });
  const stopped = watchRun(open.client, runId, ({ report }) => {
    if (report.run.outcome === null && report.findings.some((finding) => finding.kind === 'deadlock')) {
      void open.client.call('run.stop', { runId });
    }
  });
  const { report } = await stopped;
  assert.equal(report.run.outcome, 'stopped');
  assert.deepEqual(report.findings.find((finding) => finding.kind === 'deadlock')?.actors.toSorted(), [
    'worker-1',
    'worker-2',
  ]);
  assert.deepEqual(report.leftovers, []);
  assert.deepEqual(await open.engine.monitor.findTagged(runId), []);
  assert.deepEqual(await open.client.call('run.stop', { runId }), { stopped: false });
});

test('a run past its time limit is ended as timed-out', async () => {
  const { report } = await runToEnd(open.client, { scenario: 'join', params: { unitMs: 3000 }, timeoutMs: 600 });
  assert.equal(report.run.outcome, 'timed-out');
  assert.deepEqual(report.leftovers, []);
});

test('a stop in the middle of a zombie run leaves neither zombies nor their parent', async () => {
  const { runId } = await open.client.call('run.start', { scenario: 'zombie', params: { unreapedMs: 30_000 } });
  const watched = watchRun(open.client, runId, ({ report, samples }) => {
    if (report.run.outcome === null && samples.at(-1)?.processes.some((process) => process.state === 'Z'))
      void open.client.call('run.stop', { runId });
  });
  const { report } = await watched;
  const undecided = report.checks.filter(({ status }) => status !== 'passed');
  assert.ok(undecided.length > 0);
  assert.ok(undecided.every(({ status, observed }) => status === 'inconclusive' && observed.key === 'common.stopped'));
  const pids = report.actors.map((actor) => actor.pid);
  await until(async () =>
    (await open.client.call('process.list', { intervalMs: 20 })).processes.every((row) => !pids.includes(row.pid)),
  );
});

test('wrong scenario, variant or parameter is refused by name, with what is valid', async () => {
  const start = (request: object): Promise<string> =>
    codeOf(open.client.call('run.start', { scenario: 'zombie', ...request }));
  assert.equal(await start({ scenario: 'zombi' }), 'unknown-scenario');
  assert.equal(await start({ variant: 'none' }), 'unknown-variant');
  assert.equal(await start({ params: { kids: 1 } }), 'unknown-parameter');
  assert.equal(await start({ params: { children: 0 } }), 'parameter-out-of-range');
  assert.equal(await start({ params: { children: 1.5 } }), 'parameter-wrong-type');
  assert.equal(await start({ params: { children: 'many' } }), 'parameter-wrong-type');
  assert.equal(await codeOf(open.client.call('run.stop', { runId: 'nobody' })), 'run-not-found');
});

test('more runs at once than the cap are refused', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    ids.push((await open.client.call('run.start', { scenario: 'deadlock', params: { limitMs: 60_000 } })).runId);
  }
  assert.equal(await codeOf(open.client.call('run.start', { scenario: 'isolation' })), 'run-limit');
  const ended = ids.map((runId) => watchRun(open.client, runId));
  for (const runId of ids) await open.client.call('run.stop', { runId });
  assert.deepEqual(
    (await Promise.all(ended)).map(({ report }) => report.run.outcome),
    Array(4).fill('stopped'),
  );
});

test('closing the engine ends its runs and removes its folder', async () => {
  using folder = temporaryFolder();
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder.path;
  const other = await openEngine();
  const { runId } = await other.client.call('run.start', { scenario: 'orphan', params: { lifeMs: 60_000 } });
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  assert.ok(readdirSync(folder.path).some((name) => !name.startsWith('procession-test')));
  await until(async () => (await other.engine.monitor.findTagged(runId)).length >= 3);
  await other[Symbol.asyncDispose]();
  assert.deepEqual(await open.engine.monitor.findTagged(runId), []);
  assert.deepEqual(readdirSync(folder.path), []);
});
