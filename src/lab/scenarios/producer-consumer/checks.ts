import { actorsIn, eventsOf, exitOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const sorted = (o: Observation, name: string): readonly number[] =>
  valuesOf(o, name)
    .map((event) => Number(event.value))
    .sort((a, b) => a - b);
const total = (o: Observation): number => num(o, 'producers') * num(o, 'items');
const sizes = (o: Observation): readonly number[] =>
  eventsOf(o, 'proceed').flatMap((event) => (event.object.type === 'queue' ? (event.size ?? []) : []));

/** How long each put of a producer had to wait, in ms. */
function putWaits(o: Observation): readonly number[] {
  const since = new Map<string, number>();
  const waits: number[] = [];
  for (const event of o.events) {
    if ((event.kind !== 'wait' && event.kind !== 'proceed') || event.op !== 'put') continue;
    if (event.kind === 'wait') since.set(event.actor, event.atNs);
    else waits.push(toMs(event.atNs - (since.get(event.actor) ?? event.atNs)));
  }
  return waits;
}

export const checks: readonly Check[] = [
  {
    id: 'bounded',
    evaluate: (o) => {
      const longest = Math.max(0, ...sizes(o));
      const passed = sizes(o).length > 0 && Math.min(...sizes(o)) >= 0 && longest <= num(o, 'capacity');
      return verdict(
        passed,
        { key: 'bounded.expected', params: { capacity: num(o, 'capacity') } },
        { key: 'bounded.observed', params: { longest } },
      );
    },
  },
  {
    id: 'nothing-lost',
    evaluate: (o) => {
      const produced = sorted(o, 'produced');
      const consumed = sorted(o, 'consumed');
      const passed = produced.length === total(o) && produced.join() === consumed.join();
      return verdict(
        passed,
        { key: 'nothing-lost.expected', params: { total: total(o) } },
        { key: 'nothing-lost.observed', params: { produced: produced.length, consumed: consumed.length } },
      );
    },
  },
  {
    id: 'producer-blocked',
    evaluate: (o) => {
      const longest = Math.max(0, ...putWaits(o));
      const expected = { key: 'producer-blocked.expected', params: { ms: Math.round(num(o, 'consumeMs') / 4) } };
      if (!sizes(o).includes(num(o, 'capacity'))) return inconclusive(expected, { key: 'producer-blocked.never-full' });
      return verdict(longest >= num(o, 'consumeMs') / 4, expected, {
        key: 'producer-blocked.observed',
        params: { ms: longest },
      });
    },
  },
  {
    id: 'left-after-timeout',
    variants: ['timeout'],
    evaluate: (o) => {
      const lasting = actorsIn(o, 'consumer').map((consumer) => {
        const last = eventsOf(o, 'wait')
          .filter((event) => event.actor === consumer.id && event.op === 'get')
          .at(-1);
        const over = eventsOf(o, 'proceed').find((event) => event.actor === consumer.id && event.outcome === 'timeout');
        return last && over ? toMs(over.atNs - last.atNs) : -1;
      });
      const passed = lasting.length === num(o, 'consumers') && lasting.every((ms) => ms >= num(o, 'timeoutMs') - 1);
      return verdict(
        passed,
        { key: 'left-after-timeout.expected', params: { ms: num(o, 'timeoutMs') } },
        { key: 'left-after-timeout.observed', params: { waits: lasting.join(', ') } },
      );
    },
  },
  {
    id: 'all-left',
    variants: ['timeout', 'poison-pill'],
    evaluate: (o) => {
      const codes = actorsIn(o, 'consumer').map((consumer) => exitOf(o, consumer.id)?.exitCode ?? null);
      const passed = codes.length === num(o, 'consumers') && codes.every((code) => code === 0);
      return verdict(
        passed,
        { key: 'all-left.expected', params: { consumers: num(o, 'consumers') } },
        { key: 'all-left.observed', params: { codes: codes.map(String).join(', ') } },
      );
    },
  },
  {
    id: 'one-pill-each',
    variants: ['poison-pill'],
    evaluate: (o) => {
      const takers = new Set(notesOf(o, 'got-pill').map((note) => note.actor)).size;
      return verdict(
        takers === num(o, 'consumers'),
        { key: 'one-pill-each.expected', params: { consumers: num(o, 'consumers') } },
        { key: 'one-pill-each.observed', params: { takers } },
      );
    },
  },
  {
    id: 'join-after-done',
    variants: ['join'],
    evaluate: (o) => {
      const joined = eventsOf(o, 'proceed').find((event) => event.op === 'join' && event.object.type === 'queue');
      const done = eventsOf(o, 'release').filter((event) => event.op === 'task-done');
      const early = done.filter((event) => event.atNs <= (joined?.atNs ?? 0)).length;
      return verdict(
        joined !== undefined && early === total(o) && done.length === total(o),
        { key: 'join-after-done.expected', params: { total: total(o) } },
        { key: 'join-after-done.observed', params: { early } },
      );
    },
  },
];
