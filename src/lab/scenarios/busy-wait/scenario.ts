import type { Judged } from '#shared/analysis/disturbance.ts';
import { notesOf, num, numberOf } from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, decide, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const value = (run: Run, name: string): number => numberOf(run, name);
const percent = (share: number): number => roundTo(100 * share, 1) || 0;
const cpuShare = (run: Run): number => value(run, 'cpu-ms') / value(run, 'wall-ms');
/** How long the main thread was ready but had no processor; null where the system does not say. */
const queuedMs = (run: Run): number | null => {
  const ready = value(run, 'ready-ms');
  return Number.isFinite(ready) ? ready : null;
};
/** What it wanted of a processor: on a busy machine others have it part of the time. */
const wantedShare = (run: Run): number => (value(run, 'cpu-ms') + (queuedMs(run) ?? 0)) / value(run, 'wall-ms');

export const scenario = defineScenario({
  id: 'busy-wait',
  group: 'locks',
  covers: ['busy-wait-join'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 3, min: 1, max: 20 }), sleepMs: ms({ default: 1500, min: 500, max: 10_000 }) },
  variants: { spin: {}, join: {} },
  limits: { actors: 25, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    burns: {
      variants: ['spin'],
      evaluate: (run) => {
        const wanted = wantedShare(run);
        const observed = { cpu: percent(cpuShare(run)), wanted: percent(wanted) };
        if (queuedMs(run) === null && cpuShare(run) > 0.1 && cpuShare(run) < 0.8)
          return inconclusive(say('busy', { cpu: percent(cpuShare(run)) }));
        return check(wanted >= 0.8, { observed });
      },
    },
    rests: {
      variants: ['join'],
      evaluate: (run) => {
        // A loop that hardly gets a processor uses little of it, too.
        const status = wantedShare(run) < 0.5 ? 'passed' : 'inconclusive';
        const judged: Judged = { status, disturbedNs: 1e6 * (queuedMs(run) ?? 0) };
        return decide(cpuShare(run) < 0.1, judged, { observed: { cpu: percent(cpuShare(run)) } });
      },
    },
    'waited-for-all': (run) => {
      const slept = notesOf(run, 'slept');
      const waited = notesOf(run, 'waited')[0]?.atNs ?? -1;
      const passed =
        slept.length === num(run, 'threads') &&
        slept.every((note) => note.atNs <= waited) &&
        value(run, 'wall-ms') >= num(run, 'sleepMs');
      return check(passed, {
        expected: { ms: num(run, 'sleepMs') },
        observed: { slept: slept.length, ms: Math.round(value(run, 'wall-ms')) || 0 },
      });
    },
  },
});
