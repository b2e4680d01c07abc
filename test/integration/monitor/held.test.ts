import assert from 'node:assert/strict';
import { once } from 'node:events';
import { getPriority } from 'node:os';
import test from 'node:test';
import { actOn } from '#engine/actions/act-on.ts';
import { openHold, type Hold } from '#engine/actions/hold.ts';
import type { Identify } from '#engine/actions/identity.ts';
import { renice } from '#engine/actions/renice.ts';
import { sendSignals } from '#engine/actions/send-signal.ts';
import { startChild, startNode, type TestChild } from '../../support/children.ts';

const holdsProcesses = {
  skip: process.platform !== 'linux' && process.platform !== 'win32' && 'processes cannot be held here',
};
const linuxOnly = { skip: process.platform !== 'linux' && 'pidfd_open is of Linux' };
const startTime = '2026-01-05T08:00:00.000Z';
const otherTime = '2026-01-05T09:00:00.000Z';
const noHold: Hold = () => null;
const itself: Identify = async (pid) => ({ pid, startTime });

async function end({ child }: TestChild): Promise<void> {
  child.kill('SIGKILL');
  if (child.signalCode === null) await once(child, 'exit');
}

test('a process that ends after its check gets no signal, and neither does its pid', linuxOnly, async () => {
  await using child = await startChild('sleep', ['60']);
  const endsNow: Identify = async (pid) => {
    await end(child);
    return { pid, startTime };
  };
  assert.deepEqual(await sendSignals([{ pid: child.pid, startTime }], 'SIGTERM', endsNow), ['gone']);
});

test('a held process gets its signal, and is there until it was reaped', holdsProcesses, async () => {
  await using child = await startNode('setInterval(() => {}, 1000)');
  const hold = await openHold();
  using held = hold(child.pid);
  assert.equal(held?.isThere(), true);
  const ended = once(child.child, 'exit');
  assert.deepEqual(await sendSignals([{ pid: child.pid, startTime }], 'SIGTERM', itself), [null]);
  await ended;
  assert.deepEqual([held?.isThere(), held?.send('SIGTERM')], [false, 'gone']);
  // The signal of Linux; on Windows, the exit code of a terminated process.
  assert.ok(child.child.signalCode === 'SIGTERM' || child.child.exitCode === 1);
});

test('without descriptors of processes each target is checked right before its own signal', async () => {
  await using first = await startChild('sleep', ['60']);
  await using second = await startChild('sleep', ['60']);
  const seen: string[] = [];
  const identify: Identify = async (pid) => {
    if (pid === second.pid && first.child.signalCode === null) await once(first.child, 'exit');
    seen.push(`${pid === first.pid ? 'first' : 'second'}, ${first.child.signalCode}`);
    return { pid, startTime };
  };
  const targets = [first, second].map(({ pid }) => ({ pid, startTime }));
  assert.deepEqual(await sendSignals(targets, 'SIGTERM', identify, noHold), [null, null]);
  assert.deepEqual(seen, ['first, null', 'second, SIGTERM']);
});

test('a nice value is taken back when the pid changed its owner meanwhile', async () => {
  await using child = await startChild('sleep', ['60']);
  const before = getPriority(child.pid);
  const target = { pid: child.pid, startTime };
  let during = before;
  const apply = (pid: number): ReturnType<typeof renice> => {
    const effect = renice(pid, before + 3);
    during = getPriority(pid);
    return effect;
  };
  let checks = 0;
  const changes: Identify = async (pid) => ({ pid, startTime: (checks += 1) === 1 ? startTime : otherTime });
  assert.deepEqual(await actOn([target], changes, apply, noHold), {
    done: [],
    refused: [{ identity: target, reason: 'reused' }],
  });
  assert.deepEqual([during, getPriority(child.pid)], [before + 3, before]);
});

test('a process that ended before its nice value was set is gone', linuxOnly, async () => {
  await using child = await startChild('sleep', ['60']);
  const target = { pid: child.pid, startTime };
  const endsNow: Identify = async (pid) => {
    await end(child);
    return { pid, startTime };
  };
  const result = await actOn([target], endsNow, (pid) => renice(pid, 5));
  assert.deepEqual(result, { done: [], refused: [{ identity: target, reason: 'gone' }] });
});
