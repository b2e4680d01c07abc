import { notesOf, num, pidOf, samplesOf, toMs } from '#shared/analysis/observe.ts';
import { defineScenario, ms, say, seen, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/**
 * States of the subject as the sampler saw them, each with its time; repeated ones once. A sleep
 * in one sample only is left out: a computing process waits for a moment, too, for memory or a collector.
 */
function states(run: Run): readonly { readonly state: string; readonly atNs: number }[] {
  const pid = pidOf(run, 'subject');
  const samples = samplesOf(run, pid).map(({ state, atNs }) => ({ state, atNs }));
  const seen = samples.filter(
    ({ state }, index) => state !== 'S' || samples[index - 1]?.state === 'S' || samples[index + 1]?.state === 'S',
  );
  return seen.filter(({ state }, index) => index === 0 || seen[index - 1]?.state !== state);
}

/** True when `wanted` appear in this order, whatever lies between. */
function inOrder(run: Run, wanted: readonly string[]): boolean {
  let next = 0;
  for (const { state } of states(run)) if (state === wanted[next]) next += 1;
  return next === wanted.length;
}

const stageNs = (run: Run): number => num(run, 'stageMs') * 1e6;

const line = (run: Run): string =>
  states(run)
    .map(({ state }) => state)
    .join(' → ');

const sequence = (wanted: readonly string[]) => (run: Run) => {
  const expected = say('sequence.expected', { wanted: wanted.join(' → ') });
  const observed = say('sequence.observed', { seen: line(run) });
  return seen(run, inOrder(run, wanted), stageNs(run), { expected, observed });
};

export const scenario = defineScenario({
  id: 'process-states',
  group: 'os',
  covers: ['process-states'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { stageMs: ms({ default: 600, min: 400, max: 5000 }) },
  variants: { life: {} },
  limits: { actors: 4, durationMs: 90_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'computes-and-sleeps': sequence(['R', 'S', 'R']),
    'stopped-and-continued': sequence(['R', 'T', 'R']),
    'whole-life': sequence(['R', 'S', 'R', 'T', 'R', 'Z']),
    'stopped-between': (run) => {
      const from = notesOf(run, 'stopping')[0]?.atNs ?? Infinity;
      const to = notesOf(run, 'continuing')[0]?.atNs ?? -Infinity;
      const pid = pidOf(run, 'subject');
      const stopped = samplesOf(run, pid).filter((sample) => sample.state === 'T');
      const expected = { from: toMs(from) || 0, to: toMs(to) || 0 };
      // A sample is stamped when it begins, so the one during which SIGSTOP came may be stamped a little before.
      const slackNs = 100e6;
      const passed = stopped.length > 0 && stopped.every(({ atNs }) => atNs >= from - slackNs && atNs <= to);
      const times = stopped.map(({ atNs }) => toMs(atNs));
      return seen(run, passed, stageNs(run), {
        expected,
        observed: { count: stopped.length, first: times[0] ?? -1, last: times.at(-1) ?? -1 },
      });
    },
  },
  questions: {
    stopped: {
      answer: (run) => {
        const [from, to] = [notesOf(run, 'stopping')[0]?.atNs, notesOf(run, 'continuing')[0]?.atNs];
        const seen = samplesOf(run, pidOf(run, 'subject'))
          .filter(({ atNs }) => atNs > (from ?? Infinity) && atNs < (to ?? -Infinity))
          .at(-1)?.state;
        return (['R', 'S', 'T', 'Z'] as const).find((state) => state === seen) ?? null;
      },
    },
  },
});
