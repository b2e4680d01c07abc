import { num, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const lines = (run: Run): readonly string[] => [valuesOf(run, 'lines')[0]?.value ?? []].flat().map(String);
const intact = (run: Run): readonly string[] => lines(run).filter((line) => /^hello from writer \d+$/u.test(line));

const figures = (run: Run) =>
  say('figures', { lines: lines(run).length, intact: intact(run).length, first: lines(run)[0] ?? '-' });

export const scenario = defineScenario({
  id: 'torn-output',
  group: 'mutex',
  covers: ['output-lock-hello'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { writers: int({ default: 10, min: 2, max: 30 }), pauseMs: ms({ default: 30, min: 1, max: 500 }) },
  variants: { 'no-lock': {}, lock: {} },
  limits: { actors: 40, durationMs: 60_000, events: 5000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    torn: {
      variants: ['no-lock'],
      evaluate: (run) =>
        check(lines(run).length > 0 && intact(run).length < lines(run).length, { observed: figures(run) }),
    },
    intact: {
      variants: ['lock'],
      evaluate: (run) => {
        const distinct = new Set(intact(run)).size;
        return check(lines(run).length === num(run, 'writers') && distinct === num(run, 'writers'), {
          expected: { count: num(run, 'writers') },
          observed: figures(run),
        });
      },
    },
  },
});
