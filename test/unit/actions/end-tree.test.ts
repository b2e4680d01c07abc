import assert from 'node:assert/strict';
import test from 'node:test';
import { endTree } from '#engine/actions/end-tree.ts';

test('a tree that does not end on SIGTERM is killed after the grace period, and few passes are made until then', async () => {
  const identity = { pid: 4242, startTime: '2026-01-01T00:00:00.000Z' };
  let isAlive = true;
  let isStopped = false;
  let passes = 0;
  const sent: string[] = [];
  const left = await endTree({
    targets: [identity],
    graceMs: 500,
    rows: async () => {
      if (!isStopped) passes += 1;
      const state = isStopped ? 'T' : 'S';
      return isAlive ? [{ ...identity, ppid: 1, pgid: 4242, state, isKernelThread: false }] : [];
    },
    send: async (identities, signal) => {
      sent.push(...identities.map(() => signal));
      if (signal === 'SIGSTOP') isStopped = true;
      if (signal === 'SIGKILL') isAlive = false;
      return identities.map(() => null);
    },
    stopChildren: () => [],
    ownPid: process.pid,
    platform: 'linux',
  });
  assert.deepEqual([left, sent], [[], ['SIGTERM', 'SIGSTOP', 'SIGKILL']]);
  // Pauses of at least 30, 60, 120, 240 and 30 ms; a slow machine makes them longer.
  assert.ok(passes <= 7, `${passes} passes`);
});
