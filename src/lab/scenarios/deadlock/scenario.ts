import { sleepOf } from '#shared/analysis/disturbance.ts';
import { actorsIn, eventsOf, findingOf, notesOf, num, samplesOf, toMs } from '#shared/analysis/observe.ts';
import { type Finding } from '#shared/model/lab.ts';
import { bounded, check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const foundDeadlock = (run: Run): Finding | undefined => findingOf(run, 'deadlock');
const hanging = ['ab-ba', 'two-recursive', 'aliased-plain'] as const;
const finishing = ['ordered', 'recursive', 'try-lock', 'lucky'] as const;

/** When the last of the deadlocked threads began the wait it never ended. */
function lastWaitNs(run: Run, deadlock: Finding): number {
  const waits = eventsOf(run, 'wait').filter(
    (event) =>
      deadlock.actors.includes(event.actor) && (event.object.type === 'mutex' || event.object.type === 'rlock'),
  );
  return Math.max(...waits.map((event) => event.atNs));
}

export const scenario = defineScenario({
  id: 'deadlock',
  group: 'locks',
  covers: ['deadlock-two-locks', 'rlock-alias-fix'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 2, min: 2, max: 10 }),
    pauseMs: ms({ default: 200, min: 20, max: 2000 }),
    limitMs: ms({ default: 3000, min: 1000, max: 600_000 }),
  },
  variants: {
    'ab-ba': { endsBy: 'limit' },
    ordered: {},
    recursive: {},
    'two-recursive': { endsBy: 'limit' },
    'aliased-plain': { endsBy: 'limit' },
    'try-lock': {},
    lucky: {},
  },
  limits: { actors: 15, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'deadlock-found': {
      variants: ['ab-ba', 'two-recursive'],
      evaluate: (run) => {
        const deadlock = foundDeadlock(run);
        const objects = deadlock?.objects.toSorted().join(', ') ?? '-';
        const passed = deadlock !== undefined && new Set(deadlock.actors).size === 2 && objects === 'lock-a, lock-b';
        return check(passed, { observed: { actors: deadlock?.actors.join(', ') ?? '-', objects } });
      },
    },
    'self-deadlock': {
      variants: ['aliased-plain'],
      evaluate: (run) => {
        const deadlock = foundDeadlock(run);
        const objects = deadlock?.objects.join(', ') ?? '-';
        return check(deadlock?.actors.length === 1 && objects === 'lock-ab', {
          observed: say('deadlock-found.observed', { actors: deadlock?.actors.join(', ') ?? '-', objects }),
        });
      },
    },
    'found-fast': {
      variants: hanging,
      evaluate: (run) => {
        const deadlock = foundDeadlock(run);
        const ms = deadlock ? toMs(deadlock.atNs - lastWaitNs(run, deadlock)) : -1;
        const fromNs = deadlock ? lastWaitNs(run, deadlock) : Number.NaN;
        const bound = { fromNs, toNs: deadlock?.atNs ?? Number.NaN, atMostNs: 500e6 };
        return bounded(run, ms >= 0, bound, { observed: say(deadlock ? 'observed' : 'never', { ms }) });
      },
    },
    asleep: {
      variants: hanging,
      evaluate: (run) => {
        const deadlock = foundDeadlock(run);
        const members = run.actors.filter((actor) => deadlock?.actors.includes(actor.id));
        const fromNs = deadlock?.atNs ?? Infinity;
        const samples = samplesOf(run, members[0]?.pid ?? -1).filter(({ atNs }) => atNs > fromNs && atNs < run.untilNs);
        const threads = samples
          .flatMap((sample) => sample.threads ?? [])
          .filter((thread) => members.some((member) => member.tid === thread.tid));
        if (deadlock && threads.length === 0) return inconclusive(say('unknown'));
        const { states, slept, bound } = sleepOf(
          threads.map((thread) => thread.state),
          { fromNs, toNs: run.untilNs },
        );
        return bounded(run, slept, bound, { observed: { states: states || '-', samples: samples.length } });
      },
    },
    'no-progress': {
      variants: hanging,
      evaluate: (run) => {
        const done = notesOf(run, 'all-done').length;
        return check(done === 0, {
          observed: say(done === 0 ? 'stuck' : 'finished.observed', { count: notesOf(run, 'has-both').length }),
        });
      },
    },
    'all-finish': {
      variants: finishing,
      evaluate: (run) => {
        const count = new Set(notesOf(run, 'has-both').map((note) => note.actor)).size;
        const ended = actorsIn(run, 'worker').filter((actor) => actor.exitCode === 0).length;
        const passed = count === num(run, 'threads') && ended === num(run, 'threads');
        return check(passed, {
          expected: { count: num(run, 'threads') },
          observed: say('finished.observed', { count }),
        });
      },
    },
    'no-deadlock': {
      variants: finishing,
      evaluate: (run) => {
        const deadlock = foundDeadlock(run);
        return check(!deadlock, {
          observed: say(deadlock ? 'deadlock-found.observed' : 'observed', {
            actors: deadlock?.actors.join(', ') ?? '',
            objects: deadlock?.objects.join(', ') ?? '',
          }),
        });
      },
    },
    'no-hazard': {
      variants: ['ordered', 'recursive', 'try-lock'],
      evaluate: (run) => {
        const hazard = findingOf(run, 'lock-order');
        return check(!hazard, { observed: say(hazard ? 'hazard.yes' : 'hazard.no') });
      },
    },
    'hazard-predicted': {
      variants: ['lucky', 'ab-ba', 'two-recursive'],
      evaluate: (run) => {
        const hazard = findingOf(run, 'lock-order');
        return check(hazard !== undefined, { observed: say(hazard ? 'hazard.yes' : 'hazard.no') });
      },
    },
    'backed-off': {
      variants: ['try-lock'],
      evaluate: (run) => {
        const refused = eventsOf(run, 'proceed').filter(
          (event) => event.op === 'try-lock' && event.outcome === 'refused',
        ).length;
        return check(refused >= 1, { observed: { refused } });
      },
    },
  },
});
