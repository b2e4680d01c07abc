import type { Observation } from '../model/lab.ts';
import type { LabEvent } from '../model/lab.ts';
import { eventsOf, type Interval } from './observe.ts';

/** One task as its worker reported it: from the start of its work to the end. */
export interface TaskInterval extends Interval {
  readonly task: number;
}

/** What tasks reported, of one kind of report. */
export function taskEventsOf(
  observation: Observation,
  op: 'begin' | 'end',
): readonly Extract<LabEvent, { kind: 'task' }>[] {
  return eventsOf(observation, 'task').filter((event) => event.op === op);
}

/** Every task that was started and finished, in order of start; a cut one has no interval. */
export function tasksOf(observation: Observation): readonly TaskInterval[] {
  const ends = taskEventsOf(observation, 'end');
  return taskEventsOf(observation, 'begin').flatMap((start) => {
    const end = ends.find(
      (event) => event.actor === start.actor && event.task === start.task && event.atNs >= start.atNs,
    );
    return end ? [{ actor: start.actor, task: start.task, fromNs: start.atNs, toNs: end.atNs }] : [];
  });
}

/** The largest number of intervals that share an instant; touching ends do not overlap. */
export function peakOf(intervals: readonly Interval[]): number {
  const steps = intervals.flatMap(({ fromNs, toNs }) => [
    { atNs: fromNs, by: 1 },
    { atNs: toNs, by: -1 },
  ]);
  let now = 0;
  let peak = 0;
  for (const { by } of steps.toSorted((a, b) => a.atNs - b.atNs || a.by - b.by)) {
    now += by;
    peak = Math.max(peak, now);
  }
  return peak;
}

/** From the first start to the last end, in ns; NaN without intervals. */
export function makespanNs(intervals: readonly Interval[]): number {
  return intervals.length === 0
    ? Number.NaN
    : Math.max(...intervals.map(({ toNs }) => toNs)) - Math.min(...intervals.map(({ fromNs }) => fromNs));
}

/** The lengths of all intervals together, in ns: how long they take one after another. */
export function sumNs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { fromNs, toNs }) => sum + toNs - fromNs, 0);
}
