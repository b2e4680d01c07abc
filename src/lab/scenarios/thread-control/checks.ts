import { actorsIn, exitOf, notesOf } from '#shared/analysis/observe.ts';
import type { ActorInfo, Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const threads = ['spinning-thread', 'blocked-thread'];
const only = (o: Observation, role: string): ActorInfo | undefined => actorsIn(o, role)[0];
const target = (o: Observation): ActorInfo | undefined => only(o, 'spinner') ?? only(o, 'blocker') ?? only(o, 'victim');

function howItEnded(o: Observation) {
  const exit = exitOf(o, target(o)?.id ?? '');
  return {
    key: 'ended',
    params: { code: exit?.exitCode ?? '-', signal: exit?.signal ?? '-', own: notesOf(o, 'own-end').length },
  };
}

export const checks: readonly Check[] = [
  {
    id: 'thread-ended',
    variants: threads,
    evaluate: (o) => {
      const exit = exitOf(o, target(o)?.id ?? '');
      const passed =
        notesOf(o, 'begins').length === 1 &&
        exit?.exitCode === 1 &&
        exit.atNs > (notesOf(o, 'ends-it')[0]?.atNs ?? Infinity) &&
        notesOf(o, 'own-end').length === 0;
      return verdict(passed, { key: 'thread-ended.expected' }, howItEnded(o));
    },
  },
  {
    id: 'process-goes-on',
    variants: threads,
    evaluate: (o) => {
      const [thread, main] = [target(o), only(o, 'main')];
      const passed =
        thread !== undefined &&
        thread.pid === main?.pid &&
        main.exitCode === 0 &&
        (notesOf(o, 'goes-on')[0]?.atNs ?? -1) > (exitOf(o, thread.id)?.atNs ?? Infinity);
      return verdict(
        passed,
        { key: 'process-goes-on.expected' },
        {
          key: 'process-goes-on.observed',
          params: { code: main?.exitCode ?? '-', lines: notesOf(o, 'goes-on').length },
        },
      );
    },
  },
  {
    id: 'not-its-child',
    variants: ['sibling-process'],
    evaluate: (o) => {
      const [victim, sibling] = [only(o, 'victim'), only(o, 'sibling')];
      const passed =
        victim !== undefined && sibling !== undefined && victim.ppid !== sibling.pid && victim.ppid === sibling.ppid;
      return verdict(
        passed,
        { key: 'not-its-child.expected' },
        { key: 'not-its-child.observed', params: { sender: sibling?.pid ?? '-', parent: victim?.ppid ?? '-' } },
      );
    },
  },
  {
    id: 'sibling-ended-it',
    variants: ['sibling-process'],
    evaluate: (o) => {
      const exit = exitOf(o, target(o)?.id ?? '');
      // Windows has no signals: the process is ended with an exit code instead.
      const ended = exit?.signal === 'SIGTERM' || (o.platform === 'win32' && exit !== null && exit.exitCode !== 0);
      const passed =
        ended &&
        notesOf(o, 'own-end').length === 0 &&
        (exit?.atNs ?? -1) > (notesOf(o, 'signals')[0]?.atNs ?? Infinity);
      return verdict(passed, { key: 'sibling-ended-it.expected' }, howItEnded(o));
    },
  },
];
