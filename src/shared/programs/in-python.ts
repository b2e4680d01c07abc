import type { Language, ScenarioTexts } from '../model/scenario.ts';

/** The variant of a run of a scenario's Python program; no manifest lists it. */
export const pythonVariant = 'in-python';

/** The checks of such a run. */
export const pythonChecks = ['python.printed', 'python.ended'] as const;

type RunTexts = Pick<ScenarioTexts, 'variants' | 'roles' | 'checks' | 'messages'>;

const en: RunTexts = {
  variants: {
    [pythonVariant]: { title: 'in Python', note: 'Runs the scenario’s Python program, watched as any other run.' },
  },
  roles: {
    'python.main': 'interpreter',
    'python.process': 'process of the program',
    'python.thread': 'thread of the program',
  },
  checks: {
    'python.printed': 'The program printed what the course says',
    'python.ended': 'The program ended by itself, without an error',
  },
  messages: {
    'python.line': 'printed: {{text}}',
    'python.complaint': 'printed to its standard error: {{text}}',
    'python.printed.expected': 'all conditions of the course on what it prints hold: {{count}}',
    'python.printed.observed': '{{held}} of {{count}} hold; lines printed: {{lines}}',
    'python.ended.expected': 'exit code 0, and nothing on its standard error',
    'python.ended.observed': 'exit code {{code}}; lines on its standard error: {{complaints}}',
  },
};

const chinese: RunTexts = {
  variants: { [pythonVariant]: { title: '用 Python 运行', note: '运行本场景的 Python 程序，像其他运行一样被观察。' } },
  roles: { 'python.main': '解释器', 'python.process': '程序的进程', 'python.thread': '程序的线程' },
  checks: {
    'python.printed': '程序打印了课程所说的内容',
    'python.ended': '程序自行结束，没有出错',
  },
  messages: {
    'python.line': '打印：{{text}}',
    'python.complaint': '打印到标准错误：{{text}}',
    'python.printed.expected': '课程对打印内容的全部 {{count}} 个条件都成立',
    'python.printed.observed': '{{count}} 个条件中有 {{held}} 个成立；打印了 {{lines}} 行',
    'python.ended.expected': '退出码为 0，标准错误没有输出',
    'python.ended.observed': '退出码 {{code}}；标准错误有 {{complaints}} 行',
  },
};

const added: Readonly<Record<Language, RunTexts>> = { en, 'zh-CN': chinese };

/** The texts of a scenario that can be run with those that a run of its Python program needs. */
export function withPythonTexts(language: Language, texts: ScenarioTexts): ScenarioTexts {
  if (Object.keys(texts.variants).length === 0) return texts;
  const { variants, roles, checks, messages } = added[language];
  return {
    ...texts,
    variants: { ...texts.variants, ...variants },
    roles: { ...texts.roles, ...roles },
    checks: { ...texts.checks, ...checks },
    messages: { ...texts.messages, ...messages },
  };
}
