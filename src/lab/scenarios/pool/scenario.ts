import { spanWithin } from '#shared/analysis/disturbance.ts';
import { median } from '#shared/analysis/median.ts';
import {
  actorsIn,
  eventsOf,
  listOf,
  notesOf,
  num,
  numberOf,
  recordsOf,
  reportedText,
  toMs,
  valuesOf,
  type Interval,
} from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { makespanNs, peakOf, sumNs, tasksOf, taskEventsOf } from '#shared/analysis/tasks.ts';
import { bounded, check, defineScenario, int, ms, say, seen, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const main = ['map', 'apply', 'apply-async', 'get-in-loop', 'close-join'] as const;
const list = (run: Run): readonly number[] => listOf(run, 'results');

const expectedList = (run: Run): string =>
  Array.from({ length: num(run, 'tasks') }, (_, index) => index + 100).join(' ');

const yes = (run: Run, name: string): boolean => valuesOf(run, name).some((event) => event.value === true);

/** Tasks that were handed in to learn when they begin: to a new process each, or to idle workers. */
function startsOf(run: Run, way: 'fresh' | 'kept') {
  const fields = { way: '', number: -1 };
  const begun = recordsOf(run, 'begun', fields);
  return recordsOf(run, 'asked', fields)
    .filter((asked) => asked.way === way)
    .flatMap(({ number, atNs }) => {
      const start = begun.find((other) => other.way === way && other.number === number);
      return start ? [{ fromNs: atNs, toNs: start.atNs, actor: start.actor }] : [];
    });
}

const delayMs = (starts: readonly Interval[]): number =>
  median(starts.map(({ fromNs, toNs }) => (toNs - fromNs) / 1e6));

/** The sampled processes of the pool's workers while it had no task, by sample. */
function idleSamples(run: Run) {
  const fromNs = notesOf(run, 'idle-begins')[0]?.atNs ?? Number.NaN;
  const toNs = notesOf(run, 'idle-ends')[0]?.atNs ?? Number.NaN;
  const pids = actorsIn(run, 'worker')
    .filter(({ startedAtNs, endedAtNs }) => startedAtNs < fromNs && (endedAtNs ?? Infinity) > toNs)
    .map(({ pid }) => pid);
  const samples = run.samples
    .filter(({ atNs }) => atNs > fromNs && atNs < toNs)
    .map(({ processes }) => processes.filter(({ pid, rssBytes }) => pids.includes(pid) && (rssBytes ?? 0) > 0));
  return { workers: pids.length, samples, lastedNs: toNs - fromNs };
}

export const scenario = defineScenario({
  id: 'pool',
  group: 'pool',
  covers: [
    'pool-concept',
    'pool-defaults',
    'pool-map',
    'pool-apply-serial',
    'pool-apply-async',
    'pool-close-join',
    'pool-results-get',
    'pool-space-for-time',
  ],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 5, min: 1, max: 20 }),
    tasks: int({ default: 10, min: 1, max: 60 }),
    taskMs: ms({ default: 250, min: 10, max: 3000 }),
    kind: { type: 'choice', default: 'process', choices: ['process', 'thread'] },
  },
  variants: {
    map: {},
    apply: {},
    'apply-async': {},
    'get-in-loop': {},
    'close-join': {},
    defaults: {},
    'idle-workers': {},
  },
  limits: { actors: 300, durationMs: 120_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    limited: {
      variants: main,
      evaluate: (run) => {
        const tasks = tasksOf(run);
        const workers = new Set(tasks.map(({ actor }) => actor));
        const peak = peakOf(tasks);
        const size = num(run, 'workers');
        const reused = tasks.length <= size || workers.size < tasks.length;
        const passed = tasks.length >= num(run, 'tasks') && workers.size <= size && peak <= size && reused;
        return check(passed, { expected: { size }, observed: { tasks: tasks.length, workers: workers.size, peak } });
      },
    },
    overlapped: {
      variants: ['map', 'apply-async', 'close-join'],
      evaluate: (run) => {
        const tasks = tasksOf(run).slice(0, num(run, 'tasks'));
        const [span, sum] = [makespanNs(tasks), sumNs(tasks)];
        const alone = num(run, 'workers') === 1 || num(run, 'tasks') === 1;
        return bounded(run, tasks.length === num(run, 'tasks'), alone ? [] : spanWithin(tasks, 0.75 * sum), {
          observed: say('span.observed', { tasks: tasks.length, span: toMs(span), sum: toMs(sum) }),
        });
      },
    },
    waves: {
      variants: ['map', 'apply-async'],
      evaluate: (run) => {
        const least = Math.ceil(num(run, 'tasks') / num(run, 'workers')) * num(run, 'taskMs');
        const span = toMs(makespanNs(tasksOf(run).slice(0, num(run, 'tasks'))));
        return check(span >= least, { expected: { ms: least }, observed: { ms: span } });
      },
    },
    serial: {
      variants: ['apply', 'get-in-loop'],
      evaluate: (run) => {
        const peak = peakOf(tasksOf(run));
        const least = num(run, 'tasks') * num(run, 'taskMs');
        const span = toMs(makespanNs(tasksOf(run)));
        return check(peak === 1 && span >= least, { expected: { ms: least }, observed: { peak, ms: span } });
      },
    },
    'in-order': {
      variants: ['map', 'apply-async', 'get-in-loop'],
      evaluate: (run) =>
        check(list(run).join(' ') === expectedList(run), {
          expected: { list: expectedList(run) },
          observed: { list: list(run).join(' ') },
        }),
    },
    'still-open': {
      variants: ['map'],
      evaluate: (run) => {
        const result = valuesOf(run, 'after-map')[0]?.value;
        return check(result === 1100, { observed: { result: reportedText(result ?? '-') } });
      },
    },
    'submit-returns': {
      variants: ['apply-async'],
      evaluate: (run) => {
        const submitted = notesOf(run, 'submitted')[0]?.atNs ?? Infinity;
        const first = Math.min(...taskEventsOf(run, 'end').map((event) => event.atNs));
        const fromNs = Math.min(...taskEventsOf(run, 'begin').map((event) => event.atNs));
        return bounded(
          run,
          true,
          { fromNs, toNs: submitted, atMostNs: first - fromNs },
          {
            observed: { submitted: toMs(submitted), first: toMs(first) },
          },
        );
      },
    },
    refusals: {
      variants: ['close-join'],
      evaluate: (run) => {
        const params = {
          join: String(yes(run, 'early-join-refused')),
          submit: String(yes(run, 'late-submit-refused')),
        };
        return check(yes(run, 'early-join-refused') && yes(run, 'late-submit-refused'), { observed: params });
      },
    },
    'joined-last': {
      variants: ['close-join'],
      evaluate: (run) => {
        const joined = notesOf(run, 'joined')[0]?.atNs ?? -1;
        const done = tasksOf(run).filter(({ toNs }) => toNs <= joined).length;
        return check(done === num(run, 'tasks'), { expected: { count: num(run, 'tasks') }, observed: { count: done } });
      },
    },
    'default-sizes': {
      variants: ['defaults'],
      evaluate: (run) => {
        const cores = numberOf(run, 'cores');
        const threads = Math.min(32, cores + 4);
        const counts = (['process', 'thread'] as const).map(
          (kind) =>
            eventsOf(run, 'actor-started').filter((event) => event.role === 'worker' && event.actorKind === kind)
              .length,
        );
        const passed =
          counts[0] === cores && counts[1] === threads && actorsIn(run, 'worker').length === cores + threads;
        return check(passed, {
          expected: { cores, threads },
          observed: { processes: counts[0] ?? 0, threads: counts[1] ?? 0 },
        });
      },
    },
    'memory-kept': {
      variants: ['idle-workers'],
      evaluate: (run) => {
        const { workers, samples, lastedNs } = idleSamples(run);
        const size = num(run, 'workers');
        const whole = samples.filter((sample) => sample.length === size);
        const asleep = whole.filter((sample) => sample.every(({ state }) => state === 'S'));
        const bytes = median(whole.map((sample) => sample.reduce((sum, { rssBytes }) => sum + (rssBytes ?? 0), 0)));
        const mib = Math.round(bytes / 2 ** 20);
        const passed = workers === size && mib > 0 && asleep.length > 0;
        return seen(run, passed, lastedNs, {
          expected: { size },
          observed: { workers, mib, each: Math.round(mib / Math.max(1, workers)) },
        });
      },
    },
    'start-saved': {
      variants: ['idle-workers'],
      evaluate: (run) => {
        const [fresh, kept] = [startsOf(run, 'fresh'), startsOf(run, 'kept')];
        const count = num(run, 'tasks');
        const processes = new Set(fresh.map(({ actor }) => actor)).size;
        const workers = new Set(kept.map(({ actor }) => actor)).size;
        const isWhole = fresh.length === count && kept.length === count;
        const typical = kept.toSorted((a, b) => a.toNs - a.fromNs - (b.toNs - b.fromNs))[Math.floor((count - 1) / 2)];
        const atMostNs = (delayMs(fresh) / 2) * 1e6;
        return bounded(
          run,
          isWhole && processes === count && workers <= num(run, 'workers'),
          { fromNs: typical?.fromNs ?? Number.NaN, toNs: typical?.toNs ?? Number.NaN, atMostNs },
          {
            observed: {
              fresh: roundTo(delayMs(fresh), 1),
              kept: roundTo(delayMs(kept), 1),
              saved: roundTo(delayMs(fresh) - delayMs(kept), 1),
            },
          },
        );
      },
    },
  },
  questions: {
    idle: {
      variants: ['idle-workers'],
      answer: (run) => {
        const { samples } = idleSamples(run);
        const seenWorkers = samples.flat();
        if (samples.length === 0) return null;
        if (seenWorkers.length === 0) return 'nothing';
        const ready = seenWorkers.filter(({ state }) => state === 'R').length;
        return ready > seenWorkers.length / 2 ? 'processor' : 'memory';
      },
    },
    peak: { variants: main, answer: (run) => peakOf(tasksOf(run)) || null },
    'default-size': {
      variants: ['defaults'],
      answer: (run) =>
        eventsOf(run, 'actor-started').filter(({ role, actorKind }) => role === 'worker' && actorKind === 'process')
          .length || null,
    },
  },
});
