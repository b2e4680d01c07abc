import { exitOf, notesOf, num, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check, type Verdict } from '../scenario.ts';

const pidOf = (o: Observation, id: string): number => o.actors.find((actor) => actor.id === id)?.pid ?? -1;
const codeEndsNs = (o: Observation): number => notesOf(o, 'code-ends')[0]?.atNs ?? Infinity;

/** A reported truth value must be this one. */
function flag(o: Observation, name: string, wanted: boolean, key: string): Verdict {
  const value = valuesOf(o, name)[0]?.value;
  return verdict(value === wanted, { key }, { key: 'flag', params: { value: String(value) } });
}

export const checks: readonly Check[] = [
  {
    id: 'ended-with-parent',
    variants: ['with-parent'],
    evaluate: (o) => {
      const exit = exitOf(o, 'helper');
      const ms = exit ? toMs(exit.atNs - codeEndsNs(o)) : -1;
      const passed = exit !== null && ms >= 0 && ms < num(o, 'unitMs');
      return verdict(
        passed,
        { key: 'ended-with-parent.expected', params: { unit: num(o, 'unitMs') } },
        { key: 'ended-with-parent.observed', params: { ms, signal: exit?.signal ?? '-' } },
      );
    },
  },
  {
    id: 'no-completion',
    variants: ['with-parent'],
    evaluate: (o) => {
      const lines = notesOf(o, 'helper-complete').length;
      return verdict(lines === 0, { key: 'no-completion.expected' }, { key: 'lines', params: { lines } });
    },
  },
  {
    id: 'sibling-finished',
    variants: ['with-parent', 'joined'],
    evaluate: (o) => {
      const line = notesOf(o, 'sibling-complete')[0];
      const parentExit = exitOf(o, 'starter')?.atNs ?? -1;
      const passed = line !== undefined && line.atNs > codeEndsNs(o) && parentExit >= line.atNs;
      return verdict(
        passed,
        { key: 'sibling-finished.expected' },
        { key: 'sibling-finished.observed', params: { line: line ? toMs(line.atNs) : -1, parent: toMs(parentExit) } },
      );
    },
  },
  {
    id: 'completed-when-joined',
    variants: ['joined'],
    evaluate: (o) => {
      const line = notesOf(o, 'helper-complete')[0];
      const passed = line !== undefined && line.atNs <= codeEndsNs(o) && exitOf(o, 'helper')?.exitCode === 0;
      return verdict(
        passed,
        { key: 'completed-when-joined.expected' },
        { key: 'lines', params: { lines: line ? 1 : 0 } },
      );
    },
  },
  {
    id: 'survives',
    variants: ['detached'],
    evaluate: (o) => {
      const gone = exitOf(o, 'starter')?.atNs ?? Infinity;
      const ticks = valuesOf(o, 'tick').filter((event) => event.atNs > gone).length;
      return verdict(ticks >= 2, { key: 'survives.expected' }, { key: 'survives.observed', params: { ticks } });
    },
  },
  {
    id: 'own-session',
    variants: ['detached'],
    evaluate: (o) => {
      const pid = pidOf(o, 'service');
      const sample = samplesOf(o, pid).find((row) => row.state !== 'Z');
      const expected = { key: 'own-session.expected', params: { pid } };
      if (!sample) return inconclusive(expected, { key: 'common.no-sample' });
      if (sample.sid === null) return inconclusive(expected, { key: 'common.no-session-ids' });
      return verdict(sample.sid === pid && sample.tty === null, expected, {
        key: 'own-session.observed',
        params: { sid: sample.sid, tty: sample.tty ?? '-' },
      });
    },
  },
  {
    id: 'ended-with-run',
    variants: ['detached'],
    evaluate: (o) => {
      const pid = pidOf(o, 'service');
      const alive = o.samples.at(-1)?.processes.some((process) => process.pid === pid && process.state !== 'Z') ?? true;
      return verdict(!alive, { key: 'ended-with-run.expected' }, { key: alive ? 'alive' : 'gone', params: { pid } });
    },
  },
  {
    id: 'default-false',
    variants: ['flag'],
    evaluate: (o) => flag(o, 'flag.default', false, 'default-false.expected'),
  },
  {
    id: 'late-refused',
    variants: ['flag'],
    evaluate: (o) => flag(o, 'flag.changed-late', false, 'late-refused.expected'),
  },
  {
    id: 'no-children',
    variants: ['flag'],
    evaluate: (o) => {
      const isDaemon = valuesOf(o, 'flag.in-child')[0]?.value === true;
      const started = o.actors.some((actor) => actor.id === 'grandchild');
      const told = flag(o, 'flag.had-child', false, 'no-children.expected');
      return verdict(told.status === 'passed' && isDaemon && !started, told.expected, told.observed);
    },
  },
];
