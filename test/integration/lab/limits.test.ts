import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SessionStore } from '#engine/ports.ts';
import { createSupervisor } from '#engine/supervisor/supervisor.ts';
import { createTerminator } from '#engine/actions/terminator.ts';
import { scenarios } from '#scenarios/course.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { RunLimits } from '#shared/model/scenario.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Runs `process-create` under other limits than its own and gives the verdict. */
async function runWithin(limits: Partial<RunLimits>): Promise<{ readonly report: RunReport; readonly left: number }> {
  using folder = temporaryFolder();
  await using monitor = await openMonitor('native');
  const finished = Promise.withResolvers<RunReport>();
  const store = {
    startRun: () => {},
    appendEvents: () => {},
    appendSamples: () => {},
    appendFindings: () => {},
    finishRun: finished.resolve,
  } as unknown as SessionStore;
  const supervisor = await createSupervisor({
    entry: fileURLToPath(new URL('../../../src/lab/runtime/actor-entry.ts', import.meta.url)),
    workbench: { entry: '', flags: [] },
    guardian: fileURLToPath(new URL('../../../src/engine/guardian-entry.ts', import.meta.url)),
    dataDir: folder.path,
    scenarios: scenarios
      .filter(({ manifest }) => manifest.id === 'process-create')
      .map((scenario) => ({
        ...scenario,
        manifest: { ...scenario.manifest, limits: { ...scenario.manifest.limits, ...limits } },
      })),
    monitor,
    terminator: createTerminator(monitor),
    store,
  });
  const { id } = await supervisor.start({ scenario: 'process-create', params: { children: 4, sleepMs: 1500 } });
  const report = await finished.promise;
  const left = await monitor.findTagged(id);
  await supervisor.dispose();
  return { report, left: left.length };
}

test('a run with more actors than its limit is ended, all of it, and says why', async () => {
  const { report, left } = await runWithin({ actors: 2 });
  assert.equal(report.run.outcome, 'error');
  assert.deepEqual(report.run.error, { key: 'run-actor-limit', params: { limit: 2 } });
  assert.deepEqual([report.leftovers, left], [[], 0]);
});

test('events over the limit are counted, and no check is decided on what is left', async () => {
  const { report } = await runWithin({ events: 3 });
  assert.ok(report.events.dropped > 0);
  assert.ok(report.checks.length > 0 && report.checks.every(({ status }) => status === 'inconclusive'));
});
