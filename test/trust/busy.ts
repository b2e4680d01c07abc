import { parseArgs } from 'node:util';
import { scenarios } from '#scenarios/course.ts';
import { openEngine } from '../support/open-engine.ts';
import { runAll, type Verdict, type VariantRun } from '../support/run-all.ts';
import { strains } from '../support/strains.ts';
import { timedVariants } from '../support/timed-variants.ts';

// Runs scenarios on a machine that is short of processor time and lists every verdict that is not `passed`:
//   node test/trust/busy.ts --strain burners|one-core|quota|none [--times 10] [--at-once 2] [--all | scenario ...]
// Without scenarios: the variants whose checks depend on times, rates or an order.
// No correct run may be judged `failed` there; a check that cannot be decided says so.

/** What the command line asks for. Throws where it is not valid. */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      strain: { type: 'string', default: 'burners' },
      times: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '2' },
      all: { type: 'boolean', default: false },
    },
  });
  const oneOf = (name: string, known: readonly string[]): void => {
    if (!known.includes(name)) throw new Error(`“${name}” is none of: ${known.join(', ')}.`);
  };
  const count = (option: 'times' | 'at-once'): number => {
    if (!/^[1-9]\d*$/.test(values[option])) throw new Error(`--${option} must be a whole number from 1.`);
    return Number(values[option]);
  };
  oneOf(values.strain, Object.keys(strains));
  for (const id of positionals)
    oneOf(
      id,
      scenarios.map(({ manifest }) => manifest.id),
    );
  const wanted = scenarios
    .filter(({ manifest }) => values.all || positionals.includes(manifest.id))
    .filter(({ manifest }) => (manifest.platforms as readonly string[]).includes(process.platform))
    .flatMap(({ manifest }) => manifest.variants.map(({ id }): VariantRun => ({ scenario: manifest.id, variant: id })));
  const chosen = wanted.length > 0 ? wanted : timedVariants;
  return {
    strain: values.strain as keyof typeof strains,
    runs: Array.from({ length: count('times') }, () => chosen).flat(),
    atOnce: count('at-once'),
  };
}

async function measure({ strain, runs, atOnce }: ReturnType<typeof readArguments>): Promise<number> {
  const counts = new Map<Verdict, number>();
  using _strain = strains[strain]();
  await using open = await openEngine();
  let ended = 0;
  await runAll(open.client, runs, {
    atOnce,
    onVerdict: (run, verdict, reasons) => {
      ended += 1;
      if (ended % 20 === 0) process.stderr.write(`${ended} of ${runs.length}\n`);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verdict !== 'passed') process.stdout.write(`${verdict} ${run.scenario} ${run.variant}: ${reasons}\n`);
    },
  });
  const sums = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  process.stdout.write(`${strain}: ${ended} runs, ${sums}\n`);
  return [...counts.keys()].every((verdict) => verdict === 'passed' || verdict === 'inconclusive') ? 0 : 1;
}

let request;
try {
  request = readArguments();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
}
process.exitCode = request ? await measure(request) : 1;
