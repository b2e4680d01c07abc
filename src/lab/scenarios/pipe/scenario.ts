import { num, type Interval, textOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** From the child's exit to the end of input; NaN for what was not seen. */
function lagOf(run: Run): Omit<Interval, 'actor'> {
  const [end, exit] = [valuesOf(run, 'end-of-input')[0], valuesOf(run, 'child-exit')[0]];
  return { fromNs: exit?.atNs ?? Number.NaN, toNs: end?.atNs ?? Number.NaN };
}

const lagMs = (run: Run): number => toMs(lagOf(run).toNs - lagOf(run).fromNs);

const shown = (ms: number): number | string => (Number.isFinite(ms) ? ms : '-');

export const scenario = defineScenario({
  id: 'pipe',
  group: 'ipc',
  covers: ['pipe-duplex', 'pipe-eof'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { holdMs: ms({ default: 800, min: 200, max: 5000 }) },
  variants: { duplex: {}, 'end-of-input': {}, 'end-held-open': {} },
  limits: { actors: 6, durationMs: 60_000, events: 2000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'both-ways': {
      variants: ['duplex'],
      evaluate: (run) => {
        const sent = textOf(run, 'sent', '-');
        const heard = textOf(run, 'heard', '-');
        const code = valuesOf(run, 'exit-code')[0]?.value;
        return check(heard === `child heard ${sent}` && code === 0, { expected: { sent }, observed: { heard } });
      },
    },
    'ends-soon': {
      variants: ['end-of-input'],
      evaluate: (run) =>
        bounded(
          run,
          Number.isFinite(lagMs(run)),
          { ...lagOf(run), atMostNs: (num(run, 'holdMs') / 2) * 1e6 },
          {
            expected: { ms: num(run, 'holdMs') / 2 },
            observed: say('lag.observed', { ms: shown(lagMs(run)) }),
          },
        ),
    },
    'ends-late': {
      variants: ['end-held-open'],
      evaluate: (run) =>
        check(lagMs(run) >= num(run, 'holdMs') / 2, {
          expected: { ms: num(run, 'holdMs') / 2 },
          observed: say('lag.observed', { ms: shown(lagMs(run)) }),
        }),
    },
    'text-whole': {
      variants: ['end-of-input', 'end-held-open'],
      evaluate: (run) => {
        const text = textOf(run, 'end-of-input', '-');
        return check(text === 'hello', { observed: { text } });
      },
    },
  },
});
