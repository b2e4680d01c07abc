import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenarios } from '#scenarios/course.ts';
import type { RunReport } from '#shared/model/lab.ts';
import { openEngine, runToEnd } from '../support/open-engine.ts';

// Runs scenarios on a machine that is short of processor time and lists every verdict that is not `passed`:
//   node test/trust/busy.ts --strain burners|one-core|quota|none [--times 10] [--at-once 2] [scenario ...]
// No correct run may be judged `failed` there; a check that cannot be decided says so.

/** Ways to make processor time scarce, each with how to undo it. */
const strains: Readonly<Record<string, () => () => void>> = {
  none: () => () => {},
  burners: () => {
    const burners = Array.from({ length: 6 }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
    return () => burners.forEach((burner) => burner.kill('SIGKILL'));
  },
  'one-core': () => {
    spawn('taskset', ['-a', '-p', '-c', '0', String(process.pid)], { stdio: 'ignore' });
    return () => {};
  },
  quota: () => {
    const second = existsSync('/sys/fs/cgroup/cgroup.controllers');
    const parent = second ? '/sys/fs/cgroup' : '/sys/fs/cgroup/cpu';
    const group = join(parent, `procession-trust-${process.pid}`);
    mkdirSync(group);
    if (second) writeFileSync(join(group, 'cpu.max'), '50000 100000');
    else writeFileSync(join(group, 'cpu.cfs_quota_us'), '50000');
    writeFileSync(join(group, 'cgroup.procs'), String(process.pid));
    return () => {
      writeFileSync(join(parent, 'cgroup.procs'), String(process.pid));
      rmdirSync(group);
    };
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    strain: { type: 'string', default: 'burners' },
    times: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
  },
});
const strain = strains[values.strain];
if (!strain) throw new Error(`unknown strain ${values.strain}: choose one of ${Object.keys(strains).join(', ')}`);

const wanted = scenarios.filter(({ manifest }) => positionals.length === 0 || positionals.includes(manifest.id));
const runs = Array.from({ length: Number(values.times) }, () =>
  wanted.flatMap(({ manifest }) =>
    (manifest.platforms as readonly string[]).includes(process.platform)
      ? manifest.variants.map((variant) => ({ scenario: manifest.id, variant: variant.id }))
      : [],
  ),
).flat();

/** One word for the whole run: `inconclusive` when some check could not be decided and none failed. */
function verdictOf({ run, checks }: RunReport): string {
  if (run.outcome !== 'passed') return String(run.outcome);
  return checks.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'passed';
}

const counts = new Map<string, number>();
let ended = 0;
const open = await openEngine();
const undo = strain();
try {
  const next = runs.values();
  const work = async (): Promise<void> => {
    for (const { scenario, variant } of next) {
      const { report } = await runToEnd(open.client, { scenario, variant });
      const verdict = verdictOf(report);
      ended += 1;
      if (process.stderr.isTTY || ended % 20 === 0) process.stderr.write(`${ended} of ${runs.length}\n`);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verdict === 'passed') continue;
      const reasons = report.checks
        .filter(({ status }) => status !== 'passed')
        .map(({ id, status, observed }) => `${id} ${status}: ${observed.key} ${JSON.stringify(observed.params ?? {})}`);
      process.stdout.write(
        `${verdict} ${scenario} ${variant} ${JSON.stringify(report.run.error)} ${reasons.join(' | ')}\n`,
      );
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, work));
} finally {
  undo();
  await open[Symbol.asyncDispose]();
}
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
process.stdout.write(
  `${values.strain}: ${total} runs, ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}\n`,
);
process.exitCode = [...counts.keys()].every((verdict) => verdict === 'passed' || verdict === 'inconclusive') ? 0 : 1;
