import { parseArgs } from 'node:util';
import type { RunReport } from '#shared/model/lab.ts';
import { scenarios } from '#scenarios/course.ts';
import { openEngine, runToEnd } from '../support/open-engine.ts';
import { reasonsOf, runAll, verdictOf, type VariantRun } from '../support/run-all.ts';
import { loadSabotages, sabotagedActor, sabotageRunner, type NamedSabotage } from '../support/sabotages.ts';
import { strains } from '../support/strains.ts';
import { timedVariants } from '../support/timed-variants.ts';

// Runs scenarios on a machine that is short of processor time and lists every verdict that is not the expected one:
//   node test/trust/busy.ts --strain burners|one-core|quota|none [--times 10] [--at-once 2] [--sabotaged]
//     [--all | scenario ...]
// Without scenarios: the variants whose checks depend on times, rates or an order.
// No correct run may be judged `failed` there, and no sabotaged run may pass; a check that cannot be decided says so.

/** What the command line asks for. Throws where it is not valid. */
async function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      strain: { type: 'string', default: 'burners' },
      times: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '2' },
      all: { type: 'boolean', default: false },
      sabotaged: { type: 'boolean', default: false },
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
  const hasDefault = !values.all && positionals.length === 0;
  const isWanted = ({ scenario, variant }: VariantRun): boolean =>
    hasDefault
      ? timedVariants.some((timed) => timed.scenario === scenario && timed.variant === variant)
      : values.all || positionals.includes(scenario);
  const times = count('times');
  const repeated = <R extends VariantRun>(runs: readonly R[]): readonly R[] =>
    Array.from({ length: times }, () => runs.filter(isWanted)).flat();
  const variants = scenarios
    .filter(({ manifest }) => (manifest.platforms as readonly string[]).includes(process.platform))
    .flatMap(({ manifest }) => manifest.variants.map(({ id }): VariantRun => ({ scenario: manifest.id, variant: id })));
  return {
    strain: values.strain as keyof typeof strains,
    atOnce: count('at-once'),
    variants: values.sabotaged ? null : repeated(variants),
    sabotages: values.sabotaged ? repeated(await loadSabotages()) : null,
  };
}

/** Runs all and prints the sums; `judge` gives each its word, and whether it is wrong. */
async function judgeAll<R extends VariantRun>(
  title: string,
  runs: readonly R[],
  options: {
    readonly atOnce: number;
    readonly run: Parameters<typeof runAll<R>>[1]['run'];
    readonly judge: (run: R, report: RunReport) => { readonly verdict: string; readonly isWrong: boolean };
  },
): Promise<number> {
  const counts = new Map<string, number>();
  let [ended, wrong] = [0, 0];
  await runAll(runs, {
    ...options,
    onReport: (run, report) => {
      ended += 1;
      if (ended % 20 === 0) process.stderr.write(`${ended} of ${runs.length}\n`);
      const { verdict, isWrong } = options.judge(run, report);
      if (isWrong) wrong += 1;
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (isWrong || verdict === 'inconclusive')
        process.stdout.write(`${verdict} ${run.scenario} ${run.variant}: ${reasonsOf(report)}\n`);
    },
  });
  const sums = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  process.stdout.write(`${title}: ${ended} runs, ${sums}\n`);
  return wrong === 0 ? 0 : 1;
}

/** A sabotaged run: wrong if all checks passed that the sabotage must keep from passing. */
function judgeSabotaged({ fails }: NamedSabotage, { checks }: RunReport) {
  const isWrong = fails.every((id) => checks.some((check) => check.id === id && check.status === 'passed'));
  return { verdict: isWrong ? 'wrongly passed' : 'not passed', isWrong };
}

async function measure({ strain, variants, sabotages, atOnce }: Awaited<ReturnType<typeof readArguments>>) {
  using _strain = strains[strain]();
  if (sabotages) {
    await using open = await openEngine({ actor: sabotagedActor });
    const run = sabotageRunner(open.client);
    return await judgeAll(`${strain}, sabotaged`, sabotages, { atOnce, run, judge: judgeSabotaged });
  }
  await using open = await openEngine();
  return await judgeAll(strain, variants ?? [], {
    atOnce,
    run: (run) => runToEnd(open.client, run),
    judge: (_run, report) => {
      const verdict = verdictOf(report);
      return { verdict, isWrong: verdict !== 'passed' && verdict !== 'inconclusive' };
    },
  });
}

let request;
try {
  request = await readArguments();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
}
process.exitCode = request ? await measure(request) : 1;
