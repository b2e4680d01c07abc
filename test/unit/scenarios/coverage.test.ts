import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scenarios } from '#scenarios/index.ts';

const concepts = JSON.parse(
  readFileSync(new URL('../../fixtures/course-concepts.json', import.meta.url), 'utf8'),
) as readonly string[];
const covered = scenarios.flatMap(({ manifest }) => manifest.covers);

test('every concept of the course is shown by a scenario or told on a card', () => {
  assert.equal(concepts.length, 157);
  assert.deepEqual(
    concepts.filter((id) => !covered.includes(id)),
    [],
  );
});

test('nothing claims to cover what the course does not have', () => {
  assert.deepEqual(
    covered.filter((id) => !concepts.includes(id)),
    [],
  );
});

test('every scenario that runs has a sabotage that must be noticed', () => {
  const ids = scenarios.filter(({ manifest }) => manifest.variants.length > 0).map(({ manifest }) => manifest.id);
  assert.deepEqual(
    ids.filter((id) => !existsSync(new URL(`../../sabotage/${id}.ts`, import.meta.url))),
    [],
  );
});
