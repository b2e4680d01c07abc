import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Monitor } from '#engine/ports.ts';
import type { WaitReport } from '#shared/model/waits.ts';
import { startChild, type TestChild } from '../../support/children.ts';
import { openEngine, watchRun } from '../../support/open-engine.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };
// The other end of a Unix socket is known only through it.
const hasSs = ['/bin/ss', '/usr/bin/ss', '/sbin/ss', '/usr/sbin/ss'].some((path) => existsSync(path));
const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/monitor/${name}`, import.meta.url));

async function waitsOf(monitor: Monitor, pid: number): Promise<WaitReport> {
  const identity = await monitor.identify(pid);
  assert.ok(identity, `${pid} is there`);
  return monitor.waits(identity, []);
}

/** The report as soon as its first step has this reason: a process needs a moment to fall asleep. */
async function waitsWhen(monitor: Monitor, pid: number, reason: string): Promise<WaitReport> {
  await until(async () => (await waitsOf(monitor, pid)).steps[0]?.reason === reason);
  return waitsOf(monitor, pid);
}

async function startWaiter(how: string, path: string): Promise<TestChild & { readonly other: number }> {
  const child = await startChild('python3', [fixture('wait-in.py'), how, path]);
  await until(() => existsSync(`${path}.ready`));
  return { ...child, other: Number(readFileSync(`${path}.ready`, 'utf8')) };
}

const pids = (parties: readonly { readonly pid: number }[]): number[] => parties.map(({ pid }) => pid);
const inOrder = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);

for (const kind of ['flock', 'ofd']) {
  test(
    `two processes that hold what the other wants (${kind}) are a deadlock, a third waits behind them`,
    linuxOnly,
    async () => {
      await using monitor = await openMonitor();
      using folder = temporaryFolder();
      const [a, b] = [join(folder.path, 'a'), join(folder.path, 'b')];
      await using one = await startChild('python3', [fixture('take-locks.py'), kind, a, b]);
      await using two = await startChild('python3', [fixture('take-locks.py'), kind, b, a]);
      await until(
        async () =>
          (await waitsOf(monitor, one.pid)).verdict === 'deadlock' &&
          (await waitsOf(monitor, two.pid)).verdict === 'deadlock',
      );
      await using third = await startChild('python3', [fixture('take-locks.py'), kind, a, b]);
      await waitsWhen(monitor, third.pid, 'file-lock');
      const report = await waitsOf(monitor, one.pid);
      assert.deepEqual([report.verdict, pids(report.cycle), report.blame], ['deadlock', [one.pid, two.pid], null]);
      assert.deepEqual(
        report.steps.map((step) => [step.waiter.pid, step.reason, step.resource, pids(step.blockers)]),
        [
          [one.pid, 'file-lock', b, [two.pid]],
          [two.pid, 'file-lock', a, [one.pid]],
        ],
      );
      const behind = await waitsOf(monitor, third.pid);
      assert.deepEqual(
        [behind.verdict, inOrder(pids(behind.cycle)), behind.steps[0]?.resource],
        ['deadlock', inOrder([one.pid, two.pid]), a],
      );
      const { deadlocks } = await monitor.problems();
      const ours = deadlocks.filter(({ cycle }) => pids(cycle).includes(one.pid));
      assert.deepEqual(
        ours.map(({ cycle }) => inOrder(pids(cycle))),
        [inOrder([one.pid, two.pid])],
      );
      const detail = await monitor.detail(two.pid);
      assert.ok('verdict' in detail.waits && detail.waits.verdict === 'deadlock');
    },
  );
}

test(
  'a process that waits for a lock is blocked, with its holder to blame, even if the process that took it is gone',
  linuxOnly,
  async () => {
    await using monitor = await openMonitor();
    using folder = temporaryFolder();
    const path = join(folder.path, 'x');
    await using taker = await startWaiter('inherited-flock', path);
    taker.child.kill('SIGKILL');
    await until(() => taker.child.signalCode !== null);
    await using waiter = await startChild('python3', [fixture('wait-in.py'), 'flock', path]);
    const report = await waitsWhen(monitor, waiter.pid, 'file-lock');
    assert.deepEqual(
      [report.verdict, report.blame?.pid, report.steps[0]?.resource, pids(report.steps[0]?.blockers ?? [])],
      ['blocked', taker.other, `${path}.lock`, [taker.other]],
    );
    assert.ok(report.steps[0]?.waitChannel);
  },
);

test('pipes, children and sockets: which processes are waited for, and what is a deadlock', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  const start = (how: string): ReturnType<typeof startWaiter> => startWaiter(how, join(folder.path, how));

  await using reader = await start('read-from-sleeper');
  const read = await waitsWhen(monitor, reader.pid, 'pipe-read');
  assert.deepEqual(
    [read.verdict, read.blame?.pid, read.steps[0]?.resource?.startsWith('pipe:['), read.steps[1]?.reason],
    ['blocked', reader.other, true, 'timer'],
  );

  await using parent = await start('child-writes-nobody-reads');
  await waitsWhen(monitor, parent.other, 'pipe-write');
  const family = await waitsWhen(monitor, parent.pid, 'child');
  assert.deepEqual(
    [family.verdict, pids(family.cycle), family.steps.map(({ reason }) => reason)],
    ['deadlock', [parent.pid, parent.other], ['child', 'pipe-write']],
  );

  await using pair = await start('read-each-other');
  await waitsWhen(monitor, pair.other, 'pipe-read');
  const each = await waitsWhen(monitor, pair.pid, 'pipe-read');
  assert.deepEqual([each.verdict, pids(each.cycle)], ['deadlock', [pair.pid, pair.other]]);

  await using rescued = await start('read-with-outside-writer');
  await waitsWhen(monitor, rescued.other, 'pipe-read');
  assert.equal((await waitsWhen(monitor, rescued.pid, 'pipe-read')).verdict, 'blocked');

  await using sleeper = await start('sleep');
  const asleep = await waitsWhen(monitor, sleeper.pid, 'timer');
  assert.deepEqual([asleep.verdict, asleep.blame, asleep.steps.length], ['waiting', null, 1]);

  await using talker = await start('socket');
  const listens = await waitsWhen(monitor, talker.pid, 'socket');
  assert.deepEqual(
    [listens.verdict, pids(listens.steps[0]?.blockers ?? [])],
    hasSs ? ['blocked', [talker.other]] : ['waiting', []],
  );

  await using server = await start('jobserver');
  assert.equal((await waitsWhen(monitor, server.pid, 'pipe-read')).verdict, 'waiting');
  process.kill(sleeper.pid, 'SIGSTOP');
  assert.equal((await waitsWhen(monitor, sleeper.pid, 'stopped')).verdict, 'waiting');
});

test('the parent of posix_spawn waits for the child, until that runs its program', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  await using parent = await startWaiter('posix-spawn', join(folder.path, 'x'));
  const report = await waitsWhen(monitor, parent.pid, 'vfork');
  const { children } = await monitor.detail(parent.pid);
  assert.deepEqual(
    [report.verdict, report.blame?.pid, pids(report.steps[0]?.blockers ?? [])],
    ['blocked', children[0]?.pid, pids(children)],
  );
});

/** A control group of version 1 or 2 that can freeze; null where none may be made. */
function makeGroup(root: string, file: string): (AsyncDisposable & { readonly path: string }) | null {
  const path = join(root, `procession-test-${process.pid}`);
  try {
    mkdirSync(path);
  } catch {
    return null;
  }
  const dispose = async (): Promise<void> => {
    await until(() => readFileSync(join(path, 'cgroup.procs'), 'utf8') === '');
    rmdirSync(path);
  };
  return existsSync(join(path, file)) ? { path, [Symbol.asyncDispose]: dispose } : (rmdirSync(path), null);
}

for (const { root, file, freeze, thaw } of [
  { root: '/sys/fs/cgroup', file: 'cgroup.freeze', freeze: '1', thaw: '0' },
  { root: '/sys/fs/cgroup/unified', file: 'cgroup.freeze', freeze: '1', thaw: '0' },
  { root: '/sys/fs/cgroup/freezer', file: 'freezer.state', freeze: 'FROZEN', thaw: 'THAWED' },
])
  test(`a process frozen by its control group under ${root} is reported as frozen`, linuxOnly, async (context) => {
    await using group = makeGroup(root, file);
    if (!group) return context.skip('no such control group may be made here');
    await using monitor = await openMonitor();
    await using child = await startChild('sleep', ['77']);
    writeFileSync(join(group.path, 'cgroup.procs'), String(child.pid));
    try {
      writeFileSync(join(group.path, file), freeze);
      const report = await waitsWhen(monitor, child.pid, 'frozen');
      assert.deepEqual(
        [report.verdict, report.steps[0]?.resource, report.steps[0]?.blockers],
        ['waiting', group.path.slice(root.length), []],
      );
    } finally {
      writeFileSync(join(group.path, file), thaw);
    }
    await until(async () => (await waitsOf(monitor, child.pid)).steps[0]?.reason !== 'frozen');
  });

test('a lock between processes is no lock of one process, and no deadlock follows from it', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  await using waiter = await startWaiter('shared-lock', join(folder.path, 'shared'));
  await waitsWhen(monitor, waiter.other, 'pipe-write');
  const report = await waitsWhen(monitor, waiter.pid, 'shared-lock');
  assert.deepEqual([report.verdict, report.cycle, report.steps[0]?.blockers], ['waiting', [], []]);
  assert.match(report.steps[0]?.resource ?? '', /^\/dev\/shm\/sem\./);
  assert.notEqual((await waitsOf(monitor, waiter.other)).verdict, 'deadlock');
  await using joiner = await startWaiter('join-thread', join(folder.path, 'join'));
  assert.equal((await waitsWhen(monitor, joiner.pid, 'futex')).steps[0]?.resource, null);
});

test('two processes that share a lock and each want it for itself wait for each other', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  await using one = await startWaiter('upgrade-ofd', join(folder.path, 'x'));
  await until(async () => (await waitsOf(monitor, one.pid)).verdict === 'deadlock');
  for (const [pid, other] of [
    [one.pid, one.other],
    [one.other, one.pid],
  ] as const) {
    const report = await waitsOf(monitor, pid);
    assert.deepEqual([report.verdict, pids(report.cycle)], ['deadlock', [pid, other]]);
    assert.deepEqual(pids(report.steps[0]?.blockers ?? []), [other]);
  }
});

test('a process that was asked about by another identity is refused', linuxOnly, async () => {
  await using monitor = await openMonitor();
  await assert.rejects(monitor.waits({ pid: process.pid, startTime: '2020-01-01T00:00:00.000Z' }, []), {
    code: 'process-reused',
  });
  await assert.rejects(monitor.waits({ pid: 4_194_303, startTime: '2020-01-01T00:00:00.000Z' }, []), {
    code: 'process-gone',
  });
});

test('actors of the lab are shown with the names of their locks', linuxOnly, async () => {
  await using open = await openEngine();
  const { runId } = await open.client.call('run.start', {
    scenario: 'deadlock',
    variant: 'ab-ba',
    params: { limitMs: 30_000 },
  });
  let main: number | undefined;
  const ended = watchRun(open.client, runId, ({ report }) => {
    if (report.findings.some(({ kind }) => kind === 'deadlock'))
      main = report.actors.find(({ id }) => id === 'main')?.pid;
  });
  ended.catch(() => {}); // a failure below closes the connection first
  await until(() => main !== undefined);
  const identity = await open.engine.monitor.identify(main as number);
  assert.ok(identity);
  const report = await open.client.call('process.waits', identity);
  assert.equal(report.verdict, 'deadlock');
  assert.deepEqual(
    new Set(report.cycle.map(({ pid, name }) => `${pid} ${name}`)),
    new Set([`${main} worker-1`, `${main} worker-2`]),
  );
  assert.ok(report.steps.every(({ reason }) => reason === 'lab-lock'));
  assert.deepEqual(
    new Set(report.steps.map(({ resource }) => resource).filter((resource) => resource?.startsWith('lock-'))),
    new Set(['lock-a', 'lock-b']),
  );
  await open.client.call('run.stop', { runId });
  await ended;
});

test('zombies are grouped by parent, with their last command and since when; adoptions too', linuxOnly, async () => {
  await using monitor = await openMonitor();
  const watch = monitor.watch(100);
  watch.start(
    () => void watch.next(),
    () => {},
  );
  try {
    // The shell becomes a program that never collects its child, which is seen alive first.
    await using parent = await startChild('sh', ['-c', 'sleep 1 & exec sleep 60']);
    const group = async (): Promise<Awaited<ReturnType<Monitor['problems']>>['zombies'][number] | undefined> =>
      (await monitor.problems()).zombies.find((one) => one.parent?.pid === parent.pid);
    await until(group);
    const found = await group();
    assert.deepEqual(
      [
        found?.parent?.command,
        found?.zombies.map(({ name, lastCommand, sinceBefore }) => ({ name, lastCommand, sinceBefore })),
      ],
      ['sleep 60', [{ name: 'sleep', lastCommand: 'sleep 1', sinceBefore: false }]],
    );
    assert.ok(Math.abs(Date.now() - Date.parse(found?.zombies[0]?.since ?? '')) < 60_000);

    await using middle = await startChild('sh', ['-c', 'sleep 61 & wait']);
    let child: number | undefined;
    await until(async () => (child = (await monitor.detail(middle.pid)).children[0]?.pid) !== undefined);
    process.kill(middle.pid, 'SIGKILL');
    await until(async () =>
      (await monitor.problems()).adoptions.some(
        (adoption) => adoption.process.pid === child && adoption.from.pid === middle.pid,
      ),
    );
  } finally {
    watch.dispose();
  }
});
