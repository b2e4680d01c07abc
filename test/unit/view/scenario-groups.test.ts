import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { countKinds, groupScenarios, type CatalogueFilter } from '#renderer/lab/scenario-groups.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

const [first] = fakeScenarios;
assert.ok(first);
const card: ScenarioInfo = {
  ...first,
  manifest: {
    ...first.manifest,
    id: 'convoy',
    group: 'scheduling',
    kinds: ['card'],
    covers: ['os-convoy-effect'],
    variants: [],
  },
};
const all = [...fakeScenarios, card];

function idsOf(filter: Partial<CatalogueFilter>): readonly string[] {
  return groupScenarios(all, { search: '', kind: null, language: 'en', ...filter }).flatMap(({ scenarios }) =>
    scenarios.map(({ manifest }) => manifest.id),
  );
}

test('a search finds title, id, kind and covered concept; every word must be there', () => {
  assert.deepEqual(
    [
      idsOf({ search: 'convoy-effect' }),
      idsOf({ search: 'DINING lock-order' }),
      idsOf({ search: '哲学家', language: 'zh-CN' }),
      idsOf({ search: 'philosophers' }),
    ],
    [['convoy'], [], ['dining'], ['dining']],
  );
  assert.deepEqual(
    idsOf({}),
    all.map(({ manifest }) => manifest.id),
  );
});

test('a kind narrows down together with the search, and is counted', () => {
  assert.deepEqual(
    [idsOf({ kind: 'card' }), idsOf({ kind: 'card', search: 'dining' }), idsOf({ kind: 'simulation' })],
    [['convoy'], [], []],
  );
  const counts = countKinds(all);
  assert.equal(counts.get('card'), 1);
  assert.equal(counts.get('simulation'), undefined);
  assert.equal(
    [...counts.values()].reduce((sum, count) => sum + count, 0),
    all.length,
  );
});
