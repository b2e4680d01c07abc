import { actorsIn, eventsOf, listOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const main = ['map', 'apply', 'apply-async', 'get-in-loop', 'close-join'];
const list = (o: Observation): readonly number[] => listOf(o, 'results');
const expectedList = (o: Observation): string =>
  Array.from({ length: num(o, 'tasks') }, (_, index) => index + 100).join(' ');
const yes = (o: Observation, name: string): boolean => valuesOf(o, name).some((event) => event.value === true);

/** How long the tasks took together, against one after another. */
function spanVerdict(o: Observation, expected: string, passes: (span: number, sum: number) => boolean) {
  const tasks = tasksOf(o).slice(0, num(o, 'tasks'));
  const span = makespanNs(tasks);
  const sum = sumNs(tasks);
  const passed = tasks.length === num(o, 'tasks') && passes(span, sum);
  return verdict(
    passed,
    { key: expected },
    { key: 'span.observed', params: { tasks: tasks.length, span: toMs(span), sum: toMs(sum) } },
  );
}

export const checks: readonly Check[] = [
  {
    id: 'limited',
    variants: main,
    evaluate: (o) => {
      const tasks = tasksOf(o);
      const workers = new Set(tasks.map(({ actor }) => actor));
      const peak = peakOf(tasks);
      const size = num(o, 'workers');
      const reused = tasks.length <= size || workers.size < tasks.length;
      const passed = tasks.length >= num(o, 'tasks') && workers.size <= size && peak <= size && reused;
      return verdict(
        passed,
        { key: 'limited.expected', params: { size } },
        { key: 'limited.observed', params: { tasks: tasks.length, workers: workers.size, peak } },
      );
    },
  },
  {
    id: 'overlapped',
    variants: ['map', 'apply-async', 'close-join'],
    evaluate: (o) =>
      spanVerdict(
        o,
        'overlapped.expected',
        (span, sum) => num(o, 'workers') === 1 || num(o, 'tasks') === 1 || span < 0.75 * sum,
      ),
  },
  {
    id: 'waves',
    variants: ['map', 'apply-async'],
    evaluate: (o) => {
      const least = Math.ceil(num(o, 'tasks') / num(o, 'workers')) * num(o, 'taskMs');
      const span = toMs(makespanNs(tasksOf(o).slice(0, num(o, 'tasks'))));
      return verdict(
        span >= least,
        { key: 'waves.expected', params: { ms: least } },
        { key: 'waves.observed', params: { ms: span } },
      );
    },
  },
  {
    id: 'serial',
    variants: ['apply', 'get-in-loop'],
    evaluate: (o) => {
      const peak = peakOf(tasksOf(o));
      const least = num(o, 'tasks') * num(o, 'taskMs');
      const span = toMs(makespanNs(tasksOf(o)));
      return verdict(
        peak === 1 && span >= least,
        { key: 'serial.expected', params: { ms: least } },
        { key: 'serial.observed', params: { peak, ms: span } },
      );
    },
  },
  {
    id: 'in-order',
    variants: ['map', 'apply-async', 'get-in-loop'],
    evaluate: (o) =>
      verdict(
        list(o).join(' ') === expectedList(o),
        { key: 'in-order.expected', params: { list: expectedList(o) } },
        { key: 'in-order.observed', params: { list: list(o).join(' ') } },
      ),
  },
  {
    id: 'still-open',
    variants: ['map'],
    evaluate: (o) => {
      const result = valuesOf(o, 'after-map')[0]?.value;
      return verdict(
        result === 1100,
        { key: 'still-open.expected' },
        { key: 'still-open.observed', params: { result: String(result ?? '-') } },
      );
    },
  },
  {
    id: 'submit-returns',
    variants: ['apply-async'],
    evaluate: (o) => {
      const submitted = notesOf(o, 'submitted')[0]?.atNs ?? Infinity;
      const first = Math.min(...valuesOf(o, 'task-end').map((event) => event.atNs));
      return verdict(
        submitted < first,
        { key: 'submit-returns.expected' },
        { key: 'submit-returns.observed', params: { submitted: toMs(submitted), first: toMs(first) } },
      );
    },
  },
  {
    id: 'refusals',
    variants: ['close-join'],
    evaluate: (o) => {
      const params = { join: String(yes(o, 'early-join-refused')), submit: String(yes(o, 'late-submit-refused')) };
      return verdict(
        yes(o, 'early-join-refused') && yes(o, 'late-submit-refused'),
        { key: 'refusals.expected' },
        { key: 'refusals.observed', params },
      );
    },
  },
  {
    id: 'joined-last',
    variants: ['close-join'],
    evaluate: (o) => {
      const joined = notesOf(o, 'joined')[0]?.atNs ?? -1;
      const done = tasksOf(o).filter(({ toNs }) => toNs <= joined).length;
      return verdict(
        done === num(o, 'tasks'),
        { key: 'joined-last.expected', params: { count: num(o, 'tasks') } },
        { key: 'joined-last.observed', params: { count: done } },
      );
    },
  },
  {
    id: 'default-sizes',
    variants: ['defaults'],
    evaluate: (o) => {
      const cores = Number(valuesOf(o, 'cores')[0]?.value ?? Number.NaN);
      const threads = Math.min(32, cores + 4);
      const counts = (['process', 'thread'] as const).map(
        (kind) =>
          eventsOf(o, 'actor-started').filter((event) => event.role === 'worker' && event.actorKind === kind).length,
      );
      const passed = counts[0] === cores && counts[1] === threads && actorsIn(o, 'worker').length === cores + threads;
      return verdict(
        passed,
        { key: 'default-sizes.expected', params: { cores, threads } },
        { key: 'default-sizes.observed', params: { processes: counts[0] ?? 0, threads: counts[1] ?? 0 } },
      );
    },
  },
];
