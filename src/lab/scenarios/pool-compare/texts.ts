import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Our pool beside a library’s',
    summary:
      'The same tasks on the small pool that you can read here and on tinypool, with processes or threads: makespan, use of the workers, queue, reuse.',
    explanation: {
      see: 'First our pool does 24 naps with four workers, then tinypool does the same. The metrics stand side by side: time from first to last, how much of the workers’ time was used, the length of the queue. Both use few workers again and again.',
      why: 'All pools are alike in what matters: workers, a queue, and messages in both directions. They differ in how a message travels, how idle workers are kept or ended, and in what they do about failures.',
      os: 'With processes every task and result is written to a socket and read on the other side. With threads it is copied by the runtime inside one process; no system call moves the data, only a wake-up does.',
      mistakes: [
        '“A pool of one’s own is faster, being simpler.” — Look at the figures: they are usually within a few per cent, because sleeping or computing tasks dwarf the pool. A library has the failure handling, recycling and limits that one’s own lacks.',
        '“Utilisation below 100 % means a bad pool.” — At the end some workers have nothing left to do: with few long tasks that tail is large in every pool.',
      ],
      platforms:
        'Node: tinypool offers worker threads and child processes, piscina worker threads. Python: concurrent.futures and multiprocessing.Pool are in the standard library. POSIX and C++ have none in the standard; Windows has one in the system.',
      reading: ['tinypool: README', 'piscina: README', 'Node.js documentation: worker_threads'],
    },
    params: {
      workers: {
        label: 'Workers',
      },
      tasks: {
        label: 'Tasks',
      },
      taskMs: {
        label: 'Length of a task',
      },
    },
    variants: {
      process: {
        title: 'Processes',
        note: 'Tasks and results cross sockets.',
      },
      thread: {
        title: 'Threads',
        note: 'Tasks and results stay in one process.',
      },
    },
    roles: {
      main: 'owner of both pools',
      worker: 'worker of our pool',
    },
    metrics: {
      ownMakespan: 'Our pool: first to last',
      ownUtilisation: 'Our pool: workers’ time used',
      peerMakespan: 'tinypool: first to last',
      peerUtilisation: 'tinypool: workers’ time used',
    },
    checks: {
      'own-done': 'Our pool: all done by its workers',
      'peer-done': 'tinypool: all done by its workers',
      'own-shared': 'Our pool: side by side',
      'peer-shared': 'tinypool: side by side',
      queued: 'What found no worker waited in a queue',
    },
    messages: {
      'own-begins': 'Our pool begins.',
      'peer-begins': 'tinypool begins.',
      'done.expected': '{{tasks}} tasks by at most {{workers}} workers, never more at once',
      'done.observed': '{{tasks}} tasks, {{workers}} workers, at most {{peak}} at once',
      'shared.expected': 'from first to last less than nine tenths of all tasks added up',
      'shared.observed': '{{span}} ms; added up {{sum}} ms',
      'queued.expected': 'at least {{over}} tasks waiting after all were handed in, in both',
      'queued.observed': 'longest queue: ours {{own}}, tinypool’s {{peer}}',
    },
  },
  {
    title: '自己的池与库的池并列',
    summary: '同样的任务分别交给可以在此读到的小池和 tinypool，用进程或线程：总时长、工作者利用率、队列、重复使用。',
    explanation: {
      see: '先由我们的池用四个工作者完成 24 次小睡，再由 tinypool 做同样的事。指标并排列出：从头到尾的时间、工作者时间用了多少、队列长度。两者都反复使用少数几个工作者。',
      why: '所有的池在要紧处都一样：工作者、队列、双向的消息。不同的是消息怎样传送、空闲的工作者保留还是结束，以及怎样对待失败。',
      os: '用进程时，每个任务和结果都写进套接字，再由另一方读出。用线程时由运行时在同一进程内复制；移动数据不需要系统调用，只有唤醒需要。',
      mistakes: [
        '“自己写的池简单，所以更快。”——看数字：通常只差百分之几，因为睡眠或计算的任务远大于池本身的开销。库有自己写的池所缺的失败处理、回收与限制。',
        '“利用率低于 100 % 说明池不好。”——收尾时总有工作者无事可做：任务少而长时，任何池的这段尾巴都很长。',
      ],
      platforms:
        'Node：tinypool 提供工作线程和子进程，piscina 提供工作线程。Python：标准库有 concurrent.futures 和 multiprocessing.Pool。POSIX 与 C++ 标准中没有；Windows 系统自带。',
      reading: ['tinypool 的 README', 'piscina 的 README', 'Node.js 文档：worker_threads'],
    },
    params: {
      workers: {
        label: '工作者数',
      },
      tasks: {
        label: '任务数',
      },
      taskMs: {
        label: '任务时长',
      },
    },
    variants: {
      process: {
        title: '进程',
        note: '任务与结果经过套接字。',
      },
      thread: {
        title: '线程',
        note: '任务与结果留在同一进程。',
      },
    },
    roles: {
      main: '两个池的所有者',
      worker: '我们的池的工作者',
    },
    metrics: {
      ownMakespan: '我们的池：从头到尾',
      ownUtilisation: '我们的池：工作者时间利用率',
      peerMakespan: 'tinypool：从头到尾',
      peerUtilisation: 'tinypool：工作者时间利用率',
    },
    checks: {
      'own-done': '我们的池：由其工作者全部完成',
      'peer-done': 'tinypool：由其工作者全部完成',
      'own-shared': '我们的池：并排进行',
      'peer-shared': 'tinypool：并排进行',
      queued: '没有空闲工作者的任务在队列中等待',
    },
    messages: {
      'own-begins': '我们的池开始。',
      'peer-begins': 'tinypool 开始。',
      'done.expected': '至多 {{workers}} 个工作者完成 {{tasks}} 个任务，同时从不更多',
      'done.observed': '{{tasks}} 个任务，{{workers}} 个工作者，同时至多 {{peak}} 个',
      'shared.expected': '从头到尾少于全部任务之和的十分之九',
      'shared.observed': '{{span}} 毫秒；合计 {{sum}} 毫秒',
      'queued.expected': '两者在全部提交之后都至少有 {{over}} 个任务等待',
      'queued.observed': '最长队列：我们的 {{own}}，tinypool 的 {{peer}}',
    },
  },
);
