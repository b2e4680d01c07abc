import { shortBy } from '#shared/analysis/disturbance.ts';
import {
  exitNsOf,
  exitOf,
  isTrue,
  notesOf,
  num,
  pidOf,
  reportedText,
  samplesOf,
  toMs,
  valuesOf,
} from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const codeEndsNs = (run: Run): number => notesOf(run, 'code-ends')[0]?.atNs ?? Infinity;

/** A reported truth value must be this one. */
function flag(run: Run, name: string, wanted: boolean) {
  const value = valuesOf(run, name)[0]?.value;
  return check(value === wanted, { observed: say('flag', { value: reportedText(value) }) });
}

export const scenario = defineScenario({
  id: 'daemon',
  group: 'lifecycle',
  covers: [
    'daemon-process',
    'daemon-process-joined',
    'daemon-process-sibling',
    'daemon-term-contrast',
    'proc-attr-daemon-flag',
  ],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { unitMs: ms({ default: 400, min: 200, max: 3000 }) },
  variants: { 'with-parent': {}, joined: {}, detached: {}, flag: {} },
  limits: { actors: 6, durationMs: 60_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'ended-with-parent': {
      variants: ['with-parent'],
      evaluate: (run) => {
        const exit = exitOf(run, 'helper');
        const ms = exit ? toMs(exit.atNs - codeEndsNs(run)) : -1;
        const bound = {
          fromNs: codeEndsNs(run),
          toNs: exit?.atNs ?? Number.NaN,
          atMostNs: num(run, 'unitMs') * 1e6,
        };
        return bounded(run, exit !== null && ms >= 0, bound, {
          expected: { unit: num(run, 'unitMs') },
          observed: { ms, signal: exit?.signal ?? '-' },
        });
      },
    },
    'no-completion': {
      variants: ['with-parent'],
      evaluate: (run) => {
        const lines = notesOf(run, 'helper-complete').length;
        return check(lines === 0, { observed: say('lines', { lines }) });
      },
    },
    'sibling-finished': {
      variants: ['with-parent', 'joined'],
      evaluate: (run) => {
        const line = notesOf(run, 'sibling-complete')[0];
        const parentExit = exitOf(run, 'starter')?.atNs ?? -1;
        const passed = line !== undefined && line.atNs > codeEndsNs(run) && parentExit >= line.atNs;
        return check(passed, { observed: { line: line ? toMs(line.atNs) : -1, parent: toMs(parentExit) } });
      },
    },
    'completed-when-joined': {
      variants: ['joined'],
      evaluate: (run) => {
        const line = notesOf(run, 'helper-complete')[0];
        const passed = line !== undefined && line.atNs <= codeEndsNs(run) && exitOf(run, 'helper')?.exitCode === 0;
        return check(passed, { observed: say('lines', { lines: line ? 1 : 0 }) });
      },
    },
    survives: {
      variants: ['detached'],
      evaluate: (run) => {
        const goneNs = exitNsOf(run, 'starter');
        const ticks = valuesOf(run, 'tick').filter((event) => event.atNs > goneNs).length;
        const missingNs = (2 - ticks) * (num(run, 'unitMs') / 2) * 1e6;
        return bounded(run, goneNs > 0, shortBy(missingNs, goneNs, exitNsOf(run, 'main')), { observed: { ticks } });
      },
    },
    'own-session': {
      variants: ['detached'],
      evaluate: (run) => {
        const pid = pidOf(run, 'service');
        const sample = samplesOf(run, pid).find((row) => row.state !== 'Z');
        const expected = { pid };
        if (!sample) return inconclusive(say('common.no-sample'), expected);
        if (sample.sid === null) return inconclusive(say('common.no-session-ids'), expected);
        return check(sample.sid === pid && sample.tty === null, {
          expected,
          observed: { sid: sample.sid, tty: sample.tty ?? '-' },
        });
      },
    },
    'ended-with-run': {
      variants: ['detached'],
      evaluate: (run) => {
        const pid = pidOf(run, 'service');
        const alive =
          run.samples.at(-1)?.processes.some((process) => process.pid === pid && process.state !== 'Z') ?? true;
        return check(!alive, { observed: say(alive ? 'alive' : 'gone', { pid }) });
      },
    },
    'default-false': {
      variants: ['flag'],
      evaluate: (run) => flag(run, 'flag.default', false),
    },
    'late-refused': {
      variants: ['flag'],
      evaluate: (run) => flag(run, 'flag.changed-late', false),
    },
    'no-children': {
      variants: ['flag'],
      evaluate: (run) => {
        const isDaemon = isTrue(run, 'flag.in-child');
        const started = run.actors.some((actor) => actor.id === 'grandchild');
        const reported = flag(run, 'flag.had-child', false);
        return check(reported.status === 'passed' && isDaemon && !started, { observed: reported.observed });
      },
    },
  },
  questions: {
    'daemon-child': {
      variants: ['with-parent', 'joined'],
      answer: (run) => {
        if (notesOf(run, 'code-ends').length === 0) return null;
        return notesOf(run, 'helper-complete').length > 0 ? 'finishes' : 'ended';
      },
    },
    detached: {
      variants: ['detached'],
      answer: (run) => {
        const goneNs = exitNsOf(run, 'starter');
        if (!(goneNs > 0)) return null;
        return valuesOf(run, 'tick').some(({ atNs }) => atNs > goneNs) ? 'survives' : 'ends';
      },
    },
    'child-of-daemon': {
      variants: ['flag'],
      answer: (run) => {
        const had = valuesOf(run, 'flag.had-child')[0]?.value;
        if (had === undefined) return null;
        return had === true ? 'yes' : 'no';
      },
    },
  },
});
