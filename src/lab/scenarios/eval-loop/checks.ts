import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Slice {
  readonly thread: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: string;
}

/** The slices of the loop; null unless each acquire is followed by the same thread's release, and no two overlap. */
function slicesOf(o: Observation): readonly Slice[] | null {
  const steps = valuesOf(o, 'step').map(({ value }) => value as readonly [number, string, string, string]);
  const slices: Slice[] = [];
  for (let at = 0; at < steps.length; at += 2) {
    const [fromMs, thread, taken] = steps[at] ?? [];
    const [toMs, who, freed, reason] = steps[at + 1] ?? [];
    if (
      fromMs === undefined ||
      toMs === undefined ||
      thread === undefined ||
      taken !== 'acquire' ||
      freed !== 'release' ||
      who !== thread
    )
      return null;
    if (fromMs < (slices.at(-1)?.toMs ?? 0) || toMs < fromMs) return null;
    slices.push({ thread, fromMs, toMs, reason: reason ?? '' });
  }
  return slices.length > 0 ? slices : null;
}

const told = (slices: readonly Slice[] | null) => ({
  key: slices ? 'slices' : 'no-slices',
  params: {
    slices: (slices ?? [])
      .map(({ thread, fromMs, toMs, reason }) => `${thread} ${fromMs}–${toMs} ${reason}`)
      .join(', '),
  },
});

export const checks: readonly Check[] = [
  {
    id: 'loop',
    evaluate: (o) => {
      const slices = slicesOf(o);
      const reasons = ['interval', 'blocking', 'finished'];
      return verdict(
        slices !== null && slices.every(({ reason }) => reasons.includes(reason)),
        { key: 'loop.expected' },
        told(slices),
      );
    },
  },
  {
    id: 'both-end',
    evaluate: (o) => {
      const slices = slicesOf(o);
      const ended = (slices ?? []).filter(({ reason }) => reason === 'finished').map(({ thread }) => thread);
      return verdict(ended.toSorted().join('') === 'AB', { key: 'both-end.expected' }, told(slices));
    },
  },
  {
    id: 'interval',
    variants: ['computing'],
    evaluate: (o) => {
      const slices = slicesOf(o);
      const byTime = (slices ?? []).filter(({ reason }) => reason === 'interval');
      const interval = num(o, 'intervalMs');
      return verdict(
        byTime.length > 0 && byTime.every(({ fromMs, toMs }) => toMs - fromMs === interval),
        { key: 'interval.expected', params: { interval } },
        told(slices),
      );
    },
  },
  {
    id: 'blocking',
    variants: ['blocking'],
    evaluate: (o) => {
      const slices = slicesOf(o);
      const interval = num(o, 'intervalMs');
      const early = (slices ?? []).filter(
        ({ thread, reason, fromMs, toMs }) => thread === 'B' && reason === 'blocking' && toMs - fromMs < interval,
      );
      return verdict(early.length === 2, { key: 'blocking.expected', params: { interval } }, told(slices));
    },
  },
];
