import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '工作台的程序',
  summary: '在工作台写的程序，它的线程按逐步选定的调度真正运行。',
  explanation: {
    see: '每条泳道是同一进程的一个工作线程。每一步之前它收到一条消息，收到之前一直睡眠；它等待、持有、读写什么，都画在泳道上。没有线程能再走一步时，调度结束。',
    why: '调度程序可以按任何顺序运行线程，而错误可能只在少见的顺序里出现。这里顺序是选定的，错误每次都会出现。这些步骤先在模型里走过；线程必须到达同样的结局。',
    os: '线程在共享内存的一个字上用 futex 等待轮到自己，那时不占用处理器。被放行的线程何时得到处理器仍由内核决定；但它只走这一步。',
    mistakes: [
      { claim: '调度只是模拟。', truth: '线程有操作系统的线程号，监视器显示它们在两步之间睡眠。' },
      {
        claim: '一个调度结果正确，就说明程序正确。',
        truth: '那只是许多顺序中的一个。工作台的搜索会在上界之内走遍所有顺序。',
      },
    ],
    platforms: {
      python: '标准库不能选定顺序；每一步之前加一把锁可以做到。',
      node: '工作线程和 Atomics.wait，每一步之前有一道门。',
    },
    reading: [
      'OSTEP 第 26 章：并发导论',
      'M. Musuvathi 等：Finding and Reproducing Heisenbugs in Concurrent Programs，2008',
    ],
  },
  params: {
    program: { label: '程序' },
    schedule: { label: '调度' },
    paceMs: { label: '停顿', help: '每一步之前；总共最多十秒' },
  },
  variants: { schedule: { title: '按调度运行', note: '线程先走完调度中的步骤，再按声明的顺序继续。' } },
  roles: { main: '逐步放行线程', thread: '程序的线程' },
  tracks: { '*': '共享变量' },
  checks: {
    end: {
      title: '线程到达模型预测的结局',
      none: '线程没有到达结局',
      unpredicted: '没有预测结局',
    },
    order: {
      title: '步骤按调度的顺序走完',
      expected: '应有 {{count}} 步：{{schedule}}',
      observed: '走了 {{count}} 步：{{schedule}}',
    },
  },
  notes: {
    predicted: '在模型里：{{schedule}}',
    step: '第 {{number}} 步：{{op}}',
    reached: '没有线程能再前进。',
  },
  shared: {
    'end.ended': '所有线程都结束了{{shared}}',
    'end.deadlock': '死锁：{{waits}}{{shared}}',
    'end.failed': '检查未通过：{{message}}{{shared}}',
    'end.endless': '线程会永远走下去{{shared}}',
  },
};
