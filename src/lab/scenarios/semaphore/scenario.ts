import { overlapping } from '#shared/analysis/disturbance.ts';
import { eventsOf, notesOf, num, numberOf, toMs, type Interval } from '#shared/analysis/observe.ts';
import { peakOf } from '#shared/analysis/tasks.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** What each visitor did inside, from its acquire to its release. */
function visits(run: Run): readonly Interval[] {
  const visitors = new Set(run.actors.filter((actor) => actor.role === 'visitor').map((actor) => actor.id));
  return eventsOf(run, 'proceed')
    .filter(({ actor, op, outcome }) => visitors.has(actor) && op === 'acquire' && outcome === 'ok')
    .map(({ actor, atNs }) => {
      const left = eventsOf(run, 'release').find((event) => event.actor === actor && event.atNs >= atNs);
      return { actor, fromNs: atNs, toNs: left?.atNs ?? Infinity };
    });
}

/** Visitors enter at the same time, but on a busy machine the first may have left before the last enters. */
const peakIs = (wanted: (run: Run) => number) => (run: Run) => {
  const peak = peakOf(visits(run));
  return bounded(run, peak > 0 && peak <= wanted(run), overlapping(visits(run), wanted(run)), {
    expected: say('peak', { peak: wanted(run) }),
    observed: say('peak', { peak }),
  });
};

/** From the common start to the last visitor's leaving, in ns. */
const makespanNs = (run: Run): number =>
  Math.max(...notesOf(run, 'left').map((note) => note.atNs)) - (notesOf(run, 'go')[0]?.atNs ?? Number.NaN);

export const scenario = defineScenario({
  id: 'semaphore',
  group: 'locks',
  covers: ['semaphore-10', 'semaphore-20', 'semaphore-bounded'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 20, min: 2, max: 60 }),
    places: int({ default: 5, min: 1, max: 20 }),
    unitMs: ms({ default: 400, min: 50, max: 3000 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: {
    'random-stay': { defaults: { threads: 10 } },
    waves: {},
    'extra-release': { defaults: { threads: 12 } },
    'extra-release-bounded': { defaults: { threads: 12 } },
  },
  limits: { actors: 65, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    peak: { variants: ['random-stay', 'waves'], evaluate: peakIs((run) => num(run, 'places')) },
    'all-served': (run) => {
      const left = new Set(notesOf(run, 'left').map((note) => note.actor)).size;
      return check(left === num(run, 'threads'), {
        expected: say('all-served', { left: num(run, 'threads') }),
        observed: say('all-served', { left }),
      });
    },
    waves: {
      variants: ['waves'],
      evaluate: (run) => {
        const waves = Math.ceil(num(run, 'threads') / num(run, 'places'));
        const [least, most] = [waves * num(run, 'unitMs'), 1.5 * waves * num(run, 'unitMs')];
        const fromNs = notesOf(run, 'go')[0]?.atNs ?? Number.NaN;
        const bound = { fromNs, toNs: fromNs + makespanNs(run), atMostNs: most * 1e6 };
        return bounded(run, makespanNs(run) >= least * 1e6, bound, {
          expected: { waves, least, most },
          observed: { ms: toMs(makespanNs(run)) || 0 },
        });
      },
    },
    'still-races': {
      variants: ['waves'],
      evaluate: (run) => {
        const counter = numberOf(run, 'counter');
        const race = run.findings.some((finding) => finding.kind === 'race' && finding.objects.includes('counter'));
        return check(counter < num(run, 'threads') && race, {
          expected: { threads: num(run, 'threads') },
          observed: say(race ? 'found' : 'not-found', { counter: counter || 0 }),
        });
      },
    },
    'one-more': { variants: ['extra-release'], evaluate: peakIs((run) => num(run, 'places') + 1) },
    refused: {
      variants: ['extra-release-bounded'],
      evaluate: (run) => {
        const permits = numberOf(run, 'permits', -1);
        const refused = notesOf(run, 'extra-refused').length;
        const passed = refused === 1 && notesOf(run, 'extra-accepted').length === 0 && permits === num(run, 'places');
        return check(passed, { expected: { places: num(run, 'places') }, observed: { refused, permits } });
      },
    },
    'stays-at-limit': { variants: ['extra-release-bounded'], evaluate: peakIs((run) => num(run, 'places')) },
  },
  questions: {
    inside: { answer: (run) => peakOf(visits(run)) || null },
  },
});
