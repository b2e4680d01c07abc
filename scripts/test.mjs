import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './lib/build.mjs';
import { say } from './lib/messages.mjs';
import { runTests } from './lib/node-tests.mjs';
import { pinnedNode, root } from './lib/project.mjs';
import { Refusal, runStep, script } from './lib/run.mjs';
import { stageNames, staticStages, testFiles, testStages } from './lib/stages.mjs';

// `npm test [-- STAGE… | FILE… | --grep TEXT]`: every check, or some; the last line is the sum.

const escapePattern = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What the command line asks for. Throws a Refusal that names what it does not know. */
function readArguments() {
  const options = { grep: { type: 'string', multiple: true } };
  let parsed;
  try {
    parsed = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch {
    throw new Refusal(say.testUsage(stageNames.join(', ')));
  }
  const stages = parsed.positionals.filter((name) => stageNames.includes(name));
  const files = parsed.positionals
    .filter((name) => !stageNames.includes(name))
    .map((name) => {
      const file = relative(root, resolve(name));
      if (!existsSync(resolve(name)) || !file.endsWith('.test.ts')) throw new Refusal(say.unknownTest(name));
      return file;
    });
  return { stages, files, patterns: (parsed.values.grep ?? []).map(escapePattern) };
}

async function staticStage(name) {
  for (const args of staticStages[name]) {
    if ((await runStep(pinnedNode(), args, { cwd: root })) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

/** The parts of a run, in order: stages, or the named files alone. */
function planParts({ stages, files, patterns }) {
  if (files.length > 0) return [{ name: 'files', run: () => runTests(files, { patterns }) }];
  const all = patterns.length > 0 ? testStages : stageNames;
  const chosen = stages.length > 0 ? stages : all;
  return chosen.map((name) => ({
    name,
    run: () => (testStages.includes(name) ? runTests(testFiles(name), { patterns }) : staticStage(name)),
  }));
}

function report(results) {
  for (const { name, passed, failed, skipped, seconds } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    process.stdout.write(`${failed ? '✖' : '✔'} ${name.padEnd(12)} ${counts} (${seconds.toFixed(1)} s)\n`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  return sum('failed') > 0 ? 1 : 0;
}

await script(async () => {
  const asked = readArguments();
  await prepare();
  const results = [];
  for (const { name, run } of planParts(asked)) {
    process.stdout.write(`\n── ${name}\n`);
    const started = Date.now();
    const counts = await run();
    // A developer's machine may lack a browser; in CI, where the skips go unread, that is a failure.
    const isMissing = process.env.CI && asked.patterns.length === 0 && counts.passed + counts.failed === 0;
    if (isMissing) process.stdout.write(`${say.stageSkipped(name)}\n`);
    results.push({
      name,
      ...counts,
      failed: counts.failed + (isMissing ? 1 : 0),
      seconds: (Date.now() - started) / 1000,
    });
  }
  process.stdout.write('\n');
  if (results.every(({ passed, failed }) => passed + failed === 0))
    throw new Refusal(say.noTest(asked.patterns.join(' ')));
  return report(results);
});
