import type { Localised } from '#shared/model/scenario.ts';

const en = {
  'common.dropped': 'cannot be decided: {{dropped}} events were dropped at the run’s limit',
  'common.no-sample': 'cannot be decided: the sampler did not see any of the processes in time',
  'common.one-core': 'cannot be decided: this machine has one core, so threads never run at the same instant',
  'common.no-session-ids': 'cannot be decided: this platform does not report session ids',
  'common.not-pinned': 'cannot be decided: processes could not be confined to one core here (needs taskset)',
  'common.busy': 'cannot be decided: for {{seconds}} s the run’s processes waited for a processor',
  'common.cores-busy':
    'cannot be decided: the same work took {{percent}} % more processor time than alone, so other work slowed the cores down',
  'common.stopped': 'cannot be decided: the run was stopped before it finished',
  'common.cpython-hides':
    'cannot be decided: CPython does not report when a thread takes its lock; the other checks see what follows from it',
  'common.no-process-facts': 'cannot be decided: this platform does not report what this check reads',
  'common.forced': 'The first {{count}} steps are made in a given order.',
  'common.forced-left': 'Did {{did}} where the order has {{asked}}: all run freely from here on.',
};

/** A sentence that the checks of every scenario may use. */
export type CommonSentence = keyof typeof en;

/** Sentences that the checks of every scenario may use. */
export const commonSentences: Localised<Readonly<Record<CommonSentence, string>>> = {
  en,
  'zh-CN': {
    'common.dropped': '无法判定：超出运行上限，丢弃了 {{dropped}} 个事件',
    'common.no-sample': '无法判定：采样器没有及时看到这些进程',
    'common.one-core': '无法判定：本机只有一个核心，线程不会真正同时运行',
    'common.no-session-ids': '无法判定：该平台不提供会话号',
    'common.not-pinned': '无法判定：本机无法把进程限制在一个核心上（需要 taskset）',
    'common.busy': '无法判定：本次运行的进程等待处理器达 {{seconds}} 秒',
    'common.cores-busy': '无法判定：同样的工作比单独运行时多用了 {{percent}}% 的处理器时间，说明其他工作拖慢了核心',
    'common.stopped': '无法判定：本次运行在结束之前被停止',
    'common.cpython-hides': '无法判定：CPython 不报告线程何时取得它的锁；由此产生的结果由其他检查来看',
    'common.no-process-facts': '无法判定：该平台不提供要查看的信息',
    'common.forced': '最初的 {{count}} 步按给定的顺序进行。',
    'common.forced-left': '做了 {{did}}，而顺序要求的是 {{asked}}：从这里起都自由运行。',
  },
};
