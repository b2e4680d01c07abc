import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openEngine, type OpenEngine } from '../../support/open-engine.ts';
import { loadSabotages, sabotagedActor, sabotageRunner } from '../../support/sabotages.ts';

// All are loaded before the first test is named: with an await in between, the runner may take the file for done.
const sabotages = await loadSabotages();

let open: OpenEngine;
let run: ReturnType<typeof sabotageRunner>;
before(async () => {
  open = await openEngine({ actor: sabotagedActor });
  run = sabotageRunner(open.client);
});
after(() => open[Symbol.asyncDispose]());

// Four at a time: most of a run is waiting.
describe('sabotages', { concurrency: 4 }, () => {
  for (const sabotage of sabotages) {
    const { scenario, breaks, variant, fails } = sabotage;
    test(`${scenario}, ${variant}: when ${breaks}, ${fails.join(', ')} fail`, async () => {
      const { report } = await run(sabotage);
      // Where other programs kept the cores busy, a check may say that it cannot decide: it has not passed all the same.
      const status = new Map(
        report.checks.map(({ id, status: given, observed }) => [
          id,
          given === 'inconclusive' && (observed.key.endsWith('busy') || observed.key === 'common.no-sample')
            ? 'failed'
            : given,
        ]),
      );
      assert.deepEqual(
        Object.fromEntries(fails.map((id) => [id, status.get(id)])),
        Object.fromEntries(fails.map((id) => [id, 'failed'])),
      );
      assert.deepEqual(report.leftovers, []);
    });
  }
});
