import {
  actorsIn,
  disjoint,
  eventsOf,
  exitOf,
  holdsOf,
  notesOf,
  num,
  toMs,
  valuesOf,
} from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** Others may notice the death before it is reported, yet not before it was ordered. */
const killedNs = (run: Run): number => notesOf(run, 'killing')[0]?.atNs ?? Infinity;
const deathNs = (run: Run): number => exitOf(run, 'holder')?.atNs ?? Infinity;
const finished = (run: Run): number => valuesOf(run, 'finished').length;

export const scenario = defineScenario({
  id: 'killed-lock-holder',
  group: 'process',
  covers: ['proc-killed-lock-holder'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    waiters: int({ default: 3, min: 1, max: 10 }),
    giveUpMs: ms({ default: 1500, min: 500, max: 60_000 }),
    patienceMs: ms({ default: 500, min: 100, max: 1000 }),
  },
  variants: { 'no-recovery': {}, recovery: { defaults: { giveUpMs: 30_000 } } },
  limits: { actors: 15, durationMs: 90_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'killed-inside': (run) => {
      const exit = exitOf(run, 'holder');
      const took = eventsOf(run, 'proceed').some(
        (event) => event.actor === 'holder' && event.object.type === 'file-lock' && event.outcome === 'ok',
      );
      const freed = eventsOf(run, 'release').some((event) => event.actor === 'holder');
      // Windows has no signals: there the exit code shows that it did not end by itself.
      const killed = exit !== null && (exit.signal === 'SIGKILL' || (run.platform === 'win32' && exit.exitCode !== 0));
      return check(killed && took && !freed, {
        observed: { signal: exit?.signal ?? '-', took: String(took), freed: String(freed) },
      });
    },
    stuck: {
      variants: ['no-recovery'],
      evaluate: (run) => {
        const waits = eventsOf(run, 'wait').filter((event) => event.object.id === 'shared.lock');
        const got = eventsOf(run, 'proceed').filter(
          (event) => event.object.id === 'shared.lock' && event.atNs > deathNs(run),
        ).length;
        const gaveUpNs = notesOf(run, 'giving-up')[0]?.atNs ?? -1;
        const ms = toMs(gaveUpNs - deathNs(run));
        const passed =
          waits.length === num(run, 'waiters') && got === 0 && finished(run) === 0 && ms >= num(run, 'giveUpMs');
        return check(passed, {
          expected: { waiters: num(run, 'waiters'), ms: num(run, 'giveUpMs') },
          observed: { waiting: waits.length, got, ms: Number.isFinite(ms) ? ms : -1 },
        });
      },
    },
    'all-finished': {
      variants: ['recovery'],
      evaluate: (run) => {
        const codes = actorsIn(run, 'waiter').map((actor) => exitOf(run, actor.id)?.exitCode ?? -1);
        const passed =
          finished(run) === num(run, 'waiters') &&
          codes.length === num(run, 'waiters') &&
          codes.every((code) => code === 0);
        return check(passed, {
          expected: { waiters: num(run, 'waiters') },
          observed: { finished: finished(run), codes: codes.join(', ') },
        });
      },
    },
    'recovered-once': {
      variants: ['recovery'],
      evaluate: (run) => {
        const times = valuesOf(run, 'recovered').reduce((sum, event) => sum + Number(event.value), 0);
        const first = Math.min(
          ...eventsOf(run, 'proceed')
            .filter((event) => event.object.id === 'shared.lock' && event.actor !== 'holder')
            .map((event) => event.atNs),
        );
        const ms = toMs(first - killedNs(run));
        return check(times === 1 && ms >= 0, { observed: { times, ms: Number.isFinite(ms) ? ms : -1 } });
      },
    },
    'still-exclusive': {
      variants: ['recovery'],
      evaluate: (run) => {
        const holds = holdsOf(run, 'shared.lock').filter((hold) => hold.actor !== 'holder');
        return check(holds.length === num(run, 'waiters') && disjoint(holds), {
          expected: { waiters: num(run, 'waiters') },
          observed: say(disjoint(holds) ? 'yes' : 'no', { holds: holds.length }),
        });
      },
    },
  },
});
