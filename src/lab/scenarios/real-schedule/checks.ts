import type { Observation } from '#shared/model/lab.ts';
import type { Message } from '#shared/model/scenario.ts';
import { inconclusive, verdict, type Check, type Verdict } from '../scenario.ts';
import {
  coveredMs,
  factsOf,
  foreignShare,
  jobCount,
  onOneCore,
  simulatedCompletion,
  tickMs,
  usedMs,
  type JobFacts,
} from './checks-facts.ts';

/**
 * Beyond this share of the core for programs from outside, a failure says nothing about how the jobs share it. Less
 * does no harm: a fair scheduler divides what is left among the jobs as it would divide the whole.
 */
const muchForeign = 0.75;
/** CPU time may exceed elapsed time by this factor: the accounting is a little coarse. */
const coarse = 1.05;
/** Of two jobs that end so much of the total time apart in the model, the real ones must end in the same order. */
const clearlyApart = 0.25;

/** A verdict about who got the core when: only with one common core, and a failure only where nobody from outside had it. */
function aboutCore(o: Observation, facts: readonly JobFacts[], made: Verdict): Verdict {
  if (facts.length > 0 && !onOneCore(o)) return inconclusive(made.expected, { key: 'common.not-pinned' });
  if (made.status !== 'failed' || foreignShare(facts) <= muchForeign) return made;
  return inconclusive(made.expected, { key: 'core-busy', params: { percent: Math.round(100 * foreignShare(facts)) } });
}

/** True when the niceness asked for was the one that the system then told. */
const niceTaken = (facts: readonly JobFacts[]): boolean => facts.every(({ job, nice }) => job.nice === nice);

const names = (facts: readonly JobFacts[]): string =>
  facts
    .toSorted((a, b) => a.endMs - b.endMs)
    .map(({ job }) => job.id)
    .join(', ') || '–';

/** Of each two jobs, which of them should be done first; those who may come in any order are left out. */
type Order = readonly (readonly [first: JobFacts, second: JobFacts])[];

function pairs(facts: readonly JobFacts[], isFirst: (a: JobFacts, b: JobFacts) => boolean): Order {
  return facts.flatMap((first) =>
    facts.filter((second) => first !== second && isFirst(first, second)).map((second) => [first, second] as const),
  );
}

function inOrder(o: Observation, facts: readonly JobFacts[], expected: Message, order: Order): Verdict {
  if (facts.length === jobCount(o) && order.length === 0) return inconclusive(expected, { key: 'any-order' });
  const wrong = order.filter(([first, second]) => first.endMs >= second.endMs).length;
  return aboutCore(
    o,
    facts,
    verdict(facts.length === jobCount(o) && wrong === 0, expected, {
      key: 'order',
      params: { names: names(facts), wrong, pairs: order.length },
    }),
  );
}

const sameWork = (a: JobFacts, b: JobFacts): boolean =>
  a.job.length === b.job.length &&
  a.job.arrival === b.job.arrival &&
  a.job.ioEvery === b.job.ioEvery &&
  a.job.ioTime === b.job.ioTime;

export const checks: readonly Check[] = [
  {
    id: 'work-done',
    evaluate: (o) => {
      const facts = factsOf(o);
      const short = facts.filter(
        ({ job, usedMs: used, beginMs, endMs }) =>
          used < job.length * tickMs(o) || (endMs - beginMs) * coarse < job.length * tickMs(o),
      ).length;
      return verdict(
        facts.length === jobCount(o) && short === 0,
        { key: 'work-done.expected', params: { jobs: jobCount(o) } },
        { key: 'work-done.observed', params: { jobs: facts.length, ms: Math.round(usedMs(facts)), short } },
      );
    },
  },
  {
    id: 'one-core',
    evaluate: (o) => {
      const facts = factsOf(o);
      const [cpu, wall] = [usedMs(facts), coveredMs(facts)];
      const made = verdict(
        facts.length === jobCount(o) && cpu <= wall * coarse,
        { key: 'one-core.expected' },
        {
          key: 'one-core.observed',
          params: { cpu: Math.round(cpu), wall: Math.round(wall), percent: Math.round(100 * foreignShare(facts)) },
        },
      );
      return facts.length > 0 && !onOneCore(o) ? inconclusive(made.expected, { key: 'common.not-pinned' }) : made;
    },
  },
  {
    id: 'end-together',
    variants: ['equal'],
    evaluate: (o) => {
      const facts = factsOf(o);
      const ends = facts.map(({ endMs }) => endMs);
      const spread = ends.length > 0 ? Math.max(...ends) - Math.min(...ends) : 0;
      // n turns of a tick each, and as much longer as everything took longer than its CPU time.
      const limit = jobCount(o) * tickMs(o) * Math.max(1, coveredMs(facts) / Math.max(1, usedMs(facts)));
      const expected = { key: 'end-together.expected', params: { ms: Math.round(limit) } };
      const alike = facts.every(
        (fact) =>
          facts[0] !== undefined &&
          sameWork(fact, facts[0]) &&
          fact.job.nice === facts[0].job.nice &&
          fact.job.ioEvery === 0,
      );
      if (!alike) return inconclusive(expected, { key: 'not-alike' });
      if (!niceTaken(facts)) return inconclusive(expected, { key: 'nice-refused' });
      return aboutCore(
        o,
        facts,
        verdict(facts.length === jobCount(o) && spread <= limit, expected, {
          key: 'end-together.observed',
          params: { ms: Math.round(spread) },
        }),
      );
    },
  },
  {
    id: 'favoured-first',
    variants: ['nice'],
    evaluate: (o) => {
      const facts = factsOf(o);
      const expected = { key: 'favoured-first.expected' };
      if (!niceTaken(facts)) return inconclusive(expected, { key: 'nice-refused' });
      return inOrder(
        o,
        facts,
        expected,
        pairs(facts, (a, b) => sameWork(a, b) && a.job.nice + 2 <= b.job.nice),
      );
    },
  },
  {
    id: 'as-simulated',
    variants: ['nice', 'own'],
    evaluate: (o) => {
      const facts = factsOf(o);
      const expected = { key: 'as-simulated.expected' };
      if (!niceTaken(facts)) return inconclusive(expected, { key: 'nice-refused' });
      const done = (fact: JobFacts): number => simulatedCompletion(o, fact);
      const apart = clearlyApart * Math.max(...facts.map(done));
      return inOrder(
        o,
        facts,
        expected,
        pairs(facts, (a, b) => done(b) - done(a) >= apart),
      );
    },
  },
];
