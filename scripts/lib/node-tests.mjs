import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { pinnedNode, root } from './project.mjs';
import { runStep } from './run.mjs';
import { countTap } from './stages.mjs';

/** How many files run at the same time: as many as there are processors, two browsers, or one that counts processes. */
function sideBySide(files) {
  const areAll = (stage) => files.every((file) => file.startsWith(join('test', stage)));
  if (areAll('unit')) return [];
  return [`--test-concurrency=${areAll('browser') ? 2 : 1}`];
}

/**
 * Runs test files under node:test and counts the results. `patterns`: regular expressions of test names; every test
 * runs when there is none.
 */
export async function runTests(files, { patterns = [] } = {}) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const scratch = mkdtempSync(join(tmpdir(), 'procession-tap-'));
  try {
    // Hundreds of processes run the sources as they are, so they share what Node compiles.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') };
    if (files.some((file) => file.startsWith(join('test', 'browser')))) {
      env.PROCESSION_CHROMIUM = (await findChromium()) ?? '';
    }
    const tap = join(scratch, 'results.tap');
    const args = [
      '--test',
      '--test-timeout=600000',
      ...sideBySide(files),
      ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
    ];
    const code = await runStep(pinnedNode(), [...args, ...files], { cwd: root, env });
    const counts = countTap(readFileSync(tap, 'utf8'), files);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
