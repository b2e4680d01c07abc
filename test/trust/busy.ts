import { parseArgs } from 'node:util';
import { scenarios } from '#scenarios/course.ts';
import { openEngine } from '../support/open-engine.ts';
import { runAll, type Verdict } from '../support/run-all.ts';
import { strains } from '../support/strains.ts';
import { timedVariants } from '../support/timed-variants.ts';

// Runs scenarios on a machine that is short of processor time and lists every verdict that is not `passed`:
//   node test/trust/busy.ts --strain burners|one-core|quota|none [--times 10] [--at-once 2] [--all | scenario ...]
// Without scenarios: the variants whose checks depend on times, rates or an order.
// No correct run may be judged `failed` there; a check that cannot be decided says so.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    strain: { type: 'string', default: 'burners' },
    times: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    all: { type: 'boolean', default: false },
  },
});
if (!Object.hasOwn(strains, values.strain)) {
  throw new Error(`unknown strain ${values.strain}: choose one of ${Object.keys(strains).join(', ')}`);
}

const wanted = scenarios
  .filter(({ manifest }) => values.all || positionals.includes(manifest.id))
  .filter(({ manifest }) => (manifest.platforms as readonly string[]).includes(process.platform))
  .flatMap(({ manifest }) => manifest.variants.map((variant) => ({ scenario: manifest.id, variant: variant.id })));
const chosen = wanted.length > 0 ? wanted : timedVariants;
const runs = Array.from({ length: Number(values.times) }, () => chosen).flat();

const counts = new Map<Verdict, number>();
{
  using _strain = strains[values.strain as keyof typeof strains]();
  await using open = await openEngine();
  let ended = 0;
  await runAll(open.client, runs, {
    atOnce: Number(values['at-once']),
    onVerdict: (run, verdict, reasons) => {
      ended += 1;
      if (ended % 20 === 0) process.stderr.write(`${ended} of ${runs.length}\n`);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verdict !== 'passed') process.stdout.write(`${verdict} ${run.scenario} ${run.variant}: ${reasons}\n`);
    },
  });
}
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
process.stdout.write(
  `${values.strain}: ${total} runs, ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}\n`,
);
process.exitCode = [...counts.keys()].every((verdict) => verdict === 'passed' || verdict === 'inconclusive') ? 0 : 1;
