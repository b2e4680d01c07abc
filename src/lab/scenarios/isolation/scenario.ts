import { num, pidOf, reportedText, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The last value of `name` that `actor` reported, as text; '-' when it reported none. */
function last(run: Run, actor: string, name: string): string {
  const value = valuesOf(run, name)
    .filter((event) => event.actor === actor)
    .at(-1)?.value;
  return value === undefined ? '-' : reportedText(value);
}

/** Child and parent must report these values of one variable. */
const compare =
  (name: string, wanted: (run: Run) => { readonly other: string; readonly main: string }, other: string) =>
  (run: Run) => {
    const { other: otherWanted, main: mainWanted } = wanted(run);
    const seenOther = last(run, other, name);
    const seenMain = last(run, 'main', name);
    return check(seenOther === otherWanted && seenMain === mainWanted, {
      expected: say('pair', { name, other, otherValue: otherWanted, mainValue: mainWanted }),
      observed: say('pair', { name, other, otherValue: seenOther, mainValue: seenMain }),
    });
  };

const original = (run: Run): string => String(num(run, 'original'));
const changed = (run: Run): string => String(num(run, 'changed'));

export const scenario = defineScenario({
  id: 'isolation',
  group: 'process',
  covers: ['proc-isolation', 'thread-shared-memory'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    original: int({ default: 100, min: -1000, max: 1000 }),
    changed: int({ default: 200, min: -1000, max: 1000 }),
  },
  variants: { compare: {} },
  limits: { actors: 5, durationMs: 20_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    scalar: compare('scalar', (run) => ({ other: changed(run), main: original(run) }), 'child-1'),
    list: compare('list', () => ({ other: '11, 22, 33, 44', main: '11, 22, 33' }), 'child-1'),
    'not-across': compare('sent', (run) => ({ other: changed(run), main: original(run) }), 'child-1'),
    shared: compare('shared', (run) => ({ other: changed(run), main: changed(run) }), 'thread-1'),
    plain: compare('plain', (run) => ({ other: changed(run), main: original(run) }), 'thread-1'),
    'two-processes': (run) => {
      const pid = (id: string): number => pidOf(run, id);
      const passed = pid('child-1') > 0 && pid('child-1') !== pid('main') && pid('thread-1') === pid('main');
      return check(passed, { observed: { main: pid('main'), child: pid('child-1'), thread: pid('thread-1') } });
    },
  },
  questions: {
    'parent-reads': { answer: (run) => Number.parseInt(last(run, 'main', 'scalar'), 10) },
  },
});
