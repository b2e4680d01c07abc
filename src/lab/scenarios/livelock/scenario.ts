import { actorsIn, findingOf, notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** How often each thread tries in vain at least before the limit. */
const minTries = 3;

/** How often something came true for each thread. */
const perWorker = (run: Run, events: readonly { readonly actor: string }[]): readonly number[] =>
  actorsIn(run, 'worker').map(({ id }) => events.filter(({ actor }) => actor === id).length);

const refusals = (run: Run) => valuesOf(run, 'refused');

export const scenario = defineScenario({
  id: 'livelock',
  group: 'locks',
  covers: ['livelock'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    times: int({ default: 5, min: 1, max: 50 }),
    pauseMs: ms({ default: 20, min: 20, max: 200 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
    limitMs: ms({ default: 2000, min: 1000, max: 20_000 }),
  },
  variants: { 'in-step': { endsBy: 'limit' }, random: {}, ordered: {} },
  limits: { actors: 5, durationMs: 60_000, events: 100_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'no-progress': {
      variants: ['in-step'],
      evaluate: (run) => {
        const [done, refused] = [notesOf(run, 'both').length, perWorker(run, refusals(run))];
        const passed = done === 0 && refused.length === 2 && refused.every((count) => count >= minTries);
        return check(passed, {
          expected: { tries: minTries },
          observed: { done, refused: refused.join(', ') || '-' },
        });
      },
    },
    'tries-grow': {
      variants: ['in-step'],
      evaluate: (run) => {
        const times = refusals(run).map(({ atNs }) => atNs);
        const fromNs = times[0] ?? Number.NaN;
        const toNs = Math.max(...run.actors.map(({ endedAtNs }) => endedAtNs ?? Number.NaN));
        const first = times.filter((atNs) => atNs < (fromNs + toNs) / 2).length;
        const second = times.length - first;
        return check(first > 0 && second > 0, { observed: { first, second } });
      },
    },
    'no-deadlock': (run) => {
      const deadlock = findingOf(run, 'deadlock');
      return check(!deadlock, { observed: deadlock ? say('cycle', { actors: deadlock.actors.length }) : {} });
    },
    'all-done': {
      variants: ['random', 'ordered'],
      evaluate: (run) => {
        const [times, done] = [num(run, 'times'), perWorker(run, notesOf(run, 'both'))];
        return check(done.length === 2 && done.every((count) => count === times), {
          expected: { times },
          observed: { times: done.join(', ') || '-' },
        });
      },
    },
    'fell-out-of-step': {
      variants: ['random'],
      evaluate: (run) => {
        const refused = refusals(run);
        const lastNs = notesOf(run, 'both').at(-1)?.atNs ?? -1;
        return check(refused.length > 0 && (refused[0]?.atNs ?? Infinity) < lastNs, {
          observed: { refused: refused.length },
        });
      },
    },
    'none-refused': {
      variants: ['ordered'],
      evaluate: (run) => {
        const refused = refusals(run).length;
        return check(notesOf(run, 'both').length > 0 && refused === 0, { observed: say('refused', { refused }) });
      },
    },
  },
});
