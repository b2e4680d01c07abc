import { actorsIn, listOf, num, numbersIn, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Parsed {
  readonly links: number;
  readonly pid: number;
  readonly fromNs: number;
  readonly toNs: number;
}

const parsed = (o: Observation): readonly Parsed[] =>
  valuesOf(o, 'parsed').map(({ value }) => {
    const [, links = 0, pid = 0, fromNs = 0, toNs = 0] = numbersIn(value);
    return { links, pid, fromNs, toNs };
  });
const parseNs = (o: Observation): number => parsed(o).reduce((sum, { fromNs, toNs }) => sum + toNs - fromNs, 0);
function crawlNs(o: Observation): number {
  const [from = Number.NaN, to = Number.NaN] = listOf(o, 'crawl');
  return to - from;
}
const share = (o: Observation): number => Math.round((parseNs(o) / crawlNs(o)) * 1000) / 10;

export const checks: readonly Check[] = [
  {
    id: 'all-pages',
    evaluate: (o) => {
      const whole = parsed(o).filter(({ links }) => links === 50).length;
      return verdict(
        whole === num(o, 'pages') && tasksOf(o).length === num(o, 'pages'),
        { key: 'all-pages.expected', params: { pages: num(o, 'pages') } },
        { key: 'all-pages.observed', params: { pages: whole } },
      );
    },
  },
  {
    id: 'latency-kept',
    evaluate: (o) => {
      const shortest = Math.min(...tasksOf(o).map(({ fromNs, toNs }) => toNs - fromNs));
      // The server's timer may fire up to 1 ms early.
      return verdict(
        toMs(shortest) >= num(o, 'latencyMs') - 1,
        { key: 'latency-kept.expected', params: { ms: num(o, 'latencyMs') } },
        { key: 'latency-kept.observed', params: { ms: Number.isFinite(shortest) ? toMs(shortest) : -1 } },
      );
    },
  },
  {
    id: 'faster',
    variants: ['light-parsing'],
    evaluate: (o) => {
      const serial = toMs(sumNs(tasksOf(o)) + parseNs(o));
      const crawl = toMs(crawlNs(o));
      return verdict(
        crawl < 0.5 * serial,
        { key: 'faster.expected', params: { ms: Math.round(serial / 2) } },
        { key: 'faster.observed', params: { ms: crawl, serial } },
      );
    },
  },
  {
    id: 'parse-share-small',
    variants: ['light-parsing'],
    evaluate: (o) =>
      verdict(
        share(o) < 10,
        { key: 'parse-share-small.expected' },
        { key: 'parse-share.observed', params: { percent: share(o) } },
      ),
  },
  {
    id: 'parse-share-large',
    variants: ['heavy-parsing'],
    evaluate: (o) =>
      verdict(
        share(o) >= 50,
        { key: 'parse-share-large.expected' },
        { key: 'parse-share.observed', params: { percent: share(o) } },
      ),
  },
  {
    id: 'one-at-a-time',
    evaluate: (o) => {
      const list = parsed(o).toSorted((a, b) => a.fromNs - b.fromNs);
      const apart = list.every(({ fromNs }, index) => fromNs >= (list[index - 1]?.toNs ?? 0));
      const pid = actorsIn(o, 'main')[0]?.pid;
      const elsewhere = list.filter((one) => one.pid !== pid).length;
      return verdict(
        list.length > 0 && apart && elsewhere === 0,
        { key: 'one-at-a-time.expected' },
        { key: apart ? 'one-at-a-time.apart' : 'one-at-a-time.overlap', params: { elsewhere } },
      );
    },
  },
];
