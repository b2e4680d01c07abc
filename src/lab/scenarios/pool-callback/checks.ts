import { actorsIn, num, numbersIn, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Callback {
  readonly task: number;
  readonly value: number;
  readonly pid: number;
  readonly thread: number;
  readonly atNs: number;
}

function callbacksOf(o: Observation): readonly Callback[] {
  return valuesOf(o, 'callback').map(({ value, atNs }) => {
    const [task = 0, result = 0, pid = 0, thread = -1] = numbersIn(value);
    return { task, value: result, pid, thread, atNs };
  });
}

export const checks: readonly Check[] = [
  {
    id: 'once-each',
    evaluate: (o) => {
      const tasks = callbacksOf(o).map(({ task }) => task);
      const passed = tasks.length === num(o, 'tasks') && new Set(tasks).size === tasks.length;
      return verdict(
        passed,
        { key: 'once-each.expected', params: { count: num(o, 'tasks') } },
        { key: 'once-each.observed', params: { count: tasks.length, distinct: new Set(tasks).size } },
      );
    },
  },
  {
    id: 'in-the-owner',
    evaluate: (o) => {
      const main = actorsIn(o, 'main')[0];
      const elsewhere = callbacksOf(o).filter(({ pid, thread }) => pid !== main?.pid || thread !== 0).length;
      const workers = actorsIn(o, 'worker').filter((actor) => o.variant === 'thread' || actor.pid !== main?.pid).length;
      const passed = callbacksOf(o).length > 0 && elsewhere === 0 && workers === num(o, 'workers');
      return verdict(
        passed,
        { key: 'in-the-owner.expected', params: { pid: main?.pid ?? 0 } },
        { key: 'in-the-owner.observed', params: { elsewhere, workers } },
      );
    },
  },
  {
    id: 'value-of-the-task',
    evaluate: (o) => {
      const returned = new Map(
        valuesOf(o, 'returned')
          .map(({ value }) => numbersIn(value))
          .map(([task = 0, value = 0]) => [task, value]),
      );
      const wrong = callbacksOf(o).filter(({ task, value }) => returned.get(task) !== value).length;
      return verdict(
        returned.size === num(o, 'tasks') && wrong === 0,
        { key: 'value-of-the-task.expected' },
        { key: 'value-of-the-task.observed', params: { returned: returned.size, wrong } },
      );
    },
  },
  {
    id: 'after-the-end',
    evaluate: (o) => {
      const ends = new Map(valuesOf(o, 'task-end').map((event) => [Number(event.value), event.atNs]));
      const late = callbacksOf(o).filter(({ task, atNs }) => atNs > (ends.get(task) ?? Infinity)).length;
      return verdict(
        late === num(o, 'tasks'),
        { key: 'after-the-end.expected', params: { count: num(o, 'tasks') } },
        { key: 'after-the-end.observed', params: { late } },
      );
    },
  },
];
