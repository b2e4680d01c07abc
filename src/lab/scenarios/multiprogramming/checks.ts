import { actorsIn, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

type Phase = 'serial' | 'together';

/** From the first job's begin to the last job's end, in ns; NaN unless every job reported both. */
function makespanNs(o: Observation, phase: Phase, attempt: number): number {
  const begins = valuesOf(o, `${phase}.begin.${attempt}`);
  const ends = valuesOf(o, `${phase}.end.${attempt}`);
  if (begins.length !== num(o, 'jobs') || ends.length !== num(o, 'jobs')) return Number.NaN;
  return (ends.at(-1)?.atNs ?? 0) - (begins[0]?.atNs ?? 0);
}

/** The comparison in which together took the smallest share: others may have disturbed the rest. */
function best(o: Observation): { readonly attempt: number; readonly serial: number; readonly together: number } {
  const all = [1, 2, 3].map((attempt) => ({
    attempt,
    serial: toMs(makespanNs(o, 'serial', attempt)),
    together: toMs(makespanNs(o, 'together', attempt)),
  }));
  const complete = all.filter(({ serial, together }) => serial > 0 && together > 0);
  return (
    complete.toSorted((a, b) => a.together / a.serial - b.together / b.serial)[0] ?? {
      attempt: 0,
      serial: -1,
      together: -1,
    }
  );
}

/** What one job needs when it never waits for a processor, in ms. */
const aloneMs = (o: Observation): number => num(o, 'rounds') * (num(o, 'computeMs') + num(o, 'waitMs'));

export const checks: readonly Check[] = [
  {
    id: 'serial-sum',
    evaluate: (o) => {
      const ms = best(o).serial;
      const sum = num(o, 'jobs') * aloneMs(o);
      return verdict(ms >= sum, { key: 'serial-sum.expected', params: { sum } }, { key: 'ms', params: { ms } });
    },
  },
  {
    id: 'overlap',
    evaluate: (o) => {
      const { together, serial } = best(o);
      return verdict(
        together >= aloneMs(o) && together < 0.75 * serial,
        { key: 'overlap.expected', params: { alone: aloneMs(o), limit: Math.round(0.75 * serial) } },
        { key: 'overlap.observed', params: { together, serial } },
      );
    },
  },
  {
    id: 'core-given-up',
    evaluate: (o) => {
      const used = valuesOf(o, `together.cpu.${best(o).attempt}`).map((event) => Number(event.value));
      const cpu = Math.round(used.reduce((sum, ms) => sum + ms, 0));
      const computing = num(o, 'jobs') * num(o, 'rounds') * num(o, 'computeMs');
      return verdict(
        used.length === num(o, 'jobs') && cpu < 1.5 * computing,
        { key: 'core-given-up.expected', params: { limit: 1.5 * computing } },
        { key: 'core-given-up.observed', params: { cpu } },
      );
    },
  },
  {
    id: 'time-shared',
    variants: ['one-core'],
    evaluate: (o) => {
      const cores = valuesOf(o, 'cores').map((event) => String(event.value));
      const expected = { key: 'time-shared.expected' };
      if (cores.some((list) => !/^\d+$/.test(list)) || new Set(cores).size > 1)
        return inconclusive(expected, { key: 'common.not-pinned' });
      const { together: wall, attempt } = best(o);
      const cpu = Math.round(
        valuesOf(o, `together.cpu.${attempt}`).reduce((sum, event) => sum + Number(event.value), 0),
      );
      // One processor gives one second of CPU time a second; 5 % for the granularity of the accounting.
      const passed =
        cores.length === num(o, 'jobs') &&
        cpu >= num(o, 'jobs') * num(o, 'rounds') * num(o, 'computeMs') &&
        cpu <= wall * 1.05;
      return verdict(passed, expected, { key: 'time-shared.observed', params: { cpu, wall, core: cores[0] ?? '-' } });
    },
  },
  {
    id: 'space-shared',
    evaluate: (o) => {
      const pids = actorsIn(o, 'job').map((actor) => actor.pid);
      const rows = o.samples.map((sample) =>
        sample.processes.filter((process) => pids.includes(process.pid) && (process.rssBytes ?? 0) > 0),
      );
      const expected = { key: 'space-shared.expected', params: { jobs: num(o, 'jobs'), cores: o.cores } };
      const full = rows.filter((row) => row.length === num(o, 'jobs'));
      const runnable = Math.min(...full.map((row) => row.filter((process) => process.state === 'R').length));
      if (o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const most = Math.max(0, ...rows.map((row) => row.length));
      return verdict(full.length > 0 && runnable <= o.cores, expected, {
        key: 'space-shared.observed',
        params: { most, runnable: Number.isFinite(runnable) ? runnable : 0 },
      });
    },
  },
];
