import { actorsIn, eventsOf, exitOf, metricOf, notesOf, num, numberOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const started = (run: Run): number => eventsOf(run, 'actor-started').filter(({ role }) => role === 'request').length;
const wanted = (run: Run): number => Math.min(num(run, 'cap'), num(run, 'requests'));

export const scenario = defineScenario({
  id: 'spawn-limit',
  group: 'tcp',
  covers: ['unlimited-spawn'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    cap: int({ default: 12, min: 2, max: 60 }),
    requests: int({ default: 400, min: 3, max: 10_000 }),
    holdMs: ms({ default: 600, min: 200, max: 5000 }),
  },
  variants: { processes: {}, threads: {} },
  limits: { actors: 70, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'stops-at-cap': (run) => {
      const said = notesOf(run, 'cap-reached').length;
      const refusedAt = numberOf(run, 'refused-at', 0);
      const capped = num(run, 'requests') > num(run, 'cap');
      const passed = started(run) === wanted(run) && (!capped || (said === 1 && refusedAt === num(run, 'cap') + 1));
      return check(passed, { expected: { cap: wanted(run) }, observed: { count: started(run), said } });
    },
    'no-failure': (run) => {
      const failures = eventsOf(run, 'failure').length;
      const steps = valuesOf(run, 'existing').length;
      return check(failures === 0 && steps === wanted(run), {
        expected: { count: wanted(run) },
        observed: { steps, failures },
      });
    },
    'memory-grows': (run) => {
      const pids = new Set([...actorsIn(run, 'request'), ...actorsIn(run, 'host')].map(({ pid }) => pid));
      const sums = run.samples
        .map(({ processes }) =>
          processes
            .filter(({ pid, state }) => pids.has(pid) && state !== 'Z')
            .reduce((sum, { rssBytes }) => sum + (rssBytes ?? 0), 0),
        )
        .filter((bytes) => bytes > 0);
      if (sums.length < 3) return inconclusive(say('common.no-sample'));
      const [first, most] = [sums[0] ?? 0, Math.max(...sums)];
      const mib = (bytes: number): number => Math.round(bytes / 2 ** 20);
      return check(most > first, { observed: { first: mib(first), most: mib(most) } });
    },
    'all-gone': (run) => {
      const ended = actorsIn(run, 'request').filter(({ id }) => exitOf(run, id) !== null).length;
      const hostEndNs = exitOf(run, 'host')?.atNs ?? Infinity;
      const pids = new Set(actorsIn(run, 'request').map(({ pid }) => pid));
      const seenLater = run.samples
        .filter(({ atNs }) => atNs > hostEndNs)
        .flatMap(({ processes }) => processes)
        .filter(({ pid }) => pids.has(pid)).length;
      return check(ended > 0 && ended === started(run) && seenLater === 0, {
        expected: { count: wanted(run) },
        observed: { ended, seenLater },
      });
    },
  },
  questions: {
    memory: { unit: 'MiB', within: 0.5, answer: (run) => metricOf(run, 'memoryEach') },
  },
});
