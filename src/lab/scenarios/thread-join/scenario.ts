import {
  actorsIn,
  exitOf,
  metricOf,
  notesOf,
  num,
  numberOf,
  numbersOf,
  textOf,
  toMs,
} from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const elapsed = (run: Run): number => numberOf(run, 'elapsed-ms');
const sleep = (run: Run): number => num(run, 'units') * num(run, 'unitMs');
const sum = (run: Run): number => sleep(run) * num(run, 'threads');
const observed = (run: Run) => say('elapsed', { ms: elapsed(run) });

/** When the last thread to be joined had ended, in ns. */
const endNs = (run: Run, actor: string): number => exitOf(run, actor)?.atNs ?? Infinity;
const lineNs = (run: Run): number => notesOf(run, 'main-line')[0]?.atNs ?? -1;

export const scenario = defineScenario({
  id: 'thread-join',
  group: 'thread',
  covers: ['thread-join-one', 'thread-join-serial', 'thread-join-50'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 3, min: 2, max: 60 }),
    units: int({ default: 1, min: 1, max: 10 }),
    unitMs: ms({ default: 500, min: 100, max: 3000 }),
  },
  variants: {
    one: { defaults: { threads: 2, units: 2 } },
    serial: {},
    together: {},
    fifty: { defaults: { threads: 50, units: 2 } },
  },
  limits: { actors: 65, durationMs: 120_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'after-thread': {
      variants: ['one'],
      evaluate: (run) =>
        check(lineNs(run) >= endNs(run, 'sleeper-1') && elapsed(run) >= sleep(run), {
          expected: { ms: sleep(run) },
          observed: {
            line: toMs(lineNs(run)),
            end: Number.isFinite(endNs(run, 'sleeper-1')) ? toMs(endNs(run, 'sleeper-1')) : -1,
            ms: elapsed(run),
          },
        }),
    },
    'not-alive': {
      variants: ['one', 'together', 'fifty'],
      evaluate: (run) => {
        const alive = textOf(run, 'alive', '-');
        return check(alive === 'false', { observed: { alive } });
      },
    },
    sum: {
      variants: ['serial'],
      evaluate: (run) =>
        check(elapsed(run) >= sum(run) && notesOf(run, 'greets').length === num(run, 'threads'), {
          expected: { ms: sum(run) },
          observed: observed(run),
        }),
    },
    'never-overlap': {
      variants: ['serial'],
      evaluate: (run) => {
        const lives = actorsIn(run, 'sleeper')
          .map((actor) => [actor.startedAtNs, actor.endedAtNs ?? Infinity] as const)
          .toSorted((a, b) => a[0] - b[0]);
        const overlaps = lives.filter(([start], index) => index > 0 && start < (lives[index - 1]?.[1] ?? 0)).length;
        return check(lives.length === num(run, 'threads') && overlaps === 0, {
          observed: { overlaps, threads: lives.length },
        });
      },
    },
    'one-sleep': {
      variants: ['together', 'fifty'],
      evaluate: (run) => {
        const woke = numbersOf(run, 'woke');
        // Until the last thread woke: taking down fifty engines comes on top and is no sleep.
        const ms = toMs(Math.max(...woke) - numberOf(run, 'go'));
        const fromNs = numberOf(run, 'go');
        const bound = { fromNs, toNs: Math.max(...woke), atMostNs: 2e6 * sleep(run) };
        const facts = woke.length === num(run, 'threads') && ms >= sleep(run) && elapsed(run) >= ms;
        return bounded(run, facts, bound, {
          expected: { ms: sleep(run), twice: 2 * sleep(run), sum: sum(run) },
          observed: { woke: Number.isFinite(ms) ? ms : -1, ms: elapsed(run) },
        });
      },
    },
  },
  questions: {
    elapsed: { unit: 'ms', within: 0.3, answer: (run) => metricOf(run, 'elapsed') },
  },
});
