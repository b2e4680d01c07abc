import { notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const text = (o: Observation, name: string): string => String(valuesOf(o, name)[0]?.value ?? '');
const saves = (o: Observation): readonly { readonly fromNs: number; readonly toNs: number }[] =>
  notesOf(o, 'save-begins').map((note, index) => ({
    fromNs: note.atNs,
    toNs: notesOf(o, 'save-ends')[index]?.atNs ?? Infinity,
  }));

/** Longest time between two looks of the display that a save lies in or touches, in ns; saves after the display's end do not count. */
function longestGapNs(o: Observation): number {
  const beats = valuesOf(o, 'beat').map((event) => event.atNs);
  const gaps = beats.slice(1).map((toNs, index) => ({ fromNs: beats[index] ?? 0, toNs }));
  return Math.max(
    -1,
    ...gaps
      .filter((gap) => saves(o).some((save) => gap.fromNs < save.toNs && gap.toNs > save.fromNs))
      .map((gap) => gap.toNs - gap.fromNs),
  );
}

/** Looks of the display inside the save that saw fewest; saves after the last look do not count. */
function fewestLooks(o: Observation): number {
  const beats = valuesOf(o, 'beat').map((event) => event.atNs);
  const during = saves(o).filter((save) => save.toNs <= (beats.at(-1) ?? 0));
  return during.length === 0
    ? 0
    : Math.min(...during.map((save) => beats.filter((atNs) => atNs > save.fromNs && atNs < save.toNs).length));
}

export const checks: readonly Check[] = [
  {
    id: 'same-text',
    evaluate: (o) => {
      const [typed, shown, saved] = [text(o, 'typed'), text(o, 'shown'), text(o, 'saved')];
      const passed = typed.length === num(o, 'chars') && shown === typed && saved === typed;
      return verdict(
        passed,
        { key: 'same-text.expected', params: { chars: num(o, 'chars') } },
        { key: 'same-text.observed', params: { typed: typed.length, shown: shown.length, saved: saved.length } },
      );
    },
  },
  {
    id: 'display-goes-on',
    variants: ['three-threads'],
    evaluate: (o) => {
      const gap = longestGapNs(o);
      const looks = fewestLooks(o);
      return verdict(
        gap >= 0 && gap < num(o, 'saveMs') * 1e6 && looks >= 2,
        { key: 'display-goes-on.expected', params: { ms: num(o, 'saveMs') } },
        { key: 'display-goes-on.observed', params: { ms: toMs(gap), looks } },
      );
    },
  },
  {
    id: 'display-stands-still',
    variants: ['one-thread'],
    evaluate: (o) =>
      verdict(
        longestGapNs(o) >= num(o, 'saveMs') * 1e6,
        { key: 'display-stands-still.expected', params: { ms: num(o, 'saveMs') } },
        { key: 'gap', params: { ms: toMs(longestGapNs(o)) } },
      ),
  },
];
