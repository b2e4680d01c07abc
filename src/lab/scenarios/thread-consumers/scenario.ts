import { distinctOf, eventsOf, exitOf, notesOf, num, numberOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const misses = (run: Run): number => valuesOf(run, 'miss').length;
const left = (run: Run): number => numberOf(run, 'left');

const figures = (run: Run) =>
  say('figures', {
    made: distinctOf(run, 'made'),
    eaten: distinctOf(run, 'eaten'),
    misses: misses(run),
    left: Number.isFinite(left(run)) ? left(run) : '-',
  });

/** The producer's wait for all items to be finished, and its end if there was one. */
function joinOf(run: Run) {
  const wait = eventsOf(run, 'wait').find(({ object, op }) => object.type === 'queue' && op === 'join');
  const over = eventsOf(run, 'proceed').find(({ object, op }) => object.type === 'queue' && op === 'join');
  return { wait, over };
}

export const scenario = defineScenario({
  id: 'thread-consumers',
  group: 'prodcon',
  covers: ['prodcons-task-done', 'prodcons-polling'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    items: int({ default: 10, min: 1, max: 60 }),
    produceMs: ms({ default: 60, min: 0, max: 1000 }),
    consumeMs: ms({ default: 90, min: 0, max: 1000 }),
    seed: int({ default: 3, min: 0, max: 1_000_000 }),
    limitMs: ms({ default: 4000, min: 1000, max: 60_000 }),
  },
  variants: {
    'task-done': { defaults: { produceMs: 0, consumeMs: 20 } },
    'looked-too-early': { defaults: { produceMs: 0, consumeMs: 0 }, endsBy: 'limit' },
    polling: { defaults: { items: 20, produceMs: 100, consumeMs: 50 } },
    blocking: { defaults: { items: 20, produceMs: 100, consumeMs: 50 } },
  },
  limits: { actors: 5, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'join-last': {
      variants: ['task-done'],
      evaluate: (run) => {
        const { over } = joinOf(run);
        const done = eventsOf(run, 'release').filter(
          ({ op, atNs }) => op === 'task-done' && atNs <= (over?.atNs ?? -1),
        ).length;
        return check(
          over !== undefined && done === num(run, 'items') && distinctOf(run, 'made') === num(run, 'items'),
          {
            expected: { items: num(run, 'items') },
            observed: { done },
          },
        );
      },
    },
    hangs: {
      variants: ['looked-too-early'],
      evaluate: (run) => {
        const { wait, over } = joinOf(run);
        const endNs = Math.max(0, ...run.samples.map(({ atNs }) => atNs));
        const waited = toMs(Math.max(0, endNs - (wait?.atNs ?? endNs)));
        const passed =
          run.endedBy !== 'itself' &&
          wait !== undefined &&
          over === undefined &&
          notesOf(run, 'all-taken').length === 0 &&
          distinctOf(run, 'made') === num(run, 'items');
        return check(passed, { observed: { ms: waited } });
      },
    },
    'consumer-left': {
      variants: ['looked-too-early'],
      evaluate: (run) => {
        const exit = exitOf(run, 'consumer');
        const firstPut = valuesOf(run, 'made')[0]?.atNs ?? -1;
        const saw = notesOf(run, 'nothing-there')[0]?.atNs ?? Infinity;
        return check(exit?.exitCode === 0 && distinctOf(run, 'eaten') === 0 && saw < firstPut, {
          observed: figures(run),
        });
      },
    },
    misses: {
      variants: ['polling'],
      evaluate: (run) =>
        check(
          misses(run) > 0 &&
            distinctOf(run, 'made') === num(run, 'items') &&
            distinctOf(run, 'eaten') + left(run) === num(run, 'items'),
          { expected: { items: num(run, 'items') }, observed: figures(run) },
        ),
    },
    'all-eaten': {
      variants: ['task-done', 'blocking'],
      evaluate: (run) =>
        check(distinctOf(run, 'eaten') === num(run, 'items') && misses(run) === 0 && left(run) === 0, {
          expected: { items: num(run, 'items') },
          observed: figures(run),
        }),
    },
  },
});
