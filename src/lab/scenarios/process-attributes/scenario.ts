import { exitOf, num, textOf, textsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const attribute = (run: Run, when: 'running' | 'ended', name: string): string =>
  textOf(run, `exit-code.${when}.${name}`, '-');

/** What the attribute and the collected status say of one child, side by side. */
function reportedCode(run: Run, name: string): string {
  const exit = exitOf(run, `${name}-1`);
  return `${attribute(run, 'ended', name)} (${String(exit?.exitCode ?? null)}, ${exit?.signal ?? '-'})`;
}

/** A child that ends by itself, with this code. */
const ends = (name: string, code: (run: Run) => number) => (run: Run) => {
  const exit = exitOf(run, `${name}-1`);
  const expected = say('code.expected', { code: code(run) });
  if (name === 'polite' && run.platform === 'win32') return inconclusive(say('no-signals'), expected);
  const passed =
    attribute(run, 'ended', name) === String(code(run)) && exit?.exitCode === code(run) && exit.signal === null;
  return check(passed, { expected, observed: say('code.observed', { told: reportedCode(run, name) }) });
};

const names = (run: Run, name: string): readonly string[] => textsOf(run, name);

export const scenario = defineScenario({
  id: 'process-attributes',
  group: 'process',
  covers: ['proc-attr-name', 'proc-attr-exitcode'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { exitCode: int({ default: 7, min: 2, max: 100 }) },
  variants: { 'exit-code': {}, name: {} },
  limits: { actors: 8, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'running-empty': {
      variants: ['exit-code'],
      evaluate: (run) => {
        const all = ['normal', 'explicit', 'sleeper', 'polite'].map((name) => attribute(run, 'running', name));
        return check(
          all.every((value) => value === 'null'),
          { observed: { all: all.join(', ') } },
        );
      },
    },
    'normal-zero': { variants: ['exit-code'], evaluate: ends('normal', () => 0) },
    'explicit-code': { variants: ['exit-code'], evaluate: ends('explicit', (run) => num(run, 'exitCode')) },
    'handled-signal': { variants: ['exit-code'], evaluate: ends('polite', (run) => num(run, 'exitCode') + 1) },
    'killed-negative': {
      variants: ['exit-code'],
      evaluate: (run) => {
        const exit = exitOf(run, 'sleeper-1');
        const passed =
          attribute(run, 'ended', 'sleeper') === '-15' && exit?.exitCode === null && exit.signal === 'SIGTERM';
        return check(passed, { observed: say('code.observed', { told: reportedCode(run, 'sleeper') }) });
      },
    },
    'label-changes': {
      variants: ['name'],
      evaluate: (run) => {
        const labels = names(run, 'name.label');
        return check(labels.join() === 'alex,boris', { observed: say('names', { names: labels.join(', ') }) });
      },
    },
    'system-name-stays': {
      variants: ['name'],
      evaluate: (run) => {
        const [before = '', after = ''] = names(run, 'name.system');

        if (run.platform === 'win32') return inconclusive(say('common.no-process-facts'));
        return check(before !== '' && before === after && !['alex', 'boris'].includes(after), {
          observed: say('names', { names: `${before}, ${after}` }),
        });
      },
    },
    'own-title': {
      variants: ['name'],
      evaluate: (run) => {
        const [, before = '', after = ''] = names(run, 'name.system');

        if (run.platform !== 'linux') return inconclusive(say('common.no-process-facts'));
        return check(after === 'carla' && before !== after, {
          observed: say('names', { names: `${before}, ${after}` }),
        });
      },
    },
    'default-name': {
      variants: ['name'],
      evaluate: (run) => {
        const name = names(run, 'name.default')[0] ?? '';
        return check(/^\w+-\d+$/.test(name), { observed: say('names', { names: name }) });
      },
    },
  },
  questions: {
    'after-signal': {
      variants: ['exit-code'],
      answer: (run) => {
        const code = attribute(run, 'ended', 'sleeper');
        if (code === 'null') return 'none';
        const value = Number.parseInt(code, 10);
        if (Number.isNaN(value)) return null;
        if (value === 0) return 'zero';
        return value > 0 ? 'positive' : 'negative';
      },
    },
    'system-name': {
      variants: ['name'],
      answer: (run) => {
        const [before, after] = names(run, 'name.system');
        if (before === undefined || after === undefined) return null;
        return before === after ? 'no' : 'yes';
      },
    },
  },
});
