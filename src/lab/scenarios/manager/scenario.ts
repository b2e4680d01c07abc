import { actorsIn, distinctOf, eventsOf, listOf, num, numberOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const did = (run: Run): number => distinctOf(run, 'did');
const counter = (run: Run): number => numberOf(run, 'counter');

const figures = (run: Run) =>
  say('counter.observed', { did: did(run), counter: Number.isFinite(counter(run)) ? counter(run) : '-' });

const exact = (run: Run): boolean => did(run) === num(run, 'children') && counter(run) === num(run, 'children');

export const scenario = defineScenario({
  id: 'manager',
  group: 'ipc',
  covers: ['manager-shared', 'manager-unsafe', 'manual-lock-vs-broker'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { children: int({ default: 10, min: 2, max: 30 }), thinkMs: ms({ default: 20, min: 1, max: 500 }) },
  variants: {
    shared: {},
    'no-lock': { defaults: { children: 20 } },
    lock: {},
    messages: { defaults: { children: 20 } },
  },
  limits: { actors: 40, durationMs: 60_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'shared-by-all': {
      variants: ['shared'],
      evaluate: (run) => {
        const dict = [valuesOf(run, 'dict')[0]?.value ?? []].flat().map(String);
        const list = listOf(run, 'list');
        const all = Array.from({ length: num(run, 'children') }, (_, number) => number).every((number) =>
          list.slice(5).includes(number),
        );
        const passed =
          did(run) === num(run, 'children') && dict.length === 3 && list.length === 5 + num(run, 'children') && all;
        return check(passed, {
          expected: { length: 5 + num(run, 'children') },
          observed: { keys: dict.length, length: list.length },
        });
      },
    },
    'third-party': (run) => {
      const manager = actorsIn(run, 'manager')[0]?.pid;
      const others = new Set([...actorsIn(run, 'main'), ...actorsIn(run, 'child')].map(({ pid }) => pid));
      return check(manager !== undefined && !others.has(manager) && others.size === num(run, 'children') + 1, {
        observed: { pid: manager ?? 0, others: others.size },
      });
    },
    'updates-lost': {
      variants: ['no-lock'],
      evaluate: (run) =>
        check(did(run) === num(run, 'children') && counter(run) < num(run, 'children'), {
          expected: { children: num(run, 'children') },
          observed: figures(run),
        }),
    },
    exact: {
      variants: ['lock', 'messages'],
      evaluate: (run) => check(exact(run), { expected: { children: num(run, 'children') }, observed: figures(run) }),
    },
    'no-locks': {
      variants: ['messages'],
      evaluate: (run) => {
        const locks = eventsOf(run, 'proceed').filter(
          ({ object }) => object.type === 'file-lock' || object.type === 'mutex',
        ).length;
        return check(locks === 0 && exact(run), { observed: { locks } });
      },
    },
  },
  questions: {
    counter: { variants: ['no-lock', 'lock', 'messages'], answer: counter },
    changes: {
      variants: ['shared'],
      answer: (run) => {
        const kept = new Set(listOf(run, 'list')).size;
        if (valuesOf(run, 'list').length === 0) return null;
        if (kept === 0) return 'none';
        return kept >= num(run, 'children') ? 'all' : 'some';
      },
    },
  },
});
