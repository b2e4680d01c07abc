import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findPythons } from '#engine/python.ts';
import { interpreterOf } from '#engine/supervisor/params.ts';
import { neededBy } from '#shared/model/scenario.ts';
import { scenario as gil } from '#scenarios/gil/scenario.ts';
import { scenario as zombie } from '#scenarios/zombie/scenario.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

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

test(
  'searches at the same time start the interpreters once',
  { skip: process.platform === 'win32' ? 'a shell script stands for Python' : false },
  async () => {
    using folder = temporaryFolder();
    const [python, log] = [join(folder.path, 'python'), join(folder.path, 'log')];
    writeFileSync(python, `#!/bin/sh\necho started >> ${log}\necho "3.12.1 0 ${python}"\n`, { mode: 0o755 });
    const before = process.env['PROCESSION_PYTHON'];
    process.env['PROCESSION_PYTHON'] = python;
    try {
      const found = await Promise.all(Array.from({ length: 25 }, () => findPythons(process.platform)));
      assert.deepEqual(new Set(found.map((one) => one.python?.executable)), new Set([python]));
      assert.equal(readFileSync(log, 'utf8'), 'started\n');
      await findPythons(process.platform);
      assert.equal(readFileSync(log, 'utf8'), 'started\nstarted\n', 'a later search is a new one');
    } finally {
      if (before === undefined) delete process.env['PROCESSION_PYTHON'];
      else process.env['PROCESSION_PYTHON'] = before;
    }
  },
);
