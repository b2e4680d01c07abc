import { exitOf, notesOf, num, toMs } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** How long a daemon would go on that is not ended with its process. */
const longestUnits = 12;

const never = Number.POSITIVE_INFINITY;
const unitNs = (run: Run): number => num(run, 'unitMs') * 1e6;

/** When the main thread's code was over. */
const codeEndNs = (run: Run): number => notesOf(run, 'code-ends')[0]?.atNs ?? never;

/** When the process with the main thread had ended. */
const exitNs = (run: Run): number => exitOf(run, 'main')?.atNs ?? never;

const beganNs = (run: Run, actor: string): number =>
  notesOf(run, 'task-begins').find((note) => note.actor === actor)?.atNs ?? never;

const doneNs = (run: Run, actor: string): number =>
  notesOf(run, 'task-done').find((note) => note.actor === actor)?.atNs ?? never;

const times = (run: Run, done: number) =>
  say(Number.isFinite(done) ? 'times.done' : 'times.not-done', {
    code: toMs(codeEndNs(run)),
    exit: toMs(exitNs(run)),
    done: Number.isFinite(done) ? toMs(done) : 0,
  });

/** Ticks after the main code was over, and whether the ticker came to its own end. */
const ticksAfter = (run: Run): number => notesOf(run, 'tick').filter((note) => note.atNs > codeEndNs(run)).length;

export const scenario = defineScenario({
  id: 'daemon-thread',
  group: 'lifecycle',
  covers: ['daemon-thread', 'daemon-thread-inherit', 'daemon-end-rules'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { unitMs: ms({ default: 400, min: 200, max: 2000 }) },
  variants: { alone: {}, 'thread-rule': {}, 'process-rule': {}, inherit: {} },
  limits: { actors: 8, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'ends-at-once': {
      variants: ['alone'],
      evaluate: (run) =>
        bounded(
          run,
          true,
          { fromNs: codeEndNs(run), toNs: exitNs(run), atMostNs: unitNs(run) },
          {
            expected: { ms: num(run, 'unitMs') },
            observed: times(run, doneNs(run, 'task-1')),
          },
        ),
    },
    'no-end-line': {
      variants: ['alone'],
      evaluate: (run) =>
        check(Number.isFinite(beganNs(run, 'task-1')) && doneNs(run, 'task-1') === never, {
          observed: times(run, doneNs(run, 'task-1')),
        }),
    },
    'ticks-on': {
      variants: ['thread-rule'],
      evaluate: (run) => {
        const [fromNs, ticks] = [codeEndNs(run), ticksAfter(run)];
        // Four ticks take four units; each that is missing must be explained.
        const bound = { fromNs, toNs: fromNs + 4 * unitNs(run), atMostNs: ticks * unitNs(run) };
        return bounded(run, ticks > 0, bound, { observed: say('ticks.observed', { ticks }) });
      },
    },
    'waits-for-task': {
      variants: ['thread-rule', 'process-rule'],
      evaluate: (run) => {
        const done = doneNs(run, 'task-1');
        return check(Number.isFinite(done) && done - beganNs(run, 'task-1') >= 5 * unitNs(run) && exitNs(run) >= done, {
          observed: times(run, done),
        });
      },
    },
    'ends-with-process': {
      variants: ['thread-rule'],
      evaluate: (run) => {
        const late = notesOf(run, 'tick').some((note) => note.atNs > exitNs(run));
        const ended = doneNs(run, 'ticker-1') === never && notesOf(run, 'tick').length > 0 && !late;
        const bound = { fromNs: doneNs(run, 'task-1'), toNs: exitNs(run), atMostNs: unitNs(run) };
        return bounded(run, ended, bound, { observed: times(run, doneNs(run, 'task-1')) });
      },
    },
    'stopped-with-code': {
      variants: ['process-rule'],
      evaluate: (run) => {
        const exit = exitOf(run, 'ticker-1')?.atNs ?? never;
        const fromNs = codeEndNs(run);
        const atMostNs = Math.min(unitNs(run), doneNs(run, 'task-1') - fromNs);
        const facts = exit >= fromNs && ticksAfter(run) <= 1 + (exit - fromNs) / unitNs(run);
        return bounded(
          run,
          facts,
          { fromNs, toNs: exit, atMostNs },
          {
            expected: { ms: num(run, 'unitMs') },
            observed: { code: toMs(codeEndNs(run)), exit: toMs(exit), ticks: ticksAfter(run) },
          },
        );
      },
    },
    inherited: {
      variants: ['inherit'],
      evaluate: (run) => {
        const fromNs = beganNs(run, 'inherited');
        const facts = Number.isFinite(fromNs) && doneNs(run, 'inherited') === never;
        return bounded(
          run,
          facts,
          { fromNs, toNs: exitNs(run), atMostNs: longestUnits * unitNs(run) },
          {
            observed: times(run, doneNs(run, 'inherited')),
          },
        );
      },
    },
    overridden: {
      variants: ['inherit'],
      evaluate: (run) => {
        const done = doneNs(run, 'overridden');
        return check(
          done - beganNs(run, 'overridden') >= 2 * unitNs(run) && exitNs(run) >= done && Number.isFinite(done),
          { observed: times(run, done) },
        );
      },
    },
    'default-of-main': {
      variants: ['inherit'],
      evaluate: (run) => {
        const done = doneNs(run, 'of-main');
        return check(done - beganNs(run, 'of-main') >= unitNs(run) && exitNs(run) >= done && Number.isFinite(done), {
          observed: times(run, done),
        });
      },
    },
  },
});
