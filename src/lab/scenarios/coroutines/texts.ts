import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Coroutines: many tasks on one thread',
    summary:
      'Tasks that give way at each await share one thread; one that never gives way stops them all; and an await between reading and writing loses updates.',
    explanation: {
      see: 'Twenty tasks take turns on one thread: all have begun before the first ends, and the processor is hardly used. In the second variant one task blocks for 400 ms without an await: nobody takes a step in that time. In the third, a hundred tasks each take one off a shared number; 100 becomes 99, not 0.',
      why: 'A coroutine keeps its place and its variables when it stops at an await, and the event loop continues it later. Switching is a matter of the program; the kernel sees one thread. While no task has anything to do, that thread sleeps in one call that waits for all of them.',
      avoid:
        'Never compute for long or call something that blocks inside a coroutine: use a worker, or cut the work into pieces. Do not await between reading and writing shared data, or use a lock made for coroutines.',
      os: 'The kernel knows nothing of coroutines. The event loop waits in epoll_wait (Linux), kevent (macOS) or GetQueuedCompletionStatus (Windows), and gives the processor up when nothing is ready, like any sleeping thread.',
      mistakes: [
        '“Coroutines deceive the operating system into leaving them the processor.” — Nothing is deceived: the thread waits in one call and gives the processor up.',
        '“On one thread there are no races.” — Each await is a place where another task may come between.',
        '“Coroutines make computing faster.” — They help where there is waiting; computing only gets the cost of switching on top.',
        '“async makes a function not block.” — Only what is awaited and itself does not block lets others run.',
      ],
      platforms:
        'Python: asyncio with async and await; gevent switches inside library calls that it has replaced. Node: promises and async functions, always on the event loop. POSIX and Windows offer the waiting call; Windows also has fibers, which switch by hand.',
      reading: [
        'OSTEP, chapter 33 “Event-based Concurrency”',
        'Python documentation: asyncio, “Coroutines and Tasks”',
        'Node.js documentation: “The Node.js Event Loop”',
        'epoll(7)',
      ],
    },
    params: {
      tasks: {
        label: 'Tasks',
      },
      steps: {
        label: 'Steps of each',
      },
      pauseMs: {
        label: 'Pause after a step',
      },
      blockMs: {
        label: 'Blocking',
        help: 'How long the selfish task keeps the thread',
      },
    },
    variants: {
      cooperating: {
        title: 'All give way',
        note: 'Interleaved on one thread.',
      },
      'one-blocks': {
        title: 'One does not give way',
        note: 'Everybody stands still.',
      },
      'lost-update': {
        title: 'An await in the middle of an update',
        note: '100 becomes 99.',
      },
    },
    roles: {
      main: 'the one thread',
    },
    metrics: {
      cpuPerWall: 'Processor time ÷ elapsed time',
    },
    checks: {
      'one-thread': 'All tasks ran on one thread',
      interleaved: 'Progress was interleaved',
      'one-core-at-most': 'Never more than one core',
      'all-stand-still': 'While one blocked, nobody moved',
      'update-lost': 'Updates were lost on a single thread',
    },
    messages: {
      done: '{{tasks}} tasks done in {{ms}} ms.',
      'one-thread.expected': '{{tasks}} tasks, 1 thread id',
      'one-thread.observed': '{{tasks}} tasks, {{threads}} thread ids',
      'interleaved.expected': 'all {{tasks}} tasks had begun before the first took its last step',
      'interleaved.observed': '{{begun}} had begun; {{steps}} steps in all',
      'one-core-at-most.expected': 'processor time ÷ elapsed time at most 1.1',
      'one-core-at-most.observed': 'quotient {{share}}',
      'all-stand-still.expected': 'no step during the {{ms}} ms',
      'all-stand-still.observed': '{{during}} steps during the block; longest gap {{ms}} ms',
      'update-lost.expected': '{{start}} becomes {{left}} although every task took one off',
      'update-lost.observed': 'left: {{left}}',
    },
  },
  {
    title: '协程：一个线程上的许多任务',
    summary: '每次 await 都让出的任务共用一个线程；一个从不让出，就堵住所有任务；在读与写之间 await 会丢失更新。',
    explanation: {
      see: '二十个任务在一个线程上轮流前进：第一个结束之前全都已开始，处理器几乎没用。第二个变体中，一个任务不经 await 阻塞 400 毫秒：这段时间谁也没有前进。第三个变体中，一百个任务各从共享的数里减一：100 变成 99，而不是 0。',
      why: '协程停在 await 时保留自己的位置和变量，由事件循环稍后继续。切换是程序自己的事，内核只看到一个线程。所有任务都无事可做时，这个线程睡在一次等待全部的调用里。',
      avoid:
        '不要在协程里长时间计算或调用会阻塞的东西：用工作者，或把工作切碎。不要在读与写共享数据之间 await，或使用协程专用的锁。',
      os: '内核不知道协程。事件循环在 epoll_wait（Linux）、kevent（macOS）或 GetQueuedCompletionStatus（Windows）中等待，没有就绪的事就让出处理器，与任何睡眠的线程一样。',
      mistakes: [
        '“协程骗过操作系统，让它把处理器留给自己。”——没有骗：线程在一次调用中等待，并让出处理器。',
        '“单线程就没有竞态。”——每个 await 都是别的任务可以插进来的地方。',
        '“协程让计算更快。”——有等待的地方才有帮助；计算只会多出切换的开销。',
        '“加了 async 函数就不阻塞。”——只有被 await 且自身不阻塞的操作才让别人运行。',
      ],
      platforms:
        'Python：asyncio 的 async 与 await；gevent 在它替换过的库调用中切换。Node：promise 与 async 函数，总在事件循环上。POSIX 与 Windows 提供等待用的调用；Windows 另有手动切换的纤程。',
      reading: [
        'OSTEP 第 33 章“基于事件的并发”',
        'Python 文档：asyncio 的“协程与任务”',
        'Node.js 文档：“Node.js 事件循环”',
        '手册页 epoll(7)',
      ],
    },
    params: {
      tasks: {
        label: '任务数',
      },
      steps: {
        label: '每个的步数',
      },
      pauseMs: {
        label: '每步后的停顿',
      },
      blockMs: {
        label: '阻塞时长',
        help: '不让出的任务独占线程多久',
      },
    },
    variants: {
      cooperating: {
        title: '人人让出',
        note: '在一个线程上交错前进。',
      },
      'one-blocks': {
        title: '有一个不让出',
        note: '大家都停下。',
      },
      'lost-update': {
        title: '更新途中 await',
        note: '100 变成 99。',
      },
    },
    roles: {
      main: '唯一的线程',
    },
    metrics: {
      cpuPerWall: '处理器时间 ÷ 经过时间',
    },
    checks: {
      'one-thread': '所有任务都在一个线程上',
      interleaved: '进展是交错的',
      'one-core-at-most': '从不超过一个核心',
      'all-stand-still': '一个阻塞时谁也没动',
      'update-lost': '单线程上也丢失了更新',
    },
    messages: {
      done: '{{tasks}} 个任务在 {{ms}} 毫秒内完成。',
      'one-thread.expected': '{{tasks}} 个任务，1 个线程号',
      'one-thread.observed': '{{tasks}} 个任务，{{threads}} 个线程号',
      'interleaved.expected': '第一个任务走完最后一步之前，{{tasks}} 个任务都已开始',
      'interleaved.observed': '已开始 {{begun}} 个；共 {{steps}} 步',
      'one-core-at-most.expected': '处理器时间 ÷ 经过时间至多 1.1',
      'one-core-at-most.observed': '商为 {{share}}',
      'all-stand-still.expected': '那 {{ms}} 毫秒里没有一步',
      'all-stand-still.observed': '阻塞期间 {{during}} 步；最长间隔 {{ms}} 毫秒',
      'update-lost.expected': '每个任务都减一，{{start}} 却变成 {{left}}',
      'update-lost.observed': '剩余：{{left}}',
    },
  },
);
