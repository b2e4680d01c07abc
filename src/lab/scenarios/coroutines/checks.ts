import { listOf, num, numbersIn, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Step {
  readonly task: number;
  readonly step: number;
  readonly thread: number;
  readonly atNs: number;
}

const steps = (o: Observation): readonly Step[] =>
  valuesOf(o, 'step').map(({ value, atNs }) => {
    const [task = 0, step = 0, thread = -1] = numbersIn(value);
    return { task, step, thread, atNs };
  });

/** The longest time in which no task took a step, in ns. */
function longestGapNs(o: Observation): number {
  const times = steps(o).map(({ atNs }) => atNs);
  return Math.max(0, ...times.slice(1).map((atNs, index) => atNs - (times[index] ?? 0)));
}

export const checks: readonly Check[] = [
  {
    id: 'one-thread',
    variants: ['cooperating', 'one-blocks'],
    evaluate: (o) => {
      const threads = new Set(steps(o).map(({ thread }) => thread)).size;
      const tasks = new Set(steps(o).map(({ task }) => task)).size;
      return verdict(
        threads === 1 && tasks === num(o, 'tasks'),
        { key: 'one-thread.expected', params: { tasks: num(o, 'tasks') } },
        { key: 'one-thread.observed', params: { threads, tasks } },
      );
    },
  },
  {
    id: 'interleaved',
    variants: ['cooperating', 'one-blocks'],
    evaluate: (o) => {
      const all = steps(o);
      const firstEnd = all.find(({ step }) => step === num(o, 'steps'))?.atNs ?? -1;
      const begun = new Set(all.filter(({ atNs }) => atNs < firstEnd).map(({ task }) => task)).size;
      const passed = all.length === num(o, 'tasks') * num(o, 'steps') && begun === num(o, 'tasks');
      return verdict(
        passed,
        { key: 'interleaved.expected', params: { tasks: num(o, 'tasks') } },
        { key: 'interleaved.observed', params: { begun, steps: all.length } },
      );
    },
  },
  {
    id: 'one-core-at-most',
    evaluate: (o) => {
      const share = Number(valuesOf(o, 'cpu-share')[0]?.value ?? Number.NaN);
      return verdict(
        share <= 1.1,
        { key: 'one-core-at-most.expected' },
        { key: 'one-core-at-most.observed', params: { share } },
      );
    },
  },
  {
    id: 'all-stand-still',
    variants: ['one-blocks'],
    evaluate: (o) => {
      const block = valuesOf(o, 'blocking');
      const [from, to] = [block[0]?.atNs ?? Number.NaN, block[1]?.atNs ?? Number.NaN];
      const during = steps(o).filter(({ atNs }) => atNs > from && atNs < to).length;
      const passed = during === 0 && to - from >= num(o, 'blockMs') * 1e6;
      return verdict(
        passed,
        { key: 'all-stand-still.expected', params: { ms: num(o, 'blockMs') } },
        { key: 'all-stand-still.observed', params: { during, ms: toMs(longestGapNs(o)) } },
      );
    },
  },
  {
    id: 'update-lost',
    variants: ['lost-update'],
    evaluate: (o) => {
      const [start = Number.NaN, left = Number.NaN] = listOf(o, 'left');
      const passed = start === num(o, 'tasks') && left === start - 1;
      return verdict(
        passed,
        { key: 'update-lost.expected', params: { start: num(o, 'tasks'), left: num(o, 'tasks') - 1 } },
        { key: 'update-lost.observed', params: { left: Number.isFinite(left) ? left : '-' } },
      );
    },
  },
];
