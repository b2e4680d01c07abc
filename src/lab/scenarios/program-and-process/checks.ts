import { actorsIn, samplesOf, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const reported = (o: Observation, name: string): readonly string[] =>
  valuesOf(o, name).map((event) => String(event.value));

export const checks: readonly Check[] = [
  {
    id: 'one-program',
    evaluate: (o) => {
      const programs = reported(o, 'program');
      const passed =
        programs.length === 2 && new Set(programs).size === 1 && programs.every((program) => program.trim() !== '');
      return verdict(
        passed,
        { key: 'one-program.expected' },
        { key: 'one-program.observed', params: { programs: [...new Set(programs)].join(' | ') } },
      );
    },
  },
  {
    id: 'two-processes',
    evaluate: (o) => {
      const pids = reported(o, 'pid');
      const starts = new Set(
        actorsIn(o, 'copy')
          .map((actor) => actor.startTime)
          .filter((time) => time !== null),
      );
      const expected = { key: 'two-processes.expected' };
      if (pids.length === 2 && o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const passed = pids.length === 2 && new Set(pids).size === 2 && starts.size === 2;
      return verdict(passed, expected, {
        key: 'two-processes.observed',
        params: { pids: pids.join(', '), starts: starts.size },
      });
    },
  },
  {
    id: 'none-before',
    evaluate: (o) => {
      const before = valuesOf(o, 'children-before')[0];
      const expected = { key: 'none-before.expected' };
      if (!before && o.platform === 'win32') return inconclusive(expected, { key: 'common.no-process-facts' });
      const first = Math.min(...actorsIn(o, 'copy').map((actor) => actor.startedAtNs));
      const passed = before?.value === 0 && before.atNs < first;
      return verdict(passed, expected, { key: 'none-before.observed', params: { count: Number(before?.value ?? -1) } });
    },
  },
  {
    id: 'control-block',
    evaluate: (o) => {
      const main = o.actors.find((actor) => actor.id === 'main')?.pid;
      const copies = actorsIn(o, 'copy');
      const rows = copies.flatMap((copy) =>
        samplesOf(o, copy.pid)
          .filter((row) => row.ppid === main && row.state !== '?' && row.state !== 'Z' && row.startTime !== '')
          .slice(0, 1),
      );
      const expected = { key: 'control-block.expected', params: { ppid: main ?? 0 } };
      if (rows.length === 0 && o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const text = rows.map((row) => `${row.pid} (${row.state})`).join(', ');
      return verdict(rows.length === 2, expected, { key: 'control-block.observed', params: { rows: text } });
    },
  },
  {
    id: 'resources',
    evaluate: (o) => {
      const files = valuesOf(o, 'open-files').map((event) => Number(event.value));
      const expected = { key: 'resources.expected' };
      const kilobytes = actorsIn(o, 'copy').map((copy) =>
        Math.round(Math.max(0, ...samplesOf(o, copy.pid).map((row) => row.rssBytes ?? 0)) / 1024),
      );
      const observed = { key: 'resources.observed', params: { files: files.join(', '), memory: kilobytes.join(', ') } };
      if (o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const counted = files.length === 2 || o.platform === 'win32';
      return verdict(
        counted && files.every((count) => count > 0) && kilobytes.length === 2 && kilobytes.every((size) => size > 0),
        expected,
        observed,
      );
    },
  },
];
