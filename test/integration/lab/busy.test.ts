import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openEngine } from '../../support/open-engine.ts';
import { runAll, type Verdict } from '../../support/run-all.ts';
import { strains } from '../../support/strains.ts';

/** Variants whose checks have upper bounds on times or rates, or depend on an order. */
const sample = [
  'start-order/at-once',
  'start-order/busy-parent',
  'join/none',
  'join/all',
  'join/descending',
  'job-submission/asynchronous',
  'pool-failure/worker-killed',
  'parent-waits/detached',
  'thread-lifetime/waits',
  'thread-lifetime/exits',
  'daemon-thread/alone',
  'daemon-thread/process-rule',
  'thread-create/function',
  'thread-join/together',
  'consumer-endings/timeout',
  'unresponsive/event-loop',
  'cooperative-sleeps/cooperative',
  'timer/event-loop',
  'blocking-io/blocking',
  'deadlock/ab-ba',
].map((text) => {
  const [scenario = '', variant = ''] = text.split('/');
  return { scenario, variant };
});

test('on a machine whose processors are all taken no correct run is judged as failed', async () => {
  await using open = await openEngine();
  using _burners = strains.burners();
  const wrong: string[] = [];
  const verdicts: Verdict[] = [];
  await runAll(open.client, sample, {
    atOnce: 2,
    onVerdict: ({ scenario, variant }, verdict, reasons) => {
      verdicts.push(verdict);
      if (verdict !== 'passed' && verdict !== 'inconclusive')
        wrong.push(`${verdict} ${scenario} ${variant}: ${reasons}`);
    },
  });
  assert.deepEqual(wrong, []);
  assert.ok(verdicts.filter((verdict) => verdict === 'passed').length > sample.length / 2, 'most of them are decided');
});
