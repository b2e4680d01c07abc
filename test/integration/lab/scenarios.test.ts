import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { scenarios } from '#scenarios/index.ts';
import type { Check } from '#scenarios/scenario.ts';
import type { Observation } from '#shared/model/lab.ts';
import { openEngine, runToEnd, type OpenEngine } from '../../support/open-engine.ts';
import { observationOf, spoiled } from '../../support/spoiled.ts';

/** Shorter than the defaults where the scenario allows it. */
const quick: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  join: { unitMs: 300 },
  zombie: { unreapedMs: 1200 },
  deadlock: { limitMs: 1500 },
};

/**
 * Checks that compare how much of the machine two programs get, and say so when others had it:
 * elsewhere a check that is not decided here is a failure.
 */
const dependsOnTheMachine: Readonly<Record<string, readonly string[]>> = { parallelism: ['at-once'] };

/** A check that cannot even be evaluated does not pass. */
function passes(check: Check, observation: Observation): boolean {
  try {
    return check.evaluate(observation).status === 'passed';
  } catch {
    return false;
  }
}

let open: OpenEngine;
before(async () => {
  open = await openEngine();
});
after(async () => open[Symbol.asyncDispose]());

// Two at a time: most of a run is waiting, and on a machine with other work the checks must hold too.
describe('scenarios', { concurrency: 2 }, () => {
  for (const { manifest, texts, checks } of scenarios) {
    const skip = (manifest.platforms as readonly string[]).includes(process.platform) ? false : `needs ${manifest.platforms.join(', ')}`;
    describe(manifest.id, { skip }, () => {
      for (const variant of manifest.variants) {
        test(`${variant.id}: every check passes and nothing is left`, async () => {
          const run = await runToEnd(open.client, { scenario: manifest.id, variant: variant.id, params: { ...quick[manifest.id] } });
          const { report, events } = run;
          const mayBeOpen = dependsOnTheMachine[manifest.id] ?? [];
          const wrong = report.checks.filter(({ id, status }) => status === 'failed' || (status === 'inconclusive' && !mayBeOpen.includes(id)));
          assert.deepEqual({ outcome: report.run.outcome, error: report.run.error, wrong, leftovers: report.leftovers }, { outcome: 'passed', error: null, wrong: [], leftovers: [] });
          assert.ok(report.checks.length > 0);
          assert.deepEqual(await open.engine.monitor.findTagged(report.run.id), []);
          assert.deepEqual(events.map((event) => event.seq), events.map((_, index) => index + 1), 'sequence numbers have no gap');
          assert.ok(report.actors.every((actor) => actor.endedAtNs !== null), 'every actor’s end is known');

          const observations = spoiled(observationOf(run, variant.endsBy === 'limit' ? 'limit' : 'itself'), Object.keys(texts.en.messages));
          const blind = checks.filter((check) => !check.variants || check.variants.includes(variant.id)).filter((check) => observations.every((observation) => passes(check, observation)));
          assert.deepEqual(blind.map((check) => check.id), [], 'every check fails when what it looks at is spoiled');
        });
      }
    });
  }
});
