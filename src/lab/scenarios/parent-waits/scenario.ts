import { exitNsOf, exitOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const atNs = (run: Run, name: string): number => valuesOf(run, name)[0]?.atNs ?? Number.NaN;
const starterNs = (run: Run): number => exitNsOf(run, 'starter');
const shownMs = (ns: number): number => (Number.isFinite(ns) ? toMs(ns) : -1);

/** From when the worker could begin until `ns`, which must come before it was done. */
const beforeDone = (run: Run, ns: number) => {
  const fromNs = run.actors.find(({ id }) => id === 'worker')?.startedAtNs ?? Number.NaN;
  return { fromNs, toNs: ns, atMostNs: atNs(run, 'done') - fromNs };
};

const times = (run: Run) =>
  say('times', {
    code: shownMs(atNs(run, 'code-ends')),
    done: shownMs(atNs(run, 'done')),
    parent: shownMs(starterNs(run)),
  });

export const scenario = defineScenario({
  id: 'parent-waits',
  group: 'process',
  covers: ['proc-parent-waits'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { taskMs: ms({ default: 1000, min: 500, max: 10_000 }) },
  variants: { default: {}, detached: {}, 'exits-at-once': {} },
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'code-ended-early': (run) => bounded(run, true, beforeDone(run, atNs(run, 'code-ends')), { observed: times(run) }),
    'parent-last': {
      variants: ['default'],
      evaluate: (run) =>
        check(starterNs(run) >= atNs(run, 'done') && exitOf(run, 'worker') !== null, { observed: times(run) }),
    },
    'parent-first': {
      variants: ['detached', 'exits-at-once'],
      evaluate: (run) => {
        if (run.platform === 'win32' && run.variant === 'exits-at-once') return inconclusive(say('job-object'));
        return bounded(run, true, beforeDone(run, starterNs(run)), { observed: times(run) });
      },
    },
    'child-survives': {
      variants: ['detached', 'exits-at-once'],
      evaluate: (run) => {
        if (run.platform === 'win32' && run.variant === 'exits-at-once') return inconclusive(say('job-object'));
        const after = valuesOf(run, 'step').filter((event) => event.atNs > starterNs(run)).length;
        const survived = Number.isFinite(atNs(run, 'done'));
        return bounded(run, survived, after >= 2 ? [] : beforeDone(run, starterNs(run)), {
          observed: { steps: after, done: shownMs(atNs(run, 'done')) },
        });
      },
    },
  },
});
