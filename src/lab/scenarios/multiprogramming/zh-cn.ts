import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '多道程序设计',
  summary: '同样的作业，先一个接一个，再一起在一个核心上运行：一个在等待时另一个在计算，总的完成得更早。',
  explanation: {
    see: '每个作业先计算一段时间，再像等待设备那样等待，如此重复。先让作业一个接一个地运行：作业等待时，核心无事可做。然后一起运行。它们同时在内存中，虽然只共用一个核心，到最后一个完成为止的时间却缩短了。',
    why: '等待中的作业不需要处理机。内存中有多个程序时，操作系统可以保存等待者的状态，让另一个去计算。多道程序共享两样东西：时间（处理机轮流分给各个程序）和空间（内存被划分，多个程序同时驻留）。',
    os: '切换时，把寄存器和程序计数器存入进程控制块，再装入下一个进程的。在 Linux 上这些作业被限制在一个核心上（taskset、sched_setaffinity），所以看到的不是并行：它们的 CPU 时间之和不会超过经过的时间。状态 R 表示运行或就绪，真正占用核心的最多一个。',
    mistakes: [
      {
        claim: '多道程序需要多个核心。',
        truth: '不需要：它正是为只有一个处理机的机器发明的。同一瞬间一起执行叫并行，是另一回事。',
      },
      {
        claim: '空间复用就是一个 CPU 供多个用户使用。',
        truth: '那是时间复用。空间复用是把内存划分给同时驻留的多个程序，所以它们之间必须有保护。',
      },
      {
        claim: '每个作业都变快了。',
        truth: '单个作业可能更慢，因为有时要等核心。改善的是核心的利用率和全部完成的时间。',
      },
    ],
    platforms: {
      everywhere: '重叠本身在各系统上都一样，Python 与 Node 也一样：睡眠的进程在哪里都不需要核心。',
      posix: 'Linux 能把进程限制在一个核心上；做不到的系统上，“共享一个核心”的检查会说明无法判定。',
    },
    reading: [
      'OSTEP 第 6 章“机制：受限直接执行”',
      '汤小丹《计算机操作系统》第一章“操作系统引论”：单道批处理与多道批处理系统',
      '手册页 taskset(1)、sched_setaffinity(2)',
    ],
  },
  params: {
    jobs: { label: '作业数', help: '共用核心的进程' },
    rounds: { label: '轮数', help: '每个作业计算并等待几次' },
    computeMs: { label: '计算', help: '每轮的 CPU 时间' },
    waitMs: { label: '等待', help: '仿佛在等设备' },
  },
  variants: {
    'one-core': { title: '在一个核心上', note: '系统支持时限制在一个核心上。' },
    'all-cores': { title: '不限制核心', note: '有重叠，也可能有并行。' },
  },
  roles: { main: '操作员', job: '作业' },
  metrics: { serial: '逐个运行', together: '一起运行' },
  questions: {
    together: {
      ask: '{{jobs}} 个作业交替计算和等待。与一个接一个相比，一起运行要多久？',
      shorter: '不到四分之三的时间',
      same: '差不多一样久',
      longer: '更久',
    },
  },
  checks: {
    'serial-sum': { title: '逐个运行用时是所有作业之和', expected: '至少 {{sum}} 毫秒，即所有作业之和' },
    overlap: {
      title: '一起运行用时不到它的四分之三',
      expected: '至少 {{alone}} 毫秒（单个作业），少于 {{limit}} 毫秒（逐个运行的 0.75）',
      observed: '一起 {{together}} 毫秒，逐个 {{serial}} 毫秒',
    },
    'core-given-up': {
      title: '等待不占用处理器时间',
      expected: '处理器时间少于 {{limit}} 毫秒：纯计算的一倍半',
      observed: '处理器时间 {{cpu}} 毫秒',
    },
    'time-shared': {
      title: '它们共享一个核心的时间',
      expected: '都在同一个核心上，CPU 时间之和不超过经过的时间',
      observed: '在核心 {{core}} 上，{{wall}} 毫秒内用了 {{cpu}} 毫秒 CPU 时间',
    },
    'space-shared': {
      title: '它们同时在内存中',
      expected: '同一次采样中 {{jobs}} 个作业都占有内存，其中状态 R 的不超过 {{cores}} 个',
      observed: '最多 {{most}} 个同时驻留，其中 {{runnable}} 个状态为 R',
    },
  },
  notes: { serial: '作业逐个运行。', together: '同样的作业一起运行。' },
  shared: { ms: '用时 {{ms}} 毫秒' },
};
