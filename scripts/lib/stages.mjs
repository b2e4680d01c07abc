import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './project.mjs';

const tool = (...parts) => at('node_modules', ...parts);

/**
 * Checks that either pass or fail as a whole: name → programs to run under the pinned Node, each with its arguments.
 */
export const staticStages = {
  format: [[tool('oxfmt', 'bin', 'oxfmt'), '--check']],
  types: [[tool('typescript', 'bin', 'tsc'), '-b']],
  lint: [[tool('oxlint', 'bin', 'oxlint'), '--type-aware']],
  knip: [[tool('knip', 'bin', 'knip.js')], [tool('knip', 'bin', 'knip.js'), '--production']],
};

/** Folders of tests, run by node:test one after another. */
export const testStages = ['unit', 'integration', 'browser', 'windows'];

/** Every stage, in the order of `npm test`. */
export const stageNames = [...Object.keys(staticStages), ...testStages];

/** The test files of a stage, in a fixed order. Node 20, which may run the scripts, has no `globSync`. */
export function testFiles(stage) {
  const folder = join('test', stage);
  return readdirSync(at(folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/**
 * Sums up the closing lines of node:test's TAP output. A file without a test that matches is reported
 * as one passed test of its own name, which does not count.
 */
export function countTap(text, files) {
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const empty = [...text.matchAll(/^ok \d+ - (.+)$/gm)].filter(([, name]) => files.some((file) => name.endsWith(file)));
  return {
    passed: count('pass') - empty.length,
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
