import { eventsOf, num, numbersOf, recordsOf, toMs } from '#shared/analysis/observe.ts';
import { check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Put {
  readonly item: number;
  readonly priority: number;
}

const puts = (run: Run): readonly Put[] => recordsOf(run, 'put', { item: -1, priority: -1 });

const got = (run: Run): readonly number[] => numbersOf(run, 'got');

/** Answers to one call, in order. */
const answers = (run: Run, call: string): readonly string[] =>
  recordsOf(run, 'answer', { call: '', result: '' }).flatMap((answer) => (answer.call === call ? [answer.result] : []));

const order = (sort: (put: readonly Put[]) => readonly Put[]) => (run: Run) => {
  const wanted = sort(puts(run))
    .map(({ item }) => item)
    .join(', ');
  const seen = got(run).join(', ');
  return check(puts(run).length >= 3 && seen === wanted, {
    expected: say('order.expected', {
      put:
        puts(run)
          .map(({ item }) => item)
          .join(', ') || '-',
      order: wanted || '-',
    }),
    observed: say('order.observed', { order: seen || '-' }),
  });
};

/** How long the calls with a limit took that ran into it, in ms. */
function timedOut(run: Run): readonly number[] {
  return eventsOf(run, 'proceed')
    .filter((event) => event.outcome === 'timeout' && event.object.id === 'queue')
    .map((event) => {
      const wait = eventsOf(run, 'wait').find(
        (other) => other.actor === event.actor && other.waitSeq === event.waitSeq,
      );
      return wait ? (event.atNs - wait.atNs) / 1e6 : -1;
    });
}

function answersAre(wanted: Readonly<Record<string, readonly string[]>>) {
  const show = (all: Readonly<Record<string, readonly string[]>>): string =>
    Object.entries(all)
      .map(([call, values]) => `${call}: ${values.join(' / ') || '-'}`)
      .join('; ');
  return (run: Run) => {
    const seen = Object.fromEntries(Object.keys(wanted).map((call) => [call, answers(run, call)]));
    return check(show(seen) === show(wanted), {
      expected: say('answers', { answers: show(wanted) }),
      observed: say('answers', { answers: show(seen) }),
    });
  };
}

export const scenario = defineScenario({
  id: 'thread-queue',
  group: 'sync',
  covers: ['queue-api', 'queue-fifo-thread', 'queue-lifo', 'queue-priority'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { waitMs: ms({ default: 300, min: 50, max: 2000 }) },
  variants: { fifo: {}, lifo: {}, priority: {}, calls: {} },
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'first-first': { variants: ['fifo'], evaluate: order((put) => put) },
    'last-first': { variants: ['lifo'], evaluate: order((put) => put.toReversed()) },
    'smallest-first': {
      variants: ['priority'],
      evaluate: order((put) => put.toSorted((a, b) => a.priority - b.priority)),
    },
    hints: {
      variants: ['calls'],
      evaluate: answersAre({ 'size, empty, full': ['0 true false', '2 false true', '0 true false'] }),
    },
    'no-wait': { variants: ['calls'], evaluate: answersAre({ 'try-get': ['undefined'], 'try-put': ['false'] }) },
    limits: {
      variants: ['calls'],
      evaluate: answersAre({ 'get with limit': ['undefined'], 'put with limit': ['false'] }),
    },
    'limits-kept': {
      variants: ['calls'],
      evaluate: (run) => {
        const times = timedOut(run);
        // The wait is reported after the clock of the limit has started, so a little of it may be over.
        return check(times.length === 2 && times.every((ms) => ms >= num(run, 'waitMs') - 5), {
          expected: { ms: num(run, 'waitMs') },
          observed: { times: times.map(Math.round).join(', ') || '-' },
        });
      },
    },
    'put-waited': {
      variants: ['calls'],
      evaluate: (run) => {
        const put = eventsOf(run, 'proceed').find(
          (event) => event.actor === 'main' && event.op === 'put' && event.outcome === 'ok' && event.item === 3,
        );
        const wait = eventsOf(run, 'wait').find(
          (event) => event.actor === 'main' && event.op === 'put' && event.waitSeq === put?.waitSeq,
        );
        const ms = put && wait ? toMs(put.atNs - wait.atNs) : -1;
        // The helper leaves it full for waitMs from when it was allowed to go on; reporting may eat some of that.
        return check(
          wait !== undefined && ms >= num(run, 'waitMs') / 2 && answers(run, 'put').join() === 'true,true,true',
          { expected: { ms: num(run, 'waitMs') / 2 }, observed: { ms } },
        );
      },
    },
    'join-waited': {
      variants: ['calls'],
      evaluate: (run) => {
        const joined =
          eventsOf(run, 'proceed').find((event) => event.op === 'join' && event.object.id === 'queue')?.atNs ?? -1;
        const done = eventsOf(run, 'release')
          .filter((event) => event.op === 'task-done')
          .map((event) => event.atNs);
        const early = done.filter((atNs) => atNs <= joined).length;
        const passed = done.length === 3 && early === 3 && answers(run, 'task-done').join() === 'refused';
        return check(passed, { observed: { early, extra: answers(run, 'task-done').join() || '-' } });
      },
    },
  },
  questions: {
    first: {
      variants: ['fifo', 'lifo', 'priority'],
      answer: (run) => {
        const [one, all] = [got(run)[0], puts(run).map(({ item }) => item)];
        if (one === undefined || all.length < 3) return null;
        if (one === all[0]) return 'first';
        return one === all.at(-1) ? 'last' : 'smallest';
      },
    },
    full: {
      variants: ['calls'],
      answer: (run) => {
        const [result] = answers(run, 'try-put');
        if (result === undefined) return null;
        if (result === 'true') return 'replaces';
        const waited = eventsOf(run, 'wait').some(({ op }) => op === 'try-put');
        return waited ? 'waits' : 'refused';
      },
    },
  },
});
