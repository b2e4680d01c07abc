import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const kinds = (o: Observation): readonly string[] =>
  o.variant === 'four' ? ['threads', 'processes', 'timers'] : ['threads', 'timers'];
const sleepsOf = (o: Observation, kind: string): readonly number[] =>
  valuesOf(o, `slept-${kind}`)
    .map(({ value }) => Number(value))
    .toSorted((a, b) => a - b);

/** What was reported: [elapsed, with starting and ending, at most lost to other programs] in ms; empty when not once. */
function figuresOf(o: Observation, kind: string): readonly number[] {
  const told = valuesOf(o, kind).map(({ value }) => value as readonly number[]);
  return told.length === 1 ? (told[0] ?? []) : [];
}

/** From the common start to the end of the last task, in ms. */
const wallOf = (o: Observation, kind: string): number => figuresOf(o, kind)[0] ?? Number.NaN;

/** What of that tasks may have lost by standing behind other programs for a core, in ms. */
const delayOf = (o: Observation, kind: string): number => figuresOf(o, kind)[2] ?? 0;

const walls = (o: Observation): string =>
  kinds(o)
    .map((kind) => Math.round(wallOf(o, kind)))
    .join(', ');

/** The first of many. */
const shortened = (sleeps: string): string => (sleeps.length > 60 ? `${sleeps.slice(0, 60)}…` : sleeps);

export const checks: readonly Check[] = [
  {
    id: 'same-sleeps',
    evaluate: (o) => {
      const all = kinds(o).map((kind) => sleepsOf(o, kind).join(', '));
      return verdict(
        new Set(all).size === 1 && sleepsOf(o, 'threads').length === num(o, 'tasks'),
        { key: 'same-sleeps.expected', params: { tasks: num(o, 'tasks') } },
        {
          key: 'same-sleeps.observed',
          params: { sleeps: [...new Set(all.map((sleeps) => shortened(sleeps)))].join(' | ') },
        },
      );
    },
  },
  {
    id: 'as-long-as-the-longest',
    evaluate: (o) => {
      const longest = Math.max(...sleepsOf(o, 'threads'));
      return verdict(
        kinds(o).every((kind) => wallOf(o, kind) >= longest),
        { key: 'longest.expected', params: { longest } },
        { key: 'walls', params: { walls: walls(o) } },
      );
    },
  },
  {
    id: 'overlap',
    evaluate: (o) => {
      const sum = sleepsOf(o, 'threads').reduce((total, one) => total + one, 0);
      return verdict(
        kinds(o).every((kind) => wallOf(o, kind) < sum),
        { key: 'overlap.expected', params: { sum } },
        { key: 'walls', params: { walls: walls(o) } },
      );
    },
  },
  {
    id: 'no-better',
    variants: ['four'],
    evaluate: (o) => {
      const difference = Math.abs(wallOf(o, 'processes') - wallOf(o, 'threads'));
      const delayed = Math.max(delayOf(o, 'processes'), delayOf(o, 'threads'));
      if (difference >= num(o, 'unitMs') && difference - delayed < num(o, 'unitMs')) {
        return inconclusive(
          { key: 'no-better.expected', params: { unit: num(o, 'unitMs') } },
          { key: 'delayed.busy', params: { walls: walls(o) } },
        );
      }
      return verdict(
        difference < num(o, 'unitMs'),
        { key: 'no-better.expected', params: { unit: num(o, 'unitMs') } },
        { key: 'no-better.observed', params: { difference: Math.round(difference) } },
      );
    },
  },
  {
    id: 'one-unit',
    variants: ['hundred'],
    evaluate: (o) => {
      const unit = num(o, 'unitMs');
      const expected = { key: 'one-unit.expected', params: { unit, limit: 2 * unit } };
      const within = (delayed: (kind: string) => number): boolean =>
        kinds(o).every((kind) => wallOf(o, kind) >= unit && wallOf(o, kind) - delayed(kind) < 2 * unit);
      if (!within(() => 0) && within((kind) => delayOf(o, kind)))
        return inconclusive(expected, { key: 'delayed.busy', params: { walls: walls(o) } });
      return verdict(
        within(() => 0),
        expected,
        { key: 'walls', params: { walls: walls(o) } },
      );
    },
  },
];
