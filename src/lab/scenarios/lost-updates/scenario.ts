import { num, numbersOf, recordsOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const finals = (run: Run): readonly number[] => numbersOf(run, 'final');
const written = (run: Run): number => valuesOf(run, 'written').length;
const observed = (run: Run) => say('finals', { finals: finals(run).join(', ') || '-', written: written(run) });

/** When each read or write of a round was made, as the thread itself took the time, in ns. */
const times = (run: Run, name: 'seen' | 'written', round: number): readonly number[] =>
  recordsOf(run, name, { round: -1, madeNs: NaN }).flatMap((step) => (step.round === round ? [step.madeNs] : []));

/** True when in each round all had read before any wrote: then all must have seen the same number. */
function allReadFirst(run: Run): boolean {
  return Array.from({ length: num(run, 'rounds') }, (_, round) => round).every(
    (round) => Math.max(...times(run, 'seen', round)) < Math.min(...times(run, 'written', round)),
  );
}

export const scenario = defineScenario({
  id: 'lost-updates',
  group: 'race',
  covers: ['race-random-10', 'race-read-sleep-write'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    threads: int({ default: 100, min: 2, max: 120 }),
    rounds: int({ default: 1, min: 1, max: 20 }),
    pauseMs: ms({ default: 500, min: 1, max: 5000 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: {
    random: { defaults: { threads: 10, rounds: 4, pauseMs: 50 } },
    'long-pause': {},
    'short-pause': { defaults: { pauseMs: 1 } },
    'one-thread': { defaults: { pauseMs: 100 } },
  },
  limits: { actors: 125, durationMs: 120_000, events: 20_000 },
  pythonRoles: ['interpreter'],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'updates-lost': (run) => {
      const complete =
        written(run) === num(run, 'threads') * num(run, 'rounds') && finals(run).length === num(run, 'rounds');
      return check(complete && finals(run).every((final) => final > 0), {
        expected: { writes: num(run, 'threads') * num(run, 'rounds') },
        observed: observed(run),
      });
    },
    'one-left': {
      variants: ['long-pause', 'one-thread'],
      evaluate: (run) => {
        const expected = { final: num(run, 'threads') - 1 };
        if (valuesOf(run, 'seen').length > 0 && written(run) > 0 && !allReadFirst(run))
          return inconclusive(say('spread'), expected);
        return check(finals(run).length > 0 && finals(run).every((final) => final === num(run, 'threads') - 1), {
          expected,
          observed: observed(run),
        });
      },
    },
    'race-found': {
      variants: ['random', 'long-pause', 'short-pause'],
      evaluate: (run) => {
        const race = run.findings.find((finding) => finding.kind === 'race' && finding.objects.includes('number'));
        return check(race !== undefined, { observed: say(race ? 'yes' : 'no', { actors: race?.actors.length ?? 0 }) });
      },
    },
  },
  questions: {
    left: {
      answer: (run) => {
        const left = finals(run);
        if (left.length === 0) return null;
        if (left.every((final) => final === 0)) return 'zero';
        return left.every((final) => final === num(run, 'threads') - 1) ? 'one' : 'between';
      },
    },
  },
});
