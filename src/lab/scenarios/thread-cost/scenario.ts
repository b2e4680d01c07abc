import { actorsIn, metricOf, num, valuesOf } from '#shared/analysis/observe.ts';
import { median } from '#shared/analysis/median.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, defineScenario, inconclusive, int, ms, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

type Kind = 'thread' | 'process' | 'native';

/** From the starter's line to when the member took the time, in ms, one for each member of the kind. */
function readyTimes(run: Run, kind: 'thread' | 'process'): readonly number[] {
  const starts = valuesOf(run, `${kind}-start`);
  const ready = actorsIn(run, 'member')
    .filter((actor) => actor.kind === kind)
    .flatMap((actor) => valuesOf(run, 'ready').find((event) => event.actor === actor.id)?.value ?? [])
    .map(Number);
  return ready.toSorted((a, b) => a - b).map((atNs, index) => (atNs - (starts[index]?.atNs ?? Infinity)) / 1e6);
}

function makespans(run: Run, kind: Kind): readonly number[] {
  const value = valuesOf(run, `${kind}-makespans`)[0]?.value;
  return Array.isArray(value) ? value.map(Number) : [];
}

export const scenario = defineScenario({
  id: 'thread-cost',
  group: 'thread',
  covers: ['thread-vs-process-cost', 'thread-20-vs-process-20'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    count: int({ default: 20, min: 2, max: 30 }),
    rounds: int({ default: 3, min: 1, max: 5 }),
    unitMs: ms({ default: 300, min: 100, max: 3000 }),
  },
  variants: { start: {}, sleep: {} },
  limits: { actors: 310, durationMs: 120_000, events: 20_000 },
  pythonRoles: ['interpreter'],
  references: [
    { id: 'threads', metric: 'threadsMakespan', value: 1107.3, unit: 'ms' },
    { id: 'processes', metric: 'processesMakespan', value: 1978.7, unit: 'ms' },
  ],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    measured: {
      variants: ['start'],
      evaluate: (run) => {
        const [threads, processes] = [readyTimes(run, 'thread'), readyTimes(run, 'process')];
        const complete = [threads, processes].every(
          (times) => times.length === num(run, 'count') && times.every((ms) => ms > 0 && Number.isFinite(ms)),
        );
        return check(complete && (run.metrics['ratio']?.value ?? 0) > 0, {
          expected: { count: num(run, 'count') },
          observed: {
            threads: threads.length,
            thread: roundTo(median(threads), 2) || 0,
            processes: processes.length,
            process: roundTo(median(processes), 2) || 0,
            ratio: run.metrics['ratio']?.value ?? 0,
          },
        });
      },
    },
    slept: {
      variants: ['sleep'],
      evaluate: (run) => {
        const all = [...makespans(run, 'thread'), ...makespans(run, 'process')];
        const passed = all.length === 2 * num(run, 'rounds') && all.every((ms) => ms >= num(run, 'unitMs'));
        return check(passed, {
          expected: { ms: num(run, 'unitMs') },
          observed: { least: all.length > 0 ? Math.min(...all) : 0 },
        });
      },
    },
    'threads-cheaper': {
      variants: ['sleep'],
      evaluate: (run) => {
        const overhead = (kind: Kind): number => roundTo(median(makespans(run, kind)) - num(run, 'unitMs'), 2);
        return check(overhead('thread') < overhead('process'), {
          observed: { thread: overhead('thread') || 0, process: overhead('process') || 0 },
        });
      },
    },
    'native-slept': {
      variants: ['sleep'],
      evaluate: (run) => {
        const all = makespans(run, 'native');
        const expected = { ms: num(run, 'unitMs') };
        if (run.platform === 'win32') return inconclusive(say('none'), expected);
        const passed = all.length === num(run, 'rounds') && all.every((ms) => ms >= num(run, 'unitMs'));
        return check(passed, { expected, observed: { ms: roundTo(median(all), 2) || 0 } });
      },
    },
  },
  questions: {
    ratio: { variants: ['start'], within: 0.5, answer: (run) => metricOf(run, 'ratio') },
    span: { variants: ['sleep'], unit: 'ms', within: 0.25, answer: (run) => metricOf(run, 'threadsMakespan') },
  },
});
