import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { concepts } from '#scenarios/concepts.ts';
import { scenarios } from '#scenarios/course.ts';

const covered = scenarios.flatMap(({ manifest }) => manifest.covers);

test('every concept of the course is shown by a scenario or explained on a card', () => {
  assert.deepEqual(
    Object.keys(concepts).filter((id) => !covered.includes(id)),
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
