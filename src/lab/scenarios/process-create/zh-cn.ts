import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '创建进程',
  summary: '用两种经典方式启动子进程，观察它们的进程号与父进程，并读取退出码。',
  explanation: {
    see: '父进程启动若干子进程。每个子进程显示自己的进程号（pid）和父进程号（ppid），后者就是创建它的进程的 pid。它们同时睡眠，随后父进程逐个读取退出码。',
    why: '描述一个进程有两种方式：交给它一个在子进程中调用的函数，或写一个带 run 方法的类。两者最终是同一个系统调用。关键在于谁调用 run：start 会创建进程并在其中调用 run；自己直接调用 run 只是本进程里的一次普通调用，不会产生任何进程。',
    avoid:
      '要调用 start，而不是 run。若类要设置自己的名字，应先调用基类构造函数，否则名字会被基类覆盖。务必读取每个退出码，否则死去的子进程会成为僵尸。',
    os: '在 Linux 和 macOS 上，子进程由 fork 或 posix_spawn 创建，再用 exec 换成新程序；在 Windows 上则是 CreateProcess。Node 没有单纯的 fork：每个子进程都是重新加载代码的新程序，代价是几十毫秒，而不是系统调用的几微秒。',
    mistakes: [
      { claim: '调用 run 和 start 一样。', truth: 'run 在调用者的进程里执行，并不产生进程。' },
      { claim: '参数写成 args=(1) 就行。', truth: '一个元素的元组需要逗号：(1,)。漏了逗号的字符串会被当成多个参数。' },
      { claim: '子类可以在调用基类构造函数之前设置名字。', truth: '随后基类会用自动生成的名字覆盖它。' },
      { claim: '在哪里打印 getpid 都能看到父子两个号。', truth: '每次调用说的都是发出调用的进程。' },
    ],
    platforms: {
      python: 'Process(target=…, args=(…,))，或带 run 的子类。',
      node: 'fork、spawn，没有自带 run 的对象；这里的类作用相同。',
      posix: 'fork 加 exec，或 posix_spawn。',
      windows: 'CreateProcess。',
    },
    reading: [
      'Python 文档：multiprocessing.Process',
      'OSTEP 第 5 章“插叙：进程 API”',
      '手册页 fork(2)、execve(2)、waitpid(2)',
      '汤小丹《计算机操作系统》第二章“进程控制”',
    ],
  },
  params: {
    children: { label: '子进程数', help: '父进程启动多少个进程' },
    sleepMs: { label: '睡眠', help: '每个子进程睡多久' },
  },
  variants: {
    function: { title: '交给一个函数', note: '子进程带参数调用一个函数。' },
    class: { title: '带 run 的类', note: 'start() 创建进程，run() 在其中执行。' },
    'run-directly': { title: '直接调用 run()', note: '常见错误：并没有创建进程。' },
  },
  roles: { main: '父进程', work: '执行函数的子进程', worker: '执行类的子进程' },
  questions: {
    children: {
      ask: '程序创建 {{children}} 个进程对象，并调用每个的 start()（第三个变体调用 run()）。会产生几个子进程？',
    },
  },
  checks: {
    'own-pid': {
      title: '每个子进程都有自己的进程号',
      expected: '{{children}} 个子进程的 pid 互不相同，且都不是父进程的',
    },
    'parent-pid': {
      title: '每个子进程的父进程就是启动它的进程',
      expected: '每个子进程报告的父进程都是 {{parent}}，采样器所见也一样',
      observed: '报告的父进程：{{ppids}}；采样器看到 {{seen}} 个',
    },
    'same-pid': {
      title: '句柄、子进程、采样器说的是同一个 pid',
      expected: '每个子进程一个号，三处说法一致',
      observed: '句柄 / 自己 / 采样器：{{text}}',
    },
    'exit-codes': {
      title: '父进程回收了所有退出码',
      expected: '每个子进程的退出码都是 0',
      observed: '退出码 {{codes}}',
    },
    slept: {
      title: '没有子进程在睡眠结束前退出',
      expected: '从启动到退出至少 {{ms}} 毫秒',
      observed: '最短寿命 {{ms}} 毫秒',
    },
    'own-run': {
      title: 'run() 在子进程中执行，且名字正确',
      expected: '每个 worker 都在自己的进程中以自己的名字运行',
      observed: '实际：{{names}}',
    },
    'no-process': {
      title: '直接调用 run() 不会创建进程',
      expected: '一切都在唯一的进程 {{parent}} 中运行',
      observed: '运行于 {{pids}}；进程总数 {{actors}}',
    },
  },
  notes: {
    parent: '父进程是 {{pid}}。',
    working: '{{name}} 在进程 {{pid}} 中工作，其父进程是 {{ppid}}。',
    collected: '已回收 {{name}}（pid {{pid}}）的退出码 {{code}}。',
  },
  shared: { pids: '子进程 {{pids}}；父进程 {{parent}}' },
};
