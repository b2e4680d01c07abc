import { num, recordsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Slice {
  readonly thread: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: string;
}

/** The slices of the loop; null unless each acquire is followed by the same thread's release, and no two overlap. */
function slicesOf(run: Run): readonly Slice[] | null {
  const steps = recordsOf(run, 'step', { timeMs: NaN, thread: '', event: '', reason: '' });
  const slices: Slice[] = [];
  for (let at = 0; at < steps.length; at += 2) {
    const [taken, freed] = [steps[at], steps[at + 1]];
    if (taken?.event !== 'acquire' || freed?.event !== 'release' || freed.thread !== taken.thread) return null;
    if (taken.timeMs < (slices.at(-1)?.toMs ?? 0) || freed.timeMs < taken.timeMs) return null;
    slices.push({ thread: taken.thread, fromMs: taken.timeMs, toMs: freed.timeMs, reason: freed.reason });
  }
  return slices.length > 0 ? slices : null;
}

const described = (slices: readonly Slice[] | null) =>
  say(slices ? 'slices' : 'no-slices', {
    slices: (slices ?? [])
      .map(({ thread, fromMs, toMs, reason }) => `${thread} ${fromMs}–${toMs} ${reason}`)
      .join(', '),
  });

export const scenario = defineScenario({
  id: 'eval-loop',
  group: 'gil',
  covers: ['gil-eval-loop'],
  kinds: ['simulation'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    intervalMs: ms({ default: 5, min: 1, max: 100 }),
    computeMs: ms({ default: 20, min: 1, max: 1000 }),
    blockMs: ms({ default: 8, min: 1, max: 1000 }),
  },
  variants: { computing: {}, blocking: {} },
  limits: { actors: 2, durationMs: 30_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    loop: (run) => {
      const slices = slicesOf(run);
      const reasons = ['interval', 'blocking', 'finished'];
      return check(slices !== null && slices.every(({ reason }) => reasons.includes(reason)), {
        observed: described(slices),
      });
    },
    'both-end': (run) => {
      const slices = slicesOf(run);
      const ended = (slices ?? []).filter(({ reason }) => reason === 'finished').map(({ thread }) => thread);
      return check(ended.toSorted().join('') === 'AB', { observed: described(slices) });
    },
    interval: {
      variants: ['computing'],
      evaluate: (run) => {
        const slices = slicesOf(run);
        const byTime = (slices ?? []).filter(({ reason }) => reason === 'interval');
        const interval = num(run, 'intervalMs');
        return check(byTime.length > 0 && byTime.every(({ fromMs, toMs }) => toMs - fromMs === interval), {
          expected: { interval },
          observed: described(slices),
        });
      },
    },
    blocking: {
      variants: ['blocking'],
      evaluate: (run) => {
        const slices = slicesOf(run);
        const interval = num(run, 'intervalMs');
        const early = (slices ?? []).filter(
          ({ thread, reason, fromMs, toMs }) => thread === 'B' && reason === 'blocking' && toMs - fromMs < interval,
        );
        return check(early.length === 2, { expected: { interval }, observed: described(slices) });
      },
    },
  },
});
