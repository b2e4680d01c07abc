import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { AppError } from '#shared/errors.ts';
import type { SearchUpdate, WorkbenchProcess } from '#shared/workbench/requests.ts';
import { openEngine } from '../../support/open-engine.ts';
import { until } from '../../support/until.ts';

const counter = `const s = shared({ x: 0 })
thread('A', add)
thread('B', add)
function add() { s.x += 1 }
finallyCheck((end) => end.x === 2, 'an update was lost')`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('a program is driven in a process that ends with its watcher', async () => {
  await using host = await openEngine();
  const driveId = randomUUID();
  const processes: WorkbenchProcess[] = [];
  const watch = host.client.subscribe('workbench.watch', { driveId }, { onMessage: (one) => processes.push(one) });
  await until(() => processes.length > 0);
  const state = await host.client.call('workbench.drive', { driveId, source: counter, schedule: 'A B' });
  assert.equal(state.threads[0]?.next, 'write x 1');
  const back = await host.client.call('workbench.drive', { driveId, source: counter, schedule: 'A' });
  assert.equal(back.threads[1]?.next, 'read x');
  await until(() => processes.some(({ pid }) => pid !== null));
  const pid = processes.findLast((one) => one.pid !== null)?.pid ?? 0;
  assert.equal(processes.filter((one) => one.pid !== null).length, 1, 'one process for both');
  assert.ok(isAlive(pid));
  watch();
  await until(() => !isAlive(pid));
  await assert.rejects(
    host.client.call('workbench.drive', { driveId, source: counter, schedule: '' }),
    (error) => error instanceof AppError && error.code === 'invalid-input',
  );
});

test('a program that never comes to a step is refused, and the next one is driven', async () => {
  await using host = await openEngine();
  const driveId = randomUUID();
  using watch = opened(host, driveId);
  assert.ok(watch);
  const endless = `thread('A', () => {\n  for (;;) {}\n})`;
  const state = await host.client.call('workbench.drive', { driveId, source: endless, schedule: '' });
  assert.deepEqual([state.failure?.kind, state.failure?.line], ['endless', 2]);
  const next = await host.client.call('workbench.drive', { driveId, source: counter, schedule: 'A2 B2' });
  assert.equal(next.outcome, 'ended');
});

test('a search reports its result, and ends with its reader', async () => {
  await using host = await openEngine();
  const updates: SearchUpdate[] = [];
  const ended = Promise.withResolvers<void>();
  host.client.subscribe(
    'workbench.search',
    { source: counter, options: {} },
    { onMessage: (update) => updates.push(update), onEnd: () => ended.resolve() },
  );
  await ended.promise;
  const last = updates.at(-1);
  assert.ok(last?.type === 'result');
  assert.deepEqual(last.result.failures[0]?.message, 'an update was lost');
});

function opened(host: Awaited<ReturnType<typeof openEngine>>, driveId: string): Disposable {
  const subscription = host.client.subscribe('workbench.watch', { driveId }, { onMessage: () => {} });
  return { [Symbol.dispose]: () => subscription() };
}

test('a search that is stopped answers with what it has found', async () => {
  await using host = await openEngine();
  const searchId = randomUUID();
  const source = `shared({ x: 0 })
function add(s) { for (let i = 0; i < 20; i += 1) s.x += i }
for (const id of ['A', 'B', 'C', 'D']) thread(id, add)
finallyCheck((s) => s.x < 0, 'too large')`;
  const updates: SearchUpdate[] = [];
  const ended = Promise.withResolvers<void>();
  host.client.subscribe(
    'workbench.search',
    { searchId, source, options: {} },
    {
      onMessage: (update) => updates.push(update),
      onEnd: (error) => (error ? ended.reject(error) : ended.resolve()),
    },
  );
  await until(() => updates.some((update) => update.type === 'progress' && update.progress.schedules > 0));
  assert.deepEqual(await host.client.call('workbench.stop', { searchId }), { stopped: true });
  await ended.promise;
  const last = updates.at(-1);
  assert.ok(last?.type === 'result');
  assert.equal(last.result.search.complete, false);
  assert.ok(last.result.search.explored > 0 && last.result.failures.length > 0, 'what was followed is judged');
  assert.deepEqual(await host.client.call('workbench.stop', { searchId }), { stopped: false });
});
