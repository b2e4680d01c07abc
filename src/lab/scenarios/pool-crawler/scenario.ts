import { shortBy } from '#shared/analysis/disturbance.ts';
import { actorsIn, num, recordsOf, toMs } from '#shared/analysis/observe.ts';
import { sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const parsed = (run: Run) => recordsOf(run, 'parsed', { links: 0, pid: 0, fromNs: 0, toNs: 0 });

const parseNs = (run: Run): number => parsed(run).reduce((sum, { fromNs, toNs }) => sum + toNs - fromNs, 0);

const never = { fromNs: NaN, toNs: NaN };
const crawlOf = (run: Run): typeof never => recordsOf(run, 'crawl', never)[0] ?? never;
const crawlNs = (run: Run): number => crawlOf(run).toNs - crawlOf(run).fromNs;

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
        const { fromNs, toNs } = crawlOf(run);
        return bounded(
          run,
          true,
          { fromNs, toNs, atMostNs: 0.5e6 * serial },
          {
            expected: { ms: Math.round(serial / 2) },
            observed: { ms: crawl, serial },
          },
        );
      },
    },
    'parse-share-small': {
      variants: ['light-parsing'],
      evaluate: (run) => {
        const { fromNs, toNs } = crawlOf(run);
        return bounded(run, true, shortBy(parseNs(run) - 0.1 * (toNs - fromNs), fromNs, toNs), {
          observed: say('parse-share.observed', { percent: share(run) }),
        });
      },
    },
    'parse-share-large': {
      variants: ['heavy-parsing'],
      evaluate: (run) => {
        const { fromNs, toNs } = crawlOf(run);
        return bounded(run, true, shortBy(0.5 * (toNs - fromNs) - parseNs(run), fromNs, toNs), {
          observed: say('parse-share.observed', { percent: share(run) }),
        });
      },
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
  questions: {
    analysing: {
      answer: (run) => {
        const percent = share(run);
        if (Number.isNaN(percent)) return null;
        if (percent < 10) return 'small';
        return percent > 50 ? 'large' : 'half';
      },
    },
  },
});
