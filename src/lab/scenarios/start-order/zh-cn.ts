import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: 'start 先返回，子进程后运行',
  summary: '启动进程只是提出请求：调用立即返回，子进程的第一行稍后才来。谁先说话只是很可能，从不确定。',
  explanation: {
    see: '每次启动都记下请求的时刻、调用返回的时刻、父进程的下一行和子进程的第一行。几乎总是父进程的那一行先出现，早几十毫秒。在另一个变体中，父进程先忙一会儿再写，于是子进程在先。',
    why: '调用只是请求操作系统创建进程。建立地址空间、装入程序、得到处理机都在其后，而父进程已经占有处理机。所以父进程领先，但没有什么保证它一直领先：它若被中断或正忙，子进程就会超过它。',
    avoid: '绝不要依赖先后次序。若某件事必须在先，就等它：join、消息或事件。',
    os: 'fork 或 posix_spawn 在内核建立了子进程的记录后就返回。耗时的是子进程自己的工作：装入和链接程序，启动运行时系统。多核上两者同时进行。',
    mistakes: [
      { claim: '父进程的那一行总是先出现。', truth: '只是很可能。系统不保证次序。' },
      { claim: 'start 返回时，子进程正在运行。', truth: '它存在了，但可能一行都还没执行。' },
      {
        claim: '父进程里睡一会儿，次序就可靠了。',
        truth: '只是更可能。机器繁忙时，子进程需要的时间可能比您选的睡眠更长。',
      },
    ],
    platforms: {
      everywhere:
        '全新的 Python 或 Node 在各系统上都要几十毫秒才到第一行；Linux 上 Python 用 fork 时只需一毫秒左右，次序更不确定。新线程则常常先说话。',
    },
    reading: [
      'OSTEP 第 5 章“插叙：进程 API”',
      '手册页 fork(2)、posix_spawn(3)',
      'Python 文档：multiprocessing.Process.start',
      '汤小丹《计算机操作系统》第二章“进程控制”',
    ],
  },
  params: {
    starts: { label: '启动次数', help: '依次启动多少个子进程' },
    busyMs: { label: '父进程忙多久', help: '在该变体中，父进程写那一行之前忙多久' },
  },
  variants: {
    'at-once': { title: '父进程立即继续', note: '通常是它先说话。' },
    'busy-parent': { title: '父进程先忙一会儿', note: '通常是子进程先说话。' },
  },
  roles: { main: '父进程', child: '子进程' },
  metrics: { gap: '从 start 返回到子进程第一行（中位数）' },
  checks: {
    'start-returns-first': {
      title: '多数情况下 start 先返回，子进程后运行',
      expected: '超过一半的启动中，调用在子进程第一行之前返回',
    },
    'parent-first': {
      title: '多数情况下父进程的一行在先',
      expected: '超过一半的启动中，父进程的下一行早于子进程的第一行（不要求全部如此）',
    },
    'child-first': {
      title: '多数情况下子进程的一行在先',
      expected: '超过一半的启动中，子进程的第一行早于父进程的那一行',
    },
    'creation-costs': {
      title: '调用之后的工作比调用本身更久',
      expected: '到子进程第一行的时间超过调用时间的两倍（中位数）',
      observed: '调用 {{call}} 毫秒，第一行在 {{gap}} 毫秒后',
    },
  },
  notes: { gaps: '从 start 返回到子进程第一行：{{shortest}} 到 {{longest}} 毫秒。' },
  shared: { count: '{{all}} 次中有 {{count}} 次' },
};
