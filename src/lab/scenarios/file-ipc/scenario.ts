import { actorsIn, num, numberOf, recordsOf, reportedText, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const counted = (run: Run): number => numberOf(run, 'counter');
const made = (run: Run): number => valuesOf(run, 'increments').reduce((sum, { value }) => sum + Number(value), 0);
const wanted = (run: Run): number => num(run, 'workers') * num(run, 'increments');

const figures = (run: Run) =>
  say('counter.observed', { made: made(run), counted: Number.isFinite(counted(run)) ? counted(run) : '-' });

export const scenario = defineScenario({
  id: 'file-ipc',
  group: 'ipc',
  covers: ['file-ipc'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 4, min: 2, max: 10 }),
    increments: int({ default: 25, min: 1, max: 200 }),
    trips: int({ default: 100, min: 10, max: 500 }),
  },
  variants: { 'no-lock': {}, lock: {} },
  limits: { actors: 20, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    arrives: (run) => {
      const [written, read] = [valuesOf(run, 'message', 'write')[0], valuesOf(run, 'message', 'read')[0]];
      const [a, b] = [actorsIn(run, 'writer')[0]?.pid, actorsIn(run, 'reader')[0]?.pid];
      const passed =
        written !== undefined && read?.value === written.value && a !== undefined && b !== undefined && a !== b;
      return check(passed, {
        observed: {
          written: reportedText(written?.value ?? '-'),
          read: reportedText(read?.value ?? '-'),
          a: a ?? 0,
          b: b ?? 0,
        },
      });
    },
    'updates-lost': {
      variants: ['no-lock'],
      evaluate: (run) =>
        check(made(run) === wanted(run) && counted(run) < wanted(run), {
          expected: { wanted: wanted(run) },
          observed: figures(run),
        }),
    },
    exact: {
      variants: ['lock'],
      evaluate: (run) =>
        check(made(run) === wanted(run) && counted(run) === wanted(run), {
          expected: { wanted: wanted(run) },
          observed: figures(run),
        }),
    },
    'both-measured': (run) => {
      const trips = recordsOf(run, 'trips', { fileNs: 0, channelNs: 0 })[0];
      const [fileNs, channelNs] = [trips?.fileNs ?? 0, trips?.channelNs ?? 0];
      const us = (ns: number): number => Math.round(ns / 1000);
      return check(fileNs > 0 && channelNs > 0, { observed: { file: us(fileNs), channel: us(channelNs) } });
    },
  },
});
