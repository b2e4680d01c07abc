import { notesOf, num, type Interval } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** Most of the intervals that share an instant. */
function mostAtOnce(intervals: readonly Interval[]): number {
  const steps = intervals.flatMap(({ fromNs, toNs }) => [
    { atNs: fromNs, step: 1 },
    { atNs: toNs, step: -1 },
  ]);
  let [now, most] = [0, 0];
  for (const { step } of steps.toSorted((a, b) => a.atNs - b.atNs || a.step - b.step)) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

/** Each task from its beginning to its end, by the process that did it. */
const work = (o: Observation): readonly Interval[] =>
  notesOf(o, 'task-begins').map((begin) => {
    const end = notesOf(o, 'task-ends').find(
      (note) => note.actor === begin.actor && note.message.params?.['task'] === begin.message.params?.['task'],
    );
    return { actor: begin.actor, fromNs: begin.atNs, toNs: end?.atNs ?? Infinity };
  });
const children = (o: Observation) => o.actors.filter((actor) => actor.role !== 'main');
const lives = (o: Observation): readonly Interval[] =>
  children(o).map((actor) => ({ actor: actor.id, fromNs: actor.startedAtNs, toNs: actor.endedAtNs ?? Infinity }));
const pids = (o: Observation): number => new Set(children(o).map((actor) => actor.pid)).size;

export const checks: readonly Check[] = [
  {
    id: 'all-done',
    evaluate: (o) => {
      const done = new Set(notesOf(o, 'task-ends').map((note) => note.message.params?.['task'])).size;
      return verdict(
        done === num(o, 'tasks') && work(o).length === num(o, 'tasks'),
        { key: 'all-done', params: { done: num(o, 'tasks') } },
        { key: 'all-done', params: { done } },
      );
    },
  },
  {
    id: 'peak-working',
    evaluate: (o) =>
      verdict(
        mostAtOnce(work(o)) === num(o, 'atOnce'),
        { key: 'peak-working', params: { peak: num(o, 'atOnce') } },
        { key: 'peak-working', params: { peak: mostAtOnce(work(o)) } },
      ),
  },
  {
    id: 'process-per-task',
    variants: ['semaphore'],
    evaluate: (o) =>
      verdict(
        pids(o) === num(o, 'tasks'),
        { key: 'pids', params: { pids: num(o, 'tasks') } },
        { key: 'pids', params: { pids: pids(o) } },
      ),
  },
  {
    id: 'more-exist',
    variants: ['semaphore'],
    evaluate: (o) =>
      verdict(
        mostAtOnce(lives(o)) > num(o, 'atOnce'),
        { key: 'more-exist.expected', params: { peak: num(o, 'atOnce') } },
        { key: 'more-exist.observed', params: { peak: mostAtOnce(lives(o)) } },
      ),
  },
  {
    id: 'few-processes',
    variants: ['pool'],
    evaluate: (o) =>
      verdict(
        pids(o) === num(o, 'atOnce') && mostAtOnce(lives(o)) === num(o, 'atOnce'),
        { key: 'pids', params: { pids: num(o, 'atOnce') } },
        { key: 'pids', params: { pids: pids(o) } },
      ),
  },
];
