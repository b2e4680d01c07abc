import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = fileURLToPath(new URL('../../../src/cli/index.ts', import.meta.url));
const skip = existsSync('/dev/full') ? false : 'there is no /dev/full';

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs a shell command line in which `procession` is the terminal host. */
async function shell(home: string, line: string): Promise<Ended> {
  const child = spawn('bash', ['-c', `procession() { "${process.execPath}" "${entry}" "$@"; }; ${line}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: home },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

for (const command of [
  'ps',
  'ps --json',
  'ps --pid 1',
  'scenarios --json',
  'watch --json --interval 100',
  'watch --interval 100',
  'doctor',
  'run orphan',
  'schedule --policy fcfs --jobs [{"length":3}]',
  'serve',
  '--help',
  'ps --help',
  '--version',
])
  test(`“${command}” into a full device exits with 1 and one line`, { skip }, async () => {
    using home = temporaryFolder();
    const quoted = command.replace(/\[.*\]/, "'$&'");
    const { code, stderr } = await shell(home.path, `procession ${quoted} > /dev/full`);
    const lines = stderr.split('\n').filter((text) => text.includes('could not write the output'));
    assert.deepEqual([code, lines.length], [1, 1], stderr);
    assert.match(stderr, /procession: could not write the output: ENOSPC/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

test('a file that may not grow: what fits is written, and the rest is not left out in silence', { skip }, async () => {
  using home = temporaryFolder();
  const path = join(home.path, 'out');
  const { code, stderr } = await shell(home.path, `ulimit -f 8; procession scenarios --json > ${path}`);
  // The system sends SIGXFSZ, which Node ignores, and the write fails.
  assert.equal(code, 1);
  assert.match(stderr, /could not write the output: EFBIG/);
  assert.equal(readFileSync(path).byteLength, 8 * 1024);
});

test('a reader that has had enough is an ordinary end', { skip }, async () => {
  using home = temporaryFolder();
  const { code, stderr } = await shell(home.path, 'set -o pipefail; procession scenarios --json | head -c 10');
  assert.deepEqual([code, stderr], [0, '']);
});

test('a closed output is no failure', { skip }, async () => {
  using home = temporaryFolder();
  const { code, stderr } = await shell(home.path, 'procession ps --limit 1 >&-');
  assert.deepEqual([code, stderr], [0, '']);
});
