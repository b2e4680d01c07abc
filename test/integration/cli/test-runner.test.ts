import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sample = 'test/unit/model/fields.test.ts';

/** Runs a script as `npm` does; a runner inside a runner must not take over its reporter. */
function run(
  script: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly lines: readonly string[] } {
  const { NODE_TEST_CONTEXT: _outer, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    cwd: root,
    env: { ...env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  return { code: status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

test('one test file runs by its path, and one test by a part of its title', () => {
  const file = run('test', sample);
  assert.deepEqual([file.code, file.lines.at(-1)], [0, '4 passed, 0 failed']);
  const one = run('test', sample, '--grep', 'stands for two fields');
  assert.deepEqual([one.code, one.lines.at(-1)], [0, '1 passed, 0 failed']);
});

test('a name that is neither a stage nor a test, and a title that no test has, are refused', () => {
  assert.deepEqual(run('test', 'units'), {
    code: 1,
    lines: ['“units” is neither a stage nor a test file (*.test.ts).'],
  });
  const nothing = run('test', sample, '--grep', 'no such title');
  assert.deepEqual([nothing.code, nothing.lines.at(-1)], [1, 'No test ran: no title contains “no such title”.']);
  assert.match(run('test', '--nonsense').lines.join(), /^Usage: npm test/);
});

test('a scenario that does not exist is refused with the names of those that do', () => {
  const { code, lines } = run('scenario', 'orphans');
  assert.equal(code, 1);
  assert.match(lines.join(), /^There is no scenario “orphans”\. Known: .*orphan, /);
});
