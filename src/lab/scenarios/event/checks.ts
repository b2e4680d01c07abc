import { eventsOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const traffic = ['traffic-polling', 'traffic-waiting'];
const sets = (o: Observation): readonly number[] =>
  eventsOf(o, 'release')
    .filter((event) => event.op === 'set' && event.object.id === 'event')
    .map((event) => event.atNs);
const flags = (o: Observation) =>
  valuesOf(o, 'flag').flatMap((event) =>
    Array.isArray(event.value)
      ? [{ atNs: event.atNs, cycle: Number(event.value[0]), isSet: event.value[2] === true }]
      : [],
  );

/** When the flag was certainly down: from the report after a clear to the next set. */
const reds = (o: Observation): readonly { readonly fromNs: number; readonly toNs: number }[] =>
  flags(o)
    .filter((flag, index, all) => !flag.isSet && all[index - 1]?.isSet !== false)
    .map(({ atNs }) => ({ fromNs: atNs, toNs: sets(o).find((set) => set > atNs) ?? Infinity }));
const isRed = (o: Observation, fromNs: number, toNs = fromNs): boolean =>
  reds(o).some((red) => fromNs > red.fromNs && toNs < red.toNs);

/** Each wait of `role`'s actors for the event: when it began (if it blocked) and when it was over. */
function waits(
  o: Observation,
  actorPrefix: string,
): readonly { readonly actor: string; readonly fromNs: number | null; readonly toNs: number }[] {
  return eventsOf(o, 'proceed')
    .filter((event) => event.object.id === 'event' && event.op === 'wait' && event.actor.includes(actorPrefix))
    .map((event) => {
      const wait = eventsOf(o, 'wait').find((other) => other.actor === event.actor && other.waitSeq === event.waitSeq);
      return { actor: event.actor, fromNs: wait?.atNs ?? null, toNs: event.atNs };
    });
}

/** The door's openings: each with the ticks it stayed open and when it closed. */
const openings = (o: Observation) =>
  notesOf(o, 'opens').map(({ atNs }, index, all) => {
    const until = all[index + 1]?.atNs ?? Infinity;
    const within = (key: string) => notesOf(o, key).filter((note) => note.atNs >= atNs && note.atNs < until);
    return { atNs, ticks: within('open-tick').length, closesNs: within('closes')[0]?.atNs ?? Number.NaN };
  });

export const checks: readonly Check[] = [
  {
    id: 'none-before-green',
    variants: ['red-light'],
    evaluate: (o) => {
      const cars = waits(o, 'car-').filter((wait) => wait.actor !== 'late-car');
      const first = Math.min(...cars.map((car) => car.toNs));
      const passed =
        cars.length === num(o, 'waiters') &&
        cars.every((car) => car.fromNs !== null) &&
        sets(o).length === 1 &&
        first >= (sets(o)[0] ?? Infinity);
      return verdict(
        passed,
        { key: 'none-before-green.expected', params: { cars: num(o, 'waiters') } },
        {
          key: 'none-before-green.observed',
          params: { cars: cars.length, green: toMs(sets(o)[0] ?? 0), first: Number.isFinite(first) ? toMs(first) : 0 },
        },
      );
    },
  },
  {
    id: 'all-after-green',
    variants: ['red-light'],
    evaluate: (o) => {
      const cars = waits(o, 'car-').filter((wait) => wait.actor !== 'late-car');
      const waited = Math.max(...cars.map((car) => (sets(o)[0] ?? 0) - (car.fromNs ?? 0)));
      const slowest = Math.max(...cars.map((car) => car.toNs - (sets(o)[0] ?? Infinity)));
      // Relative to the red light, since a busy machine wakes ten threads in its own time.
      return verdict(
        cars.length === num(o, 'waiters') && slowest < waited,
        { key: 'all-after-green.expected', params: { cars: num(o, 'waiters'), ms: toMs(waited) || 0 } },
        {
          key: 'all-after-green.observed',
          params: { cars: cars.length, ms: Number.isFinite(slowest) ? toMs(slowest) : 0 },
        },
      );
    },
  },
  {
    id: 'late-car',
    variants: ['red-light'],
    evaluate: (o) => {
      const late = waits(o, 'late-car');
      return verdict(
        late.length === 1 && late[0]?.fromNs === null,
        { key: 'late-car.expected' },
        { key: late.length === 1 && late[0]?.fromNs === null ? 'late-car.passed' : 'late-car.waited' },
      );
    },
  },
  {
    id: 'thirteen-seven',
    variants: traffic,
    evaluate: (o) => {
      const cycles = Array.from({ length: num(o, 'cycles') }, (_, cycle) =>
        flags(o).filter((flag) => flag.cycle === cycle),
      );
      const counts = cycles.map(
        (cycle) => `${cycle.filter((flag) => flag.isSet).length}/${cycle.filter((flag) => !flag.isSet).length}`,
      );
      return verdict(
        counts.every((count) => count === '13/7'),
        { key: 'thirteen-seven.expected', params: { cycles: num(o, 'cycles') } },
        { key: 'thirteen-seven.observed', params: { counts: counts.join(', ') } },
      );
    },
  },
  {
    id: 'nobody-runs-at-red',
    variants: ['traffic-polling'],
    evaluate: (o) => {
      const seen = valuesOf(o, 'seen');
      const looks = seen.map((event) => ({
        event,
        fromNs:
          notesOf(o, 'looks').findLast((note) => note.actor === event.actor && note.atNs <= event.atNs)?.atNs ?? 0,
      }));
      const atRed = looks.filter(({ event, fromNs }) => isRed(o, fromNs, event.atNs));
      const wrong = atRed.filter(({ event }) => event.value === true).length;
      const runs = notesOf(o, 'runs').length;
      const expected = { key: 'nobody-runs-at-red.expected' };
      if (atRed.length === 0 && looks.length > 0 && reds(o).length > 0)
        return inconclusive(expected, { key: 'nobody-runs-at-red.none' });
      return verdict(
        atRed.length > 0 && wrong === 0 && runs > 0 && runs === seen.filter((event) => event.value === true).length,
        expected,
        { key: 'nobody-runs-at-red.observed', params: { looks: atRed.length, wrong, runs } },
      );
    },
  },
  {
    id: 'waits-for-green',
    variants: ['traffic-waiting'],
    evaluate: (o) => {
      const atRed = waits(o, 'driver-').filter((wait) => wait.fromNs !== null && isRed(o, wait.fromNs));
      const wrong = atRed.filter((wait) => isRed(o, wait.fromNs ?? 0, wait.toNs)).length;
      const expected = { key: 'waits-for-green.expected' };
      if (atRed.length === 0 && reds(o).length > 0 && waits(o, 'driver-').length > 0)
        return inconclusive(expected, { key: 'nobody-runs-at-red.none' });
      return verdict(atRed.length > 0 && wrong === 0, expected, {
        key: 'waits-for-green.observed',
        params: { waits: atRed.length, wrong },
      });
    },
  },
  {
    id: 'all-staff-pass',
    variants: ['door'],
    evaluate: (o) => {
      const passed = new Set(notesOf(o, 'goes-in').map((note) => note.actor)).size;
      return verdict(
        passed === num(o, 'waiters'),
        { key: 'all-staff-pass', params: { passed: num(o, 'waiters') } },
        { key: 'all-staff-pass', params: { passed } },
      );
    },
  },
  {
    id: 'four-ticks',
    variants: ['door'],
    evaluate: (o) => {
      const all = openings(o);
      const kept = all.every(
        (opening) => opening.ticks === 4 && opening.closesNs - opening.atNs >= 4 * num(o, 'tickMs') * 1e6,
      );
      return verdict(
        all.length > 0 && kept,
        { key: 'four-ticks.expected', params: { ms: 4 * num(o, 'tickMs') } },
        {
          key: 'four-ticks.observed',
          params: {
            times:
              all.map((opening) => `${opening.ticks} / ${toMs(opening.closesNs - opening.atNs)}`).join(', ') || '-',
          },
        },
      );
    },
  },
  {
    id: 'opens-by-swipe',
    variants: ['door'],
    evaluate: (o) => {
      const [swipes, door] = [notesOf(o, 'swipes').length, waits(o, 'door')];
      // The swipe that sets the flag is reported before the door can have seen it.
      const blocked = door.filter((wait) => wait.fromNs !== null);
      const caused = blocked.every((wait) => sets(o).some((set) => set >= (wait.fromNs ?? 0) && set <= wait.toNs));
      return verdict(
        blocked.length > 0 && caused && swipes === openings(o).length,
        { key: 'opens-by-swipe.expected' },
        { key: 'opens-by-swipe.observed', params: { waits: blocked.length, swipes, openings: openings(o).length } },
      );
    },
  },
];
