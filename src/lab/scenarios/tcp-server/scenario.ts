import { coresOf, effortsOf, judgeEffort } from '#shared/analysis/disturbance.ts';
import { actorsIn, metricOf, num, numbersOf, recordsOf } from '#shared/analysis/observe.ts';
import { peakOf, tasksOf } from '#shared/analysis/tasks.ts';
import { check, decide, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Replies {
  readonly clients: number;
  readonly right: number;
  readonly wrong: number;
}

function repliesOf(run: Run): Replies {
  const nothing = { clients: 0, right: 0, wrong: 0 };
  return recordsOf(run, 'replies', nothing).reduce<Replies>(
    (sum, { clients, right, wrong }) => ({
      clients: sum.clients + clients,
      right: sum.right + right,
      wrong: sum.wrong + wrong,
    }),
    nothing,
  );
}

/** Descriptors and threads of the server at each report of this name. */
const resourcesOf = (run: Run, when: string) => recordsOf(run, `resources-${when}`, { descriptors: NaN, threads: NaN });

const restCpu = (run: Run): number => Math.round(100 * (effortsOf(run, 'rest').map(coresOf)[0] ?? Number.NaN));

const concurrent = [
  'event-loop',
  'process-per-connection',
  'thread-per-connection',
  'process-pool',
  'thread-pool',
] as const;

export const scenario = defineScenario({
  id: 'tcp-server',
  group: 'tcp',
  covers: ['tcp-process-per-conn', 'tcp-thread-per-conn', 'tcp-pool-server', 'tcp-coroutine-400'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    clients: int({ default: 400, min: 1, max: 1000 }),
    messages: int({ default: 10, min: 1, max: 100 }),
    clientProcesses: int({ default: 4, min: 1, max: 8 }),
    workers: int({ default: 4, min: 1, max: 16 }),
    restMs: ms({ default: 500, min: 200, max: 3000 }),
  },
  variants: {
    'event-loop': {},
    'process-per-connection': { defaults: { clients: 12 } },
    'thread-per-connection': { defaults: { clients: 40 } },
    'process-pool': {},
    'thread-pool': {},
    'spins-after-disconnect': { defaults: { clients: 2, messages: 3, clientProcesses: 1 } },
  },
  limits: { actors: 1100, durationMs: 120_000, events: 200_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    replies: (run) => {
      const { clients, right, wrong } = repliesOf(run);
      const wanted = num(run, 'clients') * num(run, 'messages');
      return check(clients === num(run, 'clients') && right === wanted && wrong === 0, {
        expected: { count: wanted },
        observed: { right, wrong },
      });
    },
    'all-at-once': {
      variants: concurrent,
      evaluate: (run) => {
        const peak = Math.max(0, ...numbersOf(run, 'open'));
        return check(peak === num(run, 'clients'), { expected: { count: num(run, 'clients') }, observed: { peak } });
      },
    },
    'process-each': {
      variants: ['process-per-connection'],
      evaluate: (run) => {
        const pids = new Set(numbersOf(run, 'serves'));
        const server = actorsIn(run, 'server')[0]?.pid ?? 0;
        return check(pids.size === num(run, 'clients') && !pids.has(server), {
          expected: { count: num(run, 'clients') },
          observed: { count: pids.size },
        });
      },
    },
    'thread-each': {
      variants: ['thread-per-connection'],
      evaluate: (run) => {
        const server = actorsIn(run, 'server')[0]?.pid;
        const threads = actorsIn(run, 'handler').filter(
          (actor) => actor.kind === 'thread' && actor.pid === server,
        ).length;
        return check(threads === num(run, 'clients'), {
          expected: { count: num(run, 'clients') },
          observed: { count: threads },
        });
      },
    },
    'pool-limit': {
      variants: ['process-pool', 'thread-pool'],
      evaluate: (run) => {
        const tasks = tasksOf(run);
        const workers = new Set(tasks.map(({ actor }) => actor)).size;
        const size = num(run, 'workers');
        const passed =
          tasks.length === num(run, 'clients') * num(run, 'messages') && workers <= size && peakOf(tasks) <= size;
        return check(passed, {
          expected: { size, tasks: num(run, 'clients') * num(run, 'messages') },
          observed: { tasks: tasks.length, workers, peak: peakOf(tasks) },
        });
      },
    },
    'same-threads': {
      variants: ['event-loop'],
      evaluate: (run) => {
        const counts = ['before', 'during', 'after'].flatMap((when) =>
          resourcesOf(run, when).map(({ threads }) => threads),
        );
        if (counts.length === 0 && run.platform !== 'linux') return inconclusive(say('resources.unknown'));
        const distinct = [...new Set(counts)];
        return check(counts.length >= 3 && distinct.length === 1, {
          observed: { counts: distinct.join(', ') || '-', looks: counts.length },
        });
      },
    },
    'nothing-leaks': {
      variants: concurrent,
      evaluate: (run) => {
        const [before, after] = [resourcesOf(run, 'before')[0], resourcesOf(run, 'after')[0]];
        if ((!before || !after) && run.platform !== 'linux') return inconclusive(say('resources.unknown'));
        const peak = Math.max(0, ...resourcesOf(run, 'during').map(({ descriptors }) => descriptors));
        const passed = before !== undefined && after !== undefined && after.descriptors <= before.descriptors;
        return check(passed, {
          observed: { before: before?.descriptors ?? -1, peak, after: after?.descriptors ?? -1 },
        });
      },
    },
    rests: {
      variants: concurrent,
      evaluate: (run) => check(restCpu(run) < 10, { observed: say('rest.observed', { percent: restCpu(run) }) }),
    },
    spins: {
      variants: ['spins-after-disconnect'],
      evaluate: (run) => {
        return decide(true, judgeEffort(effortsOf(run, 'rest'), 0.25), {
          observed: say('rest.observed', { percent: restCpu(run) }),
        });
      },
    },
  },
  questions: {
    processes: {
      variants: ['event-loop', 'process-per-connection', 'process-pool', 'thread-per-connection', 'thread-pool'],
      answer: (run) => metricOf(run, 'serverProcesses'),
    },
    rest: {
      variants: ['spins-after-disconnect'],
      answer: (run) => {
        const percent = metricOf(run, 'restCpu');
        if (Number.isNaN(percent)) return null;
        return percent < 50 ? 'none' : 'core';
      },
    },
  },
});
