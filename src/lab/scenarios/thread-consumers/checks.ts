import { eventsOf, exitOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const distinct = (o: Observation, name: string): number => new Set(valuesOf(o, name).map(({ value }) => value)).size;
const misses = (o: Observation): number => valuesOf(o, 'miss').length;
const left = (o: Observation): number => Number(valuesOf(o, 'left')[0]?.value ?? Number.NaN);
const figures = (o: Observation) => ({
  key: 'figures',
  params: {
    made: distinct(o, 'made'),
    eaten: distinct(o, 'eaten'),
    misses: misses(o),
    left: Number.isFinite(left(o)) ? left(o) : '-',
  },
});

/** The producer's wait for all items to be finished, and its end if there was one. */
function joinOf(o: Observation) {
  const wait = eventsOf(o, 'wait').find(({ object, op }) => object.type === 'queue' && op === 'join');
  const over = eventsOf(o, 'proceed').find(({ object, op }) => object.type === 'queue' && op === 'join');
  return { wait, over };
}

export const checks: readonly Check[] = [
  {
    id: 'join-last',
    variants: ['task-done'],
    evaluate: (o) => {
      const { over } = joinOf(o);
      const done = eventsOf(o, 'release').filter(
        ({ op, atNs }) => op === 'task-done' && atNs <= (over?.atNs ?? -1),
      ).length;
      return verdict(
        over !== undefined && done === num(o, 'items') && distinct(o, 'made') === num(o, 'items'),
        { key: 'join-last.expected', params: { items: num(o, 'items') } },
        { key: 'join-last.observed', params: { done } },
      );
    },
  },
  {
    id: 'hangs',
    variants: ['looked-too-early'],
    evaluate: (o) => {
      const { wait, over } = joinOf(o);
      const endNs = Math.max(0, ...o.samples.map(({ atNs }) => atNs));
      const waited = toMs(Math.max(0, endNs - (wait?.atNs ?? endNs)));
      const passed =
        o.endedBy !== 'itself' &&
        wait !== undefined &&
        over === undefined &&
        notesOf(o, 'all-taken').length === 0 &&
        distinct(o, 'made') === num(o, 'items');
      return verdict(passed, { key: 'hangs.expected' }, { key: 'hangs.observed', params: { ms: waited } });
    },
  },
  {
    id: 'consumer-left',
    variants: ['looked-too-early'],
    evaluate: (o) => {
      const exit = exitOf(o, 'consumer');
      const firstPut = valuesOf(o, 'made')[0]?.atNs ?? -1;
      const saw = notesOf(o, 'nothing-there')[0]?.atNs ?? Infinity;
      return verdict(
        exit?.exitCode === 0 && distinct(o, 'eaten') === 0 && saw < firstPut,
        { key: 'consumer-left.expected' },
        figures(o),
      );
    },
  },
  {
    id: 'misses',
    variants: ['polling'],
    evaluate: (o) =>
      verdict(
        misses(o) > 0 && distinct(o, 'made') === num(o, 'items') && distinct(o, 'eaten') + left(o) === num(o, 'items'),
        { key: 'misses.expected', params: { items: num(o, 'items') } },
        figures(o),
      ),
  },
  {
    id: 'all-eaten',
    variants: ['task-done', 'blocking'],
    evaluate: (o) =>
      verdict(
        distinct(o, 'eaten') === num(o, 'items') && misses(o) === 0 && left(o) === 0,
        { key: 'all-eaten.expected', params: { items: num(o, 'items') } },
        figures(o),
      ),
  },
];
