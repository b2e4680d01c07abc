import assert from 'node:assert/strict';
import test from 'node:test';
import { createTerminator } from '#engine/actions/terminator.ts';
import type { Monitor } from '#engine/ports.ts';
import type { Identity } from '#shared/model/process.ts';
import { startChild, startNode } from '../../support/children.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { until } from '../../support/until.ts';

const identityOf = async (monitor: Monitor, pid: number): Promise<Identity> =>
  (await monitor.identify(pid)) as Identity;

test('one signal reaches one process', async () => {
  await using monitor = await openMonitor();
  await using child = await startChild('sleep', ['60']);
  const target = await identityOf(monitor, child.pid);
  assert.deepEqual(await createTerminator(monitor).signal({ targets: [target], signal: 'SIGTERM', tree: false }), {
    signalled: [target],
    refused: [],
    pending: [],
    survived: [],
  });
  await until(() => child.child.signalCode === 'SIGTERM');
});

test('a process that started at another time is left alone', async () => {
  await using monitor = await openMonitor();
  await using child = await startChild('sleep', ['60']);
  const wrong = { pid: child.pid, startTime: '2020-01-01T00:00:00.000Z' };
  assert.deepEqual(await createTerminator(monitor).signal({ targets: [wrong], signal: 'SIGKILL', tree: true }), {
    signalled: [],
    refused: [{ identity: wrong, reason: 'reused' }],
    pending: [],
    survived: [],
  });
  assert.equal(child.child.signalCode, null);
});

test('a tree is signalled children first', async () => {
  await using monitor = await openMonitor();
  await using child = await startChild('sh', ['-c', 'sh -c "sleep 65 & wait" & wait']);
  await until(async () => (await monitor.list(20)).processes.filter((row) => row.pgid === child.pid).length === 3);
  const { signalled, refused } = await createTerminator(monitor).signal({
    targets: [await identityOf(monitor, child.pid)],
    signal: 'SIGKILL',
    tree: true,
  });
  assert.deepEqual([signalled.length, signalled.at(-1)?.pid, refused], [3, child.pid, []]);
  await until(async () => (await monitor.list(20)).processes.every((row) => row.pgid !== child.pid));
});

test('a tree that ignores SIGTERM and keeps forking is ended all the same', async () => {
  await using monitor = await openMonitor();
  await using child = await startChild('sh', ['-c', 'trap "" TERM; while :; do sleep 66 & sleep 0.05; done']);
  await until(async () => (await monitor.list(20)).processes.filter((row) => row.pgid === child.pid).length >= 4);
  const left = await createTerminator(monitor).endTree({
    targets: [await identityOf(monitor, child.pid)],
    graceMs: 200,
  });
  assert.deepEqual(left, []);
  assert.equal(
    (await monitor.list(20)).processes.filter((row) => row.pgid === child.pid && row.state !== 'Z').length,
    0,
  );
});

test('a process that ends on SIGTERM gets the time to do so; a zombie causes no delay', async () => {
  await using monitor = await openMonitor();
  await using parent = await startChild('sh', ['-c', 'sleep 0 & exec sleep 67']);
  await using polite = await startNode(
    'process.on("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); process.title = "polite"',
  );
  await until(async () => (await monitor.detail(polite.pid)).row.command === 'polite');
  const targets = [await identityOf(monitor, parent.pid), await identityOf(monitor, polite.pid)];
  assert.deepEqual(await createTerminator(monitor).endTree({ targets, graceMs: 5000 }), []);
  await until(() => polite.child.exitCode === 7);
});

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };
const stateOf = async (monitor: Monitor, pid: number): Promise<string | undefined> =>
  (await monitor.list(20)).processes.find((row) => row.pid === pid)?.state;

test(
  'a signal to a stopped process is reported as pending, alone or in a tree, and SIGKILL is not',
  linuxOnly,
  async () => {
    await using monitor = await openMonitor();
    const { signal } = createTerminator(monitor);
    for (const tree of [false, true]) {
      await using child = await startChild('sh', ['-c', 'sleep 60 & wait']);
      await until(async () => (await monitor.census()).some((row) => row.ppid === child.pid));
      child.child.kill('SIGSTOP');
      await until(async () => (await stateOf(monitor, child.pid)) === 'T');
      const target = await identityOf(monitor, child.pid);
      const termed = await signal({ targets: [target], signal: 'SIGTERM', tree });
      assert.deepEqual([termed.signalled.length, termed.pending, termed.survived], [tree ? 2 : 1, [target], []]);
      assert.equal(await stateOf(monitor, child.pid), 'T', 'what the user stopped stays stopped');
      const killed = await signal({ targets: [target], signal: 'SIGKILL', tree });
      assert.deepEqual([killed.signalled.at(-1), killed.refused, killed.pending], [target, [], []]);
      await until(() => child.child.signalCode === 'SIGKILL');
    }
  },
);

test('Procession refuses to signal what it descends from', linuxOnly, async () => {
  await using monitor = await openMonitor();
  const parent = await identityOf(monitor, process.ppid);
  for (const tree of [false, true]) {
    const { signalled, refused } = await createTerminator(monitor).signal({
      targets: [parent],
      signal: 'SIGURG',
      tree,
    });
    assert.deepEqual([signalled, refused], [[], [{ identity: parent, reason: 'ancestor' }]]);
  }
});
