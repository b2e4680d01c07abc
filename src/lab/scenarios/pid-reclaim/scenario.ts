import { shortBy } from '#shared/analysis/disturbance.ts';
import { exitOf, notesOf, num, pidOf, reportedText, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const byParentsEnd = (run: Run): boolean => run.variant.startsWith('parent-');

/** When that happened which gives the number back: collection, or the parent's end. */
const givenBackNs = (run: Run): number => exitOf(run, byParentsEnd(run) ? 'middle' : 'child')?.atNs ?? Number.NaN;

export const scenario = defineScenario({
  id: 'pid-reclaim',
  group: 'process',
  covers: ['pid-reclaim'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { blockMs: ms({ default: 800, min: 400, max: 10_000 }) },
  variants: { joined: {}, blocked: {}, 'parent-exits': {}, 'parent-killed': {} },
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'taken-before': (run) => {
      const exists = valuesOf(run, 'exists.before')[0]?.value;
      return check(exists === true, { observed: say('exists', { exists: reportedText(exists) }) });
    },
    'kept-as-zombie': {
      variants: ['blocked', 'parent-exits', 'parent-killed'],
      evaluate: (run) => {
        const parent = pidOf(run, byParentsEnd(run) ? 'middle' : 'main');
        // A single sample may catch the moment that every dead process is a zombie: only what lasts is kept.
        const least = num(run, 'blockMs') / 4;
        const expected = { parent, ms: least };
        const zombies = samplesOf(run, pidOf(run, 'child')).filter(
          (sample) => sample.state === 'Z' && sample.ppid === parent,
        );
        if (run.samples.length === 0) return inconclusive(say('common.no-sample'), expected);
        const ms = toMs((zombies.at(-1)?.atNs ?? 0) - (zombies[0]?.atNs ?? 0));
        const [fromNs, toNs] = [valuesOf(run, 'exists.before')[0]?.atNs ?? Number.NaN, givenBackNs(run)];
        return bounded(run, zombies.length > 0, shortBy((least - ms) * 1e6, fromNs, toNs), {
          expected,
          observed: { count: zombies.length, ms },
        });
      },
    },
    'free-after': (run) => {
      const exists = valuesOf(run, 'exists.after')[0];
      const ms = exists ? toMs(exists.atNs - givenBackNs(run)) : -1;
      const bound = { fromNs: givenBackNs(run), toNs: exists?.atNs ?? Number.NaN, atMostNs: 5.5e9 };
      return bounded(run, exists?.value === false && ms >= 0, bound, {
        observed: { exists: reportedText(exists?.value), ms: Number.isFinite(ms) ? ms : -1 },
      });
    },
    'row-gone': (run) => {
      const freeNs = notesOf(run, 'free')[0]?.atNs ?? Infinity;
      const after = run.samples.filter((sample) => sample.atNs > freeNs);

      if (after.length === 0 && Number.isFinite(freeNs)) return inconclusive(say('common.no-sample'));
      const left = after.filter((sample) =>
        sample.processes.some((process) => process.pid === pidOf(run, 'child')),
      ).length;
      return check(after.length > 0 && left === 0 && pidOf(run, 'child') > 0, {
        observed: { left, samples: after.length },
      });
    },
  },
  questions: {
    zombie: {
      answer: (run) => {
        if (run.samples.length === 0) return null;
        const zombies = samplesOf(run, pidOf(run, 'child')).filter(({ state }) => state === 'Z');
        const ms = toMs((zombies.at(-1)?.atNs ?? 0) - (zombies[0]?.atNs ?? 0));
        return ms >= num(run, 'blockMs') / 4 ? 'yes' : 'no';
      },
    },
  },
});
