import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findPythons } from '#engine/python.ts';
import { scenarios } from '#scenarios/course.ts';
import type { Check } from '#scenarios/scenario.ts';
import type { Observation } from '#shared/model/lab.ts';
import { openEngine, runToEnd, type OpenEngine } from '../../support/open-engine.ts';
import { observationOf, spoiled } from '../../support/spoiled.ts';

/** Shorter than the defaults where the scenario allows it. */
const quick: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  join: { unitMs: 300 },
  zombie: { unreapedMs: 1200 },
  deadlock: { limitMs: 2500 },
};

/** A check that cannot even be evaluated does not pass. */
function passes(check: Check, observation: Observation): boolean {
  try {
    return check.evaluate(observation).status === 'passed';
  } catch {
    return false;
  }
}

const pythons = await findPythons(process.platform);

let open: OpenEngine;
before(async () => {
  open = await openEngine();
});
after(async () => open[Symbol.asyncDispose]());

// Two at a time: most of a run is waiting, and on a machine with other work the checks must hold too.
describe('scenarios', { concurrency: 2 }, () => {
  for (const { manifest, texts, checks } of scenarios) {
    const skip = (manifest.platforms as readonly string[]).includes(process.platform)
      ? false
      : `needs ${manifest.platforms.join(', ')}`;
    describe(manifest.id, { skip }, () => {
      for (const variant of manifest.variants) {
        test(`${variant.id}: every check passes and nothing is left`, async () => {
          const run = await runToEnd(open.client, {
            scenario: manifest.id,
            variant: variant.id,
            params: { ...quick[manifest.id] },
          });
          const { report, events } = run;
          // That other programs kept the cores busy is said by a check, not held against it.
          const wrong = report.checks.filter(
            ({ status, observed }) =>
              status === 'failed' || (status === 'inconclusive' && !observed.key.endsWith('busy')),
          );
          assert.deepEqual(
            { outcome: report.run.outcome, error: report.run.error, wrong, leftovers: report.leftovers },
            { outcome: 'passed', error: null, wrong: [], leftovers: [] },
          );
          assert.ok(report.checks.length > 0);
          assert.deepEqual(await open.engine.monitor.findTagged(report.run.id), []);
          assert.deepEqual(
            events.map((event) => event.seq),
            events.map((_, index) => index + 1),
            'sequence numbers have no gap',
          );
          assert.ok(
            report.actors.every((actor) => actor.endedAtNs !== null),
            'every actor’s end is known',
          );

          const observations = spoiled(
            observationOf(run, variant.endsBy === 'limit' ? 'limit' : 'itself'),
            Object.keys(texts.en.messages),
          );
          const blind = checks
            .filter((check) => !check.variants || check.variants.includes(variant.id))
            .filter((check) => observations.every((observation) => passes(check, observation)));
          assert.deepEqual(
            blind.map((check) => check.id),
            [],
            'every check fails when what it looks at is spoiled',
          );
        });

        const spec = manifest.params['runtime'];
        for (const runtime of spec?.type === 'choice' ? Object.keys(spec.needs ?? {}) : []) {
          const missing = pythons[runtime as keyof typeof pythons] === null ? `no ${runtime} here` : false;
          test(`${variant.id}, ${runtime}: no check fails and nothing is left`, { skip: missing }, async () => {
            const { report } = await runToEnd(open.client, {
              scenario: manifest.id,
              variant: variant.id,
              params: { ...quick[manifest.id], runtime },
            });
            const failed = report.checks.filter((check) => check.status === 'failed');
            assert.deepEqual(
              { outcome: report.run.outcome, error: report.run.error, failed, leftovers: report.leftovers },
              { outcome: 'passed', error: null, failed: [], leftovers: [] },
            );
            assert.ok(report.checks.some((check) => check.status === 'passed'));
            assert.ok(report.actors.some((actor) => actor.role === 'interpreter' && actor.endedAtNs !== null));
          });
        }
      }
    });
  }
});
