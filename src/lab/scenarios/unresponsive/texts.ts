import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Why threads: the frozen chat program',
    summary:
      'A chat program draws its screen and waits for the keyboard. With one flow of control it freezes; a second thread or an event loop keeps it alive.',
    explanation: {
      see: 'The program draws (a beat) every few milliseconds. Then it waits for input. If its only thread waits with a blocking call, not a single beat comes until the input is there. If a second thread of the same process waits, or the wait does not block, the beats go on.',
      why: 'A blocking call stops the thread that makes it, and with only one thread that is the whole program, including all work that has nothing to do with the input. A process is like a workshop: with one worker in it, everything stands still while he waits at the gate. A second worker in the same workshop shares its tools and material: that is a thread.',
      avoid:
        'Never make a blocking call in the thread that draws or answers. Give waiting to another thread, or use calls that do not block and return to an event loop.',
      os: 'The kernel schedules threads. A blocked thread leaves the run queue, and other threads of its process are not concerned. An event loop does it with one thread: it asks the kernel about all sources at once (epoll, kqueue, I/O completion ports) and blocks only there.',
      mistakes: [
        '“A program with one process cannot do several things at once.” — Only if it has one thread and uses blocking calls. Non-blocking calls and an event loop are a third way, without a second thread.',
        '“The alternative to threads is to copy all data into several processes.” — Processes can share memory on purpose as well; threads just share by default.',
        '“More threads make such a program faster.” — They keep it answering. It computes no faster through that.',
      ],
      platforms:
        'Node runs its own code on one thread and offers non-blocking calls for nearly everything; worker_threads add more. Python’s threads serve this purpose well, since a thread that waits releases the interpreter lock. On Windows a window that does not collect its messages for five seconds is marked “Not responding”.',
      reading: [
        'OSTEP, chapter 26 “Concurrency: An Introduction”, chapter 33 “Event-based Concurrency”',
        '汤小丹《计算机操作系统》第二章“线程的基本概念”',
        'Node.js documentation: “Don’t Block the Event Loop”',
      ],
    },
    params: {
      beatMs: {
        label: 'Beat',
        help: 'The screen is drawn this often',
      },
      waitMs: {
        label: 'Wait for input',
        help: 'How long nobody types',
      },
    },
    variants: {
      'only-thread': {
        title: 'The only thread waits',
        note: 'Everything stands still.',
      },
      'second-thread': {
        title: 'A second thread waits',
        note: 'The screen goes on.',
      },
      'event-loop': {
        title: 'A wait that does not block',
        note: 'One thread, and the screen goes on.',
      },
    },
    roles: {
      main: 'starter',
      chat: 'chat program',
      keyboard: 'thread for the keyboard',
    },
    checks: {
      waited: 'Somebody waited for the input',
      frozen: 'Nothing was drawn meanwhile',
      alive: 'At least 80 % of the beats came meanwhile',
      'one-process': 'The waiting thread belongs to the same process',
    },
    messages: {
      waiting: 'Waiting for the keyboard.',
      typed: 'Input has come; {{beats}} beats so far.',
      'waited.expected': 'a wait of at least {{ms}} ms',
      'waited.observed': '{{actor}} waited {{ms}} ms',
      'frozen.expected': 'beats before the wait, none during it',
      'alive.expected': 'at least {{wanted}} of {{possible}} beats during the wait',
      beats: '{{beats}} beats during the wait, {{before}} before',
      'one-process.expected': 'the waiting thread has the program’s pid',
      'one-process.observed': 'program {{chat}}, thread in {{keyboard}}',
    },
  },
  {
    title: '为什么要有线程：卡死的聊天程序',
    summary: '聊天程序既要画屏幕又要等键盘。只有一个控制流时它会卡死；第二个线程或事件循环能让它保持响应。',
    explanation: {
      see: '程序每隔几十毫秒画一次屏幕（一次心跳），然后等待输入。若唯一的线程用阻塞调用等待，输入到来之前一次心跳也没有。若由同一进程的第二个线程等待，或等待本身不阻塞，心跳就照常进行。',
      why: '阻塞调用会停住发出调用的线程；只有一个线程时，停住的就是整个程序，包括与输入毫无关系的工作。进程好比车间：只有一个工人时，他在门口等料，一切都停。同一车间里再来一个工人，共用工具和材料，这就是线程。',
      avoid: '绝不要在负责绘制或应答的线程里做阻塞调用。把等待交给另一个线程，或使用不阻塞的调用并回到事件循环。',
      os: '内核调度的是线程。被阻塞的线程离开就绪队列，同一进程的其他线程不受影响。事件循环用一个线程做到这一点：它一次向内核询问所有来源（epoll、kqueue、I/O 完成端口），只在那里阻塞。',
      mistakes: [
        '“单进程程序不可能同时做几件事。”——只有在单线程且使用阻塞调用时才如此。非阻塞调用加事件循环是第三条路，不需要第二个线程。',
        '“不用线程就只能把全部数据复制到多个进程。”——进程也可以有意共享内存；线程只是默认共享。',
        '“线程越多，这样的程序越快。”——线程让它保持响应，计算并不会因此变快。',
      ],
      platforms:
        'Node 的代码在一个线程上运行，几乎所有操作都有不阻塞的调用；worker_threads 可以增加线程。Python 的线程很适合这种用途，因为等待中的线程会释放解释器锁。在 Windows 上，窗口五秒不取消息就会被标为“未响应”。',
      reading: [
        'OSTEP 第 26 章“并发：介绍”、第 33 章“基于事件的并发”',
        '汤小丹《计算机操作系统》第二章“线程的基本概念”',
        'Node.js 文档《不要阻塞事件循环》',
      ],
    },
    params: {
      beatMs: {
        label: '心跳',
        help: '多久画一次屏幕',
      },
      waitMs: {
        label: '等待输入',
        help: '多久没有人打字',
      },
    },
    variants: {
      'only-thread': {
        title: '唯一的线程在等',
        note: '一切停顿。',
      },
      'second-thread': {
        title: '第二个线程在等',
        note: '屏幕照常。',
      },
      'event-loop': {
        title: '不阻塞的等待',
        note: '一个线程，屏幕照常。',
      },
    },
    roles: {
      main: '启动者',
      chat: '聊天程序',
      keyboard: '等键盘的线程',
    },
    checks: {
      waited: '确实有人在等输入',
      frozen: '其间什么也没画',
      alive: '其间至少有 80% 的心跳',
      'one-process': '等待的线程属于同一进程',
    },
    messages: {
      waiting: '正在等键盘。',
      typed: '输入来了；到现在共 {{beats}} 次心跳。',
      'waited.expected': '至少等待 {{ms}} 毫秒',
      'waited.observed': '{{actor}} 等了 {{ms}} 毫秒',
      'frozen.expected': '等待之前有心跳，其间没有',
      'alive.expected': '{{possible}} 次心跳中其间至少 {{wanted}} 次',
      beats: '其间 {{beats}} 次心跳，之前 {{before}} 次',
      'one-process.expected': '等待的线程与程序的 pid 相同',
      'one-process.observed': '程序 {{chat}}，线程位于 {{keyboard}}',
    },
  },
);
