import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { pinnedNode, root } from './lib/project.mjs';
import { Refusal, runStep, script } from './lib/run.mjs';
import { countTap, stageNames, staticStages, testFiles, testStages } from './lib/stages.mjs';
import { say } from './lib/messages.mjs';

// `npm test [-- STAGE…]`: every check, and at the end one line with the sum.

async function staticStage(name) {
  for (const args of staticStages[name]) {
    if ((await runStep(pinnedNode(), args, { cwd: root })) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

async function testStage(name, scratch) {
  const files = testFiles(name);
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  // Hundreds of processes run the sources directly: Node's compile cache is shared between them.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') };
  if (name === 'browser') env.PROCESSION_CHROMIUM = (await findChromium()) ?? '';
  const tap = join(scratch, `${name}.tap`);
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  // Tests of one machine's processes and browsers disturb each other when many run at once.
  const concurrency = name === 'unit' ? [] : ['--test-concurrency=1'];
  const code = await runStep(
    pinnedNode(),
    ['--test', '--test-timeout=180000', ...concurrency, ...reporters, ...files],
    { cwd: root, env },
  );
  const counts = countTap(readFileSync(tap, 'utf8'));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

await script(async () => {
  const wanted = process.argv.slice(2);
  for (const name of wanted)
    if (!stageNames.includes(name)) throw new Refusal(say.unknownStage(name, stageNames.join(', ')));
  await prepare();
  const scratch = mkdtempSync(join(tmpdir(), 'procession-tap-'));
  const results = [];
  try {
    for (const name of stageNames.filter((stage) => wanted.length === 0 || wanted.includes(stage))) {
      process.stdout.write(`\n── ${name}\n`);
      const started = Date.now();
      const counts = await (testStages.includes(name) ? testStage(name, scratch) : staticStage(name));
      results.push({ name, ...counts, seconds: (Date.now() - started) / 1000 });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  process.stdout.write('\n');
  for (const { name, passed, failed, skipped, seconds } of results) {
    process.stdout.write(
      `${failed ? '✖' : '✔'} ${name.padEnd(12)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds.toFixed(1)} s)\n`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  return sum('failed') > 0 ? 1 : 0;
});
