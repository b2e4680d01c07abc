import { sleepOf, type Bound } from '#shared/analysis/disturbance.ts';
import {
  eventsOf,
  exitOf,
  notesOf,
  num,
  numberOf,
  numbersOf,
  pidOf,
  samplesOf,
  valuesOf,
} from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** Waits of this type that never ended. */
function openWaits(run: Run, type: 'pipe' | 'actor') {
  const ended = eventsOf(run, 'proceed').filter((event) => event.object.type === type);
  return eventsOf(run, 'wait').filter(
    (wait) =>
      wait.object.type === type &&
      !ended.some(({ actor, waitSeq }) => actor === wait.actor && waitSeq === wait.waitSeq),
  );
}

/** A bound that is exceeded where a run reached its limit before any wait of this type; none where it got so far. */
function begunInTime(run: Run, type: 'pipe' | 'actor'): readonly Bound[] {
  const hasBegun = eventsOf(run, 'wait').some(({ object }) => object.type === type);
  return hasBegun ? [] : [{ fromNs: 0, toNs: run.untilNs, atMostNs: (num(run, 'limitMs') / 2) * 1e6 }];
}

const writtenKib = (run: Run): number => numbersOf(run, 'written').at(-1) ?? 0;
const joinedNs = (run: Run): number => notesOf(run, 'joined')[0]?.atNs ?? Number.NaN;

export const scenario = defineScenario({
  id: 'join-before-drain',
  group: 'ipc',
  covers: ['join-before-drain'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    kib: int({ default: 256, min: 4, max: 16_384, unit: 'KiB' }),
    limitMs: ms({ default: 2000, min: 1000, max: 600_000 }),
  },
  variants: { 'join-first': { endsBy: 'limit' }, 'drain-first': {}, small: { defaults: { kib: 4 } } },
  limits: { actors: 3, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'child-stuck': {
      variants: ['join-first'],
      evaluate: (run) => {
        const [open, written, total] = [openWaits(run, 'pipe').length, writtenKib(run), num(run, 'kib')];
        const late = begunInTime(run, 'pipe');
        const isStuck = open === 1 && written > 0 && written < total;
        return bounded(run, isStuck || (late.length > 0 && written === 0), late, {
          expected: { total },
          observed: { written, total, open },
        });
      },
    },
    'parent-stuck': {
      variants: ['join-first'],
      evaluate: (run) => {
        const [open, read] = [openWaits(run, 'actor').length, numberOf(run, 'read', 0)];
        const late = begunInTime(run, 'actor');
        const isStuck = (open === 1 || late.length > 0) && read === 0 && notesOf(run, 'joined').length === 0;
        return bounded(run, isStuck, late, { observed: { open, read } });
      },
    },
    asleep: {
      variants: ['join-first'],
      evaluate: (run) => {
        const pid = pidOf(run, 'child');
        const sinceNs = openWaits(run, 'pipe')[0]?.atNs ?? Infinity;
        const samples = samplesOf(run, pid).filter(({ atNs }) => atNs > sinceNs && atNs < run.untilNs);
        if (sinceNs < Infinity && samples.length === 0) return inconclusive(say('common.no-sample'));
        const { states, slept, bound } = sleepOf(
          samples.map(({ state }) => state),
          { fromNs: sinceNs, toNs: run.untilNs },
        );
        const main = samples.at(-1)?.threads?.find(({ tid }) => tid === pid);
        const late = begunInTime(run, 'pipe');
        return bounded(run, slept || late.length > 0, late.length > 0 ? late : bound, {
          observed: { states: states || '-', samples: samples.length, channel: main?.waitChannel ?? '-' },
        });
      },
    },
    'all-read': {
      variants: ['drain-first', 'small'],
      evaluate: (run) => {
        const [read, total, code] = [numberOf(run, 'read', 0), num(run, 'kib'), exitOf(run, 'child')?.exitCode ?? -1];
        return check(read === total && code === 0, { expected: { total }, observed: { read, code } });
      },
    },
    'read-before-join': {
      variants: ['drain-first'],
      evaluate: (run) => {
        const inOrder = (notesOf(run, 'drained')[0]?.atNs ?? Number.NaN) <= joinedNs(run);
        return check(inOrder, { observed: say(inOrder ? 'yes' : 'no') });
      },
    },
    'joined-unread': {
      variants: ['small'],
      evaluate: (run) => {
        const inOrder = joinedNs(run) <= (valuesOf(run, 'first-read')[0]?.atNs ?? Number.NaN);
        return check(inOrder, { observed: say(inOrder ? 'yes' : 'no') });
      },
    },
  },
});
