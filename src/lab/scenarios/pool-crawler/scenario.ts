import { actorsIn, num, recordsOf, toMs } from '#shared/analysis/observe.ts';
import { sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const parsed = (run: Run) => recordsOf(run, 'parsed', { links: 0, pid: 0, fromNs: 0, toNs: 0 });

const parseNs = (run: Run): number => parsed(run).reduce((sum, { fromNs, toNs }) => sum + toNs - fromNs, 0);

function crawlNs(run: Run): number {
  const crawl = recordsOf(run, 'crawl', { fromNs: NaN, toNs: NaN })[0];
  return crawl ? crawl.toNs - crawl.fromNs : Number.NaN;
}

const share = (run: Run): number => roundTo((100 * parseNs(run)) / crawlNs(run), 1);

export const scenario = defineScenario({
  id: 'pool-crawler',
  group: 'pool',
  covers: ['pool-crawler'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 4, min: 2, max: 10 }),
    pages: int({ default: 16, min: 4, max: 60 }),
    latencyMs: ms({ default: 200, min: 20, max: 2000 }),
    parseMs: ms({ default: 1, min: 0, max: 200 }),
  },
  variants: { 'light-parsing': {}, 'heavy-parsing': { defaults: { parseMs: 120 } } },
  limits: { actors: 20, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-pages': (run) => {
      const whole = parsed(run).filter(({ links }) => links === 50).length;
      return check(whole === num(run, 'pages') && tasksOf(run).length === num(run, 'pages'), {
        expected: { pages: num(run, 'pages') },
        observed: { pages: whole },
      });
    },
    'latency-kept': (run) => {
      const shortest = Math.min(...tasksOf(run).map(({ fromNs, toNs }) => toNs - fromNs));
      // The server's timer may fire up to 1 ms early.
      return check(Number.isFinite(shortest) && toMs(shortest) >= num(run, 'latencyMs') - 1, {
        expected: { ms: num(run, 'latencyMs') },
        observed: { ms: Number.isFinite(shortest) ? toMs(shortest) : -1 },
      });
    },
    faster: {
      variants: ['light-parsing'],
      evaluate: (run) => {
        const serial = toMs(sumNs(tasksOf(run)) + parseNs(run));
        const crawl = toMs(crawlNs(run));
        return check(crawl < 0.5 * serial, {
          expected: { ms: Math.round(serial / 2) },
          observed: { ms: crawl, serial },
        });
      },
    },
    'parse-share-small': {
      variants: ['light-parsing'],
      evaluate: (run) => check(share(run) < 10, { observed: say('parse-share.observed', { percent: share(run) }) }),
    },
    'parse-share-large': {
      variants: ['heavy-parsing'],
      evaluate: (run) => check(share(run) >= 50, { observed: say('parse-share.observed', { percent: share(run) }) }),
    },
    'one-at-a-time': (run) => {
      const list = parsed(run).toSorted((a, b) => a.fromNs - b.fromNs);
      const apart = list.every(({ fromNs }, index) => fromNs >= (list[index - 1]?.toNs ?? 0));
      const pid = actorsIn(run, 'main')[0]?.pid;
      const elsewhere = list.filter((one) => one.pid !== pid).length;
      return check(list.length > 0 && apart && elsewhere === 0, {
        observed: say(apart ? 'apart' : 'overlap', { elsewhere }),
      });
    },
  },
});
