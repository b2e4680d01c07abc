import { eventsOf, notesOf, num, recordsOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, int, ms, say, type NoteOf, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const traffic = ['traffic-polling', 'traffic-waiting'] as const;

const sets = (run: Run): readonly number[] =>
  eventsOf(run, 'release')
    .filter((event) => event.op === 'set' && event.object.id === 'event')
    .map((event) => event.atNs);

const flags = (run: Run) => recordsOf(run, 'flag', { cycle: -1, isSet: false });

/** When the flag was certainly down: from the report after a clear to the next set. */
const reds = (run: Run): readonly { readonly fromNs: number; readonly toNs: number }[] =>
  flags(run)
    .filter((flag, index, all) => !flag.isSet && all[index - 1]?.isSet !== false)
    .map(({ atNs }) => ({ fromNs: atNs, toNs: sets(run).find((set) => set > atNs) ?? Infinity }));

const isRed = (run: Run, fromNs: number, toNs = fromNs): boolean =>
  reds(run).some((red) => fromNs > red.fromNs && toNs < red.toNs);

/** Each wait of `role`'s actors for the event: when it began (if it blocked) and when it was over. */
function waits(
  run: Run,
  actorPrefix: string,
): readonly { readonly actor: string; readonly fromNs: number | null; readonly toNs: number }[] {
  return eventsOf(run, 'proceed')
    .filter((event) => event.object.id === 'event' && event.op === 'wait' && event.actor.includes(actorPrefix))
    .map((event) => {
      const wait = eventsOf(run, 'wait').find(
        (other) => other.actor === event.actor && other.waitSeq === event.waitSeq,
      );
      return { actor: event.actor, fromNs: wait?.atNs ?? null, toNs: event.atNs };
    });
}

/** The door's openings: each with the ticks it stayed open and when it closed. */
const openings = (run: Run) =>
  notesOf(run, 'opens').map(({ atNs }, index, all) => {
    const until = all[index + 1]?.atNs ?? Infinity;
    const within = (key: NoteOf<typeof en>) =>
      notesOf(run, key).filter((note) => note.atNs >= atNs && note.atNs < until);
    return { atNs, ticks: within('open-tick').length, closesNs: within('closes')[0]?.atNs ?? Number.NaN };
  });

export const scenario = defineScenario({
  id: 'event',
  group: 'sync',
  covers: ['event-red-light', 'event-traffic-cycle', 'event-door-staff'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    waiters: int({ default: 3, min: 1, max: 20 }),
    tickMs: ms({ default: 50, min: 20, max: 1000 }),
    cycles: int({ default: 3, min: 1, max: 10 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: {
    'red-light': { defaults: { waiters: 10, tickMs: 100 } },
    'traffic-polling': {},
    'traffic-waiting': {},
    door: { defaults: { waiters: 5, tickMs: 150 } },
  },
  limits: { actors: 30, durationMs: 120_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'none-before-green': {
      variants: ['red-light'],
      evaluate: (run) => {
        const cars = waits(run, 'car-').filter((wait) => wait.actor !== 'late-car');
        const first = Math.min(...cars.map((car) => car.toNs));
        const passed =
          cars.length === num(run, 'waiters') &&
          cars.every((car) => car.fromNs !== null) &&
          sets(run).length === 1 &&
          first >= (sets(run)[0] ?? Infinity);
        return check(passed, {
          expected: { cars: num(run, 'waiters') },
          observed: {
            cars: cars.length,
            green: toMs(sets(run)[0] ?? 0),
            first: Number.isFinite(first) ? toMs(first) : 0,
          },
        });
      },
    },
    'all-after-green': {
      variants: ['red-light'],
      evaluate: (run) => {
        const cars = waits(run, 'car-').filter((wait) => wait.actor !== 'late-car');
        const waited = Math.max(...cars.map((car) => (sets(run)[0] ?? 0) - (car.fromNs ?? 0)));
        const slowest = Math.max(...cars.map((car) => car.toNs - (sets(run)[0] ?? Infinity)));
        // Relative to the red light, since a busy machine wakes ten threads in its own time.
        const green = sets(run)[0] ?? Number.NaN;
        const bound = { fromNs: green, toNs: green + slowest, atMostNs: waited };
        return bounded(run, cars.length === num(run, 'waiters'), bound, {
          expected: { cars: num(run, 'waiters'), ms: toMs(waited) || 0 },
          observed: { cars: cars.length, ms: Number.isFinite(slowest) ? toMs(slowest) : 0 },
        });
      },
    },
    'late-car': {
      variants: ['red-light'],
      evaluate: (run) => {
        const late = waits(run, 'late-car');
        return check(late.length === 1 && late[0]?.fromNs === null, {
          observed: say(late.length === 1 && late[0]?.fromNs === null ? 'passed' : 'waited'),
        });
      },
    },
    'thirteen-seven': {
      variants: traffic,
      evaluate: (run) => {
        const cycles = Array.from({ length: num(run, 'cycles') }, (_, cycle) =>
          flags(run).filter((flag) => flag.cycle === cycle),
        );
        const counts = cycles.map(
          (cycle) => `${cycle.filter((flag) => flag.isSet).length}/${cycle.filter((flag) => !flag.isSet).length}`,
        );
        return check(
          counts.every((count) => count === '13/7'),
          { expected: { cycles: num(run, 'cycles') }, observed: { counts: counts.join(', ') } },
        );
      },
    },
    'nobody-runs-at-red': {
      variants: ['traffic-polling'],
      evaluate: (run) => {
        const seen = valuesOf(run, 'seen');
        const checked = seen.map((event) => ({
          event,
          fromNs:
            notesOf(run, 'looks').findLast((note) => note.actor === event.actor && note.atNs <= event.atNs)?.atNs ?? 0,
        }));
        const atRed = checked.filter(({ event, fromNs }) => isRed(run, fromNs, event.atNs));
        const wrong = atRed.filter(({ event }) => event.value === true).length;
        const runs = notesOf(run, 'runs').length;

        if (atRed.length === 0 && checked.length > 0 && reds(run).length > 0) return inconclusive(say('none'));
        return check(
          atRed.length > 0 && wrong === 0 && runs > 0 && runs === seen.filter((event) => event.value === true).length,
          { observed: { looks: atRed.length, wrong, runs } },
        );
      },
    },
    'waits-for-green': {
      variants: ['traffic-waiting'],
      evaluate: (run) => {
        const atRed = waits(run, 'driver-').filter((wait) => wait.fromNs !== null && isRed(run, wait.fromNs));
        const wrong = atRed.filter((wait) => isRed(run, wait.fromNs ?? 0, wait.toNs)).length;

        if (atRed.length === 0 && reds(run).length > 0 && waits(run, 'driver-').length > 0)
          return inconclusive(say('nobody-runs-at-red.none'));
        return check(atRed.length > 0 && wrong === 0, { observed: { waits: atRed.length, wrong } });
      },
    },
    'all-staff-pass': {
      variants: ['door'],
      evaluate: (run) => {
        const passed = new Set(notesOf(run, 'goes-in').map((note) => note.actor)).size;
        return check(passed === num(run, 'waiters'), {
          expected: say('all-staff-pass', { passed: num(run, 'waiters') }),
          observed: say('all-staff-pass', { passed }),
        });
      },
    },
    'four-ticks': {
      variants: ['door'],
      evaluate: (run) => {
        const all = openings(run);
        const kept = all.every(
          (opening) => opening.ticks === 4 && opening.closesNs - opening.atNs >= 4 * num(run, 'tickMs') * 1e6,
        );
        return check(all.length > 0 && kept, {
          expected: { ms: 4 * num(run, 'tickMs') },
          observed: {
            times:
              all.map((opening) => `${opening.ticks} / ${toMs(opening.closesNs - opening.atNs)}`).join(', ') || '-',
          },
        });
      },
    },
    'opens-by-swipe': {
      variants: ['door'],
      evaluate: (run) => {
        const [swipes, door] = [notesOf(run, 'swipes').length, waits(run, 'door')];
        // The swipe that sets the flag is reported before the door can have seen it.
        const blocked = door.filter((wait) => wait.fromNs !== null);
        const caused = blocked.every((wait) => sets(run).some((set) => set >= (wait.fromNs ?? 0) && set <= wait.toNs));
        return check(blocked.length > 0 && caused && swipes === openings(run).length, {
          observed: { waits: blocked.length, swipes, openings: openings(run).length },
        });
      },
    },
  },
  questions: {
    red: {
      variants: ['red-light'],
      answer: (run) => {
        const green = sets(run)[0];
        return green === undefined ? null : waits(run, 'car-').filter(({ toNs }) => toNs < green).length;
      },
    },
    sets: {
      variants: traffic,
      answer: (run) => {
        if (reds(run).length === 0) return null;
        return notesOf(run, 'runs').filter(({ atNs }) => isRed(run, atNs)).length;
      },
    },
    door: {
      variants: ['door'],
      answer: (run) => new Set(notesOf(run, 'goes-in').map(({ actor }) => actor)).size || null,
    },
  },
});
