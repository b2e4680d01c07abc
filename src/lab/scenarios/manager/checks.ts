import { actorsIn, eventsOf, listOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const did = (o: Observation): number => new Set(valuesOf(o, 'did').map(({ value }) => value)).size;
const counter = (o: Observation): number => Number(valuesOf(o, 'counter')[0]?.value ?? Number.NaN);
const figures = (o: Observation) => ({
  key: 'counter.observed',
  params: { did: did(o), counter: Number.isFinite(counter(o)) ? counter(o) : '-' },
});
const exact = (o: Observation): boolean => did(o) === num(o, 'children') && counter(o) === num(o, 'children');

export const checks: readonly Check[] = [
  {
    id: 'shared-by-all',
    variants: ['shared'],
    evaluate: (o) => {
      const dict = [valuesOf(o, 'dict')[0]?.value ?? []].flat().map(String);
      const list = listOf(o, 'list');
      const all = Array.from({ length: num(o, 'children') }, (_, number) => number).every((number) =>
        list.slice(5).includes(number),
      );
      const passed =
        did(o) === num(o, 'children') && dict.length === 3 && list.length === 5 + num(o, 'children') && all;
      return verdict(
        passed,
        { key: 'shared-by-all.expected', params: { length: 5 + num(o, 'children') } },
        { key: 'shared-by-all.observed', params: { keys: dict.length, length: list.length } },
      );
    },
  },
  {
    id: 'third-party',
    evaluate: (o) => {
      const manager = actorsIn(o, 'manager')[0]?.pid;
      const others = new Set([...actorsIn(o, 'main'), ...actorsIn(o, 'child')].map(({ pid }) => pid));
      return verdict(
        manager !== undefined && !others.has(manager) && others.size === num(o, 'children') + 1,
        { key: 'third-party.expected' },
        { key: 'third-party.observed', params: { pid: manager ?? 0, others: others.size } },
      );
    },
  },
  {
    id: 'updates-lost',
    variants: ['no-lock'],
    evaluate: (o) =>
      verdict(
        did(o) === num(o, 'children') && counter(o) < num(o, 'children'),
        { key: 'updates-lost.expected', params: { children: num(o, 'children') } },
        figures(o),
      ),
  },
  {
    id: 'exact',
    variants: ['lock', 'messages'],
    evaluate: (o) => verdict(exact(o), { key: 'exact.expected', params: { children: num(o, 'children') } }, figures(o)),
  },
  {
    id: 'no-locks',
    variants: ['messages'],
    evaluate: (o) => {
      const locks = eventsOf(o, 'proceed').filter(
        ({ object }) => object.type === 'file-lock' || object.type === 'mutex',
      ).length;
      return verdict(
        locks === 0 && exact(o),
        { key: 'no-locks.expected' },
        { key: 'no-locks.observed', params: { locks } },
      );
    },
  },
];
