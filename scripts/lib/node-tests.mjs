import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { at, pinnedNode, root } from './project.mjs';
import { runStep } from './run.mjs';
import { countTap } from './stages.mjs';

const isIn = (...folder) => {
  const path = join('test', ...folder);
  return (file) => file.startsWith(path);
};

/**
 * Groups of files, run one after another: how many files of a group run at the same time. Where it says nothing, as many
 * as there are processors. Files that run scenarios start several runs themselves; others mostly wait for what they
 * started.
 */
const groups = [
  { holds: isIn('unit'), atOnce: [] },
  { holds: isIn('integration', 'lab'), atOnce: ['--test-concurrency=1'] },
  { holds: isIn('integration'), atOnce: ['--test-concurrency=3'] },
  { holds: () => true, atOnce: ['--test-concurrency=2'] },
];

/**
 * Runs test files under node:test and counts the results. `patterns`: regular expressions of test names; every test
 * runs when there is none.
 */
export async function runTests(files, { patterns = [] } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'procession-tap-'));
  try {
    // Hundreds of processes run the sources as they are, so they share what Node compiles.
    const env = {
      ...process.env,
      NODE_COMPILE_CACHE: join(scratch, 'compiled'),
      PROCESSION_TEST_ACTOR: at('out', 'main', 'actor.js'),
    };
    if (files.some(isIn('browser'))) env.PROCESSION_CHROMIUM = (await findChromium()) ?? '';
    const sum = { passed: 0, failed: 0, skipped: 0 };
    for (const group of groups) {
      const ofGroup = files.filter((file) => groups.find(({ holds }) => holds(file)) === group);
      if (ofGroup.length === 0) continue;
      const args = [...group.atOnce, ...patterns.map((pattern) => `--test-name-pattern=${pattern}`)];
      const counts = await runGroup(ofGroup, { args, env, tap: join(scratch, 'results.tap') });
      for (const name of Object.keys(sum)) sum[name] += counts[name];
    }
    return sum;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runGroup(files, { args, env, tap }) {
  const options = [
    '--test',
    '--test-timeout=600000',
    ...args,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  const code = await runStep(pinnedNode(), [...options, ...files], { cwd: root, env });
  const counts = countTap(readFileSync(tap, 'utf8'), files);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
