import { judgeExcess } from '#shared/analysis/disturbance.ts';
import { metricOf, num, recordsOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, decide, defineScenario, int, ms, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const kinds = (run: Run): readonly string[] =>
  run.variant === 'four' ? ['threads', 'processes', 'timers'] : ['threads', 'timers'];

const sleepsOf = (run: Run, kind: string): readonly number[] =>
  valuesOf(run, `slept-${kind}`)
    .map(({ value }) => Number(value))
    .toSorted((a, b) => a - b);

const unmeasured = { wallMs: NaN, delayedMs: 0 };

/**
 * From the common start to the end of the last task, and how much of that other programs may have cost; NaN unless
 * reported once.
 */
function measured(run: Run, kind: string): typeof unmeasured {
  const reports = recordsOf(run, kind, unmeasured);
  return (reports.length === 1 && reports[0]) || unmeasured;
}

const wallOf = (run: Run, kind: string): number => measured(run, kind).wallMs;
const delays = (run: Run): number => Math.max(...kinds(run).map((kind) => measured(run, kind).delayedMs));

const walls = (run: Run): string =>
  kinds(run)
    .map((kind) => Math.round(wallOf(run, kind)))
    .join(', ');

/** The first of many. */
const shortened = (sleeps: string): string => (sleeps.length > 60 ? `${sleeps.slice(0, 60)}…` : sleeps);

export const scenario = defineScenario({
  id: 'io-bound',
  group: 'perf',
  covers: ['io-bound-4-random', 'io-bound-100'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    tasks: int({ default: 4, min: 2, max: 120 }),
    unitMs: ms({ default: 400, min: 100, max: 5000 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: { four: {}, hundred: { defaults: { tasks: 100, unitMs: 1000 } } },
  limits: { actors: 250, durationMs: 120_000, events: 20_000 },
  pythonRoles: ['interpreter'],
  references: [
    { id: 'processes', metric: 'processesWall', value: 3.244, unit: 's' },
    { id: 'threads', metric: 'threadsWall', value: 2.002, unit: 's' },
    { id: 'processesExtra', metric: 'processesExtra', value: 244, unit: 'ms' },
    { id: 'threadsExtra', metric: 'threadsExtra', value: 2, unit: 'ms' },
  ],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'same-sleeps': (run) => {
      const all = kinds(run).map((kind) => sleepsOf(run, kind).join(', '));
      return check(new Set(all).size === 1 && sleepsOf(run, 'threads').length === num(run, 'tasks'), {
        expected: { tasks: num(run, 'tasks') },
        observed: { sleeps: [...new Set(all.map((sleeps) => shortened(sleeps)))].join(' | ') },
      });
    },
    'as-long-as-the-longest': (run) => {
      const longest = Math.max(...sleepsOf(run, 'threads'));
      return check(
        kinds(run).every((kind) => wallOf(run, kind) >= longest),
        { expected: say('longest.expected', { longest }), observed: say('walls', { walls: walls(run) }) },
      );
    },
    overlap: (run) => {
      const sum = sleepsOf(run, 'threads').reduce((total, one) => total + one, 0);
      const excess = Math.max(...kinds(run).map((kind) => wallOf(run, kind) - sum));
      return decide(true, judgeExcess(excess, delays(run)), {
        expected: { sum },
        observed: say('walls', { walls: walls(run) }),
      });
    },
    'no-better': {
      variants: ['four'],
      evaluate: (run) => {
        const difference = Math.abs(wallOf(run, 'processes') - wallOf(run, 'threads'));
        return decide(true, judgeExcess(difference - num(run, 'unitMs'), delays(run)), {
          expected: { unit: num(run, 'unitMs') },
          observed: { difference: Math.round(difference) },
        });
      },
    },
    'one-unit': {
      variants: ['hundred'],
      evaluate: (run) => {
        const unit = num(run, 'unitMs');
        const expected = { unit, limit: 2 * unit };
        const facts = kinds(run).every((kind) => wallOf(run, kind) >= unit);
        const excess = Math.max(...kinds(run).map((kind) => wallOf(run, kind) - 2 * unit));
        return decide(facts, judgeExcess(excess, delays(run)), {
          expected,
          observed: say('walls', { walls: walls(run) }),
        });
      },
    },
  },
  questions: {
    threads: { unit: 's', within: 0.3, answer: (run) => metricOf(run, 'threadsWall') },
  },
});
