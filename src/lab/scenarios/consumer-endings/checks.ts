import { actorsIn, eventsOf, exitOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const total = (o: Observation): number => num(o, 'producers') * num(o, 'items');
const distinct = (o: Observation, name: string): number => new Set(valuesOf(o, name).map(({ value }) => value)).size;
const figures = (o: Observation) => ({
  key: 'figures',
  params: { produced: distinct(o, 'produced'), consumed: distinct(o, 'consumed') },
});
const leaversBy = (o: Observation, how: string): readonly string[] =>
  valuesOf(o, 'leaves')
    .filter(({ value }) => value === how)
    .map(({ actor }) => actor);
const endedWell = (o: Observation): number =>
  actorsIn(o, 'consumer').filter(({ id }) => exitOf(o, id)?.exitCode === 0).length;

export const checks: readonly Check[] = [
  {
    id: 'all-eaten',
    variants: ['markers', 'timeout', 'daemons-joined'],
    evaluate: (o) =>
      verdict(
        distinct(o, 'produced') === total(o) && distinct(o, 'consumed') === total(o),
        { key: 'all-eaten.expected', params: { total: total(o) } },
        figures(o),
      ),
  },
  {
    id: 'marker-each',
    variants: ['markers'],
    evaluate: (o) => {
      const leavers = new Set(leaversBy(o, 'marker')).size;
      return verdict(
        leavers === num(o, 'consumers') && endedWell(o) === num(o, 'consumers'),
        { key: 'marker-each.expected', params: { count: num(o, 'consumers') } },
        { key: 'marker-each.observed', params: { leavers, ended: endedWell(o) } },
      );
    },
  },
  {
    id: 'some-remain',
    variants: ['too-few-markers'],
    evaluate: (o) => {
      const left = new Set(leaversBy(o, 'marker'));
      const remaining = actorsIn(o, 'consumer').filter(
        ({ id }) => !left.has(id) && exitOf(o, id)?.exitCode !== 0,
      ).length;
      const wanted = num(o, 'consumers') - num(o, 'markers');
      return verdict(
        o.endedBy !== 'itself' && left.size === num(o, 'markers') && remaining === wanted,
        { key: 'some-remain.expected', params: { count: wanted } },
        { key: 'some-remain.observed', params: { left: left.size, remaining } },
      );
    },
  },
  {
    id: 'they-wait',
    variants: ['too-few-markers'],
    evaluate: (o) => {
      const waiting = actorsIn(o, 'consumer').filter(({ id }) => {
        const last = o.events
          .filter((event) => event.actor === id && (event.kind === 'wait' || event.kind === 'proceed'))
          .at(-1);
        return last?.kind === 'wait' && last.op === 'get';
      }).length;
      return verdict(
        waiting === num(o, 'consumers') - num(o, 'markers'),
        { key: 'they-wait.expected' },
        { key: 'they-wait.observed', params: { waiting } },
      );
    },
  },
  {
    id: 'patience',
    variants: ['timeout', 'timeout-too-short'],
    evaluate: (o) => {
      const waits = actorsIn(o, 'consumer').map(({ id }) => {
        const wait = eventsOf(o, 'wait')
          .filter((event) => event.actor === id && event.op === 'get')
          .at(-1);
        const over = eventsOf(o, 'proceed').find((event) => event.actor === id && event.outcome === 'timeout');
        return wait && over ? toMs(over.atNs - wait.atNs) : -1;
      });
      const passed = waits.length === num(o, 'consumers') && waits.every((ms) => ms >= num(o, 'timeoutMs') - 1);
      return verdict(
        passed,
        { key: 'patience.expected', params: { ms: num(o, 'timeoutMs') } },
        { key: 'patience.observed', params: { waits: waits.join(', ') || '-' } },
      );
    },
  },
  {
    id: 'left-uneaten',
    variants: ['timeout-too-short'],
    evaluate: (o) => {
      const left = Number(valuesOf(o, 'left')[0]?.value ?? -1);
      const passed = distinct(o, 'produced') === total(o) && left > 0 && distinct(o, 'consumed') + left === total(o);
      return verdict(
        passed,
        { key: 'left-uneaten.expected' },
        { key: 'left-uneaten.observed', params: { consumed: distinct(o, 'consumed'), left } },
      );
    },
  },
  {
    id: 'cut-short',
    variants: ['daemons-not-joined'],
    evaluate: (o) => {
      const ended = actorsIn(o, 'consumer').filter(
        ({ id, endedAtNs }) => endedAtNs !== null && exitOf(o, id)?.exitCode !== 0,
      ).length;
      return verdict(
        ended === num(o, 'consumers') && distinct(o, 'consumed') < total(o),
        { key: 'cut-short.expected', params: { total: total(o) } },
        figures(o),
      );
    },
  },
];
