import {
  actorsIn,
  disjoint,
  eventsOf,
  exitOf,
  holdsOf,
  notesOf,
  num,
  toMs,
  valuesOf,
} from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const deathNs = (o: Observation): number => exitOf(o, 'holder')?.atNs ?? Infinity;
const finished = (o: Observation): number => valuesOf(o, 'finished').length;

export const checks: readonly Check[] = [
  {
    id: 'killed-inside',
    evaluate: (o) => {
      const exit = exitOf(o, 'holder');
      const took = eventsOf(o, 'proceed').some(
        (event) => event.actor === 'holder' && event.object.type === 'file-lock' && event.outcome === 'ok',
      );
      const freed = eventsOf(o, 'release').some((event) => event.actor === 'holder');
      // Windows has no signals: there the code tells that it did not end by itself.
      const killed = exit !== null && (exit.signal === 'SIGKILL' || (o.platform === 'win32' && exit.exitCode !== 0));
      return verdict(
        killed && took && !freed,
        { key: 'killed-inside.expected' },
        {
          key: 'killed-inside.observed',
          params: { signal: exit?.signal ?? '-', took: String(took), freed: String(freed) },
        },
      );
    },
  },
  {
    id: 'stuck',
    variants: ['no-recovery'],
    evaluate: (o) => {
      const waits = eventsOf(o, 'wait').filter((event) => event.object.id === 'shared.lock');
      const got = eventsOf(o, 'proceed').filter(
        (event) => event.object.id === 'shared.lock' && event.atNs > deathNs(o),
      ).length;
      const gaveUpNs = notesOf(o, 'giving-up')[0]?.atNs ?? -1;
      const ms = toMs(gaveUpNs - deathNs(o));
      const passed = waits.length === num(o, 'waiters') && got === 0 && finished(o) === 0 && ms >= num(o, 'giveUpMs');
      return verdict(
        passed,
        { key: 'stuck.expected', params: { waiters: num(o, 'waiters'), ms: num(o, 'giveUpMs') } },
        { key: 'stuck.observed', params: { waiting: waits.length, got, ms: Number.isFinite(ms) ? ms : -1 } },
      );
    },
  },
  {
    id: 'all-finished',
    variants: ['recovery'],
    evaluate: (o) => {
      const codes = actorsIn(o, 'waiter').map((actor) => exitOf(o, actor.id)?.exitCode ?? -1);
      const passed =
        finished(o) === num(o, 'waiters') && codes.length === num(o, 'waiters') && codes.every((code) => code === 0);
      return verdict(
        passed,
        { key: 'all-finished.expected', params: { waiters: num(o, 'waiters') } },
        { key: 'all-finished.observed', params: { finished: finished(o), codes: codes.join(', ') } },
      );
    },
  },
  {
    id: 'recovered-once',
    variants: ['recovery'],
    evaluate: (o) => {
      const times = valuesOf(o, 'recovered').reduce((sum, event) => sum + Number(event.value), 0);
      const first = Math.min(
        ...eventsOf(o, 'proceed')
          .filter((event) => event.object.id === 'shared.lock' && event.actor !== 'holder')
          .map((event) => event.atNs),
      );
      const passed = times === 1 && first > deathNs(o);
      return verdict(
        passed,
        { key: 'recovered-once.expected' },
        {
          key: 'recovered-once.observed',
          params: { times, ms: Number.isFinite(first) && Number.isFinite(deathNs(o)) ? toMs(first - deathNs(o)) : -1 },
        },
      );
    },
  },
  {
    id: 'still-exclusive',
    variants: ['recovery'],
    evaluate: (o) => {
      const holds = holdsOf(o, 'shared.lock').filter((hold) => hold.actor !== 'holder');
      return verdict(
        holds.length === num(o, 'waiters') && disjoint(holds),
        { key: 'still-exclusive.expected', params: { waiters: num(o, 'waiters') } },
        { key: disjoint(holds) ? 'still-exclusive.yes' : 'still-exclusive.no', params: { holds: holds.length } },
      );
    },
  },
];
