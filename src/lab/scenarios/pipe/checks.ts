import { num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** From the child's exit to the end of input, in ms; NaN when one of them was not seen. */
function lagMs(o: Observation): number {
  const [end, exit] = [valuesOf(o, 'end-of-input')[0], valuesOf(o, 'child-exit')[0]];
  return end && exit ? toMs(end.atNs - exit.atNs) : Number.NaN;
}
const shown = (ms: number): number | string => (Number.isFinite(ms) ? ms : '-');

export const checks: readonly Check[] = [
  {
    id: 'both-ways',
    variants: ['duplex'],
    evaluate: (o) => {
      const sent = String(valuesOf(o, 'sent')[0]?.value ?? '-');
      const heard = String(valuesOf(o, 'heard')[0]?.value ?? '-');
      const code = valuesOf(o, 'exit-code')[0]?.value;
      return verdict(
        heard === `child heard ${sent}` && code === 0,
        { key: 'both-ways.expected', params: { sent } },
        { key: 'both-ways.observed', params: { heard } },
      );
    },
  },
  {
    id: 'ends-soon',
    variants: ['end-of-input'],
    evaluate: (o) =>
      verdict(
        lagMs(o) < num(o, 'holdMs') / 2,
        { key: 'ends-soon.expected', params: { ms: num(o, 'holdMs') / 2 } },
        { key: 'lag.observed', params: { ms: shown(lagMs(o)) } },
      ),
  },
  {
    id: 'ends-late',
    variants: ['end-held-open'],
    // The grandchild starts counting a little before its parent has ended.
    evaluate: (o) =>
      verdict(
        lagMs(o) >= num(o, 'holdMs') / 2,
        { key: 'ends-late.expected', params: { ms: num(o, 'holdMs') / 2 } },
        { key: 'lag.observed', params: { ms: shown(lagMs(o)) } },
      ),
  },
  {
    id: 'text-whole',
    variants: ['end-of-input', 'end-held-open'],
    evaluate: (o) => {
      const text = String(valuesOf(o, 'end-of-input')[0]?.value ?? '-');
      return verdict(
        text === 'hello',
        { key: 'text-whole.expected' },
        { key: 'text-whole.observed', params: { text } },
      );
    },
  },
];
