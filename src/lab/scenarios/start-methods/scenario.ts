import { num, numbersOf, reportedText, textsOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** How many lines of this kind each generation wrote, from generation 0. */
function byGeneration(run: Run, what: string): readonly number[] {
  const generations = numbersOf(run, `${what}.generation`);
  return Array.from(
    { length: Math.max(-1, ...generations) + 1 },
    (_, generation) => generations.filter((value) => value === generation).length,
  );
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const texts = (run: Run, name: string): readonly string[] => textsOf(run, `shell.${name}`);

export const scenario = defineScenario({
  id: 'start-methods',
  group: 'process',
  covers: ['start-method-platform', 'main-guard'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { children: int({ default: 2, min: 1, max: 4 }) },
  variants: { guarded: {}, unguarded: {}, fork: {} },
  limits: { actors: 3, durationMs: 60_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'top-level-again': {
      variants: ['guarded'],
      evaluate: (run) => {
        const runs = byGeneration(run, 'top-level');
        const children = num(run, 'children');
        const passed = total(runs) === children + 1 && runs[0] === 1 && runs[1] === children;
        return check(passed, {
          expected: { runs: children + 1, children },
          observed: say('runs', { runs: total(runs), generations: runs.join(', ') }),
        });
      },
    },
    'no-grandchildren': {
      variants: ['guarded'],
      evaluate: (run) => {
        const starts = byGeneration(run, 'start');
        const passed = starts.length === 1 && starts[0] === num(run, 'children');
        return check(passed, {
          expected: { children: num(run, 'children') },
          observed: say('start-counts', { generations: starts.join(', ') }),
        });
      },
    },
    'children-start-too': {
      variants: ['unguarded'],
      evaluate: (run) => {
        const starts = byGeneration(run, 'start');
        const children = num(run, 'children');
        const passed = starts[0] === children && starts[1] === children * children;
        return check(passed, {
          expected: { children, more: children * children },
          observed: say('start-counts', { generations: starts.join(', ') }),
        });
      },
    },
    capped: {
      variants: ['unguarded'],
      evaluate: (run) => {
        const runs = byGeneration(run, 'top-level');
        return check(runs.length === 3, { observed: say('runs', { runs: total(runs), generations: runs.join(', ') }) });
      },
    },
    'runs-once': {
      variants: ['fork'],
      evaluate: (run) => {
        const expected = { children: num(run, 'children') };
        if (run.platform === 'win32') return inconclusive(say('no-fork'), expected);
        const tops = texts(run, 'top-level').length;
        const pids = new Set(
          [...valuesOf(run, 'shell.copied.pid'), ...valuesOf(run, 'shell.top-level.pid')].map((event) => event.value),
        );
        const passed = tops === 1 && pids.size === num(run, 'children') + 1;
        return check(passed, { expected, observed: { tops, pids: [...pids].map(reportedText).join(', ') } });
      },
    },
    'copied-variable': {
      variants: ['fork'],
      evaluate: (run) => {
        if (run.platform === 'win32') return inconclusive(say('no-fork'));
        const [copied, changed, after] = [texts(run, 'copied'), texts(run, 'changed'), texts(run, 'after')];
        const all = (values: readonly string[], wanted: string): boolean =>
          values.length === num(run, 'children') && values.every((value) => value === wanted);
        const passed =
          all(copied, 'original') && all(changed, 'changed') && after.length === 1 && after[0] === 'original';
        return check(passed, {
          observed: { copied: copied.join(', '), changed: changed.join(', '), after: after.join(', ') },
        });
      },
    },
  },
});
