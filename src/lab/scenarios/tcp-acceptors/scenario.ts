import { num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const bound = (run: Run): number => valuesOf(run, 'bound').filter(({ value }) => value === true).length;

const answers = (run: Run): readonly number[] =>
  valuesOf(run, 'answered')
    .filter(({ value }) => value === true)
    .map(({ atNs }) => atNs)
    .toSorted((a, b) => a - b);

const leaves = (run: Run): readonly number[] =>
  valuesOf(run, 'left')
    .map(({ atNs }) => atNs)
    .toSorted((a, b) => a - b);

export const scenario = defineScenario({
  id: 'tcp-acceptors',
  group: 'tcp',
  covers: ['tcp-ten-acceptors'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    servers: int({ default: 10, min: 2, max: 20 }),
    clients: int({ default: 10, min: 2, max: 20 }),
    stayMs: ms({ default: 200, min: 50, max: 2000 }),
  },
  variants: { 'ten-binds': {}, fixed: {} },
  limits: { actors: 50, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-bind': {
      variants: ['ten-binds'],
      evaluate: (run) => {
        const tried = valuesOf(run, 'bound').length;
        return check(tried === num(run, 'servers') && bound(run) === 1, {
          expected: { count: num(run, 'servers') },
          observed: { bound: bound(run), tried },
        });
      },
    },
    'one-at-a-time': {
      variants: ['ten-binds'],
      evaluate: (run) => {
        // The (n+1)th answer must come after n clients have left.
        const early = answers(run).filter(
          (atNs, index) => index > 0 && atNs < (leaves(run)[index - 1] ?? Infinity),
        ).length;
        return check(answers(run).length > 1 && early === 0, {
          observed: { early, ms: toMs((answers(run).at(-1) ?? 0) - (answers(run)[0] ?? 0)) },
        });
      },
    },
    'all-at-once': {
      variants: ['fixed'],
      evaluate: (run) => {
        const before = answers(run).filter((atNs) => atNs < (leaves(run)[0] ?? -1)).length;
        return check(before >= 2, { observed: { before } });
      },
    },
    'all-answered': (run) =>
      check(answers(run).length === num(run, 'clients'), {
        expected: { count: num(run, 'clients') },
        observed: { count: answers(run).length },
      }),
  },
});
