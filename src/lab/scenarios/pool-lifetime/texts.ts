import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'A pool does not keep its owner alive',
    summary:
      'Pool workers are daemons: when the owner’s code ends without join, the tasks in hand are cut and the waiting ones never start.',
    explanation: {
      see: 'The owner hands in nine tasks. Without join it reaches the end of its code while three tasks are half done: the workers are ended, and the log has fewer ends than tasks handed in. With join all nine are done first.',
      why: 'The workers belong to the pool and the pool to its owner. Python’s multiprocessing.Pool marks them as daemons, so that a program that is over does not hang because of idle workers. The price: unfinished tasks are thrown away without a word.',
      avoid: 'Call close and join, fetch every result, or use an executor in a with block.',
      os: 'The kernel does not tie these processes together: the owner’s runtime ends its daemon children with SIGTERM on its way out. If the owner is killed, nobody does; on Unix the workers then become orphans unless they notice that their connection is gone.',
      mistakes: [
        '“Every child keeps its parent alive.” — Ordinary multiprocessing children do (they are joined at exit); daemon children, so pool workers, do not.',
        '“All pools behave like this.” — concurrent.futures registers an exit hook that waits for pending tasks; multiprocessing.Pool does not.',
      ],
      platforms:
        'Python: Pool workers are daemon processes; ProcessPoolExecutor and ThreadPoolExecutor wait at exit. Node: a child with an open channel keeps the parent’s event loop alive until unref() and disconnect(). POSIX leaves children running as orphans. Windows: libuv puts children into a job that ends them with the parent.',
      reading: [
        'Python documentation: multiprocessing, “Process.daemon” and “Pool”',
        'Python documentation: concurrent.futures, “Executor.shutdown”',
        'wait(2), kill(2)',
      ],
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
      'not-joined': {
        title: 'Without join',
        note: 'The owner ends; tasks are cut.',
      },
      joined: {
        title: 'With close and join',
        note: 'Everything is done first.',
      },
    },
    roles: {
      main: 'observer',
      owner: 'owner of the pool',
      worker: 'worker',
    },
    checks: {
      cut: 'Tasks were lost',
      'owner-first': 'The owner ended by itself and no task ended after it',
      'workers-ended': 'The workers were ended with their owner',
      complete: 'Every task was done',
    },
    messages: {
      submitted: '{{count}} tasks handed in.',
      'code-ends': 'The end of the owner’s code.',
      'owner-gone': 'The owner is gone.',
      figures: '{{submitted}} handed in, {{started}} started, {{completed}} completed',
      'cut.expected': '{{submitted}} handed in and fewer completed',
      'complete.expected': '{{submitted}} handed in and as many completed',
      'owner-first.expected': 'the owner exits with 0, and nothing is completed after that',
      'owner-first.observed': 'it exited; {{after}} tasks were completed later',
      'owner-first.never': 'it never exited',
      'workers-ended.expected': '{{count}} workers ended at or after the end of the code, by a signal',
      'workers-ended.observed': '{{count}} workers',
    },
  },
  {
    title: '池留不住它的所有者',
    summary: '池的工作者是守护进程：所有者的代码不经 join 就结束时，手上的任务被截断，等待的任务永不开始。',
    explanation: {
      see: '所有者提交九个任务。不 join 时，它的代码走到尽头，三个任务才做了一半：工作者被终止，日志中结束的任务少于提交的。join 时九个任务先全部完成。',
      why: '工作者属于池，池属于所有者。Python 的 multiprocessing.Pool 把工作者标为守护进程，免得程序已经结束却因空闲的工作者而挂住。代价是：没做完的任务被悄悄丢弃。',
      avoid: '调用 close 和 join，或取回每个结果，或在 with 语句中使用执行器。',
      os: '内核并不把这些进程绑在一起：是所有者的运行时在退出途中用 SIGTERM 结束守护子进程。所有者若被杀死，就没有人来做这件事；在 Unix 上工作者成为孤儿，除非它们发现连接已断。',
      mistakes: [
        '“每个子进程都会让父进程等待。”——普通的 multiprocessing 子进程会（退出时被 join）；守护子进程不会，池的工作者也就不会。',
        '“所有的池都这样。”——concurrent.futures 注册了退出钩子，等待未完成的任务；multiprocessing.Pool 没有。',
      ],
      platforms:
        'Python：Pool 的工作者是守护进程；ProcessPoolExecutor 和 ThreadPoolExecutor 在退出时等待。Node：带有打开通道的子进程会让父进程的事件循环活着，直到 unref() 与 disconnect()。POSIX 让子进程作为孤儿继续运行。Windows：libuv 把子进程放进一个作业，随父进程一起结束。',
      reading: [
        'Python 文档：multiprocessing 的“Process.daemon”与“Pool”',
        'Python 文档：concurrent.futures 的“Executor.shutdown”',
        '手册页 wait(2)、kill(2)',
      ],
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
      'not-joined': {
        title: '不 join',
        note: '所有者结束，任务被截断。',
      },
      joined: {
        title: 'close 并 join',
        note: '先全部做完。',
      },
    },
    roles: {
      main: '观察者',
      owner: '池的所有者',
      worker: '工作者',
    },
    checks: {
      cut: '有任务丢失',
      'owner-first': '所有者自行结束，之后没有任务完成',
      'workers-ended': '工作者随所有者一起被终止',
      complete: '每个任务都完成了',
    },
    messages: {
      submitted: '提交了 {{count}} 个任务。',
      'code-ends': '所有者的代码到此结束。',
      'owner-gone': '所有者已不在。',
      figures: '提交 {{submitted}}，开始 {{started}}，完成 {{completed}}',
      'cut.expected': '提交 {{submitted}} 个，完成的更少',
      'complete.expected': '提交 {{submitted}} 个，完成同样多',
      'owner-first.expected': '所有者以 0 退出，此后没有任务完成',
      'owner-first.observed': '已退出；之后完成 {{after}} 个任务',
      'owner-first.never': '始终没有退出',
      'workers-ended.expected': '{{count}} 个工作者在代码结束时或之后被信号终止',
      'workers-ended.observed': '工作者 {{count}} 个',
    },
  },
);
