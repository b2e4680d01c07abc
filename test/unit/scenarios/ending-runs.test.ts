import assert from 'node:assert/strict';
import test from 'node:test';
import { scenarios } from '#scenarios/course.ts';
import { endingRuns } from '../../support/ending-runs.ts';

const manifestOf = (id: string) => scenarios.find(({ manifest }) => manifest.id === id)?.manifest;

test('the runs that are ended in every bad way exist and come from every group that starts processes', () => {
  const missing = endingRuns.filter(
    ({ scenario, variant }) => !manifestOf(scenario)?.variants.some(({ id }) => id === variant),
  );
  assert.deepEqual(missing, []);
  assert.equal(new Set(endingRuns.map(({ scenario, variant }) => `${scenario}/${variant}`)).size, 28);
  const chosen = new Set(endingRuns.map(({ scenario }) => manifestOf(scenario)?.group));
  const groups = scenarios.flatMap(({ manifest }) => (manifest.variants.length > 0 ? [manifest.group] : []));
  assert.deepEqual(
    groups.filter((group) => !chosen.has(group)),
    [],
  );
});
