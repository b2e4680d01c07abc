import { eventsOf, exitOf, num, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const withChildren = ['function', 'class'];

export const checks: readonly Check[] = [
  {
    id: 'own-pid',
    variants: withChildren,
    evaluate: (o) => {
      const main = o.actors.find((actor) => actor.id === 'main');
      const pids = o.actors.filter((actor) => actor.parent === 'main').map((actor) => actor.pid);
      const passed = pids.length === num(o, 'children') && new Set([...pids, main?.pid]).size === pids.length + 1;
      return verdict(
        passed,
        { key: 'own-pid.expected', params: { children: num(o, 'children') } },
        { key: 'pids', params: { pids: pids.join(', '), parent: main?.pid ?? 0 } },
      );
    },
  },
  {
    id: 'parent-pid',
    variants: withChildren,
    evaluate: (o) => {
      const main = o.actors.find((actor) => actor.id === 'main');
      const children = o.actors.filter((actor) => actor.parent === 'main');
      const ppids = children.map((child) => child.ppid);
      const seen = children.flatMap((child) => samplesOf(o, child.pid).slice(0, 1));
      const passed = ppids.every((ppid) => ppid === main?.pid) && seen.every((sample) => sample.ppid === main?.pid);
      const expected = { key: 'parent-pid.expected', params: { parent: main?.pid ?? 0 } };
      if (passed && seen.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      return verdict(passed, expected, {
        key: 'parent-pid.observed',
        params: { ppids: ppids.join(', '), seen: seen.length },
      });
    },
  },
  {
    id: 'same-pid',
    variants: withChildren,
    evaluate: (o) => {
      const children = o.actors.filter((actor) => actor.parent === 'main');
      const told = children.map((child) => ({
        handle: valuesOf(o, `handle.${child.id}`)[0]?.value,
        itself: valuesOf(o, 'run.pid').find((event) => event.actor === child.id)?.value,
        sampler: samplesOf(o, child.pid)[0]?.pid,
      }));
      const expected = { key: 'same-pid.expected' };
      const text = told
        .map(({ handle, itself, sampler }) => `${String(handle)} / ${String(itself)} / ${sampler ?? '-'}`)
        .join(', ');
      const agree =
        told.length === num(o, 'children') &&
        told.every(({ handle, itself }) => handle !== undefined && handle === itself);
      if (agree && told.some(({ sampler }) => sampler === undefined))
        return inconclusive(expected, { key: 'common.no-sample' });
      return verdict(agree && told.every(({ handle, sampler }) => handle === sampler), expected, {
        key: 'same-pid.observed',
        params: { text },
      });
    },
  },
  {
    id: 'exit-codes',
    variants: withChildren,
    evaluate: (o) => {
      const codes = o.actors
        .filter((actor) => actor.parent === 'main')
        .map((child) => exitOf(o, child.id)?.exitCode ?? null);
      const passed = codes.length === num(o, 'children') && codes.every((code) => code === 0);
      return verdict(
        passed,
        { key: 'exit-codes.expected' },
        { key: 'exit-codes.observed', params: { codes: codes.join(', ') } },
      );
    },
  },
  {
    id: 'slept',
    variants: withChildren,
    evaluate: (o) => {
      const lives = o.actors
        .filter((actor) => actor.parent === 'main')
        .map((child) => (exitOf(o, child.id)?.atNs ?? 0) - child.startedAtNs);
      const shortest = toMs(Math.min(...lives));
      return verdict(
        shortest >= num(o, 'sleepMs'),
        { key: 'slept.expected', params: { ms: num(o, 'sleepMs') } },
        { key: 'slept.observed', params: { ms: shortest } },
      );
    },
  },
  {
    id: 'own-run',
    variants: ['class'],
    evaluate: (o) => {
      const names = valuesOf(o, 'run.name').map((event) => [event.actor, event.value] as const);
      const passed =
        names.length === num(o, 'children') && names.every(([actor, name]) => actor === name && actor !== 'main');
      return verdict(
        passed,
        { key: 'own-run.expected' },
        {
          key: 'own-run.observed',
          params: { names: names.map(([actor, name]) => `${actor}: ${String(name)}`).join(', ') },
        },
      );
    },
  },
  {
    id: 'no-process',
    variants: ['run-directly'],
    evaluate: (o) => {
      const main = o.actors.find((actor) => actor.id === 'main');
      const pids = valuesOf(o, 'run.pid').map((event) => event.value);
      const passed =
        pids.length === num(o, 'children') &&
        pids.every((pid) => pid === main?.pid) &&
        eventsOf(o, 'actor-started').length === 1;
      return verdict(
        passed,
        { key: 'no-process.expected', params: { parent: main?.pid ?? 0 } },
        { key: 'no-process.observed', params: { pids: pids.join(', '), actors: o.actors.length } },
      );
    },
  },
];
