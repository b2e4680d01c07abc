import { num, recordsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const ways = ['processes', 'threads'] as const;

const unmeasured = { wallMs: NaN, cpuMs: NaN, delayedMs: 0 };

/** What was measured; `delayedMs` is the most that was lost to other programs. NaN unless it was reported once. */
function measured(run: Run, way: string): typeof unmeasured {
  const reports = recordsOf(run, way, unmeasured);
  return (reports.length === 1 && reports[0]) || unmeasured;
}

const walls = (run: Run): string => ways.map((way) => Math.round(measured(run, way).wallMs)).join(', ');

export const scenario = defineScenario({
  id: 'four-tasks',
  group: 'perf',
  covers: ['four-tasks-10s'],
  kinds: ['simulation', 'process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 4, min: 2, max: 8 }),
    unitMs: ms({ default: 400, min: 100, max: 5000 }),
  },
  variants: { waiting: {}, computing: {} },
  limits: { actors: 20, durationMs: 120_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    model: (run) => {
      const tasks = num(run, 'tasks');
      // Computing: tasks × 10 s on one core; on four cores processes share them, threads under one lock do not.
      const shared = Math.max(10, (tasks * 10) / 4);
      const expected = [
        `cpu-bound 1: ${tasks * 10}/${tasks * 10}`,
        'io-bound 1: 10/10',
        `cpu-bound 4: ${shared}/${tasks * 10}`,
        'io-bound 4: 10/10',
      ].join('; ');
      const rows = recordsOf(run, 'model', { kind: '', cores: 0, processesSeconds: 0, threadsSeconds: 0 }).map(
        ({ kind, cores, processesSeconds, threadsSeconds }) =>
          `${kind} ${cores}: ${processesSeconds}/${threadsSeconds}`,
      );
      return check(rows.join('; ') === expected, { expected: { rows: expected }, observed: { rows: rows.join('; ') } });
    },
    'waits-overlap': {
      variants: ['waiting'],
      evaluate: (run) => {
        const unit = num(run, 'unitMs');
        const expected = { unit, limit: 2 * unit };
        const within = (allowance: boolean): boolean =>
          ways.every((way) => {
            const { wallMs, delayedMs } = measured(run, way);
            return wallMs >= unit && wallMs - (allowance ? delayedMs : 0) < 2 * unit;
          });
        if (!within(false) && within(true)) return inconclusive(say('delayed.busy', { walls: walls(run) }), expected);
        return check(within(false), { expected, observed: say('walls', { walls: walls(run) }) });
      },
    },
    'cores-bound': {
      variants: ['computing'],
      evaluate: (run) => {
        const work = num(run, 'tasks') * num(run, 'unitMs');
        const least = work / run.cores;
        // 2 %: the clocks of CPU time and of elapsed time are not read at the same instant.
        const passed = ways
          .map((way) => measured(run, way))
          .every(({ wallMs, cpuMs }) => cpuMs >= work && wallMs >= 0.98 * least);
        return check(passed, {
          expected: { work, least: Math.round(least), cores: run.cores },
          observed: say('walls', { walls: walls(run) }),
        });
      },
    },
  },
});
