import { disjoint, findingOf, holdsOf, notesOf, num, numberOf, toMs } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

type Width = 'wide' | 'narrow';

const left = (run: Run, width: Width): number => numberOf(run, `${width}-left`);

/** From the first thread's beginning to the last one's end, in ns. */
function elapsedNs(run: Run, width: Width): number {
  const [begins, ends] = [notesOf(run, `${width}-begins`), notesOf(run, `${width}-ends`)].map((notes) =>
    notes.map((note) => note.atNs),
  ) as [number[], number[]];
  return ends.length === num(run, 'threads') ? Math.max(...ends) - Math.min(...begins) : Number.NaN;
}

const times = (run: Run) =>
  say('times', { wide: toMs(elapsedNs(run, 'wide')) || 0, narrow: toMs(elapsedNs(run, 'narrow')) || 0 });

export const scenario = defineScenario({
  id: 'lock-width',
  group: 'race',
  covers: ['lock-wide', 'lock-narrow'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 20, min: 5, max: 100 }), pauseMs: ms({ default: 100, min: 10, max: 1000 }) },
  variants: { compare: {} },
  limits: { actors: 105, durationMs: 150_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'both-exact': (run) =>
      check(left(run, 'wide') === 0 && left(run, 'narrow') === 0, {
        observed: say('left', { wide: left(run, 'wide') || 0, narrow: left(run, 'narrow') || 0 }),
      }),
    'wide-serial': (run) => {
      const least = num(run, 'threads') * num(run, 'pauseMs');
      return check(elapsedNs(run, 'wide') >= least * 1e6, { expected: { ms: least }, observed: times(run) });
    },
    'narrow-faster': (run) => {
      const [wide, narrow] = [elapsedNs(run, 'wide'), elapsedNs(run, 'narrow')];
      const fromNs = Math.min(...notesOf(run, 'narrow-begins').map((note) => note.atNs));
      const bound = { fromNs, toNs: fromNs + narrow, atMostNs: 0.3 * wide };
      // A wide lock that does not make them wait for each other is nothing to compare with.
      const isSerial = wide >= num(run, 'threads') * num(run, 'pauseMs') * 1e6;
      return bounded(run, isSerial && narrow >= num(run, 'pauseMs') * 1e6, bound, {
        expected: { ms: num(run, 'pauseMs') },
        observed: times(run),
      });
    },
    'one-at-a-time': (run) => {
      const holds = [holdsOf(run, 'wide-lock'), holdsOf(run, 'narrow-lock')];
      const passed = holds.every((list) => list.length === num(run, 'threads') && disjoint(list));
      return check(passed, {
        expected: { threads: num(run, 'threads') },
        observed: say(holds.every(disjoint) ? 'holds.disjoint' : 'holds.overlap', {
          wide: holds[0]?.length ?? 0,
          narrow: holds[1]?.length ?? 0,
        }),
      });
    },
    'no-race': (run) => {
      const race = findingOf(run, 'race');
      return check(race === undefined, { observed: say(race ? 'found' : 'none') });
    },
  },
  questions: {
    narrow: {
      answer: (run) => {
        const share = elapsedNs(run, 'narrow') / elapsedNs(run, 'wide');
        if (Number.isNaN(share)) return null;
        if (share < 1 / 3) return 'shorter';
        return share < 1 ? 'between' : 'longer';
      },
    },
  },
});
