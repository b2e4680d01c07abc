import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPythons } from '#engine/python.ts';
import { programs } from '#shared/programs/programs.ts';
import { scenarios } from '#scenarios/course.ts';
import { processesOf } from '../../support/leftovers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const folder = fileURLToPath(new URL('../../../resources/python/course', import.meta.url));
const { python } = await findPythons(process.platform);
const skip = python ? false : 'no Python here';

/** Runs a program to its end, in a folder of its own that marks all its processes. */
async function run(file: string, home: string) {
  const child = spawn(python?.executable ?? '', ['-B', join(folder, file)], {
    cwd: home,
    env: { ...process.env, PROCESSION_HOME: home, PYTHONIOENCODING: 'utf-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, printed: printed.replaceAll('\r\n', '\n'), complaints };
}

describe('the Python programs of the course', { skip, concurrency: 4 }, () => {
  for (const { manifest } of scenarios) {
    const program = programs.get(manifest.id);
    if (!program) continue;
    test(`${program.file} prints what the course says, and leaves no process`, async () => {
      using scratch = temporaryFolder();
      const home = scratch.path;
      const { code, printed, complaints } = await run(program.file, home);
      assert.deepEqual({ code, complaints }, { code: 0, complaints: '' }, printed);
      // Whatever the programs start would live longer than that if it were left behind.
      await until(() => processesOf(home).length === 0, 15_000);
      assert.notEqual(printed.trim(), '');
      if (!manifest.platforms.some((platform) => platform === process.platform)) return;
      const failed = [...program.checks.entries()].filter(([, check]) => !check(printed)).map(([index]) => index);
      assert.deepEqual(failed, [], `these of its checks failed; it printed:\n${printed}`);
    });
  }
});
