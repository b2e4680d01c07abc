import { median } from '#shared/analysis/median.ts';
import { num, recordsOf, textsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The measured times of each way, in ms. */
function timesOf(run: Run): ReadonlyMap<string, readonly number[]> {
  const byWay = Map.groupBy(recordsOf(run, 'took', { way: '', ms: NaN }), ({ way }) => way);
  return new Map([...byWay].map(([way, rounds]) => [way, rounds.map(({ ms }) => ms)]));
}

const described = (times: ReadonlyMap<string, readonly number[]>): string =>
  [...times].map(([way, values]) => `${way} ${Math.round(median(values))}`).join(', ');

export const scenario = defineScenario({
  id: 'guidance',
  group: 'perf',
  covers: ['workload-guidance'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 4, min: 2, max: 8 }),
    workMs: ms({ default: 250, min: 20, max: 3000 }),
    waitMs: ms({ default: 300, min: 50, max: 3000 }),
    rounds: int({ default: 3, min: 1, max: 9 }),
  },
  variants: { computing: {}, waiting: {}, mixed: {} },
  limits: { actors: 200, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'lowest-median': (run) => {
      const times = timesOf(run);
      const lowest = [...times].toSorted((a, b) => median(a[1]) - median(b[1]))[0]?.[0];
      const recommended = textsOf(run, 'recommended');
      return check(recommended.length === 1 && recommended[0] === lowest, {
        expected: { way: lowest ?? '' },
        observed: { way: recommended.join(', '), medians: described(times) },
      });
    },
    'all-measured': (run) => {
      const times = timesOf(run);
      const rounds = num(run, 'rounds');
      const passed = times.size === 3 && [...times.values()].every((values) => values.length === rounds);
      return check(passed, { expected: { rounds }, observed: say('medians', { medians: described(times) }) });
    },
    'not-too-fast': (run) => {
      const wait = run.variant === 'computing' ? 0 : num(run, 'waitMs');
      const work = run.variant === 'waiting' ? 0 : num(run, 'workMs');
      // A task alone takes its work and its wait; one thread has the work of all. 2 % for two clocks.
      const least = 0.98 * (work + wait);
      const minAlone = 0.98 * (work * num(run, 'tasks') + wait);
      const times = timesOf(run);
      const passed =
        times.size === 3 &&
        [...times].every(([way, values]) => values.every((ms) => ms >= (way === 'one-thread' ? minAlone : least)));
      return check(passed, {
        expected: { least: Math.round(least), alone: Math.round(minAlone) },
        observed: say('medians', { medians: described(times) }),
      });
    },
  },
  questions: {
    fastest: {
      answer: (run) => {
        const [fastest] = [...timesOf(run)].toSorted((a, b) => median(a[1]) - median(b[1]));
        return (['one-thread', 'threads', 'processes'] as const).find((way) => way === fastest?.[0]) ?? null;
      },
    },
  },
});
