import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '协程：一个线程上的许多任务',
  summary: '每次 await 都让出的任务共用一个线程；一个从不让出，就堵住所有任务；在读与写之间 await 会丢失更新。',
  explanation: {
    see: '各任务在一个线程上轮流前进：第一个结束之前全都已开始，处理器几乎没用。第二个变体中，一个任务不经 await 阻塞一段时间：这段时间谁也没有前进。第三个变体中，一百个任务各从共享的数里减一：100 变成 99，而不是 0。',
    why: '协程停在 await 时保留自己的位置和变量，由事件循环稍后继续。切换是程序自己的事，内核只看到一个线程。所有任务都无事可做时，这个线程睡在一次等待全部的调用里。',
    avoid:
      '不要在协程里长时间计算或调用会阻塞的东西：用工作者，或把工作切碎。不要在读与写共享数据之间 await，或使用协程专用的锁。',
    os: '内核不知道协程。事件循环在 epoll_wait（Linux）、kevent（macOS）或 GetQueuedCompletionStatus（Windows）中等待，没有就绪的事就让出处理器，与任何睡眠的线程一样。',
    mistakes: [
      { claim: '协程骗过操作系统，让它把处理器留给自己。', truth: '没有骗：线程在一次调用中等待，并让出处理器。' },
      { claim: '单线程就没有竞态。', truth: '每个 await 都是别的任务可以插进来的地方。' },
      { claim: '协程让计算更快。', truth: '有等待的地方才有帮助；计算只会多出切换的开销。' },
      { claim: '加了 async 函数就不阻塞。', truth: '只有被 await 且自身不阻塞的操作才让别人运行。' },
    ],
    platforms: {
      python: 'asyncio 的 async 与 await；gevent 在它替换过的库调用中切换。',
      node: 'promise 与 async 函数，总在事件循环上。',
      posix: 'POSIX 提供等待用的调用。',
      windows: 'Windows 也提供等待用的调用，另有手动切换的纤程。',
    },
    reading: [
      'OSTEP 第 33 章“基于事件的并发”',
      'Python 文档：asyncio 的“协程与任务”',
      'Node.js 文档：“Node.js 事件循环”',
      '手册页 epoll(7)',
    ],
  },
  params: {
    tasks: { label: '任务数' },
    steps: { label: '每个的步数' },
    pauseMs: { label: '每步后的停顿' },
    blockMs: { label: '阻塞时长', help: '不让出的任务独占线程多久' },
  },
  variants: {
    cooperating: { title: '人人让出', note: '在一个线程上交错前进。' },
    'one-blocks': { title: '有一个不让出', note: '大家都停下。' },
    'lost-update': { title: '更新途中 await', note: '100 变成 99。' },
  },
  roles: { main: '唯一的线程' },
  metrics: { cpuPerWall: '处理器时间 ÷ 经过时间' },
  questions: {
    threads: { ask: '{{tasks}} 个任务作为协程轮流运行。它们的步骤在几个线程上运行？' },
    during: { ask: '{{tasks}} 个协程中的一个连续计算 {{blockMs}} 毫秒不让步。其间其他协程走了几步？' },
    left: { ask: '一个数从 {{tasks}} 开始。同一线程上的 {{tasks}} 个协程各读取它、让步、再写回减一。最后剩多少？' },
  },
  checks: {
    'one-thread': {
      title: '所有任务都在一个线程上',
      expected: '{{tasks}} 个任务，1 个线程号',
      observed: '{{tasks}} 个任务，{{threads}} 个线程号',
    },
    interleaved: {
      title: '进展是交错的',
      expected: '第一个任务走完最后一步之前，{{tasks}} 个任务都已开始',
      observed: '已开始 {{begun}} 个；共 {{steps}} 步',
    },
    'one-core-at-most': {
      title: '从不超过一个核心',
      expected: '处理器时间 ÷ 经过时间至多 1.1',
      observed: '商为 {{share}}',
    },
    'all-stand-still': {
      title: '一个阻塞时谁也没动',
      expected: '那 {{ms}} 毫秒里没有一步',
      observed: '阻塞期间 {{during}} 步；最长间隔 {{ms}} 毫秒',
    },
    'update-lost': {
      title: '单线程上也丢失了更新',
      expected: '每个任务都减一，{{start}} 却变成 {{left}}',
      observed: '剩余：{{left}}',
    },
  },
  notes: { done: '{{tasks}} 个任务在 {{ms}} 毫秒内完成。' },
};
