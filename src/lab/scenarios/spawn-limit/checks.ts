import { actorsIn, eventsOf, exitOf, notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const started = (o: Observation): number =>
  eventsOf(o, 'actor-started').filter(({ role }) => role === 'request').length;
const wanted = (o: Observation): number => Math.min(num(o, 'cap'), num(o, 'requests'));

export const checks: readonly Check[] = [
  {
    id: 'stops-at-cap',
    evaluate: (o) => {
      const said = notesOf(o, 'cap-reached').length;
      const refusedAt = Number(valuesOf(o, 'refused-at')[0]?.value ?? 0);
      const capped = num(o, 'requests') > num(o, 'cap');
      const passed = started(o) === wanted(o) && (!capped || (said === 1 && refusedAt === num(o, 'cap') + 1));
      return verdict(
        passed,
        { key: 'stops-at-cap.expected', params: { cap: wanted(o) } },
        { key: 'stops-at-cap.observed', params: { count: started(o), said } },
      );
    },
  },
  {
    id: 'no-failure',
    evaluate: (o) => {
      const failures = eventsOf(o, 'failure').length;
      const steps = valuesOf(o, 'existing').length;
      return verdict(
        failures === 0 && steps === wanted(o),
        { key: 'no-failure.expected', params: { count: wanted(o) } },
        { key: 'no-failure.observed', params: { steps, failures } },
      );
    },
  },
  {
    id: 'memory-grows',
    evaluate: (o) => {
      const expected = { key: 'memory-grows.expected' };
      const pids = new Set([...actorsIn(o, 'request'), ...actorsIn(o, 'host')].map(({ pid }) => pid));
      const sums = o.samples
        .map(({ processes }) =>
          processes
            .filter(({ pid, state }) => pids.has(pid) && state !== 'Z')
            .reduce((sum, { rssBytes }) => sum + (rssBytes ?? 0), 0),
        )
        .filter((bytes) => bytes > 0);
      if (sums.length < 3) return inconclusive(expected, { key: 'common.no-sample' });
      const [first, most] = [sums[0] ?? 0, Math.max(...sums)];
      const mib = (bytes: number): number => Math.round(bytes / 2 ** 20);
      return verdict(most > first, expected, {
        key: 'memory-grows.observed',
        params: { first: mib(first), most: mib(most) },
      });
    },
  },
  {
    id: 'all-gone',
    evaluate: (o) => {
      const ended = actorsIn(o, 'request').filter(({ id }) => exitOf(o, id) !== null).length;
      const hostEndNs = exitOf(o, 'host')?.atNs ?? Infinity;
      const pids = new Set(actorsIn(o, 'request').map(({ pid }) => pid));
      const seenLater = o.samples
        .filter(({ atNs }) => atNs > hostEndNs)
        .flatMap(({ processes }) => processes)
        .filter(({ pid }) => pids.has(pid)).length;
      return verdict(
        ended > 0 && ended === started(o) && seenLater === 0,
        { key: 'all-gone.expected', params: { count: wanted(o) } },
        { key: 'all-gone.observed', params: { ended, seenLater } },
      );
    },
  },
];
