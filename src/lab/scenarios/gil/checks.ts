import { actorsIn, disjoint, holdsOf, num, numbersOf, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;
const ratios = (o: Observation) => ({
  key: 'ratios',
  params: { ratios: numbersOf(o, 'ratio').map(rounded).join(', ') },
});

/** How often the next report of progress came from another worker than the one before. */
function alternations(o: Observation): number {
  const who = valuesOf(o, 'progress').map((event) => event.actor);
  return who.filter((actor, index) => index > 0 && actor !== who[index - 1]).length;
}

/** Looks at which two workers stood in state R, on two different processors; null where processors are not told. */
function looksOnTwoProcessors(o: Observation): number | null {
  const workers = actorsIn(o, 'worker');
  let told = false;
  const looks = o.samples.filter((sample) => {
    const running = workers.flatMap(({ pid, tid }) => {
      const thread = sample.processes.find((process) => process.pid === pid)?.threads?.find((one) => one.tid === tid);
      if (typeof thread?.processor !== 'number') return [];
      told = true;
      return thread.state === 'R' ? [thread.processor] : [];
    });
    return new Set(running).size >= 2;
  }).length;
  return told ? looks : null;
}

function undisturbed(o: Observation): boolean {
  return Math.max(0, ...numbersOf(o, 'ratio-if-undisturbed')) >= 1.5;
}

/** An upper bound that a short disturbance may break in one round, never in all. */
const lowRatio = 1.15;

export const checks: readonly Check[] = [
  {
    id: 'one-at-a-time',
    variants: ['gil', 'no-lock', 'lock'],
    evaluate: (o) => {
      const expected = { key: 'one-at-a-time.expected' };
      const holds = holdsOf(o, 'gil');
      const threads = new Set(holds.map(({ actor }) => actor)).size;
      const working = actorsIn(o, 'worker').length + actorsIn(o, 'taker').length;
      if (o.params['runtime'] !== 'node') return inconclusive(expected, { key: 'common.cpython-hides' });
      return verdict(holds.length > 0 && threads === working && disjoint(holds), expected, {
        key: disjoint(holds) ? 'one-at-a-time.yes' : 'one-at-a-time.no',
        params: { holds: holds.length, threads },
      });
    },
  },
  {
    id: 'both-progress',
    variants: ['gil'],
    evaluate: (o) => {
      const changes = alternations(o);
      const workers = new Set(valuesOf(o, 'progress').map((event) => event.actor)).size;
      return verdict(
        workers === 2 && changes >= 3 * num(o, 'rounds'),
        { key: 'both-progress.expected', params: { changes: 3 * num(o, 'rounds') } },
        { key: 'both-progress.observed', params: { workers, changes } },
      );
    },
  },
  {
    id: 'one-core',
    variants: ['gil'],
    evaluate: (o) => {
      const all = numbersOf(o, 'ratio');
      return verdict(
        all.length === num(o, 'rounds') && Math.min(...all) <= lowRatio,
        { key: 'one-core.expected' },
        ratios(o),
      );
    },
  },
  {
    id: 'parallel',
    variants: ['no-gil'],
    evaluate: (o) => {
      const expected = { key: 'parallel.expected' };
      if (o.cores < 2) return inconclusive(expected, { key: 'common.one-core' });
      const best = Math.max(0, ...numbersOf(o, 'ratio'));
      // Threads that were ready, but stood behind other programs, tell nothing about parallelism.
      if (best < 1.5 && undisturbed(o))
        return inconclusive(expected, { key: 'common.busy', params: { best: rounded(best) } });
      return verdict(best >= 1.5 && numbersOf(o, 'ratio').length >= num(o, 'rounds'), expected, ratios(o));
    },
  },
  {
    id: 'two-processors',
    variants: ['no-gil'],
    evaluate: (o) => {
      const expected = { key: 'two-processors.expected' };
      if (o.cores < 2) return inconclusive(expected, { key: 'common.one-core' });
      const looks = looksOnTwoProcessors(o);
      if (looks === null) return inconclusive(expected, { key: 'common.no-process-facts' });
      if (looks === 0 && undisturbed(o))
        return inconclusive(expected, {
          key: 'common.busy',
          params: { best: rounded(Math.max(0, ...numbersOf(o, 'ratio'))) },
        });
      return verdict(looks > 0, expected, {
        key: 'two-processors.observed',
        params: { looks, samples: o.samples.length },
      });
    },
  },
  {
    id: 'updates-lost',
    variants: ['no-lock'],
    evaluate: (o) => {
      const left = numbersOf(o, 'left');
      const expected = num(o, 'threads') - 1;
      return verdict(
        left.length === 1 && left[0] === expected,
        { key: 'left.expected', params: { left: expected } },
        { key: 'left.observed', params: { left: left.join(', ') } },
      );
    },
  },
  {
    id: 'none-lost',
    variants: ['lock'],
    evaluate: (o) => {
      const left = numbersOf(o, 'left');
      const takers = actorsIn(o, 'taker').length;
      return verdict(
        left.length === 1 && left[0] === 0 && takers === num(o, 'threads'),
        { key: 'left.expected', params: { left: 0 } },
        { key: 'left.observed', params: { left: left.join(', ') } },
      );
    },
  },
];
