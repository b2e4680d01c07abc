import { eventsOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

type Put = readonly [item: number, priority: number];

const puts = (o: Observation): readonly Put[] =>
  valuesOf(o, 'put').map((event) =>
    Array.isArray(event.value) ? [Number(event.value[0]), Number(event.value[1])] : [-1, -1],
  );
const got = (o: Observation): readonly number[] => valuesOf(o, 'got').map((event) => Number(event.value));
/** Answers to one call, in order. */
const answers = (o: Observation, call: string): readonly string[] =>
  valuesOf(o, 'answer').flatMap((event) =>
    Array.isArray(event.value) && event.value[0] === call ? [String(event.value[1])] : [],
  );

function order(id: string, variant: string, sort: (put: readonly Put[]) => readonly Put[]): Check {
  return {
    id,
    variants: [variant],
    evaluate: (o) => {
      const wanted = sort(puts(o))
        .map(([item]) => item)
        .join(', ');
      const seen = got(o).join(', ');
      return verdict(
        puts(o).length >= 3 && seen === wanted,
        {
          key: 'order.expected',
          params: {
            put:
              puts(o)
                .map(([item]) => item)
                .join(', ') || '-',
            order: wanted || '-',
          },
        },
        { key: 'order.observed', params: { order: seen || '-' } },
      );
    },
  };
}

/** How long the calls with a limit took that ran into it, in ms. */
function timedOut(o: Observation): readonly number[] {
  return eventsOf(o, 'proceed')
    .filter((event) => event.outcome === 'timeout' && event.object.id === 'queue')
    .map((event) => {
      const wait = eventsOf(o, 'wait').find((other) => other.actor === event.actor && other.waitSeq === event.waitSeq);
      return wait ? (event.atNs - wait.atNs) / 1e6 : -1;
    });
}

function answersAre(id: string, wanted: Readonly<Record<string, readonly string[]>>): Check {
  const show = (all: Readonly<Record<string, readonly string[]>>): string =>
    Object.entries(all)
      .map(([call, values]) => `${call}: ${values.join(' / ') || '-'}`)
      .join('; ');
  return {
    id,
    variants: ['calls'],
    evaluate: (o) => {
      const seen = Object.fromEntries(Object.keys(wanted).map((call) => [call, answers(o, call)]));
      return verdict(
        show(seen) === show(wanted),
        { key: 'answers', params: { answers: show(wanted) } },
        { key: 'answers', params: { answers: show(seen) } },
      );
    },
  };
}

export const checks: readonly Check[] = [
  order('first-first', 'fifo', (put) => put),
  order('last-first', 'lifo', (put) => put.toReversed()),
  order('smallest-first', 'priority', (put) => put.toSorted((a, b) => a[1] - b[1])),
  answersAre('hints', { 'size, empty, full': ['0 true false', '2 false true', '0 true false'] }),
  answersAre('no-wait', { 'try-get': ['undefined'], 'try-put': ['false'] }),
  answersAre('limits', { 'get with limit': ['undefined'], 'put with limit': ['false'] }),
  {
    id: 'limits-kept',
    variants: ['calls'],
    evaluate: (o) => {
      const times = timedOut(o);
      // The wait is reported after the clock of the limit has started, so a little of it may be over.
      return verdict(
        times.length === 2 && times.every((ms) => ms >= num(o, 'waitMs') - 5),
        { key: 'limits-kept.expected', params: { ms: num(o, 'waitMs') } },
        { key: 'limits-kept.observed', params: { times: times.map(Math.round).join(', ') || '-' } },
      );
    },
  },
  {
    id: 'put-waited',
    variants: ['calls'],
    evaluate: (o) => {
      const put = eventsOf(o, 'proceed').find(
        (event) => event.actor === 'main' && event.op === 'put' && event.outcome === 'ok' && event.item === 3,
      );
      const wait = eventsOf(o, 'wait').find(
        (event) => event.actor === 'main' && event.op === 'put' && event.waitSeq === put?.waitSeq,
      );
      const ms = put && wait ? toMs(put.atNs - wait.atNs) : -1;
      // The helper leaves it full for waitMs from when it was told to go on; reporting may eat some of that.
      return verdict(
        wait !== undefined && ms >= num(o, 'waitMs') / 2 && answers(o, 'put').join() === 'true,true,true',
        { key: 'put-waited.expected', params: { ms: num(o, 'waitMs') / 2 } },
        { key: 'put-waited.observed', params: { ms } },
      );
    },
  },
  {
    id: 'join-waited',
    variants: ['calls'],
    evaluate: (o) => {
      const joined =
        eventsOf(o, 'proceed').find((event) => event.op === 'join' && event.object.id === 'queue')?.atNs ?? -1;
      const done = eventsOf(o, 'release')
        .filter((event) => event.op === 'task-done')
        .map((event) => event.atNs);
      const early = done.filter((atNs) => atNs <= joined).length;
      const passed = done.length === 3 && early === 3 && answers(o, 'task-done').join() === 'refused';
      return verdict(
        passed,
        { key: 'join-waited.expected' },
        { key: 'join-waited.observed', params: { early, extra: answers(o, 'task-done').join() || '-' } },
      );
    },
  },
];
