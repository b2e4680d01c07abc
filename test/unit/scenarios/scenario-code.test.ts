import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scenarioCode } from '#engine/scenario-code.ts';
import { scenarios } from '#scenarios/course.ts';
import { AppError } from '#shared/errors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const entryHere = join(root, 'src/lab/runtime/actor-entry.ts');
const program = 'resources/python/course/orphan.py';
const roles = 'src/lab/scenarios/orphan/roles.ts';

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A built program with one scenario's files; returns the path of its actors' entry. */
function layOut(folder: string): string {
  const texts = { [program]: "print('orphan')\n", [roles]: 'export const roles = {};\n' };
  const digests = Object.entries(texts).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]);
  write(join(folder, program), texts[program]);
  write(join(folder, 'resources/python/procession_actor.py'), '');
  write(join(folder, 'out/main/sources', roles), texts[roles]);
  write(join(folder, 'out/main/sources/digests.json'), JSON.stringify(Object.fromEntries(digests)));
  return join(folder, 'out/main/actor.js');
}

const refused = (code: string, name: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.params['name'] === name;

test('in a checkout the code of every scenario that runs is read as it is, and a card has none', async () => {
  for (const { manifest } of scenarios) {
    const code = await scenarioCode(manifest.id, entryHere);
    const files = [code.python, code.typescript];
    if (manifest.variants.length === 0) assert.deepEqual(files, [null, null], manifest.id);
    else for (const file of files) assert.equal(file?.text, readFileSync(join(root, file?.path ?? ''), 'utf8'));
  }
});

test('of a built program the shipped code is read, and is what was built', async () => {
  using folder = temporaryFolder();
  assert.deepEqual(await scenarioCode('orphan', layOut(folder.path)), {
    python: { path: program, text: "print('orphan')\n" },
    typescript: { path: roles, text: 'export const roles = {};\n' },
  });
});

test('a file that was altered, removed, or never built is named and not shown', async () => {
  using folder = temporaryFolder();
  const entry = layOut(folder.path);
  const shipped = join(folder.path, 'out/main/sources');
  await assert.rejects(scenarioCode('zombie', entry), refused('source-missing', 'resources/python/course/zombie.py'));
  write(join(folder.path, 'resources/python/course/zombie.py'), "print('never built')\n");
  write(join(shipped, 'src/lab/scenarios/zombie/roles.ts'), '');
  await assert.rejects(scenarioCode('zombie', entry), refused('source-altered', 'resources/python/course/zombie.py'));
  write(join(shipped, roles), 'export const roles = { altered: true };\n');
  await assert.rejects(scenarioCode('orphan', entry), refused('source-altered', roles));
  rmSync(join(shipped, roles));
  await assert.rejects(scenarioCode('orphan', entry), refused('source-missing', roles));
  write(join(shipped, 'digests.json'), '{');
  await assert.rejects(scenarioCode('orphan', entry), refused('source-altered', 'digests.json'));
  rmSync(join(shipped, 'digests.json'));
  await assert.rejects(scenarioCode('orphan', entry), refused('source-missing', 'digests.json'));
});

test('an unknown scenario is refused', async () => {
  await assert.rejects(scenarioCode('../../x', entryHere), refused('unknown-scenario', '../../x'));
});
