import { exitOf, notesOf, num, toMs } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const never = Number.POSITIVE_INFINITY;
const unitNs = (o: Observation): number => num(o, 'unitMs') * 1e6;
/** When the main thread's code was over. */
const codeEndNs = (o: Observation): number => notesOf(o, 'code-ends')[0]?.atNs ?? never;
/** When the process with the main thread had ended. */
const exitNs = (o: Observation): number => exitOf(o, 'main')?.atNs ?? never;
const beganNs = (o: Observation, actor: string): number =>
  notesOf(o, 'task-begins').find((note) => note.actor === actor)?.atNs ?? never;
const doneNs = (o: Observation, actor: string): number =>
  notesOf(o, 'task-done').find((note) => note.actor === actor)?.atNs ?? never;
const times = (o: Observation, done: number) => ({
  key: Number.isFinite(done) ? 'times.done' : 'times.not-done',
  params: { code: toMs(codeEndNs(o)), exit: toMs(exitNs(o)), done: Number.isFinite(done) ? toMs(done) : 0 },
});
/** Ticks after the main code was over, and whether the ticker came to its own end. */
const ticksAfter = (o: Observation): number => notesOf(o, 'tick').filter((note) => note.atNs > codeEndNs(o)).length;

export const checks: readonly Check[] = [
  {
    id: 'ends-at-once',
    variants: ['alone'],
    evaluate: (o) =>
      verdict(
        exitNs(o) - codeEndNs(o) < unitNs(o),
        { key: 'ends-at-once.expected', params: { ms: num(o, 'unitMs') } },
        times(o, doneNs(o, 'task-1')),
      ),
  },
  {
    id: 'no-end-line',
    variants: ['alone'],
    evaluate: (o) =>
      verdict(
        Number.isFinite(beganNs(o, 'task-1')) && doneNs(o, 'task-1') === never,
        { key: 'no-end-line.expected' },
        times(o, doneNs(o, 'task-1')),
      ),
  },
  {
    id: 'ticks-on',
    variants: ['thread-rule'],
    evaluate: (o) =>
      verdict(
        ticksAfter(o) >= 4,
        { key: 'ticks-on.expected' },
        { key: 'ticks.observed', params: { ticks: ticksAfter(o) } },
      ),
  },
  {
    id: 'waits-for-task',
    variants: ['thread-rule', 'process-rule'],
    evaluate: (o) => {
      const done = doneNs(o, 'task-1');
      return verdict(
        Number.isFinite(done) && done - beganNs(o, 'task-1') >= 5 * unitNs(o) && exitNs(o) >= done,
        { key: 'waits-for-task.expected' },
        times(o, done),
      );
    },
  },
  {
    id: 'ends-with-process',
    variants: ['thread-rule'],
    evaluate: (o) => {
      const late = notesOf(o, 'tick').some((note) => note.atNs > exitNs(o));
      const ended = doneNs(o, 'ticker-1') === never && notesOf(o, 'tick').length > 0 && !late;
      return verdict(
        ended && exitNs(o) < doneNs(o, 'task-1') + unitNs(o),
        { key: 'ends-with-process.expected' },
        times(o, doneNs(o, 'task-1')),
      );
    },
  },
  {
    id: 'stopped-with-code',
    variants: ['process-rule'],
    evaluate: (o) => {
      const exit = exitOf(o, 'ticker-1')?.atNs ?? never;
      const passed =
        exit >= codeEndNs(o) && exit < codeEndNs(o) + unitNs(o) && exit < doneNs(o, 'task-1') && ticksAfter(o) <= 1;
      return verdict(
        passed,
        { key: 'stopped-with-code.expected', params: { ms: num(o, 'unitMs') } },
        {
          key: 'stopped-with-code.observed',
          params: { code: toMs(codeEndNs(o)), exit: toMs(exit), ticks: ticksAfter(o) },
        },
      );
    },
  },
  {
    id: 'inherited',
    variants: ['inherit'],
    evaluate: (o) => {
      const cut = exitNs(o) < beganNs(o, 'inherited') + 5 * unitNs(o);
      return verdict(
        Number.isFinite(beganNs(o, 'inherited')) && cut && doneNs(o, 'inherited') === never,
        { key: 'inherited.expected' },
        times(o, doneNs(o, 'inherited')),
      );
    },
  },
  {
    id: 'overridden',
    variants: ['inherit'],
    evaluate: (o) => {
      const done = doneNs(o, 'overridden');
      return verdict(
        done - beganNs(o, 'overridden') >= 2 * unitNs(o) && exitNs(o) >= done && Number.isFinite(done),
        { key: 'overridden.expected' },
        times(o, done),
      );
    },
  },
  {
    id: 'default-of-main',
    variants: ['inherit'],
    evaluate: (o) => {
      const done = doneNs(o, 'of-main');
      return verdict(
        done - beganNs(o, 'of-main') >= unitNs(o) && exitNs(o) >= done && Number.isFinite(done),
        { key: 'default-of-main.expected' },
        times(o, done),
      );
    },
  },
];
