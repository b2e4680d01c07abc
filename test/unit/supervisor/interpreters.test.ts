import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpreterOf, neededBy } from '#engine/supervisor/params.ts';
import { scenario as gil } from '#scenarios/gil/scenario.ts';
import { scenario as zombie } from '#scenarios/zombie/scenario.ts';

test('the interpreters that a scenario’s choices need are known', () => {
  assert.deepEqual([neededBy(gil.manifest), neededBy(zombie.manifest)], [['python', 'python-free-threaded'], []]);
});

test('only the chosen value needs its interpreter', () => {
  assert.deepEqual(
    [
      interpreterOf(gil.manifest, { runtime: 'node' }),
      interpreterOf(gil.manifest, { runtime: 'python' }),
      interpreterOf(zombie.manifest, {}),
    ],
    [null, { name: 'runtime', interpreter: 'python' }, null],
  );
});
