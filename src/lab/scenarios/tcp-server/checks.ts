import { actorsIn, num, numbersIn, valuesOf } from '#shared/analysis/observe.ts';
import { peakOf, tasksOf } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

interface Replies {
  readonly clients: number;
  readonly right: number;
  readonly wrong: number;
}

function repliesOf(o: Observation): Replies {
  return valuesOf(o, 'replies').reduce<Replies>(
    (sum, { value }) => {
      const [clients = 0, right = 0, wrong = 0] = numbersIn(value);
      return { clients: sum.clients + clients, right: sum.right + right, wrong: sum.wrong + wrong };
    },
    { clients: 0, right: 0, wrong: 0 },
  );
}

/** Descriptors and threads of the server at each report of this name. */
const resourcesOf = (
  o: Observation,
  when: string,
): readonly { readonly descriptors: number; readonly threads: number }[] =>
  valuesOf(o, `resources-${when}`).map(({ value }) => {
    const [descriptors = 0, threads = 0] = numbersIn(value);
    return { descriptors, threads };
  });

const restCpu = (o: Observation): number => Number(valuesOf(o, 'rest-cpu')[0]?.value ?? Number.NaN);
const concurrent = ['event-loop', 'process-per-connection', 'thread-per-connection', 'process-pool', 'thread-pool'];

export const checks: readonly Check[] = [
  {
    id: 'replies',
    evaluate: (o) => {
      const { clients, right, wrong } = repliesOf(o);
      const wanted = num(o, 'clients') * num(o, 'messages');
      return verdict(
        clients === num(o, 'clients') && right === wanted && wrong === 0,
        { key: 'replies.expected', params: { count: wanted } },
        { key: 'replies.observed', params: { right, wrong } },
      );
    },
  },
  {
    id: 'all-at-once',
    variants: concurrent,
    evaluate: (o) => {
      const peak = Math.max(0, ...valuesOf(o, 'open').map(({ value }) => Number(value)));
      return verdict(
        peak === num(o, 'clients'),
        { key: 'all-at-once.expected', params: { count: num(o, 'clients') } },
        { key: 'all-at-once.observed', params: { peak } },
      );
    },
  },
  {
    id: 'process-each',
    variants: ['process-per-connection'],
    evaluate: (o) => {
      const pids = new Set(valuesOf(o, 'serves').map(({ value }) => Number(value)));
      const server = actorsIn(o, 'server')[0]?.pid ?? 0;
      return verdict(
        pids.size === num(o, 'clients') && !pids.has(server),
        { key: 'process-each.expected', params: { count: num(o, 'clients') } },
        { key: 'process-each.observed', params: { count: pids.size } },
      );
    },
  },
  {
    id: 'thread-each',
    variants: ['thread-per-connection'],
    evaluate: (o) => {
      const server = actorsIn(o, 'server')[0]?.pid;
      const threads = actorsIn(o, 'handler').filter((actor) => actor.kind === 'thread' && actor.pid === server).length;
      return verdict(
        threads === num(o, 'clients'),
        { key: 'thread-each.expected', params: { count: num(o, 'clients') } },
        { key: 'thread-each.observed', params: { count: threads } },
      );
    },
  },
  {
    id: 'pool-limit',
    variants: ['process-pool', 'thread-pool'],
    evaluate: (o) => {
      const tasks = tasksOf(o);
      const workers = new Set(tasks.map(({ actor }) => actor)).size;
      const size = num(o, 'workers');
      const passed =
        tasks.length === num(o, 'clients') * num(o, 'messages') && workers <= size && peakOf(tasks) <= size;
      return verdict(
        passed,
        { key: 'pool-limit.expected', params: { size, tasks: num(o, 'clients') * num(o, 'messages') } },
        { key: 'pool-limit.observed', params: { tasks: tasks.length, workers, peak: peakOf(tasks) } },
      );
    },
  },
  {
    id: 'same-threads',
    variants: ['event-loop'],
    evaluate: (o) => {
      const expected = { key: 'same-threads.expected' };
      const counts = ['before', 'during', 'after'].flatMap((when) =>
        resourcesOf(o, when).map(({ threads }) => threads),
      );
      if (counts.length === 0 && o.platform !== 'linux') return inconclusive(expected, { key: 'resources.unknown' });
      const distinct = [...new Set(counts)];
      return verdict(counts.length >= 3 && distinct.length === 1, expected, {
        key: 'same-threads.observed',
        params: { counts: distinct.join(', ') || '-', looks: counts.length },
      });
    },
  },
  {
    id: 'nothing-leaks',
    variants: concurrent,
    evaluate: (o) => {
      const expected = { key: 'nothing-leaks.expected' };
      const [before, after] = [resourcesOf(o, 'before')[0], resourcesOf(o, 'after')[0]];
      if ((!before || !after) && o.platform !== 'linux') return inconclusive(expected, { key: 'resources.unknown' });
      const peak = Math.max(0, ...resourcesOf(o, 'during').map(({ descriptors }) => descriptors));
      const passed = before !== undefined && after !== undefined && after.descriptors <= before.descriptors;
      return verdict(passed, expected, {
        key: 'nothing-leaks.observed',
        params: { before: before?.descriptors ?? -1, peak, after: after?.descriptors ?? -1 },
      });
    },
  },
  {
    id: 'rests',
    variants: concurrent,
    evaluate: (o) =>
      verdict(restCpu(o) < 10, { key: 'rests.expected' }, { key: 'rest.observed', params: { percent: restCpu(o) } }),
  },
  {
    id: 'spins',
    variants: ['spins-after-disconnect'],
    evaluate: (o) =>
      verdict(restCpu(o) >= 25, { key: 'spins.expected' }, { key: 'rest.observed', params: { percent: restCpu(o) } }),
  },
];
