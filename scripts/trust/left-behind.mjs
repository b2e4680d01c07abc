import { constants, loadavg } from 'node:os';
import { endingRuns, fewEndingRuns } from '../../test/support/ending-runs.ts';
import { prepare } from '../lib/build.mjs';
import { say } from '../lib/messages.mjs';
import { readOptions, wholeNumber } from '../lib/options.mjs';
import { Refusal, script } from '../lib/run.mjs';
import { clearUp, endRun } from './ended-run.mjs';
import { faults } from './faults.mjs';

// Ends runs in every bad way and counts what is left.
const usage = 'node scripts/trust/left-behind.mjs [--quick] [--at-once 2] [fault ...]';
const triesPerCase = 4;
const head = [
  'fault',
  'cases',
  'not struck',
  'left after 2 s',
  'after 5 s',
  'after 9 s',
  'files left',
  'processes after the next start',
  'files after it',
  'load',
];

/** What the command line asks for. */
function readArguments() {
  const { values, positionals } = readOptions(
    usage,
    { quick: { type: 'boolean' }, 'at-once': { type: 'string', default: '2' } },
    { allowPositionals: true },
  );
  const known = Object.keys(faults);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal(say.unknownArgument(unknown, known.join(' | ')));
  return {
    names: positionals.length > 0 ? positionals : known,
    runs: values.quick ? fewEndingRuns : endingRuns,
    atOnce: wholeNumber('--at-once', values['at-once']),
  };
}

/** A run that was over before its fault could strike is tried again, and struck sooner. */
async function endInTime(run, fault) {
  let ended = await endRun(run, fault, 300);
  for (let time = 1; time < triesPerCase && !ended.isStruck; time += 1) ended = await endRun(run, fault, 0);
  return ended;
}

/** Ends all runs by one fault, some at the same time; returns the sums. */
async function endAll(name, runs, atOnce) {
  const sum = { cases: 0, notStruck: 0, left: [0, 0, 0], files: 0, laterProcesses: 0, laterFiles: 0, load: 0 };
  const next = runs.values();
  const work = async () => {
    for (const run of next) {
      const { isStruck, left, files, later, remains } = await endInTime(run, faults[name]);
      const notes = isStruck ? remains : ['over before the fault struck', ...remains];
      for (const line of notes) process.stderr.write(`  ${name}: ${run.scenario} ${run.variant}: ${line}\n`);
      sum[isStruck ? 'cases' : 'notStruck'] += 1;
      left.forEach((count, index) => (sum.left[index] += count > 0 ? 1 : 0));
      sum.files += isStruck && files > 0 ? 1 : 0;
      sum.laterProcesses += later.processes;
      sum.laterFiles += later.files;
      sum.load += loadavg()[0] / runs.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return sum;
}

await script(async () => {
  if (process.platform !== 'linux') throw new Refusal('needs /proc');
  const { names, runs, atOnce } = readArguments();
  await prepare();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      clearUp();
      process.exit(128 + constants.signals[signal]);
    });
  const rows = [];
  const notRun = [];
  for (const name of names) {
    const hindrance = faults[name].hindrance?.() ?? null;
    if (hindrance !== null) {
      notRun.push(`Not run: “${name}”: ${hindrance}.`);
      continue;
    }
    const { cases, notStruck, left, files, laterProcesses, laterFiles, load } = await endAll(name, runs, atOnce);
    rows.push([name, cases, notStruck, ...left, files, laterProcesses, laterFiles, load.toFixed(1)]);
    process.stderr.write(`${rows.at(-1).join(' | ')}\n`);
  }
  process.stdout.write(`| ${head.join(' | ')} |\n| --- |${' ---: |'.repeat(head.length - 1)}\n`);
  for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
  process.stdout.write(`\n${[`${runs.length} variants, ${atOnce} at once.`, ...notRun].join(' ')}\n`);
  return rows.every((row) => [row[5], row[7], row[8]].every((count) => count === 0)) ? 0 : 1;
});
