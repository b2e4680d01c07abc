import type { Localised, ScenarioTexts } from '#shared/model/scenario.ts';

/** Sentences that any scenario's checks may use. */
const common: Localised<Readonly<Record<string, string>>> = {
  en: {
    'common.dropped': 'cannot be decided: {{dropped}} events were dropped at the run’s limit',
    'common.no-sample': 'cannot be decided: the sampler saw none of the processes in time',
    'common.one-core': 'cannot be decided: this machine has one core, so threads never run at the same instant',
    'common.no-session-ids': 'cannot be decided: this platform tells no session ids',
    'common.not-pinned': 'cannot be decided: processes could not be confined to one core here (needs taskset)',
    'common.busy': 'cannot be decided: other programs kept the cores busy (best ratio {{best}})',
    'common.cpython-hides':
      'cannot be decided: CPython does not tell when a thread takes its lock; the other checks see what follows from it',
    'common.no-process-facts': 'cannot be decided: this platform does not tell what would be looked at',
  },
  'zh-CN': {
    'common.dropped': '无法判定：超出运行上限，丢弃了 {{dropped}} 个事件',
    'common.no-sample': '无法判定：采样器没有及时看到这些进程',
    'common.one-core': '无法判定：本机只有一个核心，线程不会真正同时运行',
    'common.no-session-ids': '无法判定：该平台不提供会话号',
    'common.not-pinned': '无法判定：本机无法把进程限制在一个核心上（需要 taskset）',
    'common.busy': '无法判定：其他程序占着核心（最好的比值 {{best}}）',
    'common.cpython-hides': '无法判定：CPython 不报告线程何时取得它的锁；由此产生的结果由其他检查来看',
    'common.no-process-facts': '无法判定：该平台不提供要查看的信息',
  },
};

/** A scenario's texts in both languages, with the sentences common to all. */
export function defineTexts(en: ScenarioTexts, zh: ScenarioTexts): Localised<ScenarioTexts> {
  return {
    en: {
      ...en,
      messages: {
        ...common.en,
        ...en.messages,
      },
    },
    'zh-CN': {
      ...zh,
      messages: {
        ...common['zh-CN'],
        ...zh.messages,
      },
    },
  };
}
