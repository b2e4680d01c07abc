import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openEngine, watchRun } from '../../support/open-engine.ts';
import { until } from '../../support/until.ts';

test(
  'zombies of the lab that were dead in the first sample are still known as the lab’s',
  { skip: process.platform !== 'linux' },
  async () => {
    await using open = await openEngine();
    const { runId } = await open.client.call('run.start', {
      scenario: 'zombie',
      params: { children: 2, unreapedMs: 30_000 },
    });
    let dead = false;
    const ended = watchRun(open.client, runId, ({ samples }) => {
      dead = samples.at(-1)?.processes.filter((process) => process.state === 'Z').length === 2;
    });
    ended.catch(() => {}); // a failure below closes the connection first
    await until(() => dead);
    const { processes } = await open.client.call('process.list', { intervalMs: 20 });
    const zombies = processes.filter((row) => row.state === 'Z' && row.runId === runId);
    assert.deepEqual(zombies.map((row) => row.name).toSorted(), ['child-1', 'child-2']);
    await open.client.call('run.stop', { runId });
    await ended;
  },
);
