import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCatalogue } from '#engine/catalogue.ts';
import { scenarios } from '#scenarios/course.ts';
import { groupIds, groupNeeds } from '#shared/model/scenario.ts';
import { courseProgress } from '#renderer/lab/course-progress.ts';
import { firstRuns } from '#renderer/lab/first-runs.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

test('chapters count what can be run here, and say what comes next', () => {
  const { chapters, count, done, next } = courseProgress(fakeScenarios, ['zombie', 'job-object', 'gone', 'lock-order']);
  assert.deepEqual(
    chapters.map((one) => [one.group, one.done, one.count, one.next?.manifest.id ?? null]),
    [
      ['deadlock', 1, 2, 'dining'],
      ['lifecycle', 1, 2, 'orphan'],
      ['sync', 0, 1, 'bounded-queue'],
    ],
  );
  assert.deepEqual([done, count, next?.manifest.id], [2, 5, 'dining']);
  const all = courseProgress(
    fakeScenarios,
    fakeScenarios.map(({ manifest }) => manifest.id),
  );
  assert.deepEqual([all.done, all.next], [all.count, null]);
});

test('what a chapter needs comes before it, in the real course too', () => {
  for (const [at, group] of groupIds.entries())
    assert.ok(
      groupNeeds[group].every((need) => groupIds.indexOf(need) < at),
      group,
    );
  const order = courseProgress(createCatalogue(scenarios, 'linux').list(), []).chapters.map(({ group }) => group);
  for (const [at, group] of order.entries())
    assert.ok(
      groupNeeds[group].every((need) => !order.slice(at).includes(need)),
      group,
    );
});

test('the runs to begin with exist', () => {
  for (const { scenario, variant } of firstRuns)
    assert.ok(
      scenarios.some(({ manifest }) => manifest.id === scenario && manifest.variants.some(({ id }) => id === variant)),
      scenario,
    );
});
