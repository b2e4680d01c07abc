import { actorsIn, eventsOf, notesOf, num, samplesOf, toMs } from '#shared/analysis/observe.ts';
import type { Finding, Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const foundDeadlock = (o: Observation): Finding | undefined =>
  o.findings.find((finding) => finding.kind === 'deadlock');
const hanging = ['ab-ba', 'two-recursive', 'aliased-plain'];
const finishing = ['ordered', 'recursive', 'try-lock', 'lucky'];

/** When the last of the deadlocked threads began the wait it never ended. */
function lastWaitNs(o: Observation, deadlock: Finding): number {
  const waits = eventsOf(o, 'wait').filter(
    (event) =>
      deadlock.actors.includes(event.actor) && (event.object.type === 'mutex' || event.object.type === 'rlock'),
  );
  return Math.max(...waits.map((event) => event.atNs));
}

export const checks: readonly Check[] = [
  {
    id: 'deadlock-found',
    variants: ['ab-ba', 'two-recursive'],
    evaluate: (o) => {
      const deadlock = foundDeadlock(o);
      const objects = deadlock?.objects.toSorted().join(', ') ?? '-';
      const passed = deadlock !== undefined && new Set(deadlock.actors).size === 2 && objects === 'lock-a, lock-b';
      return verdict(
        passed,
        { key: 'deadlock-found.expected' },
        { key: 'deadlock-found.observed', params: { actors: deadlock?.actors.join(', ') ?? '-', objects } },
      );
    },
  },
  {
    id: 'self-deadlock',
    variants: ['aliased-plain'],
    evaluate: (o) => {
      const deadlock = foundDeadlock(o);
      const objects = deadlock?.objects.join(', ') ?? '-';
      return verdict(
        deadlock?.actors.length === 1 && objects === 'lock-ab',
        { key: 'self-deadlock.expected' },
        { key: 'deadlock-found.observed', params: { actors: deadlock?.actors.join(', ') ?? '-', objects } },
      );
    },
  },
  {
    id: 'found-fast',
    variants: hanging,
    evaluate: (o) => {
      const deadlock = foundDeadlock(o);
      const ms = deadlock ? toMs(deadlock.atNs - lastWaitNs(o, deadlock)) : -1;
      return verdict(
        ms >= 0 && ms <= 500,
        { key: 'found-fast.expected' },
        { key: deadlock ? 'found-fast.observed' : 'found-fast.never', params: { ms } },
      );
    },
  },
  {
    id: 'asleep',
    variants: hanging,
    evaluate: (o) => {
      const expected = { key: 'asleep.expected' };
      const deadlock = foundDeadlock(o);
      const members = o.actors.filter((actor) => deadlock?.actors.includes(actor.id));
      // The last sample may show the run being ended; those between finding and end count.
      const samples = samplesOf(o, members[0]?.pid ?? -1)
        .filter((sample) => sample.atNs > (deadlock?.atNs ?? Infinity) && sample.state !== 'Z')
        .slice(0, -1);
      const threads = samples
        .flatMap((sample) => sample.threads ?? [])
        .filter((thread) => members.some((member) => member.tid === thread.tid));
      if (deadlock && threads.length === 0) return inconclusive(expected, { key: 'asleep.unknown' });
      const states = [...new Set(threads.map((thread) => thread.state))].join(', ');
      return verdict(threads.length > 0 && states === 'S', expected, {
        key: 'asleep.observed',
        params: { states: states || '-', looks: samples.length },
      });
    },
  },
  {
    id: 'no-progress',
    variants: hanging,
    evaluate: (o) => {
      const done = notesOf(o, 'all-done').length;
      return verdict(
        done === 0,
        { key: 'no-progress.expected' },
        {
          key: done === 0 ? 'no-progress.stuck' : 'finished.observed',
          params: { count: notesOf(o, 'has-both').length },
        },
      );
    },
  },
  {
    id: 'all-finish',
    variants: finishing,
    evaluate: (o) => {
      const count = new Set(notesOf(o, 'has-both').map((note) => note.actor)).size;
      const ended = actorsIn(o, 'worker').filter((actor) => actor.exitCode === 0).length;
      const passed = count === num(o, 'threads') && ended === num(o, 'threads');
      return verdict(
        passed,
        { key: 'all-finish.expected', params: { count: num(o, 'threads') } },
        { key: 'finished.observed', params: { count } },
      );
    },
  },
  {
    id: 'no-deadlock',
    variants: finishing,
    evaluate: (o) => {
      const deadlock = foundDeadlock(o);
      return verdict(
        !deadlock,
        { key: 'no-deadlock.expected' },
        {
          key: deadlock ? 'deadlock-found.observed' : 'no-deadlock.observed',
          params: { actors: deadlock?.actors.join(', ') ?? '', objects: deadlock?.objects.join(', ') ?? '' },
        },
      );
    },
  },
  {
    id: 'no-hazard',
    variants: ['ordered', 'recursive', 'try-lock'],
    evaluate: (o) => {
      const hazard = o.findings.find((finding) => finding.kind === 'lock-order');
      return verdict(!hazard, { key: 'no-hazard.expected' }, { key: hazard ? 'hazard.yes' : 'hazard.no' });
    },
  },
  {
    id: 'hazard-predicted',
    variants: ['lucky', 'ab-ba', 'two-recursive'],
    evaluate: (o) => {
      const hazard = o.findings.find((finding) => finding.kind === 'lock-order');
      return verdict(
        hazard !== undefined,
        { key: 'hazard-predicted.expected' },
        { key: hazard ? 'hazard.yes' : 'hazard.no' },
      );
    },
  },
  {
    id: 'backed-off',
    variants: ['try-lock'],
    evaluate: (o) => {
      const refused = eventsOf(o, 'proceed').filter(
        (event) => event.op === 'try-lock' && event.outcome === 'refused',
      ).length;
      return verdict(refused >= 1, { key: 'backed-off.expected' }, { key: 'backed-off.observed', params: { refused } });
    },
  },
];
