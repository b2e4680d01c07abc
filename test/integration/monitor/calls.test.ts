import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { AppError } from '#shared/errors.ts';
import type { ActorSample } from '#shared/model/lab.ts';
import { startChild, startNode } from '../../support/children.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

test('everything of one process', async () => {
  await using monitor = await openMonitor();
  await using child = await startNode(
    'process.title = "looked-at"; require("child_process").spawn("sleep", ["60"]); setInterval(() => {}, 1000)',
    { LOOK: 'a=b' },
  );
  await until(async () => (await monitor.detail(child.pid)).children.length === 1);
  const detail = await monitor.detail(child.pid);
  assert.ok(
    Array.isArray(detail.threads) &&
      detail.threads.length === detail.row.threads &&
      detail.threads.some((thread) => thread.tid === child.pid && thread.waitChannel !== ''),
  );
  assert.equal('LOOK' in detail.environment && detail.environment['LOOK'], 'a=b');
  assert.ok(
    Array.isArray(detail.openFiles) && detail.openFiles.some((file) => file.fd === 0 && file.target === '/dev/null'),
  );
  assert.ok(Array.isArray(detail.limits) && detail.limits.some((limit) => limit.name === 'Max open files'));
  assert.ok('readBytes' in detail.io);
  assert.deepEqual([detail.locks, detail.blockedBy], [{ held: [], waitingFor: [] }, []]);
  assert.deepEqual(
    detail.children.map(({ name }) => name),
    ['sleep'],
  );
});

test('a file lock, its waiters and their blocker', async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  const path = join(folder.path, 'lock');
  const code = 'import fcntl,sys,time; f=open(sys.argv[1],"w"); fcntl.lockf(f, fcntl.LOCK_EX); time.sleep(60)';
  await using holder = await startChild('python3', ['-c', code, path]);
  await until(async () => {
    const { locks } = await monitor.detail(holder.pid);
    return 'held' in locks && locks.held.length === 1;
  });
  await using waiter = await startChild('python3', ['-c', code, path]);
  await until(async () => {
    const { locks } = await monitor.detail(waiter.pid);
    return 'waitingFor' in locks && locks.waitingFor.length === 1;
  });
  const [held, waits] = [await monitor.detail(holder.pid), await monitor.detail(waiter.pid)];
  const lock = 'held' in held.locks ? held.locks.held[0] : undefined;
  assert.deepEqual({ type: lock?.type, mode: lock?.mode, path: lock?.path }, { type: 'POSIX', mode: 'WRITE', path });
  assert.deepEqual(
    [waits.locks, waits.blockedBy],
    [{ held: [], waitingFor: [lock] }, [{ pid: holder.pid, startTime: held.row.startTime, name: 'python3' }]],
  );
});

test('the identity behind a pid, and null for a free pid', async () => {
  await using monitor = await openMonitor();
  const me = await monitor.identify(process.pid);
  assert.deepEqual(me, { pid: process.pid, startTime: (await monitor.detail(process.pid)).row.startTime });
  assert.equal(await monitor.identify(4_194_303), null);
  await assert.rejects(
    monitor.detail(4_194_303),
    (error) => error instanceof AppError && error.code === 'process-gone',
  );
  await assert.rejects(
    monitor.detail(process.pid, '2020-01-01T00:00:00.000Z'),
    (error) => error instanceof AppError && error.code === 'process-reused',
  );
});

test('identities are the same for another observer', async () => {
  await using one = await openMonitor();
  await using other = await openMonitor();
  assert.deepEqual(await one.identify(process.ppid), await other.identify(process.ppid));
});

for (const mode of ['native', 'portable'] as const) {
  test(`${mode}: processes of a run are found by their tag, with descendants and without others`, async () => {
    await using monitor = await openMonitor(mode);
    const runId = `test-${process.pid}-${mode}`;
    await using child = await startChild('sh', ['-c', 'sleep 63 & sleep 63 & wait'], { PROCESSION_RUN: runId });
    await using _other = await startChild('sleep', ['60'], { PROCESSION_RUN: `${runId}0` });
    await until(async () => (await monitor.findTagged(runId)).length === 3);
    assert.ok((await monitor.findTagged(runId)).some(({ pid }) => pid === child.pid));
    process.kill(-child.pid, 'SIGKILL');
    await until(async () => (await monitor.findTagged(runId)).length === 0);
  });

  test(`${mode}: a run is tracked: threads, parent, zombies, and gone when gone`, async () => {
    await using monitor = await openMonitor(mode);
    await using parent = await startChild('sh', ['-c', 'sleep 0 & exec sleep 64']);
    const seen: { at: bigint; processes: readonly ActorSample[] }[] = [];
    const track = monitor.track({ intervalMs: 50, onSample: (at, processes) => seen.push({ at, processes }) });
    try {
      const before = process.hrtime.bigint();
      const children = async (): Promise<number[]> => (await monitor.detail(parent.pid)).children.map(({ pid }) => pid);
      await until(async () => (await children()).length === 1);
      const [zombie] = await children();
      track.setPids([parent.pid, zombie as number, 4_194_303]);
      await track.sampleNow();
      await until(() =>
        seen.at(-1)?.processes.some((one) => one.pid === zombie && one.state === 'Z' && one.rssBytes === 0),
      );
      const last = seen.at(-1)?.processes ?? [];
      assert.equal(last.length, 2);
      assert.equal(last.find((one) => one.pid === zombie)?.parentName, 'sleep');
      assert.equal(last.find((one) => one.pid === parent.pid)?.threads?.length ?? 1, 1);
      assert.ok(seen.every(({ at }, index) => at > before && (index === 0 || at >= (seen[index - 1]?.at ?? 0n))));
      process.kill(-parent.pid, 'SIGKILL');
      await until(() => seen.at(-1)?.processes.length === 0);
    } finally {
      track.dispose();
    }
  });
}
