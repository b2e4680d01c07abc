import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTerminator } from '#engine/actions/terminator.ts';
import type { Identity } from '#shared/model/process.ts';
import { startChild, type TestChild } from '../../support/children.ts';
import { openMonitor, watchTable } from '../../support/open-monitor.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };
const fixture = fileURLToPath(new URL('../../fixtures/monitor/ended-main-thread.py', import.meta.url));

const start = (...args: string[]): Promise<TestChild> => startChild('python3', [fixture, ...args]);
const kernelState = (pid: number): string => readFileSync(`/proc/${pid}/stat`, 'latin1').split(' ')[2] ?? '';

async function startLeaderless(): Promise<TestChild> {
  const child = await start('at-once');
  await until(() => kernelState(child.pid) === 'Z');
  return child;
}

for (const mode of ['native', 'portable'] as const) {
  test(`${mode}: a process whose main thread has ended is no zombie while another thread runs`, linuxOnly, async () => {
    await using monitor = await openMonitor(mode);
    await using child = await startLeaderless();
    const row = (await monitor.list(20)).processes.find(({ pid }) => pid === child.pid);
    assert.ok(row && ['R', 'S', 'D', '?'].includes(row.state), row?.state);
    if (mode === 'native') {
      assert.ok(row.command.includes('ended-main-thread.py'), row.command);
      assert.ok(Number(row.rssBytes) > 1e6 && row.executable !== null);
    }
    const { zombies } = await monitor.problems();
    assert.ok(zombies.every((group) => group.zombies.every(({ pid }) => pid !== child.pid)));
  });
}

test('the end of a main thread is not the end of its process; its real end is', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using watched = watchTable(monitor, 100);
  await using parent = await startChild('sh', ['-c', `python3 ${fixture} & exec sleep 60`]);
  const child = (): number | undefined =>
    [...watched.table.values()].find((row) => row.ppid === parent.pid && row.command.includes('ended-main'))?.pid;
  await until(child);
  const pid = child() as number;
  await until(() => Number(watched.row(pid)?.threads) > 1);
  const { command, startTime } = watched.row(pid) ?? {};
  process.kill(pid, 'SIGUSR1');
  await until(() => kernelState(pid) === 'Z');
  const from = watched.ticks();
  const states = new Set<string | undefined>();
  await until(() => {
    states.add(watched.row(pid)?.state);
    return watched.ticks() > from + 5;
  });
  assert.ok(!states.has('Z') && !states.has(undefined), [...states].join());
  assert.deepEqual([watched.row(pid)?.command, watched.row(pid)?.startTime], [command, startTime]);
  const { waits } = await monitor.detail(pid);
  assert.ok('steps' in waits && waits.steps[0]?.reason !== 'zombie', JSON.stringify(waits));
  process.kill(pid, 'SIGKILL');
  await until(() => watched.row(pid)?.state === 'Z');
});

test('a tree that holds a process without its main thread is ended, that process included', linuxOnly, async () => {
  await using monitor = await openMonitor();
  await using parent = await startChild('sh', ['-c', `python3 ${fixture} at-once & wait`]);
  const child = async (): Promise<Identity | undefined> =>
    (await monitor.census()).find(({ ppid }) => ppid === parent.pid);
  await until(async () => kernelState((await child())?.pid ?? process.pid) === 'Z');
  const targets = [(await monitor.identify(parent.pid)) as Identity];
  const { pid, startTime } = (await child()) as Identity;
  await delay(30);
  const { signalled, refused, survived } = await createTerminator(monitor).signal({
    targets,
    signal: 'SIGKILL',
    tree: true,
  });
  assert.deepEqual([signalled, refused, survived], [[{ pid, startTime }, ...targets], [], []]);
});
