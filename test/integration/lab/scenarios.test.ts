import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPythons } from '#engine/python.ts';
import { scenarios } from '#scenarios/course.ts';
import { questionFor } from '#scenarios/question.ts';
import type { Check } from '#scenarios/scenario.ts';
import type { FindingKind, Observation } from '#shared/model/lab.ts';
import { openEngine, runToEnd, type OpenEngine } from '../../support/open-engine.ts';
import type { Sabotage } from '../../support/sabotage.ts';
import { observationOf, spoiled } from '../../support/spoiled.ts';

/** Shorter than the defaults where the scenario allows it. */
const quick: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  join: { unitMs: 300 },
  zombie: { unreapedMs: 1200 },
  deadlock: { limitMs: 2500 },
  gil: { rounds: 2 },
  'cpu-bound': { rounds: 2, millions: 50, pythonMillions: 2 },
  guidance: { rounds: 2 },
  parallelism: { rounds: 3 },
  'thread-cost': { rounds: 2 },
};

/** What is found in variants that are about a fault; every other variant is a correct program. */
const faults: Readonly<Record<string, readonly FindingKind[]>> = {
  'barrier broken': ['stall'],
  'condition-variable lost': ['lost-wakeup'],
  'counter-race racy': ['race'],
  'daemon-thread alone': ['leak'],
  'daemon-thread inherit': ['leak'],
  'daemon-thread thread-rule': ['leak'],
  'deadlock ab-ba': ['deadlock', 'lock-order'],
  'deadlock two-recursive': ['deadlock', 'lock-order'],
  'deadlock aliased-plain': ['deadlock'],
  'deadlock lucky': ['lock-order'],
  'dining-philosophers naive': ['deadlock', 'lock-order'],
  'dining-philosophers waiter': ['lock-order'],
  'file-ipc no-lock': ['race'],
  'killed-lock-holder no-recovery': ['leak'],
  'killed-lock-holder recovery': ['leak'],
  'lost-updates random': ['race'],
  'lost-updates long-pause': ['race'],
  'lost-updates short-pause': ['race'],
  'manager no-lock': ['race'],
  'recursive-lock plain': ['deadlock'],
  'semaphore waves': ['race'],
  'semaphore random-stay': ['race'],
  'semaphore extra-release': ['race'],
  'semaphore extra-release-bounded': ['race'],
  'shared-memory lost': ['race'],
  'thread-consumers looked-too-early': ['stall'],
  'thread-lifetime exits': ['leak'],
  'ticket-race no-lock': ['race'],
};

/** Kinds that also depend on how fast the machine is, or that the operating system shows. */
const byTime: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'convoy',
  'herd',
  'inversion',
  'livelock',
  'lost-update',
  'orphan',
  'slow-hold',
  'starvation',
  'zombie',
]);

/** True when the check can be made and does not pass: an exception is no verdict. */
function notices(check: Check, observation: Observation): boolean {
  try {
    return check.evaluate(observation).status !== 'passed';
  } catch {
    return false;
  }
}

/** The checks that pass whatever single thing is spoiled. */
function blindChecks(checks: readonly Check[], observations: Iterable<Observation>): readonly string[] {
  let blind = checks;
  for (const observation of observations) {
    blind = blind.filter((check) => !notices(check, observation));
    if (blind.length === 0) break;
  }
  return blind.map((check) => check.id);
}

/** The checks of a scenario that some sabotage names: they are seen to fail there. */
async function sabotagedChecks(scenario: string): Promise<readonly string[]> {
  const file = new URL(`../../sabotage/${scenario}.ts`, import.meta.url);
  const { sabotages } = (await import(file.href)) as { readonly sabotages: Readonly<Record<string, Sabotage>> };
  return Object.values(sabotages).flatMap(({ fails }) => fails);
}

const pythons = await findPythons(process.platform);

// What is built starts faster than the sources; `npm test` has built it from these.
const builtActor = fileURLToPath(new URL('../../../out/main/actor.js', import.meta.url));

// Three at a time on each of two engines: most of a run is waiting, and on a machine with other work the checks must
// hold too.
const halves = [0, 1].map((half) => scenarios.filter((_, index) => index % 2 === half));
describe('scenarios', { concurrency: halves.length }, () => {
  for (const [index, half] of halves.entries())
    describe(`engine ${index + 1}`, { concurrency: 3 }, () => runHalf(half));
});

function runHalf(half: typeof scenarios): void {
  let open: OpenEngine;
  before(async () => {
    open = await openEngine(existsSync(builtActor) ? { actor: builtActor } : {});
  });
  after(async () => open[Symbol.asyncDispose]());
  for (const scenario of half) {
    const { manifest, texts, checks } = scenario;
    const skip = (manifest.platforms as readonly string[]).includes(process.platform)
      ? false
      : `needs ${manifest.platforms.join(', ')}`;
    describe(manifest.id, { skip, concurrency: 1 }, () => {
      for (const variant of manifest.variants) {
        test(`${variant.id}: every check passes and nothing is left`, async () => {
          const question = questionFor(scenario, variant.id);
          const run = await runToEnd(open.client, {
            scenario: manifest.id,
            variant: variant.id,
            params: { ...quick[manifest.id] },
            ...(question && { prediction: { question: question.id, answer: question.options[0] ?? 1 } }),
          });
          const { report, events } = run;
          // That other programs kept the cores busy, or the sampler from its turn, is said by a check, not held against it.
          const wrong = report.checks.filter(
            ({ status, observed }) =>
              status === 'failed' ||
              (status === 'inconclusive' && !observed.key.endsWith('busy') && observed.key !== 'common.no-sample'),
          );
          assert.deepEqual(
            { outcome: report.run.outcome, error: report.run.error, wrong, leftovers: report.leftovers },
            { outcome: 'passed', error: null, wrong: [], leftovers: [] },
          );
          assert.ok(report.checks.length > 0);
          const found = new Set(report.findings.map(({ kind }) => kind).filter((kind) => !byTime.has(kind)));
          assert.deepEqual([...found].toSorted(), faults[`${manifest.id} ${variant.id}`] ?? []);
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

          const { prediction } = report.run;
          const isAnswered = prediction !== undefined && prediction.right !== null;
          // A busy machine may keep the run from an answer, too; one that has its limit may have lost most of that time.
          const isUndecided =
            variant.endsBy === 'limit' || report.checks.some(({ status }) => status === 'inconclusive');
          assert.ok(isAnswered || isUndecided, 'the run answers the question that was asked before it');

          const sabotaged = await sabotagedChecks(manifest.id);
          const made = checks.filter(
            ({ id, variants }) => (!variants || variants.includes(variant.id)) && !sabotaged.includes(id),
          );
          const observation = observationOf(run, variant.endsBy === 'limit' ? 'limit' : 'itself');
          assert.deepEqual(
            blindChecks(made, spoiled(observation, Object.keys(texts.en.messages))),
            [],
            'a check that no sabotage names stops passing when one thing that it reads is spoiled',
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
}
