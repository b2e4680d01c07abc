import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { countKinds, groupScenarios } from '#renderer/lab/scenario-groups.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

const [first] = fakeScenarios;
assert.ok(first);
const card: ScenarioInfo = {
  ...first,
  manifest: { ...first.manifest, id: 'convoy', group: 'scheduling', kinds: ['card'], variants: [] },
};
const all = [...fakeScenarios, card];

test('groups keep the order of the course; a kind narrows them down and is counted', () => {
  const idsOf = (kind: Parameters<typeof groupScenarios>[1]): readonly string[] =>
    groupScenarios(all, kind).flatMap(({ scenarios }) => scenarios.map(({ manifest }) => manifest.id));
  assert.deepEqual(
    [idsOf(null), idsOf('card'), idsOf('simulation')],
    [all.map(({ manifest }) => manifest.id), ['convoy'], []],
  );
  const counts = countKinds(all);
  assert.equal(counts.get('card'), 1);
  assert.equal(counts.get('simulation'), undefined);
  assert.equal(
    [...counts.values()].reduce((sum, count) => sum + count, 0),
    all.length,
  );
});
