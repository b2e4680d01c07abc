import { notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const text = (o: Observation, name: string): string => String(valuesOf(o, name)[0]?.value ?? '');
const saves = (o: Observation): readonly { readonly fromNs: number; readonly toNs: number }[] =>
  notesOf(o, 'save-begins').map((note, index) => ({ fromNs: note.atNs, toNs: notesOf(o, 'save-ends')[index]?.atNs ?? Infinity }));

/** Longest time between two looks of the display that a save lies in or touches, in ns; saves after the display's end do not count. */
function longestGapNs(o: Observation): number {
  const beats = valuesOf(o, 'beat').map((event) => event.atNs);
  const gaps = beats.slice(1).map((toNs, index) => ({ fromNs: beats[index] ?? 0, toNs }));
  return Math.max(-1, ...gaps.filter((gap) => saves(o).some((save) => gap.fromNs < save.toNs && gap.toNs > save.fromNs)).map((gap) => gap.toNs - gap.fromNs));
}

export const checks: readonly Check[] = [
  {
    id: 'same-text',
    evaluate: (o) => {
      const [typed, shown, saved] = [text(o, 'typed'), text(o, 'shown'), text(o, 'saved')];
      const passed = typed.length === num(o, 'chars') && shown === typed && saved === typed;
      return verdict(passed, { key: 'same-text.expected', params: { chars: num(o, 'chars') } }, { key: 'same-text.observed', params: { typed: typed.length, shown: shown.length, saved: saved.length } });
    },
  },
  {
    id: 'display-goes-on',
    variants: ['three-threads'],
    evaluate: (o) => {
      const gap = longestGapNs(o);
      return verdict(gap >= 0 && gap < (num(o, 'saveMs') * 1e6) / 2, { key: 'display-goes-on.expected', params: { ms: num(o, 'saveMs') / 2 } }, { key: 'gap', params: { ms: toMs(gap) } });
    },
  },
  {
    id: 'display-stands-still',
    variants: ['one-thread'],
    evaluate: (o) => verdict(longestGapNs(o) >= num(o, 'saveMs') * 1e6, { key: 'display-stands-still.expected', params: { ms: num(o, 'saveMs') } }, { key: 'gap', params: { ms: toMs(longestGapNs(o)) } }),
  },
];
