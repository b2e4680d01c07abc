import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { programNames } from '#engine/workbench/names.ts';
import { parseRoute, routeHash } from '#renderer/navigation/route.ts';
import { apiNames } from '#renderer/workbench/completions.ts';
import { programs } from '#renderer/workbench/programs.ts';
import { scenarios } from '#scenarios/course.ts';
import { exampleOfScenario } from '#shared/workbench/examples.ts';
import { search } from '#shared/workbench/search.ts';

const route = { place: 'workbench', program: 'ab-ba', schedule: 'A B3 A' } as const;

test('an address holds a program and a schedule, and leads back to them', () => {
  assert.deepEqual(parseRoute(routeHash(route)), route);
  const none = { place: 'workbench', program: null, schedule: '' } as const;
  assert.equal(routeHash(none), '#/workbench');
  assert.deepEqual(parseRoute('#/workbench'), none);
});

test('every name that a program finds is completed', () => {
  assert.deepEqual(Object.keys(apiNames).toSorted(), [...programNames].toSorted());
});

test('every example compiles, and those with a mistake are broken by a search', () => {
  const broken = programs.ids.filter((id) => {
    const result = search(compile(programs.originalOf(id)), {
      bound: null,
      counted: false,
      isOver: () => false,
      maxSchedules: Infinity,
      maxStates: 100_000,
      now: () => 0,
      onProgress: () => {},
    });
    assert.ok(result.search.complete, id);
    return result.failures.length > 0;
  });
  assert.deepEqual(broken, [
    'lost-update',
    'tickets',
    'lock-width',
    'recursive-lock',
    'ab-ba',
    'event',
    'condition-if',
    'own',
  ]);
});

test('every scenario that leads to an example exists', () => {
  const known = new Set(scenarios.map(({ manifest }) => manifest.id));
  assert.deepEqual(
    Object.keys(exampleOfScenario).filter((id) => !known.has(id)),
    [],
  );
});
