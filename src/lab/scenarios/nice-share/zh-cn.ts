import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '真实的调度程序：nice 与 CPU 份额',
  summary: '两个进程在一个核心上计算，其中一个被设为“谦让”：它得到的份额很小，但不会饿死。',
  explanation: {
    see: '两个进程在同一个核心上计算同样长的时间。nice 值相同时，各得约一半。设为 nice 19 的那个得到的要少很多倍。日志中写明本机内核及进程的调度策略。',
    why: 'Linux 按权重记录每个任务已运行多少：权重 1024（nice 0）的任务应得的时间约为权重 15（nice 19）的 68 倍。谁离应得的份额差得最远，谁就先运行。所以谦让的进程很少运行，但终究会运行。',
    os: '普通任务的策略是 SCHED_OTHER。从 Linux 2.6.23 起由 CFS 实现，6.6 起由 EEVDF 实现：两者都是公平调度，不是多级反馈队列。此外还有供实时任务使用的 SCHED_FIFO 和 SCHED_RR。把 nice 值重新调低需要特权。',
    mistakes: [
      {
        claim: '现在的操作系统都用时间片轮转加多级反馈队列。',
        truth: 'Windows 和 macOS 接近于此：有优先级队列，同级轮转，还有临时提升。Linux 不是：它用公平调度。',
      },
      {
        claim: 'nice 19 就是别人运行时它绝不运行。',
        truth: '它的权重小，但不是零。真要那样有 SCHED_IDLE，而且它偶尔也会运行。',
      },
      { claim: '时间片等于一秒除以程序个数。', truth: '时间片是毫秒级的；在公平调度中由权重和目标延迟决定。' },
      {
        claim: '调 nice 总是有用。',
        truth:
          '只在争用同一核心的进程之间有用；核心空闲时，谦让的进程也能全部占用。Linux 还会在会话之间平衡（autogroup），nice 只在会话内部起作用。',
      },
    ],
    platforms: {
      python: 'Python 用 os.nice 和 os.setpriority。',
      posix: 'POSIX 的 nice 值从 −20 到 19（setpriority）。比较需要共用一个核心，没有 taskset 时无法判定。',
      windows: 'Windows 则有六个优先级类，Node 的 os.setPriority 会做换算。',
    },
    reading: [
      'OSTEP 第 7–9 章（调度介绍、多级反馈队列、比例份额）',
      '手册页 sched(7)、nice(1)、setpriority(2)',
      '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      'Linux 内核文档：EEVDF Scheduler、CFS Scheduler',
    ],
  },
  params: {
    windowMs: { label: '竞争时间', help: '两者计算多久' },
    nice: { label: 'nice 值', help: '第二个进程的；19 最谦让' },
  },
  variants: {
    different: { title: 'nice 0 对谦让的进程', note: '一个份额大，一个份额小。' },
    equal: { title: '都是 nice 0', note: '各约一半。' },
  },
  roles: { main: '裁判', favoured: 'nice 0 的进程', other: '另一个进程' },
  metrics: { ratio: '前者与后者 CPU 时间之比' },
  checks: {
    'favoured-more': {
      title: '谦让的进程得到的 CPU 时间不到对方的三分之一',
      expected: 'nice 0 的 CPU 时间超过 nice {{nice}} 的 3 倍',
    },
    alike: { title: '同等的进程得到的差不多', expected: '谁也没有对方的两倍' },
    'kernel-named': {
      title: '内核及其策略已知',
      expected: '内核有名称，策略为 0，即 SCHED_OTHER',
      observed: '内核 {{kernel}}，策略 {{policy}}',
    },
  },
  notes: { got: 'nice {{nice}}：CPU 时间 {{ms}} 毫秒。' },
  shared: { shares: 'nice 0：{{favoured}} 毫秒；nice {{nice}}：{{other}} 毫秒' },
};
