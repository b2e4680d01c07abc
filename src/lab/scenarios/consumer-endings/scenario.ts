import { shortBy, type Bound } from '#shared/analysis/disturbance.ts';
import { actorsIn, distinctOf, eventsOf, exitOf, num, numberOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const total = (run: Run): number => num(run, 'producers') * num(run, 'items');

const figures = (run: Run) =>
  say('figures', { produced: distinctOf(run, 'produced'), consumed: distinctOf(run, 'consumed') });

/** Items that were not eaten: with a time limit, a delay as long as the consumers' patience may explain that. */
function uneaten(run: Run): Bound | readonly Bound[] {
  if (distinctOf(run, 'consumed') === total(run)) return [];
  const [fromNs, toNs] = [valuesOf(run, 'produced')[0]?.atNs ?? 0, valuesOf(run, 'leaves').at(-1)?.atNs ?? 0];
  return shortBy(run.variant === 'timeout' ? num(run, 'timeoutMs') * 1e6 : Infinity, fromNs, toNs);
}

const leaversBy = (run: Run, how: string): readonly string[] =>
  valuesOf(run, 'leaves')
    .filter(({ value }) => value === how)
    .map(({ actor }) => actor);

const endedWell = (run: Run): number =>
  actorsIn(run, 'consumer').filter(({ id }) => exitOf(run, id)?.exitCode === 0).length;

export const scenario = defineScenario({
  id: 'consumer-endings',
  group: 'prodcon',
  covers: ['prodcons-timeout-stop', 'prodcons-daemon-consumers', 'prodcons-sentinel'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    producers: int({ default: 2, min: 1, max: 6 }),
    consumers: int({ default: 2, min: 1, max: 6 }),
    items: int({ default: 10, min: 1, max: 100 }),
    produceMs: ms({ default: 40, min: 0, max: 1000 }),
    pauseMs: ms({ default: 0, min: 0, max: 5000 }),
    timeoutMs: ms({ default: 500, min: 100, max: 5000 }),
    markers: int({ default: 2, min: 0, max: 12 }),
    limitMs: ms({ default: 5000, min: 1500, max: 60_000 }),
  },
  variants: {
    markers: {},
    'too-few-markers': { defaults: { markers: 1, consumers: 3 }, endsBy: 'limit' },
    timeout: { defaults: { producers: 1, consumers: 1, items: 5, produceMs: 0 } },
    'timeout-too-short': {
      defaults: { producers: 1, consumers: 1, items: 5, produceMs: 0, pauseMs: 1500, timeoutMs: 300 },
    },
    'daemons-not-joined': {},
    'daemons-joined': {},
  },
  limits: { actors: 20, durationMs: 60_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-eaten': {
      variants: ['markers', 'timeout', 'daemons-joined'],
      evaluate: (run) =>
        bounded(run, distinctOf(run, 'produced') === total(run), uneaten(run), {
          expected: { total: total(run) },
          observed: figures(run),
        }),
    },
    'marker-each': {
      variants: ['markers'],
      evaluate: (run) => {
        const leavers = new Set(leaversBy(run, 'marker')).size;
        return check(leavers === num(run, 'consumers') && endedWell(run) === num(run, 'consumers'), {
          expected: { count: num(run, 'consumers') },
          observed: { leavers, ended: endedWell(run) },
        });
      },
    },
    'some-remain': {
      variants: ['too-few-markers'],
      evaluate: (run) => {
        const left = new Set(leaversBy(run, 'marker'));
        const remaining = actorsIn(run, 'consumer').filter(
          ({ id }) => !left.has(id) && exitOf(run, id)?.exitCode !== 0,
        ).length;
        const wanted = num(run, 'consumers') - num(run, 'markers');
        return check(run.endedBy !== 'itself' && left.size === num(run, 'markers') && remaining === wanted, {
          expected: { count: wanted },
          observed: { left: left.size, remaining },
        });
      },
    },
    'they-wait': {
      variants: ['too-few-markers'],
      evaluate: (run) => {
        const waiting = actorsIn(run, 'consumer').filter(({ id }) => {
          const last = run.events
            .filter((event) => event.actor === id && (event.kind === 'wait' || event.kind === 'proceed'))
            .at(-1);
          return last?.kind === 'wait' && last.op === 'get';
        }).length;
        return check(waiting === num(run, 'consumers') - num(run, 'markers'), { observed: { waiting } });
      },
    },
    patience: {
      variants: ['timeout', 'timeout-too-short'],
      evaluate: (run) => {
        const waits = actorsIn(run, 'consumer').map(({ id }) => {
          const wait = eventsOf(run, 'wait')
            .filter((event) => event.actor === id && event.op === 'get')
            .at(-1);
          const over = eventsOf(run, 'proceed').find((event) => event.actor === id && event.outcome === 'timeout');
          return wait && over ? toMs(over.atNs - wait.atNs) : -1;
        });
        const passed = waits.length === num(run, 'consumers') && waits.every((ms) => ms >= num(run, 'timeoutMs') - 1);
        return check(passed, { expected: { ms: num(run, 'timeoutMs') }, observed: { waits: waits.join(', ') || '-' } });
      },
    },
    'left-uneaten': {
      variants: ['timeout-too-short'],
      evaluate: (run) => {
        const left = numberOf(run, 'left', -1);
        const facts = distinctOf(run, 'produced') === total(run) && distinctOf(run, 'consumed') + left === total(run);
        const produced = valuesOf(run, 'produced');
        // A consumer that was held up for as long as the pause did not see it.
        const pauseNs = (num(run, 'pauseMs') - num(run, 'timeoutMs')) * 1e6;
        const missed = left > 0 ? [] : shortBy(pauseNs, produced[0]?.atNs ?? 0, produced.at(-1)?.atNs ?? 0);
        return bounded(run, facts, missed, { observed: { consumed: distinctOf(run, 'consumed'), left } });
      },
    },
    'cut-short': {
      variants: ['daemons-not-joined'],
      evaluate: (run) => {
        const ended = actorsIn(run, 'consumer').filter(
          ({ id, endedAtNs }) => endedAtNs !== null && exitOf(run, id)?.exitCode !== 0,
        ).length;
        return check(ended === num(run, 'consumers') && distinctOf(run, 'consumed') < total(run), {
          expected: { total: total(run) },
          observed: figures(run),
        });
      },
    },
  },
});
