import { notesOf, num } from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { bounded, check, defineScenario, ms, say, type NoteOf, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const at = (run: Run, key: NoteOf<typeof en>, name: string): readonly number[] =>
  notesOf(run, key)
    .filter((note) => note.message.params?.['name'] === name)
    .map((note) => note.atNs);

/** From arming to firing, in ms with one decimal; NaN when it never fired. */
const delay = (run: Run, name: string): number =>
  Math.round(((at(run, 'fires', name)[0] ?? Number.NaN) - (at(run, 'armed', name)[0] ?? Number.NaN)) / 1e5) / 10;

const ended = (run: Run): boolean => notesOf(run, 'end').length > 0;

/** What is expected and observed of one timer's firings. */
const firings = (run: Run, name: string) => say('firings', { count: at(run, 'fires', name).length });

export const scenario = defineScenario({
  id: 'timer',
  group: 'sync',
  covers: ['timer'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { intervalMs: ms({ default: 600, min: 100, max: 10_000 }) },
  variants: { thread: {}, 'event-loop': {} },
  limits: { actors: 5, durationMs: 60_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'fires-once': (run) =>
      check(at(run, 'fires', 'plain').length === 1 && ended(run), {
        expected: say('firings', { count: 1 }),
        observed: firings(run, 'plain'),
      }),
    'never-early': (run) => {
      const delays = ['plain', 'cancelled-late'].map((name) => delay(run, name));
      // Timers of an event loop count whole milliseconds, so the clock may show a fraction less.
      const passed = delays.every((ms) => ms >= num(run, 'intervalMs') - 1);
      return check(passed, {
        expected: { ms: num(run, 'intervalMs') },
        observed: {
          delays: delays.map((ms) => (Number.isFinite(ms) ? ms : '-')).join(', '),
          late: roundTo(Math.max(...delays) - num(run, 'intervalMs'), 1) || 0,
        },
      });
    },
    'cancelled-in-time': (run) => {
      const [armed = Infinity, cancelled = -1] = [
        at(run, 'armed', 'cancelled-early')[0],
        at(run, 'cancels', 'cancelled-early')[0],
      ];
      const atMostNs = num(run, 'intervalMs') * 1e6;
      const fired = at(run, 'fires', 'cancelled-early').length > 0;
      const facts = cancelled >= armed && ended(run) && (!fired || cancelled - armed > atMostNs);
      return bounded(
        run,
        facts,
        { fromNs: armed, toNs: cancelled, atMostNs },
        {
          expected: say('firings', { count: 0 }),
          observed: firings(run, 'cancelled-early'),
        },
      );
    },
    'cancelled-too-late': (run) => {
      const [fired = Infinity, cancelled = -1] = [
        at(run, 'fires', 'cancelled-late')[0],
        at(run, 'cancels', 'cancelled-late')[0],
      ];
      return check(cancelled > fired && at(run, 'fires', 'cancelled-late').length === 1 && ended(run), {
        expected: say('firings', { count: 1 }),
        observed: firings(run, 'cancelled-late'),
      });
    },
  },
  questions: {
    firings: { answer: (run) => (ended(run) ? notesOf(run, 'fires').length : null) },
  },
});
