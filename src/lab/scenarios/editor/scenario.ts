import { shortBy } from '#shared/analysis/disturbance.ts';
import { notesOf, num, textOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const text = (run: Run, name: string): string => textOf(run, name, '');

const saves = (run: Run): readonly { readonly fromNs: number; readonly toNs: number }[] =>
  notesOf(run, 'save-begins').map((note, index) => ({
    fromNs: note.atNs,
    toNs: notesOf(run, 'save-ends')[index]?.atNs ?? Infinity,
  }));

/**
 * Longest time between two reads of the display that a save lies in or touches, in ns; saves after the display's end do
 * not count.
 */
function longestGapNs(run: Run): number {
  const beats = valuesOf(run, 'beat').map((event) => event.atNs);
  const gaps = beats.slice(1).map((toNs, index) => ({ fromNs: beats[index] ?? 0, toNs }));
  return Math.max(
    -1,
    ...gaps
      .filter((gap) => saves(run).some((save) => gap.fromNs < save.toNs && gap.toNs > save.fromNs))
      .map((gap) => gap.toNs - gap.fromNs),
  );
}

/** Reads of the display inside the save that saw fewest; saves after the last read do not count. */
function fewestReads(run: Run): number {
  const beats = valuesOf(run, 'beat').map((event) => event.atNs);
  const during = saves(run).filter((save) => save.toNs <= (beats.at(-1) ?? 0));
  return during.length === 0
    ? 0
    : Math.min(...during.map((save) => beats.filter((atNs) => atNs > save.fromNs && atNs < save.toNs).length));
}

export const scenario = defineScenario({
  id: 'editor',
  group: 'thread',
  covers: ['thread-app-editor'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    chars: int({ default: 60, min: 10, max: 400 }),
    keyMs: ms({ default: 25, min: 5, max: 200 }),
    saveMs: ms({ default: 500, min: 200, max: 3000 }),
  },
  variants: { 'three-threads': {}, 'one-thread': {} },
  limits: { actors: 5, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'same-text': (run) => {
      const [typed, shown, saved] = [text(run, 'typed'), text(run, 'shown'), text(run, 'saved')];
      const passed = typed.length === num(run, 'chars') && shown === typed && saved === typed;
      return check(passed, {
        expected: { chars: num(run, 'chars') },
        observed: { typed: typed.length, shown: shown.length, saved: saved.length },
      });
    },
    'display-goes-on': {
      variants: ['three-threads'],
      evaluate: (run) => {
        const gap = longestGapNs(run);
        const reads = fewestReads(run);
        const [fromNs, toNs] = [saves(run)[0]?.fromNs ?? Number.NaN, saves(run).at(-1)?.toNs ?? Number.NaN];
        const missingNs = Math.max(gap - num(run, 'saveMs') * 1e6, reads < 2 ? num(run, 'saveMs') * 1e6 : 0);
        return bounded(run, gap >= 0, shortBy(missingNs, fromNs, toNs), {
          expected: { ms: num(run, 'saveMs') },
          observed: { ms: toMs(gap), looks: reads },
        });
      },
    },
    'display-stands-still': {
      variants: ['one-thread'],
      evaluate: (run) =>
        check(longestGapNs(run) >= num(run, 'saveMs') * 1e6, {
          expected: { ms: num(run, 'saveMs') },
          observed: say('gap', { ms: toMs(longestGapNs(run)) }),
        }),
    },
  },
});
