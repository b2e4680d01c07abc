import { exitOf, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const pidOf = (o: Observation, id: string): number => o.actors.find((actor) => actor.id === id)?.pid ?? -1;
const leftNs = (o: Observation): number => exitOf(o, 'middle')?.atNs ?? Infinity;

export const checks: readonly Check[] = [
  {
    id: 'lives-on',
    evaluate: (o) => {
      const ticks = valuesOf(o, 'ppid').filter((event) => event.atNs > leftNs(o));
      const lastMs = toMs((ticks.at(-1)?.atNs ?? leftNs(o)) - leftNs(o));
      return verdict(
        ticks.length >= 2,
        { key: 'lives-on.expected' },
        { key: 'lives-on.observed', params: { ticks: ticks.length, ms: lastMs || 0 } },
      );
    },
  },
  {
    id: 'adopted',
    evaluate: (o) => {
      const middle = pidOf(o, 'middle');
      const told = valuesOf(o, 'ppid').map((event) => Number(event.value));
      const passed = told[0] === middle && told.at(-1) !== middle && told.at(-1) !== undefined;
      return verdict(
        passed,
        { key: 'adopted.expected', params: { middle } },
        { key: 'adopted.observed', params: { before: told[0] ?? 0, after: told.at(-1) ?? 0 } },
      );
    },
  },
  {
    id: 'seen-adopted',
    evaluate: (o) => {
      const expected = { key: 'seen-adopted.expected' };
      const after = samplesOf(o, pidOf(o, 'grandchild')).filter(
        (sample) => sample.atNs > leftNs(o) && sample.state !== 'Z',
      );
      const adopter = after.at(-1);
      if (!adopter) return inconclusive(expected, { key: 'common.no-sample' });
      const told = valuesOf(o, 'ppid').at(-1)?.value;
      const observed = {
        key: 'seen-adopted.observed',
        params: { adopter: adopter.parentName ?? '?', ppid: adopter.ppid ?? 0 },
      };
      return verdict(adopter.ppid === told && adopter.ppid !== pidOf(o, 'middle'), expected, observed);
    },
  },
  {
    id: 'ended',
    evaluate: (o) => {
      const pid = pidOf(o, 'grandchild');
      const still = o.samples.at(-1)?.processes.some((process) => process.pid === pid && process.state !== 'Z') ?? true;
      const ended = o.actors.find((actor) => actor.id === 'grandchild')?.endedAtNs ?? null;
      return verdict(
        !still && ended !== null,
        { key: 'ended.expected' },
        { key: still ? 'ended.alive' : 'ended.gone', params: { pid } },
      );
    },
  },
];
