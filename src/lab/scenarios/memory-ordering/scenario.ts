import { num, recordsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** What the reader found: not a number where it did not report. */
const reads = (run: Run) =>
  recordsOf(run, 'read', { examined: Number.NaN, stale: Number.NaN })[0] ?? { examined: Number.NaN, stale: Number.NaN };

/** The store-buffer rounds with or without Atomics. */
const rounds = (run: Run, isAtomic: boolean) =>
  recordsOf(run, 'both-zero', { atomic: false, rounds: Number.NaN, both: Number.NaN }).find(
    ({ atomic }) => atomic === isAtomic,
  ) ?? { rounds: Number.NaN, both: Number.NaN };

export const scenario = defineScenario({
  id: 'memory-ordering',
  group: 'race',
  covers: ['memory-ordering'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { messages: int({ default: 200_000, min: 1, max: 500_000 }) },
  variants: { atomics: {}, plain: {}, 'flag-first': { defaults: { messages: 50 } }, 'store-buffer': {} },
  limits: { actors: 6, durationMs: 120_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'never-stale': {
      variants: ['atomics'],
      evaluate: (run) => {
        const [{ examined, stale }, messages] = [reads(run), num(run, 'messages')];
        return check(examined === messages && stale === 0, { expected: { messages }, observed: { examined, stale } });
      },
    },
    counted: {
      variants: ['plain'],
      evaluate: (run) => {
        const [{ examined, stale }, messages] = [reads(run), num(run, 'messages')];
        return check(examined === messages && stale >= 0 && stale <= messages, {
          expected: { messages },
          observed: { examined, stale },
        });
      },
    },
    'all-stale': {
      variants: ['flag-first'],
      evaluate: (run) => {
        const [{ examined, stale }, messages] = [reads(run), num(run, 'messages')];
        return check(examined === messages && stale === messages, {
          expected: { messages },
          observed: say('reads', { examined, stale }),
        });
      },
    },
    'atomics-ordered': {
      variants: ['store-buffer'],
      evaluate: (run) => {
        const [{ rounds: made, both }, messages] = [rounds(run, true), num(run, 'messages')];
        return check(made === messages && both === 0, { expected: { messages }, observed: { rounds: made, both } });
      },
    },
    'plain-counted': {
      variants: ['store-buffer'],
      evaluate: (run) => {
        const [{ rounds: made, both }, messages] = [rounds(run, false), num(run, 'messages')];
        return check(made === messages && both >= 0 && both <= messages, {
          expected: { messages },
          observed: { rounds: made, both },
        });
      },
    },
  },
  questions: {
    stale: {
      variants: ['atomics', 'plain', 'flag-first'],
      answer: (run) => {
        const { examined, stale } = reads(run);
        if (!(examined > 0)) return null;
        if (stale === 0) return 'none';
        return stale === examined ? 'all' : 'some';
      },
    },
    'both-zero': { variants: ['store-buffer'], answer: (run) => rounds(run, true).both },
  },
});
