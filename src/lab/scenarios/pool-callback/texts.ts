import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Callbacks of finished tasks',
    summary:
      'A callback runs in the pool’s owner, once for each task, after that task’s end, with what the task returned.',
    explanation: {
      see: 'Tasks return their number and 100. For each, a callback reports the value it was given and the process and thread it runs in: always the owner’s, never a worker’s. The values come in order of completion, which need not be the order of submission.',
      why: 'The worker sends its result back to the owner; there somebody has to do something with it. A callback is that something, attached in advance, so that the owner need not wait for each result in turn.',
      avoid:
        'Keep callbacks short: while one runs, the others wait. Heavy work belongs into the task. Handle failures as well: a callback for success alone hides them.',
      os: 'A result crosses from process to process through a socket (a pipe in Python), or from thread to thread through a message port. The kernel wakes the owner when there is something to read; the callback is an ordinary function call there.',
      mistakes: [
        '“The callback runs in the main thread.” — In Python’s multiprocessing.Pool it runs in the parent’s result-handler thread; in a ThreadPoolExecutor in the worker thread, or at once in the caller if the task is done already; here, as always in Node, in the owner’s event loop.',
        '“The callback is given the value.” — Pool.apply_async gives the value; add_done_callback gives the future: call its result(), with the parentheses.',
        '“What a callback returns is kept.” — It is thrown away.',
        '“One callback tells success and failure.” — Pool.apply_async has a separate error_callback.',
      ],
      platforms:
        'Python: callback and error_callback of apply_async, add_done_callback of futures. Node: then and catch of a promise, or a message handler. POSIX: a signal handler or a thread that reads a pipe. Windows: completion ports and thread-pool callbacks.',
      reading: [
        'Python documentation: concurrent.futures, “Future.add_done_callback”',
        'Python documentation: multiprocessing.pool, “apply_async”',
        'Node.js documentation: “The Node.js Event Loop”',
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
      process: {
        title: 'Process pool',
        note: 'Results come from other processes.',
      },
      thread: {
        title: 'Thread executor, 20 tasks',
        note: 'The callback is given the future.',
      },
    },
    roles: {
      main: 'owner of the pool',
      worker: 'worker',
    },
    checks: {
      'once-each': 'One callback for each task',
      'in-the-owner': 'Callbacks ran in the owner',
      'value-of-the-task': 'Each was given what its task returned',
      'after-the-end': 'Each ran after its task’s end',
    },
    messages: {
      attached: '{{count}} callbacks attached.',
      'once-each.expected': '{{count}} callbacks, each for another task',
      'once-each.observed': '{{count}} callbacks for {{distinct}} tasks',
      'in-the-owner.expected': 'every callback in the main thread of process {{pid}}',
      'in-the-owner.observed': '{{elsewhere}} elsewhere; {{workers}} workers',
      'value-of-the-task.expected': 'the value in the callback equals the value the worker returned',
      'value-of-the-task.observed': '{{returned}} returned, {{wrong}} callbacks with another value',
      'after-the-end.expected': '{{count}} callbacks later than the end of their task',
      'after-the-end.observed': 'later: {{late}}',
    },
  },
  {
    title: '任务完成的回调',
    summary: '回调在池的所有者中运行，每个任务一次，在该任务结束之后，得到任务的返回值。',
    explanation: {
      see: '任务返回自己的编号加 100。每个任务都有一个回调，报告它得到的值以及所在的进程和线程：总是所有者的，从不是工作者的。值按完成次序到来，不一定是提交次序。',
      why: '工作者把结果送回所有者，那里得有人处理它。回调就是事先挂好的处理，所有者不必依次等待每个结果。',
      avoid: '回调要短：一个在运行，其他的就得等。繁重的工作应放进任务里。也要处理失败：只挂成功的回调会把失败掩盖。',
      os: '结果经套接字（Python 中是管道）在进程之间传递，或经消息端口在线程之间传递。有可读内容时内核唤醒所有者；回调在那里只是一次普通的函数调用。',
      mistakes: [
        '“回调在主线程中运行。”——Python 的 multiprocessing.Pool 在父进程的结果处理线程中运行；ThreadPoolExecutor 在工作线程中，任务若已完成则立即在调用者中运行；这里同 Node 一贯的做法，在所有者的事件循环中。',
        '“回调得到的是值。”——Pool.apply_async 给的是值；add_done_callback 给的是 future，要调用其 result()，括号不可少。',
        '“回调的返回值会保留。”——会被丢弃。',
        '“一个回调同时告知成功与失败。”——Pool.apply_async 另有 error_callback。',
      ],
      platforms:
        'Python：apply_async 的 callback 与 error_callback，future 的 add_done_callback。Node：promise 的 then 与 catch，或消息处理函数。POSIX：信号处理函数，或读取管道的线程。Windows：完成端口与线程池回调。',
      reading: [
        'Python 文档：concurrent.futures 的“Future.add_done_callback”',
        'Python 文档：multiprocessing.pool 的“apply_async”',
        'Node.js 文档：“The Node.js Event Loop”',
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
      process: {
        title: '进程池',
        note: '结果来自其他进程。',
      },
      thread: {
        title: '线程执行器，20 个任务',
        note: '回调得到的是 future。',
      },
    },
    roles: {
      main: '池的所有者',
      worker: '工作者',
    },
    checks: {
      'once-each': '每个任务一个回调',
      'in-the-owner': '回调在所有者中运行',
      'value-of-the-task': '每个回调得到其任务的返回值',
      'after-the-end': '每个回调都在其任务结束之后',
    },
    messages: {
      attached: '挂上了 {{count}} 个回调。',
      'once-each.expected': '{{count}} 个回调，各属不同任务',
      'once-each.observed': '{{count}} 个回调，涉及 {{distinct}} 个任务',
      'in-the-owner.expected': '每个回调都在进程 {{pid}} 的主线程中',
      'in-the-owner.observed': '在别处的 {{elsewhere}} 个；工作者 {{workers}} 个',
      'value-of-the-task.expected': '回调中的值等于工作者返回的值',
      'value-of-the-task.observed': '返回 {{returned}} 个，值不同的回调 {{wrong}} 个',
      'after-the-end.expected': '{{count}} 个回调都晚于其任务的结束',
      'after-the-end.observed': '更晚的：{{late}} 个',
    },
  },
);
