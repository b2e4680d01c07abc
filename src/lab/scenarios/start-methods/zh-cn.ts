import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '启动方式与 main 保护',
  summary: '重新启动的子进程会再次执行程序的顶层代码，所以创建子进程的语句必须加保护；fork 则带着副本从中间继续。',
  explanation: {
    see: '有保护：顶层代码在程序自身执行一次，在每个子进程各执行一次，只有第一个进程创建子进程。无保护：每个子进程也创建子进程，再往下还会继续；这里在第二代截止。fork：shell 的副本从中间继续，顶层只执行一次，副本的修改原进程看不到。',
    why: '若子进程是全新的进程，它必须装入程序才能找到要调用的函数，而装入会执行顶层的一切。若创建子进程的语句毫无保护地写在那里，每个子进程也会执行它。保护语句问的是：我是程序本身，还是被子进程装入的？',
    avoid:
      '把一切创建进程的语句放在 main 保护之下：Python 写 if __name__ == "__main__"，Node 则判断入口模块。顶层代码不要有副作用。',
    os: 'fork(2) 复制调用者，两者都从调用之后继续。页面在某一方写入时才复制（写时复制）。execve(2) 把程序装入进程，CreateProcess 和 posix_spawn 一步完成两件事。spawn 出来的子进程只得到交给它的东西：参数、环境变量、序列化的值。',
    mistakes: [
      {
        claim: 'Windows 重新执行代码，Linux 和 macOS 复制父进程。',
        truth: '已过时：Python 自 3.8 起在 macOS 上用 spawn，自 3.14 起在 Linux 上用 forkserver。',
      },
      { claim: '只有 Windows 需要保护。', truth: '凡启动方式是 spawn 或 forkserver 的都需要，今天三种系统都是。' },
      { claim: 'freeze_support() 可以代替保护。', truth: '它只对打包成可执行文件的程序有意义，而且要写在保护之下。' },
      { claim: '父进程的全部数据都被复制。', truth: 'fork 之后页面共享，写时才复制；spawn 只传递交给它的东西。' },
    ],
    platforms: {
      python: 'Python 用 set_start_method 选择；在多线程进程中 fork 不安全。',
      node: 'Node 没有单纯的 fork：child_process.fork 在各系统上都启动全新的 Node，所以有保护与无保护的情形处处真实。',
      posix: '真正的 fork 由 Unix 的 shell 展示。',
    },
    reading: [
      'Python 文档 multiprocessing：“上下文和启动方法”“编程指导”',
      'OSTEP 第 5 章“插叙：进程 API”',
      '手册页 fork(2)、execve(2)、posix_spawn(3)',
      '汤小丹《计算机操作系统》第二章“进程的创建”',
    ],
  },
  params: { children: { label: '子进程数', help: '程序创建多少个' } },
  variants: {
    guarded: { title: '重新启动，有保护', note: '不多不少，正是所要的子进程。' },
    unguarded: { title: '重新启动，无保护', note: '子进程又创建子进程；第二代截止。' },
    fork: { title: '真正的 fork', note: '由 shell 完成，限 Linux 和 macOS。' },
  },
  roles: { main: '启动该程序的进程' },
  checks: {
    'top-level-again': {
      title: '顶层代码在每个子进程中再次执行',
      expected: '顶层代码执行 {{runs}} 次：自身一次，{{children}} 个子进程各一次',
    },
    'no-grandchildren': { title: '只有程序自身创建了子进程', expected: '第 0 代创建 {{children}} 次，其他代没有' },
    'children-start-too': {
      title: '无保护时每个子进程也创建子进程',
      expected: '第 0 代创建 {{children}} 次，第 1 代创建 {{more}} 次',
    },
    capped: { title: '在第二代截止', expected: '有第 0、1、2 代，没有更多' },
    'runs-once': {
      title: 'fork 之后顶层代码不再执行',
      expected: '顶层代码由一个进程执行一次；{{children}} 个副本各有自己的 pid',
      observed: '顶层代码执行 {{tops}} 次；pid：{{pids}}',
    },
    'copied-variable': {
      title: 'fork 出的副本有自己的变量',
      expected: '副本看到 original，改为 changed；原进程仍是 original',
      observed: '副本先看到 {{copied}}，后为 {{changed}}；原进程为 {{after}}',
    },
  },
  notes: {
    'no-fork': '无法判定：Windows 没有 fork',
    'top-level': '顶层代码：第 {{generation}} 代，进程 {{pid}}（父进程 {{ppid}}）。',
    starts: '第 {{generation}} 代的进程 {{pid}}（父进程 {{ppid}}）要创建子进程。',
    shell: 'shell，{{what}}：进程 {{pid}} 中的值是“{{value}}”。',
  },
  shared: { runs: '执行 {{runs}} 次；各代：{{generations}}', 'start-counts': '各代创建次数：{{generations}}' },
};
