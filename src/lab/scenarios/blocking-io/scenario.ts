import { shortBy, sleepOf } from '#shared/analysis/disturbance.ts';
import { num, numberOf, numbersOf, pidOf, samplesOf, textOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { median } from '#shared/analysis/median.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** From the reader's call (or first question) to the answer. */
function span(run: Run): { readonly fromNs: number; readonly toNs: number } | null {
  const from = valuesOf(run, 'read.begin')[0];
  const to = valuesOf(run, 'read.end')[0];
  return from && to ? { fromNs: from.atNs, toNs: to.atNs } : null;
}

const never = { fromNs: Number.NaN, toNs: Number.NaN };

const spanMs = (run: Run): number => {
  const read = span(run);
  return read ? toMs(read.toNs - read.fromNs) : -1;
};

const beats = (run: Run): number => {
  const read = span(run);
  return read ? valuesOf(run, 'beat').filter((event) => event.atNs > read.fromNs && event.atNs < read.toNs).length : -1;
};

export const scenario = defineScenario({
  id: 'blocking-io',
  group: 'os',
  covers: ['blocking-nonblocking'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    silentMs: ms({ default: 1000, min: 500, max: 10_000 }),
    beatMs: ms({ default: 50, min: 20, max: 500 }),
  },
  variants: { blocking: {}, 'non-blocking': {}, asynchronous: {} },
  limits: { actors: 5, durationMs: 60_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'waited-for-data': (run) => {
      const received = textOf(run, 'received', '-');
      const sent = valuesOf(run, 'sent')[0];
      const passed =
        sent !== undefined &&
        received === sent.value &&
        spanMs(run) >= num(run, 'silentMs') &&
        (span(run)?.toNs ?? 0) >= sent.atNs;
      return check(passed, { expected: { ms: num(run, 'silentMs') }, observed: { received, ms: spanMs(run) } });
    },
    'heart-stops': {
      variants: ['blocking'],
      evaluate: (run) =>
        check(beats(run) === 0 && spanMs(run) > 0, { observed: say('beats', { beats: beats(run), ms: spanMs(run) }) }),
    },
    'heart-beats': {
      variants: ['non-blocking', 'asynchronous'],
      evaluate: (run) => {
        const wanted = Math.floor((0.8 * spanMs(run)) / num(run, 'beatMs'));
        const { fromNs, toNs } = span(run) ?? never;
        const missingNs = (wanted - beats(run)) * num(run, 'beatMs') * 1e6;
        return bounded(run, wanted > 0, shortBy(missingNs, fromNs, toNs), {
          expected: { wanted },
          observed: say('beats', { beats: beats(run), ms: spanMs(run) }),
        });
      },
    },
    'no-cpu': {
      variants: ['blocking'],
      evaluate: (run) => {
        const cpu = numberOf(run, 'cpu');
        return check(cpu <= 0.1 * spanMs(run), { observed: { cpu: Math.round(cpu), ms: spanMs(run) } });
      },
    },
    asleep: {
      variants: ['blocking'],
      evaluate: (run) => {
        const read = span(run);
        const pid = pidOf(run, 'reader');
        const inside = samplesOf(run, pid).filter(
          (sample) => read !== null && sample.atNs > read.fromNs && sample.atNs < read.toNs,
        );
        if (read && inside.length === 0) return inconclusive(say('common.no-sample'));
        const { states, slept, bound } = sleepOf(
          inside.map(({ state }) => state),
          read ?? never,
        );
        return bounded(run, slept, bound, { observed: { states, count: inside.length } });
      },
    },
    'returns-at-once': {
      variants: ['non-blocking'],
      evaluate: (run) => {
        const times = numbersOf(run, 'nothing-yet');
        // The median: on a busy machine any single call may be interrupted for longer.
        const middle = median(times);
        return check(times.length >= 3 && middle < 5, {
          observed: { count: times.length, ms: roundTo(middle, 3) },
        });
      },
    },
  },
});
