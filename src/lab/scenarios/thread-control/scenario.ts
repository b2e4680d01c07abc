import { actorsIn, exitOf, notesOf } from '#shared/analysis/observe.ts';
import { type ActorInfo } from '#shared/model/lab.ts';
import { check, defineScenario, ms, say, type RoleOf, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const threads = ['spinning-thread', 'blocked-thread'] as const;
const only = (run: Run, role: RoleOf<typeof en>): ActorInfo | undefined => actorsIn(run, role)[0];
const target = (run: Run): ActorInfo | undefined => only(run, 'spinner') ?? only(run, 'blocker') ?? only(run, 'victim');

function howItEnded(run: Run) {
  const exit = exitOf(run, target(run)?.id ?? '');
  return say('ended', {
    code: exit?.exitCode ?? '-',
    signal: exit?.signal ?? '-',
    own: notesOf(run, 'own-end').length,
  });
}

export const scenario = defineScenario({
  id: 'thread-control',
  group: 'thread',
  covers: ['thread-control-claim'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { runMs: ms({ default: 400, min: 100, max: 3000 }) },
  variants: { 'spinning-thread': {}, 'blocked-thread': {}, 'sibling-process': {} },
  limits: { actors: 5, durationMs: 30_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'thread-ended': {
      variants: threads,
      evaluate: (run) => {
        const exit = exitOf(run, target(run)?.id ?? '');
        const passed =
          notesOf(run, 'begins').length === 1 &&
          exit?.exitCode === 1 &&
          exit.atNs > (notesOf(run, 'ends-it')[0]?.atNs ?? Infinity) &&
          notesOf(run, 'own-end').length === 0;
        return check(passed, { observed: howItEnded(run) });
      },
    },
    'process-goes-on': {
      variants: threads,
      evaluate: (run) => {
        const [thread, main] = [target(run), only(run, 'main')];
        const passed =
          thread !== undefined &&
          thread.pid === main?.pid &&
          main.exitCode === 0 &&
          (notesOf(run, 'goes-on')[0]?.atNs ?? -1) > (exitOf(run, thread.id)?.atNs ?? Infinity);
        return check(passed, { observed: { code: main?.exitCode ?? '-', lines: notesOf(run, 'goes-on').length } });
      },
    },
    'not-its-child': {
      variants: ['sibling-process'],
      evaluate: (run) => {
        const [victim, sibling] = [only(run, 'victim'), only(run, 'sibling')];
        const passed =
          victim !== undefined && sibling !== undefined && victim.ppid !== sibling.pid && victim.ppid === sibling.ppid;
        return check(passed, { observed: { sender: sibling?.pid ?? '-', parent: victim?.ppid ?? '-' } });
      },
    },
    'sibling-ended-it': {
      variants: ['sibling-process'],
      evaluate: (run) => {
        const exit = exitOf(run, target(run)?.id ?? '');
        // Windows has no signals: the process is ended with an exit code instead.
        const ended = exit?.signal === 'SIGTERM' || (run.platform === 'win32' && exit !== null && exit.exitCode !== 0);
        const passed =
          ended &&
          notesOf(run, 'own-end').length === 0 &&
          (exit?.atNs ?? -1) > (notesOf(run, 'signals')[0]?.atNs ?? Infinity);
        return check(passed, { observed: howItEnded(run) });
      },
    },
  },
});
