import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Semaphore or pool',
    summary:
      'Forty tasks, four at a time: with a semaphore forty processes of which most wait, with a pool four processes and the tasks wait.',
    explanation: {
      see: 'Both do the same tasks, never more than four at once. With the semaphore every task has a process of its own, and many exist only to wait. The pool starts four and gives each the next task when it is free.',
      why: 'A semaphore limits how many work, a pool limits how many exist. What waits in the first case is a process with its memory, in the second a line in a list.',
      avoid:
        'For many short tasks take a pool. A semaphore fits where the processes exist anyway and only one step of theirs is scarce, such as a licence or a connection.',
      os: 'Every process costs a pid, page tables and the memory of its runtime, waiting or not; two hundred of this one would need more than a gigabyte. The permits here are tokens in a queue that the parent keeps, and getting one is the acquire.',
      mistakes: [
        '“Both are the same, four at a time” – four work, but two hundred processes against four exist.',
        '“This concerns processes only” – it is the same with threads, at a smaller price for each.',
        '“A pool is always better” – its workers are used again: what a task leaves behind (memory, open files, a changed global) meets the next one.',
      ],
      platforms:
        'Python: multiprocessing.Semaphore and Pool, concurrent.futures. Node: no process pool of its own; this one is a few lines over messages. POSIX: sem_open between processes. Windows: named semaphores, thread pool API.',
      reading: [
        'Python documentation: multiprocessing – Process Pools',
        'OSTEP, chapter 31: Semaphores',
        'sem_overview(7)',
      ],
    },
    params: {
      tasks: {
        label: 'Tasks',
      },
      atOnce: {
        label: 'At the same time',
      },
      taskMs: {
        label: 'Length of a task',
      },
    },
    variants: {
      semaphore: {
        title: 'Semaphore',
        note: 'A process for each task.',
      },
      pool: {
        title: 'Pool',
        note: 'As many processes as may work.',
      },
    },
    roles: {
      main: 'parent',
      once: 'process for one task',
      worker: 'process of the pool',
    },
    metrics: {
      makespan: 'Time for all tasks',
    },
    checks: {
      'all-done': 'Every task was done once',
      'peak-working': 'As many worked at the same time as allowed, and not one more',
      'process-per-task': 'Every task had a process of its own',
      'more-exist': 'More processes existed than could work',
      'few-processes': 'Only as many processes existed as could work',
    },
    messages: {
      'task-begins': 'Begins task {{task}}.',
      'task-ends': 'Has done task {{task}}.',
      'all-done': '{{done}} tasks done',
      'peak-working': 'at most {{peak}} working at the same time',
      pids: '{{pids}} processes',
      'more-exist.expected': 'more than {{peak}} at the same time',
      'more-exist.observed': '{{peak}} at the same time',
    },
  },
  {
    title: '信号量还是池',
    summary: '四十个任务，一次四个：用信号量是四十个进程、多数在等；用池是四个进程，等的是任务。',
    explanation: {
      see: '两者做同样的任务，同时工作的从不超过四个。用信号量时每个任务有自己的进程，许多进程只是为了等待而存在。池只启动四个，谁空闲就把下一个任务交给谁。',
      why: '信号量限制多少个在工作，池限制多少个存在。前者等待的是占着内存的进程，后者等待的是列表里的一行。',
      avoid: '短任务很多时用池。若进程本来就存在，只是其中一步的资源稀缺（例如许可证或连接），适合用信号量。',
      os: '每个进程都要占用 pid、页表和运行时的内存，不论是否在等；这样的进程两百个要用一个多 GB。这里的许可是父进程所持队列中的令牌，取得令牌就是 P 操作。',
      mistakes: [
        '“一次四个，两者没有区别”：工作的都是四个，但存在的一边是两百个进程，一边是四个。',
        '“这只与进程有关”：线程也一样，只是每个的代价小些。',
        '“池总是更好”：它的工作者会被重复使用，任务留下的东西（内存、打开的文件、改过的全局变量）会影响下一个任务。',
      ],
      platforms:
        'Python：multiprocessing.Semaphore 和 Pool、concurrent.futures。Node：没有自带的进程池，这里用消息几行写成。POSIX：进程间用 sem_open。Windows：命名信号量、线程池 API。',
      reading: ['Python 文档：multiprocessing——进程池', 'OSTEP 第 31 章：信号量', 'sem_overview(7)'],
    },
    params: {
      tasks: {
        label: '任务数',
      },
      atOnce: {
        label: '同时进行',
      },
      taskMs: {
        label: '任务长度',
      },
    },
    variants: {
      semaphore: {
        title: '信号量',
        note: '每个任务一个进程。',
      },
      pool: {
        title: '池',
        note: '能工作几个就有几个进程。',
      },
    },
    roles: {
      main: '父进程',
      once: '只做一个任务的进程',
      worker: '池中的进程',
    },
    metrics: {
      makespan: '完成全部任务的时间',
    },
    checks: {
      'all-done': '每个任务都做了一次',
      'peak-working': '同时工作的达到允许的数目，一个也不多',
      'process-per-task': '每个任务有自己的进程',
      'more-exist': '存在的进程多于能工作的',
      'few-processes': '存在的进程与能工作的一样多',
    },
    messages: {
      'task-begins': '开始任务 {{task}}。',
      'task-ends': '完成任务 {{task}}。',
      'all-done': '完成 {{done}} 个任务',
      'peak-working': '同时工作的最多 {{peak}} 个',
      pids: '{{pids}} 个进程',
      'more-exist.expected': '同时存在的多于 {{peak}} 个',
      'more-exist.observed': '同时存在 {{peak}} 个',
    },
  },
);
