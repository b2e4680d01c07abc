import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: 'join：等待子进程',
  summary: '不等、只等一个、等全部，或者等前一个结束才启动下一个：总时间是最长的睡眠，或是它们之和。',
  explanation: {
    see: '子进程分别睡 1、2、3……个单位。父进程在等完之后写下自己的一行。一起启动再逐个 join，总时间等于最长的那个；一个接一个地启动，总时间等于总和。',
    why: 'join 只会阻塞调用者，直到那一个子进程结束。先前已启动的其他子进程照常运行。最慢的一个 join 完之后，其余的 join 会立即返回，所以 join 的先后次序无关紧要。',
    avoid:
      '先全部启动，再 join。把 join 写在启动的循环里，会把并行程序变成串行程序。不 join 就去取结果，则会取得太早。',
    os: 'join 就是 wait4/waitpid（Linux、macOS）或 WaitForSingleObject（Windows）。它还会读取退出状态，从而释放子进程最后留下的记录。即使不 join，Python 的父进程在自己结束时也会等待非守护的子进程，这里也是如此。',
    mistakes: [
      {
        claim: 'join 是让系统在子进程结束后再结束父进程。',
        truth: '它只是让调用的线程阻塞到该子进程结束，并回收其状态。',
      },
      { claim: '要按结束的先后 join，否则浪费时间。', truth: '全部启动之后，先后无关紧要。' },
      { claim: '把父进程的输出放进 join 循环是优化。', truth: '那是另一种行为：每个子进程都输出一次。' },
      { claim: '1、2、3 秒的三个子进程共需 6 秒。', truth: '只有先 join 再启动下一个时才如此。' },
    ],
    platforms: {
      python: 'Process.join(timeout)。',
      node: 'exit 事件或相应的 promise，什么也不阻塞。',
      posix: 'waitpid。',
      windows: 'WaitForSingleObject，或一次最多等 64 个的 WaitForMultipleObjects。',
    },
    reading: [
      'Python 文档：multiprocessing.Process.join',
      'OSTEP 第 5 章“插叙：进程 API”',
      '手册页 wait(2)',
      '汤小丹《计算机操作系统》第二章“进程控制”',
    ],
  },
  params: { children: { label: '子进程数' }, unitMs: { label: '时间单位', help: '第 n 个子进程睡 n 个单位' } },
  variants: {
    all: { title: '全部启动，再全部 join', note: '等于最长的一个。' },
    none: { title: '不 join', note: '父进程的那一行最先出现。' },
    one: { title: '只 join 第一个', note: '父进程的那一行出现在它之后。' },
    'one-after-another': { title: '逐个启动并 join', note: '等于总和。' },
    descending: { title: '先 join 最慢的', note: '其余的 join 立即返回。' },
    'line-in-loop': { title: '父进程的那一行在循环里', note: '缩进出错：每次 join 都出现一行。' },
  },
  roles: { main: '父进程', sleeper: '睡眠的子进程' },
  metrics: { elapsed: '父进程那一行之前的时间' },
  questions: {
    finished: { ask: '{{children}} 个子进程各睡 1、2……个单位。父进程写第一行时，已有几个子进程结束？' },
    elapsed: {
      ask: '{{children}} 个子进程各睡 1、2……个单位（每个 {{unitMs}} 毫秒）。从第一次启动到最后一次 join 结束要多久？',
    },
  },
  checks: {
    'makespan-max': {
      title: '用时是最长的睡眠，而不是总和',
      expected: '至少 {{max}} 毫秒（最长者），少于 {{sum}} 毫秒（总和）',
    },
    'makespan-sum': { title: '用时是所有睡眠之和', expected: '至少 {{sum}} 毫秒，即所有睡眠之和' },
    'parent-first': { title: '父进程的一行早于任何子进程的结束', expected: '父进程的一行早于第一个退出' },
    'all-collected': {
      title: '每个子进程都结束并被回收',
      expected: '{{children}} 个子进程的退出码都是 0',
      observed: '退出码 {{codes}}',
    },
    'after-child': {
      title: '父进程的一行晚于所等的子进程，早于最慢的那个',
      expected: '那一行晚于所等子进程的退出（至少 {{ms}} 毫秒），早于最慢者的退出',
    },
    'after-all': { title: '父进程的一行晚于最后一个子进程的结束', expected: '那一行晚于最后一个退出' },
    'one-line': { title: '父进程的那一行正好出现一次', expected: '只有一行' },
    'line-per-join': {
      title: '每次 join 之后都出现父进程的一行',
      expected: '{{children}} 行，每行都在刚等的子进程结束之后，第一行早于最后一个子进程的结束',
    },
    'others-at-once': {
      title: '等完最慢的之后，其余 join 立即返回',
      expected: '所有 join 都在 {{max}} 毫秒之后返回，彼此相差不到 {{unit}} 毫秒',
      observed: '各 join 返回于 {{times}} 毫秒',
    },
  },
  notes: { sleeping: '睡眠 {{ms}} 毫秒。', 'parent-line': '父进程在 {{ms}} 毫秒后继续。' },
  shared: {
    elapsed: '{{ms}} 毫秒；子进程寿命之和为 {{lives}} 毫秒',
    order: '那一行在 {{line}} 毫秒，退出在 {{exit}} 毫秒',
    lines: '行数 {{lines}}，位于 {{times}} 毫秒',
  },
};
