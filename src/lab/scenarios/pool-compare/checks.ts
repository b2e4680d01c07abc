import { eventsOf, num, numbersIn, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs, tasksOf, type TaskInterval } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** Tasks that the library's pool did; its workers are named by process and thread. */
function peerTasks(o: Observation): readonly TaskInterval[] {
  return valuesOf(o, 'peer-task').map(({ value }) => {
    const [task = 0, pid = 0, thread = 0, fromNs = 0, toNs = 0] = numbersIn(value);
    return { task, actor: `${pid}/${thread}`, fromNs, toNs };
  });
}

function doneBy(o: Observation, tasks: readonly TaskInterval[]) {
  const workers = new Set(tasks.map(({ actor }) => actor)).size;
  const distinct = new Set(tasks.map(({ task }) => task)).size;
  const passed =
    distinct === num(o, 'tasks') && workers > 0 && workers <= num(o, 'workers') && peakOf(tasks) <= num(o, 'workers');
  return verdict(
    passed,
    { key: 'done.expected', params: { tasks: num(o, 'tasks'), workers: num(o, 'workers') } },
    { key: 'done.observed', params: { tasks: distinct, workers, peak: peakOf(tasks) } },
  );
}

/** Workers worked side by side: the span is well under the sum. */
function shared(o: Observation, tasks: readonly TaskInterval[]) {
  const [span, sum] = [toMs(makespanNs(tasks)), toMs(sumNs(tasks))];
  const alone = Math.min(num(o, 'workers'), num(o, 'tasks')) === 1;
  return verdict(
    tasks.length > 0 && (alone || span < 0.9 * sum),
    { key: 'shared.expected' },
    { key: 'shared.observed', params: { span, sum } },
  );
}

export const checks: readonly Check[] = [
  { id: 'own-done', evaluate: (o) => doneBy(o, tasksOf(o)) },
  { id: 'peer-done', evaluate: (o) => doneBy(o, peerTasks(o)) },
  { id: 'own-shared', evaluate: (o) => shared(o, tasksOf(o)) },
  { id: 'peer-shared', evaluate: (o) => shared(o, peerTasks(o)) },
  {
    id: 'queued',
    evaluate: (o) => {
      const over = Math.max(0, num(o, 'tasks') - num(o, 'workers'));
      const own = Math.max(
        ...eventsOf(o, 'proceed')
          .filter((event) => event.object.id === 'task-queue')
          .map((event) => event.size ?? 0),
      );
      const peer = Number(valuesOf(o, 'peer-queue')[0]?.value ?? Number.NaN);
      return verdict(
        own >= over && peer >= over,
        { key: 'queued.expected', params: { over } },
        { key: 'queued.observed', params: { own, peer } },
      );
    },
  },
];
