import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { startChild, startNode } from '../../support/children.ts';
import { openMonitor, watchTable } from '../../support/open-monitor.ts';
import { until } from '../../support/until.ts';

test('a child appears, and disappears when it ends', async () => {
  await using monitor = await openMonitor();
  using watched = watchTable(monitor, 100);
  await until(() => watched.row(process.pid) !== undefined);
  await using child = await startChild('sleep', ['60']);
  await until(() => watched.row(child.pid)?.name === 'sleep');
  const row = watched.row(child.pid);
  assert.deepEqual(
    [row?.ppid, row?.command, row?.pgid, row?.sid, row?.threads],
    [process.pid, 'sleep 60', child.pid, child.pid, 1],
  );
  child.child.kill('SIGKILL');
  await until(() => watched.row(child.pid) === undefined);
});

test('a zombie, a stopped process and an orphan are seen as such', async () => {
  await using monitor = await openMonitor();
  using watched = watchTable(monitor, 100);
  // The shell starts a child and then becomes a program that never collects it.
  await using parent = await startChild('sh', ['-c', 'sleep 0 & exec sleep 60']);
  const zombie = (): boolean =>
    [...watched.table.values()].some(
      (row) => row.ppid === parent.pid && row.state === 'Z' && row.command === '[sleep]' && row.rssBytes === 0,
    );
  await until(zombie);
  process.kill(parent.pid, 'SIGSTOP');
  await until(() => watched.row(parent.pid)?.state === 'T');
  process.kill(parent.pid, 'SIGCONT');
  await until(() => watched.row(parent.pid)?.state === 'S');

  await using middle = await startChild('sh', ['-c', 'sleep 61 & wait']);
  const grandchild = (): number | undefined =>
    [...watched.table.values()].find((row) => row.command === 'sleep 61' && row.pgid === middle.pid)?.pid;
  await until(grandchild);
  const pid = grandchild() as number;
  assert.equal(watched.row(pid)?.ppid, middle.pid);
  process.kill(middle.pid, 'SIGKILL');
  await until(() => watched.row(pid) !== undefined && watched.row(pid)?.ppid !== middle.pid);
});

test('an exec is noticed: name, command and executable change, the identity stays', async () => {
  await using monitor = await openMonitor();
  using watched = watchTable(monitor, 100);
  await using child = await startChild('sh', ['-c', 'read line < /dev/null; sleep 0.4; exec sleep 62']);
  await until(() => watched.row(child.pid)?.name === 'sh');
  const before = watched.row(child.pid);
  // A look in the very moment of the exec may see one of them new and another old, once.
  await until(() => watched.row(child.pid)?.command === 'sleep 62' && watched.row(child.pid)?.name === 'sleep');
  await until(() => watched.row(child.pid)?.executable !== before?.executable);
  const after = watched.row(child.pid);
  assert.deepEqual([after?.pid, after?.startTime], [child.pid, before?.startTime]);
});

/** Milliseconds that the kernel's scheduler gave this process so far: another source than the sampler's. */
const givenMs = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

test(
  'the CPU use of a spinning loop is what the scheduler gave it, that of a sleeper 0',
  { skip: !existsSync('/proc/self/schedstat') && 'no schedstat' },
  async () => {
    await using monitor = await openMonitor();
    await using spinner = await startNode('for (;;);');
    await using sleeper = await startChild('sleep', ['60']);
    // Other work on the machine takes its share, so the truth is what it got; a look that was held up is taken again.
    await until(async () => {
      const [before, startedMs] = [givenMs(spinner.pid), performance.now()];
      const { processes, elapsedMs } = await monitor.list(1000);
      const wallMs = performance.now() - startedMs;
      const truth = ((givenMs(spinner.pid) - before) / wallMs) * 100;
      const cpuOf = (pid: number): number => processes.find((row) => row.pid === pid)?.cpuPercent ?? -1;
      return (
        wallMs - elapsedMs < 300 && truth > 5 && Math.abs(cpuOf(spinner.pid) - truth) < 20 && cpuOf(sleeper.pid) === 0
      );
    }, 30_000);
  },
);

test('two watchers share one loop, each at its own pace, and see the same', async () => {
  await using monitor = await openMonitor();
  using fast = watchTable(monitor, 100);
  using slow = watchTable(monitor, 800);
  await until(() => slow.ticks() >= 2);
  assert.ok(fast.ticks() > slow.ticks());
  await using child = await startChild('sleep', ['60']);
  await until(() => fast.row(child.pid) && slow.row(child.pid));
  assert.equal(fast.row(child.pid)?.startTime, slow.row(child.pid)?.startTime);
});

test('a late watcher gets every row first', async () => {
  await using monitor = await openMonitor();
  using first = watchTable(monitor, 100);
  await until(() => first.ticks() >= 3);
  using late = watchTable(monitor, 100);
  await until(() => late.ticks() >= 1);
  assert.ok(late.row(process.pid) && late.table.size > 1);
});
