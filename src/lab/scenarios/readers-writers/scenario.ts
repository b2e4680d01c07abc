import { eventsOf, numbersIn, num, valuesOf, type EventOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The events of the lock. They are reported under its internal mutex, so this order is the real one. */
const steps = (run: Run): readonly (EventOf<'wait'> | EventOf<'proceed'> | EventOf<'release'>)[] =>
  run.events.filter(
    (event): event is EventOf<'wait'> | EventOf<'proceed'> | EventOf<'release'> =>
      (event.kind === 'wait' || event.kind === 'proceed' || event.kind === 'release') && event.object.type === 'rwlock',
  );

const admissions = (run: Run): readonly EventOf<'proceed'>[] =>
  eventsOf(run, 'proceed').filter((event) => event.object.type === 'rwlock');

/** How many readers and writers were inside after each step. */
function insideAfterEach(run: Run): readonly { readonly readers: number; readonly writers: number }[] {
  let [readers, writers] = [0, 0];
  return steps(run).map(({ kind, op }) => {
    const by = { wait: 0, proceed: 1, release: -1 }[kind];
    if (op === 'read') readers += by;
    else writers += by;
    return { readers, writers };
  });
}

/** The requests in the order in which they were admitted, each actor's first. */
const admitted = (run: Run): readonly string[] => [...new Set(admissions(run).map(({ actor }) => actor))];

/** Whether the admissions came in this order; a group within it is admitted together, in any order. */
function orderIs(run: Run, groups: readonly (readonly string[])[]) {
  const order = admitted(run);
  const wanted = groups.map((group) => group.join(' + ')).join(', ');
  let from = 0;
  const passed = groups.every((group) => {
    const part = order.slice(from, (from += group.length));
    return part.toSorted().join() === group.toSorted().join();
  });
  return check(passed && order.length === from, {
    expected: { order: wanted },
    observed: say('admitted', { order: order.join(', ') || '-' }),
  });
}

export const scenario = defineScenario({
  id: 'readers-writers',
  group: 'locks',
  covers: ['readers-writers'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { stream: int({ default: 12, min: 1, max: 200 }) },
  variants: { 'readers-first': {}, 'writers-first': {}, arrival: {} },
  limits: { actors: 10, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'writer-alone': (run) => {
      const after = insideAfterEach(run);
      const isWrite = steps(run).map((step) => step.kind === 'proceed' && step.op === 'write');
      const shared = after.filter(({ readers, writers }) => writers > 0 && readers + writers > 1).length;
      const writes = isWrite.filter(Boolean).length;
      return check(writes === 2 && shared === 0, { observed: { writes, shared } });
    },
    'readers-together': (run) => {
      const count = run.variant === 'readers-first' ? 4 : 2;
      const peak = Math.max(0, ...insideAfterEach(run).map(({ readers }) => readers));
      return check(peak >= count, { expected: { count }, observed: { peak } });
    },
    consistent: (run) => {
      const reads = valuesOf(run, 'halves').map(({ value }) => numbersIn(value));
      const torn = reads.filter(([first, second]) => first !== second).length;
      return check(reads.length >= 8 && torn === 0, { observed: { reads: reads.length, torn } });
    },
    'all-served': (run) => {
      const asked = run.events.filter((event) => event.kind === 'note' && event.message.key === 'asks').length;
      const left = eventsOf(run, 'release').filter((event) => event.object.type === 'rwlock').length;
      const count = admissions(run).length;
      return check(asked >= 6 && count === asked && left === asked, { observed: { asked, admitted: count, left } });
    },
    'writer-waits': {
      variants: ['readers-first'],
      evaluate: (run) => {
        const [all, inside] = [steps(run), insideAfterEach(run)];
        const from = all.findIndex(({ kind, actor }) => kind === 'wait' && actor === 'writer-1');
        const last = all.findLastIndex(({ kind, op }) => kind === 'proceed' && op === 'read');
        const to = all.findIndex(({ kind, actor }) => kind === 'proceed' && actor === 'writer-1');
        const during = all.slice(from, to);
        const overtaken = during.filter(({ kind, op }) => kind === 'proceed' && op === 'read').length;
        const least = Math.min(...inside.slice(from, last + 1).map(({ readers }) => readers));
        const count = num(run, 'stream') + 2;
        return check(from >= 0 && to > last && overtaken === count && least >= 1, {
          expected: { count },
          observed: { overtaken, least },
        });
      },
    },
    'readers-wait': {
      variants: ['writers-first'],
      evaluate: (run) => orderIs(run, [['reader-1'], ['reader-2'], ['writer-1', 'writer-2'], ['reader-3', 'reader-4']]),
    },
    'arrival-order': {
      variants: ['arrival'],
      evaluate: (run) =>
        orderIs(run, [['reader-1'], ['reader-2'], ['writer-1'], ['reader-3'], ['writer-2'], ['reader-4']]),
    },
  },
});
