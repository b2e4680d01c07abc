import { notesOf, samplesOf, toMs } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

/**
 * States of the subject as the sampler saw them, each with its time; repeated ones once. A sleep
 * in one look only is left out: also who computes waits for a moment, for memory or a collector.
 */
function states(o: Observation): readonly { readonly state: string; readonly atNs: number }[] {
  const pid = o.actors.find((actor) => actor.id === 'subject')?.pid ?? -1;
  const looks = samplesOf(o, pid).map(({ state, atNs }) => ({ state, atNs }));
  const seen = looks.filter(
    ({ state }, index) => state !== 'S' || looks[index - 1]?.state === 'S' || looks[index + 1]?.state === 'S',
  );
  return seen.filter(({ state }, index) => index === 0 || seen[index - 1]?.state !== state);
}

/** True when `wanted` appear in this order, whatever lies between. */
function inOrder(o: Observation, wanted: readonly string[]): boolean {
  let next = 0;
  for (const { state } of states(o)) if (state === wanted[next]) next += 1;
  return next === wanted.length;
}

const line = (o: Observation): string =>
  states(o)
    .map(({ state }) => state)
    .join(' → ');

function sequence(id: string, wanted: readonly string[]): Check {
  return {
    id,
    evaluate: (o) => {
      const expected = { key: 'sequence.expected', params: { wanted: wanted.join(' → ') } };
      if (o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      return verdict(inOrder(o, wanted), expected, { key: 'sequence.observed', params: { seen: line(o) } });
    },
  };
}

export const checks: readonly Check[] = [
  sequence('computes-and-sleeps', ['R', 'S', 'R']),
  sequence('stopped-and-continued', ['R', 'T', 'R']),
  sequence('whole-life', ['R', 'S', 'R', 'T', 'R', 'Z']),
  {
    id: 'stopped-between',
    evaluate: (o) => {
      const from = notesOf(o, 'stopping')[0]?.atNs ?? Infinity;
      const to = notesOf(o, 'continuing')[0]?.atNs ?? -Infinity;
      const pid = o.actors.find((actor) => actor.id === 'subject')?.pid ?? -1;
      const stopped = samplesOf(o, pid).filter((sample) => sample.state === 'T');
      const expected = { key: 'stopped-between.expected', params: { from: toMs(from) || 0, to: toMs(to) || 0 } };
      if (o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      // A sample is stamped when it begins, so the one during which SIGSTOP came may be stamped a little before.
      const slackNs = 100e6;
      const passed = stopped.length > 0 && stopped.every(({ atNs }) => atNs >= from - slackNs && atNs <= to);
      const times = stopped.map(({ atNs }) => toMs(atNs));
      return verdict(passed, expected, {
        key: 'stopped-between.observed',
        params: { count: stopped.length, first: times[0] ?? -1, last: times.at(-1) ?? -1 },
      });
    },
  },
];
