import { check, defineScenario, inconclusive, ms, say, type Made, type RunOf } from '../define.ts';
import { en } from './en.ts';
import {
  coveredMs,
  factsOf,
  foreignShare,
  jobCount,
  onOneCore,
  simulatedCompletion,
  tickMs,
  usedMs,
  checkParams,
  type JobFacts,
} from './facts.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const jobs = (list: readonly object[]): string => JSON.stringify(list);

/**
 * Beyond this share of the core for programs from outside, a failure says nothing about how the jobs share it. Less
 * does no harm: a fair scheduler divides what is left among the jobs as it would divide the whole.
 */
const muchForeign = 0.75;

/** CPU time may exceed elapsed time by this factor: the accounting is a little coarse. */
const coarse = 1.05;

/**
 * Of two jobs whose ends in the model are this share of the total time apart, the real ones must end in the same order.
 */
const clearlyApart = 0.25;

/**
 * A verdict about which job got the core when: only with one common core, and a failure only where no program from
 * outside had it.
 */
function aboutCore<K extends string>(
  run: Run,
  facts: readonly JobFacts[],
  made: Made<K>,
): Made<K | 'common.not-pinned' | 'core-busy'> {
  if (facts.length > 0 && !onOneCore(run)) return inconclusive(say('common.not-pinned'), made.expected);
  if (made.status !== 'failed' || foreignShare(facts) <= muchForeign) return made;
  return inconclusive(say('core-busy', { percent: Math.round(100 * foreignShare(facts)) }), made.expected);
}

/** True when the niceness asked for was the one that the system then reported. */
const niceTaken = (facts: readonly JobFacts[]): boolean => facts.every(({ job, nice }) => job.nice === nice);

const names = (facts: readonly JobFacts[]): string =>
  facts
    .toSorted((a, b) => a.endMs - b.endMs)
    .map(({ job }) => job.id)
    .join(', ') || '–';

/** Of each two jobs, which of them should be done first; pairs that may come in any order are left out. */
type Order = readonly (readonly [first: JobFacts, second: JobFacts])[];

function pairs(facts: readonly JobFacts[], isFirst: (a: JobFacts, b: JobFacts) => boolean): Order {
  return facts.flatMap((first) =>
    facts.filter((second) => first !== second && isFirst(first, second)).map((second) => [first, second] as const),
  );
}

function inOrder(run: Run, facts: readonly JobFacts[], order: Order) {
  if (facts.length === jobCount(run) && order.length === 0) return inconclusive(say('any-order'));
  const wrong = order.filter(([first, second]) => first.endMs >= second.endMs).length;
  return aboutCore(
    run,
    facts,
    check(facts.length === jobCount(run) && wrong === 0, {
      observed: say('order', { names: names(facts), wrong, pairs: order.length }),
    }),
  );
}

const sameWork = (a: JobFacts, b: JobFacts): boolean =>
  a.job.length === b.job.length &&
  a.job.arrival === b.job.arrival &&
  a.job.ioEvery === b.job.ioEvery &&
  a.job.ioTime === b.job.ioTime;

export const scenario = defineScenario({
  id: 'real-schedule',
  group: 'os',
  covers: ['sched-rr'],
  kinds: ['process'],
  platforms: ['linux'],
  params: {
    jobs: {
      type: 'text',
      default: jobs([
        { id: 'A', length: 12 },
        { id: 'B', length: 12 },
        { id: 'C', length: 12 },
      ]),
      maxLength: 2000,
    },
    tickMs: ms({ default: 50, min: 10, max: 200 }),
  },
  variants: {
    equal: {},
    nice: {
      defaults: {
        jobs: jobs([
          { id: 'A', length: 12, nice: 10 },
          { id: 'B', length: 12, nice: 5 },
          { id: 'C', length: 12, nice: 0 },
        ]),
      },
    },
    own: {
      defaults: {
        jobs: jobs([
          { id: 'A', length: 24 },
          { id: 'B', length: 3 },
          { id: 'C', length: 3 },
        ]),
      },
    },
  },
  limits: { actors: 14, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'work-done': (run) => {
      const facts = factsOf(run);
      const short = facts.filter(
        ({ job, usedMs: used, beginMs, endMs }) =>
          used < job.length * tickMs(run) || (endMs - beginMs) * coarse < job.length * tickMs(run),
      ).length;
      return check(facts.length === jobCount(run) && short === 0, {
        expected: { jobs: jobCount(run) },
        observed: { jobs: facts.length, ms: Math.round(usedMs(facts)), short },
      });
    },
    'one-core': (run) => {
      const facts = factsOf(run);
      const [cpu, wall] = [usedMs(facts), coveredMs(facts)];
      const made = check(facts.length === jobCount(run) && cpu <= wall * coarse, {
        observed: { cpu: Math.round(cpu), wall: Math.round(wall), percent: Math.round(100 * foreignShare(facts)) },
      });
      return facts.length > 0 && !onOneCore(run) ? inconclusive(say('common.not-pinned'), made.expected) : made;
    },
    'end-together': {
      variants: ['equal'],
      evaluate: (run) => {
        const facts = factsOf(run);
        const ends = facts.map(({ endMs }) => endMs);
        const spread = ends.length > 0 ? Math.max(...ends) - Math.min(...ends) : 0;
        // n turns of a tick each, and as much longer as everything took longer than its CPU time.
        const limit = jobCount(run) * tickMs(run) * Math.max(1, coveredMs(facts) / Math.max(1, usedMs(facts)));
        const expected = { ms: Math.round(limit) };
        const alike = facts.every(
          (fact) =>
            facts[0] !== undefined &&
            sameWork(fact, facts[0]) &&
            fact.job.nice === facts[0].job.nice &&
            fact.job.ioEvery === 0,
        );
        if (!alike) return inconclusive(say('not-alike'), expected);
        if (!niceTaken(facts)) return inconclusive(say('nice-refused'), expected);
        return aboutCore(
          run,
          facts,
          check(facts.length === jobCount(run) && spread <= limit, { expected, observed: { ms: Math.round(spread) } }),
        );
      },
    },
    'favoured-first': {
      variants: ['nice'],
      evaluate: (run) => {
        const facts = factsOf(run);
        if (!niceTaken(facts)) return inconclusive(say('nice-refused'));
        return inOrder(
          run,
          facts,
          pairs(facts, (a, b) => sameWork(a, b) && a.job.nice + 2 <= b.job.nice),
        );
      },
    },
    'as-simulated': {
      variants: ['nice', 'own'],
      evaluate: (run) => {
        const facts = factsOf(run);
        if (!niceTaken(facts)) return inconclusive(say('nice-refused'));
        const done = (fact: JobFacts): number => simulatedCompletion(run, fact);
        const apart = clearlyApart * Math.max(...facts.map(done));
        return inOrder(
          run,
          facts,
          pairs(facts, (a, b) => done(b) - done(a) >= apart),
        );
      },
    },
  },
  checkParams,
});
