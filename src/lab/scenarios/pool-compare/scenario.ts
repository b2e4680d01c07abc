import { eventsOf, num, numberOf, recordsOf, toMs } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs, tasksOf, type TaskInterval } from '#shared/analysis/tasks.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** Tasks that the library's pool did; its workers are named by process and thread. */
function peerTasks(run: Run): readonly TaskInterval[] {
  return recordsOf(run, 'peer-task', { task: 0, pid: 0, thread: 0, fromNs: 0, toNs: 0 }).map(
    ({ task, pid, thread, fromNs, toNs }) => ({ task, actor: `${pid}/${thread}`, fromNs, toNs }),
  );
}

function doneBy(run: Run, tasks: readonly TaskInterval[]) {
  const workers = new Set(tasks.map(({ actor }) => actor)).size;
  const distinct = new Set(tasks.map(({ task }) => task)).size;
  const passed =
    distinct === num(run, 'tasks') &&
    workers > 0 &&
    workers <= num(run, 'workers') &&
    peakOf(tasks) <= num(run, 'workers');
  return check(passed, {
    expected: say('done.expected', { tasks: num(run, 'tasks'), workers: num(run, 'workers') }),
    observed: say('done.observed', { tasks: distinct, workers, peak: peakOf(tasks) }),
  });
}

/** Workers worked side by side: the span is well under the sum. */
function shared(run: Run, tasks: readonly TaskInterval[]) {
  const [span, sum] = [toMs(makespanNs(tasks)), toMs(sumNs(tasks))];
  const alone = Math.min(num(run, 'workers'), num(run, 'tasks')) === 1;
  return check(tasks.length > 0 && (alone || span < 0.9 * sum), {
    expected: say('shared.expected'),
    observed: say('shared.observed', { span, sum }),
  });
}

export const scenario = defineScenario({
  id: 'pool-compare',
  group: 'pool',
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 4, min: 1, max: 12 }),
    tasks: int({ default: 24, min: 1, max: 200 }),
    taskMs: ms({ default: 60, min: 1, max: 2000 }),
  },
  variants: { process: {}, thread: {} },
  limits: { actors: 30, durationMs: 120_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'own-done': (run) => doneBy(run, tasksOf(run)),
    'peer-done': (run) => doneBy(run, peerTasks(run)),
    'own-shared': (run) => shared(run, tasksOf(run)),
    'peer-shared': (run) => shared(run, peerTasks(run)),
    queued: (run) => {
      const over = Math.max(0, num(run, 'tasks') - num(run, 'workers'));
      const own = Math.max(
        ...eventsOf(run, 'proceed')
          .filter((event) => event.object.id === 'task-queue')
          .map((event) => event.size ?? 0),
      );
      const peer = numberOf(run, 'peer-queue');
      return check(own >= over && peer >= over, { expected: { over }, observed: { own, peer } });
    },
  },
  questions: {
    first: {
      answer: (run) => {
        const [own, peer] = [makespanNs(tasksOf(run)), makespanNs(peerTasks(run))];
        if (!(own > 0 && peer > 0)) return null;
        if (Math.abs(own - peer) < 0.1 * Math.min(own, peer)) return 'neither';
        return own < peer ? 'own' : 'peer';
      },
    },
  },
});
