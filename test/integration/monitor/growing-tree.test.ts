import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTerminator } from '#engine/actions/terminator.ts';
import type { Identity, SignalResult } from '#shared/model/process.ts';
import { startChild, type TestChild } from '../../support/children.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };
const fixture = fileURLToPath(new URL('../../fixtures/monitor/growing-tree.py', import.meta.url));
// PROCESSION_TREE_ROUNDS=50 makes it a soak test.
const rounds = Number(process.env['PROCESSION_TREE_ROUNDS'] ?? 2);
let trees = 0;

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return ''; // ended since the listing
  }
}

/** Living processes of a tree, whatever their parents: forks keep its arguments, and a zombie has none. */
const membersOf = (mark: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d/.test(name) && commandOf(name).includes(`\0${mark}\0`))
    .map(Number);

async function startTree(shape: string): Promise<TestChild & { readonly mark: string }> {
  const mark = `tree-${process.pid}-${(trees += 1)}`;
  return { ...(await startChild('python3', [fixture, shape, mark])), mark };
}

for (const shape of ['server', 'chain', 'bush', 'storm']) {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(
      `nothing of a growing tree is left: ${shape}, ${signal}`,
      { ...linuxOnly, timeout: rounds * 20_000 },
      async () => {
        await using monitor = await openMonitor();
        const terminator = createTerminator(monitor);
        for (let round = 0; round < rounds; round += 1) {
          await using tree = await startTree(shape);
          await until(() => membersOf(tree.mark).length > 8);
          await delay(Math.random() * 50);
          const target = (await monitor.identify(tree.pid)) as Identity;
          const { signalled, refused, survived } = await terminator.signal({ targets: [target], signal, tree: true });
          const where = `round ${round}`;
          assert.deepEqual([refused, survived, membersOf(tree.mark)], [[], [], []], where);
          // Of a storm, some that were counted were about to end by themselves.
          const minimum = shape === 'storm' ? 1 : 9;
          assert.ok(signalled.length >= minimum && signalled.some(({ pid }) => pid === tree.pid), where);
        }
      },
    );
  }
}

test('processes that ignore SIGTERM go on, and are named', linuxOnly, async () => {
  await using monitor = await openMonitor();
  await using tree = await startTree('stubborn');
  await until(() => membersOf(tree.mark).length === 3);
  const target = (await monitor.identify(tree.pid)) as Identity;
  const members = membersOf(tree.mark).sort((a, b) => a - b);
  const { signalled, refused, survived } = await createTerminator(monitor).signal({
    targets: [target],
    signal: 'SIGTERM',
    tree: true,
  });
  const pids = (identities: SignalResult['signalled']): number[] =>
    identities.map(({ pid }) => pid).sort((a, b) => a - b);
  assert.deepEqual([pids(signalled), refused, pids(survived)], [members, [], members]);
  const { processes } = await monitor.list(20);
  const states = processes.filter(({ pid }) => members.includes(pid)).map(({ state }) => state);
  assert.deepEqual(states, ['S', 'S', 'S'], 'none is left stopped');
});
