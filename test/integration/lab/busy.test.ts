import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openEngine, runToEnd } from '../../support/open-engine.ts';
import { reasonsOf, runAll, verdictOf, type Verdict } from '../../support/run-all.ts';
import { strains } from '../../support/strains.ts';
import { timedSample } from '../../support/timed-variants.ts';

test('on a machine whose processors are all taken no correct run is judged as failed', async () => {
  await using open = await openEngine();
  using _burners = strains.burners();
  const wrong: string[] = [];
  const verdicts: Verdict[] = [];
  await runAll(timedSample, {
    atOnce: 3,
    run: (run) => runToEnd(open.client, run),
    onReport: ({ scenario, variant }, report) => {
      const verdict = verdictOf(report);
      verdicts.push(verdict);
      if (verdict !== 'passed' && verdict !== 'inconclusive')
        wrong.push(`${verdict} ${scenario} ${variant}: ${reasonsOf(report)}`);
    },
  });
  assert.deepEqual(wrong, []);
  assert.ok(
    verdicts.filter((verdict) => verdict === 'passed').length > timedSample.length / 2,
    'most of them are decided',
  );
});
