import { scenarios } from '#scenarios/course.ts';
import { openEngine, runToEnd } from '../../test/support/open-engine.ts';
import { reasonsOf, runAll, verdictOf } from '../../test/support/run-all.ts';
import { loadSabotages, sabotagedActor, sabotageRunner } from '../../test/support/sabotages.ts';
import { strains } from '../../test/support/strains.ts';
import { timedVariants } from '../../test/support/timed-variants.ts';
import { say } from '../lib/messages.mjs';
import { readOptions, wholeNumber } from '../lib/options.mjs';
import { Refusal, script } from '../lib/run.mjs';

// Runs scenarios on a machine that is short of processor time and lists every verdict that is not the expected one. No
// correct run may be judged `failed` there, and no sabotaged run may pass; a check that cannot be decided says so.
// Without scenarios: every variant of those whose checks judge times, rates or samples.
const usage =
  `node scripts/trust/busy.mjs [--strain ${Object.keys(strains).join('|')}] [--times 10] [--at-once 2] ` +
  '[--sabotaged] [--all | scenario ...]';

/** What the command line asks for. */
async function readArguments() {
  const { values, positionals } = readOptions(
    usage,
    {
      strain: { type: 'string', default: 'burners' },
      times: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '2' },
      all: { type: 'boolean', default: false },
      sabotaged: { type: 'boolean', default: false },
    },
    { allowPositionals: true },
  );
  const oneOf = (name, known) => {
    if (!known.includes(name)) throw new Refusal(say.unknownArgument(name, known.join(', ')));
  };
  const ids = scenarios.map(({ manifest }) => manifest.id);
  oneOf(values.strain, Object.keys(strains));
  for (const id of positionals) oneOf(id, ids);
  const isTimed = ({ scenario, variant }) =>
    timedVariants.some((timed) => timed.scenario === scenario && timed.variant === variant);
  const isWanted = (run) => {
    if (values.all) return true;
    return positionals.length > 0 ? positionals.includes(run.scenario) : isTimed(run);
  };
  const variants = scenarios
    .filter(({ manifest }) => manifest.platforms.includes(process.platform))
    .flatMap(({ manifest }) => manifest.variants.map(({ id }) => ({ scenario: manifest.id, variant: id })));
  const runs = (values.sabotaged ? await loadSabotages() : variants).filter(isWanted);
  return {
    strain: values.strain,
    isSabotaged: values.sabotaged,
    atOnce: wholeNumber('--at-once', values['at-once']),
    runs: Array.from({ length: wholeNumber('--times', values.times) }, () => runs).flat(),
  };
}

/** The verdict of a run; wrong unless it passed or cannot be decided. */
function judge(_run, report) {
  const verdict = verdictOf(report);
  return { verdict, isWrong: verdict !== 'passed' && verdict !== 'inconclusive' };
}

/** The verdict of a sabotaged run; wrong if all checks passed that the sabotage must keep from passing. */
function judgeSabotaged({ fails }, { checks }) {
  const isWrong = fails.every((id) => checks.some((check) => check.id === id && check.status === 'passed'));
  return { verdict: isWrong ? 'wrongly passed' : 'not passed', isWrong };
}

await script(async () => {
  const { strain, isSabotaged, runs, atOnce } = await readArguments();
  const counts = new Map();
  let [ended, wrong] = [0, 0];
  using _strain = strains[strain]();
  await using open = await openEngine(isSabotaged ? { actor: sabotagedActor } : {});
  await runAll(runs, {
    atOnce,
    run: isSabotaged ? sabotageRunner(open.client) : (run) => runToEnd(open.client, run),
    onReport: (run, report) => {
      ended += 1;
      if (ended % 20 === 0) process.stderr.write(`${ended} of ${runs.length}\n`);
      const { verdict, isWrong } = (isSabotaged ? judgeSabotaged : judge)(run, report);
      if (isWrong) wrong += 1;
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (isWrong || verdict === 'inconclusive')
        process.stdout.write(`${verdict} ${run.scenario} ${run.variant}: ${reasonsOf(report)}\n`);
    },
  });
  const sums = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  process.stdout.write(`${strain}${isSabotaged ? ', sabotaged' : ''}: ${ended} runs, ${sums}\n`);
  return wrong === 0 ? 0 : 1;
});
