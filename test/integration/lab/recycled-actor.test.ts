import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openEngine, watchRun } from '../../support/open-engine.ts';

test(
  'a program that got the pid of an actor that has ended is neither sampled nor ended by the run',
  { skip: process.platform !== 'linux' && 'only Linux reports a start time in ticks' },
  async () => {
    const other = spawn('sleep', ['600'], { stdio: 'ignore' });
    await once(other, 'spawn');
    process.env['TEST_PID'] = String(other.pid);
    try {
      const actor = fileURLToPath(new URL('../../fixtures/recycled-actor.ts', import.meta.url));
      await using open = await openEngine({ actor });
      const { runId } = await open.client.call('run.start', { scenario: 'deadlock' });
      const { report, samples } = await watchRun(open.client, runId, (run) => {
        if (run.report.run.outcome === null && run.report.actors.length === 1 && run.samples.length > 1)
          void open.client.call('run.stop', { runId });
      });
      assert.deepEqual(
        report.actors.map(({ id, pid, startTime }) => ({ id, pid, startTime })),
        [{ id: 'main', pid: other.pid, startTime: null }],
      );
      assert.deepEqual(
        samples.flatMap(({ processes }) => processes),
        [],
      );
      assert.deepEqual([other.exitCode, other.signalCode], [null, null]);
    } finally {
      delete process.env['TEST_PID'];
      other.kill('SIGKILL');
    }
  },
);
