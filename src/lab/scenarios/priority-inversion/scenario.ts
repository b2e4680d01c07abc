import { eventsOf, notesOf, textOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The nice values of the threads; a lower one means a larger share. */
export const niceOf = { high: 0, medium: 4, low: 19 } as const;

type ThreadName = keyof typeof niceOf;

const names: readonly ThreadName[] = ['low', 'medium', 'high'];

/** The nice value that a thread had first: with it, low took the lock. */
const niceIn = (run: Run, thread: ThreadName): number =>
  Number(valuesOf(run, 'nice').find(({ actor }) => actor === thread)?.value ?? Number.NaN);

const wantedNice = (run: Run): Readonly<Record<ThreadName, number>> =>
  run.variant === 'ceiling' ? { ...niceOf, low: niceOf.high } : niceOf;

const coresOf = (run: Run): string => textOf(run, 'cores', '-');
const onOneCore = (run: Run): boolean => /^\d+$/.test(coresOf(run));

const waitNs = (run: Run): number =>
  eventsOf(run, 'wait').find(({ actor, object }) => actor === 'high' && object.id === 'lock')?.atNs ?? Number.NaN;
const inNs = (run: Run): number => notesOf(run, 'high-in')[0]?.atNs ?? Number.NaN;
const doneNs = (run: Run): number => notesOf(run, 'done')[0]?.atNs ?? Number.NaN;

/** Whether high came before or after the end of the medium work; where the threads do not compete, that says nothing. */
function order(run: Run, passed: boolean) {
  if (!onOneCore(run)) return inconclusive(say('common.not-pinned'));
  const isBefore = inNs(run) < doneNs(run);
  return check(passed, {
    observed: say(isBefore ? 'inverted.before' : 'inverted.after', { waited: toMs(inNs(run) - waitNs(run)) }),
  });
}

export const scenario = defineScenario({
  id: 'priority-inversion',
  group: 'locks',
  covers: ['priority-inversion'],
  kinds: ['thread'],
  platforms: ['linux'],
  params: {
    holdMs: ms({ default: 60, min: 20, max: 2000 }),
    mediumMs: ms({ default: 400, min: 50, max: 2000 }),
  },
  variants: { inversion: {}, ceiling: {} },
  limits: { actors: 5, durationMs: 90_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-core': (run) => {
      const [low, medium, high] = names.map((name) => niceIn(run, name));
      const nice = { low: low ?? Number.NaN, medium: medium ?? Number.NaN, high: high ?? Number.NaN };
      const wanted = wantedNice(run);
      if (!onOneCore(run)) return inconclusive(say('common.not-pinned'), { ...wanted });
      // Started with a raised nice value, a thread without the privilege keeps at least that.
      if (nice.high > wanted.high) return inconclusive(say('not-permitted', nice), { ...wanted });
      return check(
        names.every((name) => nice[name] === wanted[name]),
        { expected: { ...wanted }, observed: { ...nice, cores: coresOf(run) } },
      );
    },
    'asked-first': (run) => {
      const holdsNs = eventsOf(run, 'proceed').find(
        ({ actor, object }) => actor === 'low' && object.id === 'lock',
      )?.atNs;
      const startNs = notesOf(run, 'computes')[0]?.atNs ?? Number.NaN;
      const inOrder = (holdsNs ?? Number.NaN) < waitNs(run) && waitNs(run) < startNs;
      return check(inOrder, { observed: say(inOrder ? 'yes' : 'no') });
    },
    inverted: { variants: ['inversion'], evaluate: (run) => order(run, doneNs(run) < inNs(run)) },
    'not-inverted': { variants: ['ceiling'], evaluate: (run) => order(run, inNs(run) < doneNs(run)) },
  },
});
