import { notesOf, num } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const at = (o: Observation, key: string, name: string): readonly number[] =>
  notesOf(o, key)
    .filter((note) => note.message.params?.['name'] === name)
    .map((note) => note.atNs);
/** From arming to firing, in ms with one decimal; NaN when it never fired. */
const delay = (o: Observation, name: string): number =>
  Math.round(((at(o, 'fires', name)[0] ?? Number.NaN) - (at(o, 'armed', name)[0] ?? Number.NaN)) / 1e5) / 10;
const ended = (o: Observation): boolean => notesOf(o, 'end').length > 0;
/** What is expected and observed of one timer's firings. */
const firings = (o: Observation, name: string) => ({ key: 'firings', params: { count: at(o, 'fires', name).length } });

export const checks: readonly Check[] = [
  {
    id: 'fires-once',
    evaluate: (o) =>
      verdict(
        at(o, 'fires', 'plain').length === 1 && ended(o),
        { key: 'firings', params: { count: 1 } },
        firings(o, 'plain'),
      ),
  },
  {
    id: 'never-early',
    evaluate: (o) => {
      const delays = ['plain', 'cancelled-late'].map((name) => delay(o, name));
      // Timers of an event loop count whole milliseconds, so the clock may show a fraction less.
      const passed = delays.every((ms) => ms >= num(o, 'intervalMs') - 1);
      return verdict(
        passed,
        { key: 'never-early.expected', params: { ms: num(o, 'intervalMs') } },
        {
          key: 'never-early.observed',
          params: {
            delays: delays.map((ms) => (Number.isFinite(ms) ? ms : '-')).join(', '),
            late: Math.round(10 * (Math.max(...delays) - num(o, 'intervalMs'))) / 10 || 0,
          },
        },
      );
    },
  },
  {
    id: 'cancelled-in-time',
    evaluate: (o) => {
      const [armed = Infinity, cancelled = -1] = [
        at(o, 'armed', 'cancelled-early')[0],
        at(o, 'cancels', 'cancelled-early')[0],
      ];
      const inTime = cancelled >= armed && cancelled - armed < num(o, 'intervalMs') * 1e6;
      return verdict(
        inTime && ended(o) && at(o, 'fires', 'cancelled-early').length === 0,
        { key: 'firings', params: { count: 0 } },
        firings(o, 'cancelled-early'),
      );
    },
  },
  {
    id: 'cancelled-too-late',
    evaluate: (o) => {
      const [fired = Infinity, cancelled = -1] = [
        at(o, 'fires', 'cancelled-late')[0],
        at(o, 'cancels', 'cancelled-late')[0],
      ];
      return verdict(
        cancelled > fired && at(o, 'fires', 'cancelled-late').length === 1 && ended(o),
        { key: 'firings', params: { count: 1 } },
        firings(o, 'cancelled-late'),
      );
    },
  },
];
