import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程的状态',
  summary: '一个真实的进程计算、睡眠、被停止、继续、结束：进程表中的状态字母随之变化。',
  explanation: {
    see: '被观察的进程先计算（R），再睡眠（S），又计算（R），被信号停止（T），再继续（R），最后结束但尚未被回收（Z）。全程是同一个 pid。在监视器里可以看到字母随之变化。',
    why: '经典模型有三种状态：就绪（可以运行，但没有处理机）、执行、阻塞（在等某件事）。阻塞者所等的事随时可能到来，但它随后变为就绪，而不是直接执行：何时得到处理机由调度程序决定。在此之外还有创建、终止和挂起（停止）状态。',
    os: 'Linux 把就绪和执行显示为同一个字母 R，由内核的运行队列区分。S 是可被信号打断的睡眠，D 是信号打不断的睡眠（通常在等磁盘；其中有些等待仍可由 SIGKILL 结束），T 是停止，Z 是已结束但未被回收。SIGSTOP 无法捕获；SIGCONT 使进程重新就绪。',
    mistakes: [
      {
        claim: '进程有三种状态。',
        truth: '三种是模型的核心。真实系统中还有创建、终止（僵尸）和停止；汤小丹的教材还加上了挂起状态。',
      },
      { claim: 'I/O 完成后进程立即继续执行。', truth: '它先变为就绪，等待轮到自己。' },
      { claim: '阻塞就是等 I/O。', truth: '等锁、定时器、子进程、信号、页面调入也是阻塞。' },
      { claim: 'R 表示此刻正在计算。', truth: 'R 表示执行或就绪；繁忙的机器上，多数 R 进程都在等核心。' },
    ],
    platforms: {
      python: '用 os.kill 发送 SIGSTOP。',
      node: '用 process.kill 发送 SIGSTOP。',
      posix: 'Linux 和 macOS 有停止与继续信号。',
      windows: 'Windows 没有：它的线程有自己的状态（就绪、备用、运行、等待），也没有公开的调用能停止整个进程。',
    },
    reading: [
      'OSTEP 第 4 章“抽象：进程”',
      '手册页 proc_pid_stat(5)、ps(1) 的 PROCESS STATE CODES、signal(7)',
      '汤小丹《计算机操作系统》第二章“进程的基本状态及转换”',
    ],
  },
  params: { stageMs: { label: '阶段', help: '每个阶段持续多久' } },
  variants: { life: { title: '从开始到结束', note: '依次为 R、S、R、T、R、Z。' } },
  roles: { main: '父进程', subject: '被观察的进程' },
  questions: {
    stopped: {
      ask: '在 SIGSTOP 与 SIGCONT 之间，进程处于什么状态？',
      R: '运行或就绪（R）',
      S: '睡眠（S）',
      T: '停止（T）',
      Z: '僵尸（Z）',
    },
  },
  checks: {
    'computes-and-sleeps': { title: '看到了计算、睡眠、再计算' },
    'stopped-and-continued': { title: '被停止，SIGCONT 之后又可运行' },
    'whole-life': { title: '同一个 pid 的一生都看到了' },
    'stopped-between': {
      title: '只在两个信号之间处于停止状态',
      expected: '只在 {{from}} 到 {{to}} 毫秒之间为 T',
      observed: 'T 的采样 {{count}} 次，从 {{first}} 到 {{last}} 毫秒',
    },
  },
  notes: {
    computing: '计算。',
    sleeping: '睡眠。',
    stopping: '向进程 {{pid}} 发送 SIGSTOP。',
    continuing: '向进程 {{pid}} 发送 SIGCONT。',
  },
  shared: { 'sequence.expected': '状态依次为：{{wanted}}', 'sequence.observed': '看到：{{seen}}' },
};
