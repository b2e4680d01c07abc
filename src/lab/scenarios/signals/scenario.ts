import {
  exitOf,
  isTrue,
  notesOf,
  num,
  numbersOf,
  pidOf,
  samplesOf,
  textOf,
  textsOf,
  valuesOf,
} from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say, seen, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** Ticks that the parent waits for after the stop. */
const minTicks = 3;

const handledBy = (run: Run) => valuesOf(run, 'handled').filter(({ actor }) => actor === 'child');
const stoppedNs = (run: Run): number => notesOf(run, 'stopped')[0]?.atNs ?? Number.NaN;
const continuedNs = (run: Run): number => notesOf(run, 'continuing')[0]?.atNs ?? Number.NaN;

const stopping = ['stop', 'merged'] as const;

export const scenario = defineScenario({
  id: 'signals',
  group: 'process',
  covers: ['signals'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    signals: int({ default: 5, min: 2, max: 200 }),
    stopMs: ms({ default: 500, min: 200, max: 10_000 }),
  },
  variants: { delivery: {}, kill: {}, stop: {}, merged: { defaults: { signals: 20 } } },
  limits: { actors: 5, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'each-handled': {
      variants: ['delivery'],
      evaluate: (run) => {
        const [sent, handled] = [valuesOf(run, 'sent'), handledBy(run)];
        const after = handled.filter(({ value, atNs }) =>
          sent.some((other) => other.value === value && other.atNs <= atNs),
        );
        const count = num(run, 'signals');
        return check(sent.length === count && handled.length === count && after.length === count, {
          expected: { count },
          observed: { sent: sent.length, handled: after.length },
        });
      },
    },
    'term-caught': {
      variants: ['kill'],
      evaluate: (run) => {
        const [handled, answered] = [handledBy(run).length, isTrue(run, 'answered')];
        return check(handled === 1 && answered, { observed: { handled, answered: String(answered) } });
      },
    },
    'not-catchable': {
      variants: ['kill'],
      evaluate: (run) => {
        const refused = textsOf(run, 'refused').join(', ');
        return check(refused === 'SIGKILL EINVAL, SIGSTOP EINVAL', { observed: { refused: refused || '-' } });
      },
    },
    killed: {
      variants: ['kill'],
      evaluate: (run) => {
        const signal = exitOf(run, 'child')?.signal ?? '-';
        const times = notesOf(run, 'cleaned-up').length;
        return check(signal === 'SIGKILL' && times === 0, { observed: { signal, times } });
      },
    },
    still: {
      variants: stopping,
      evaluate: (run) => {
        const state = textOf(run, 'state', '-');
        const ticks = valuesOf(run, run.variant === 'stop' ? 'tick' : 'handled').filter(
          ({ atNs }) => atNs > stoppedNs(run) && atNs < continuedNs(run),
        ).length;
        return check(state === 'T' && ticks === 0, { expected: { state: 'T' }, observed: { state, ticks } });
      },
    },
    'seen-stopped': {
      variants: ['stop'],
      evaluate: (run) => {
        const states = samplesOf(run, pidOf(run, 'child'))
          .filter(({ atNs }) => atNs > stoppedNs(run) && atNs < continuedNs(run))
          .map(({ state }) => state);
        const all = [...new Set(states)].join(', ');
        return seen(run, states.includes('T'), continuedNs(run) - stoppedNs(run), { observed: { states: all || '-' } });
      },
    },
    'goes-on': {
      variants: ['stop'],
      evaluate: (run) => {
        const after = numbersOf(run, 'tick').slice(
          valuesOf(run, 'tick').filter(({ atNs }) => atNs < continuedNs(run)).length,
        );
        const before = numbersOf(run, 'tick').at(-after.length - 1) ?? Number.NaN;
        const passed = after.length >= minTicks && after[0] === before + 1;
        return check(passed, {
          expected: { count: minTicks },
          observed: { ticks: after.length, before, after: after.at(-1) ?? Number.NaN },
        });
      },
    },
    'was-pending': {
      variants: ['merged'],
      evaluate: (run) => {
        if (run.platform !== 'linux') return inconclusive(say('common.no-process-facts'));
        const handled = handledBy(run).filter(({ atNs }) => atNs < continuedNs(run)).length;
        const pending = isTrue(run, 'pending');
        return check(pending && handled === 0, { observed: { pending: String(pending), handled } });
      },
    },
    merged: {
      variants: ['merged'],
      evaluate: (run) => {
        const [sent, handled] = [valuesOf(run, 'sent').length, handledBy(run).length];
        const passed = sent === num(run, 'signals') && handled >= 1 && handled < sent;
        return check(passed, { expected: { sent: num(run, 'signals') }, observed: { sent, handled } });
      },
    },
  },
  questions: {
    handled: {
      variants: ['delivery', 'merged'],
      answer: (run) => (valuesOf(run, 'sent').length > 0 ? handledBy(run).length : null),
    },
    'ended-by': {
      variants: ['kill'],
      answer: (run) => {
        const exit = exitOf(run, 'child');
        if (exit === null) return null;
        return (['SIGTERM', 'SIGKILL'] as const).find((signal) => signal === exit.signal) ?? 'itself';
      },
    },
    'while-stopped': {
      variants: ['stop'],
      answer: (run) =>
        Number.isNaN(continuedNs(run))
          ? null
          : valuesOf(run, 'tick').filter(({ atNs }) => atNs > stoppedNs(run) && atNs < continuedNs(run)).length,
    },
  },
});
