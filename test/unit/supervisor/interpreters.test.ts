import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpreterOf, neededBy } from '#engine/supervisor/params.ts';
import { manifest } from '#scenarios/gil/manifest.ts';
import { manifest as zombie } from '#scenarios/zombie/manifest.ts';

test('the interpreters that a scenario’s choices need are known', () => {
  assert.deepEqual([neededBy(manifest), neededBy(zombie)], [['python', 'python-free-threaded'], []]);
});

test('only the chosen value needs its interpreter', () => {
  assert.deepEqual(
    [
      interpreterOf(manifest, { runtime: 'node' }),
      interpreterOf(manifest, { runtime: 'python' }),
      interpreterOf(zombie, {}),
    ],
    [null, { name: 'runtime', interpreter: 'python' }, null],
  );
});
