import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Creating threads',
    summary:
      'A thread from a function, a thread from a class of one’s own, and who writes the first line: nobody can say.',
    explanation: {
      see: 'The main thread starts a thread and goes on at once; its line comes before the thread’s last. With a class, the thread runs the method that the subclass overrides. The third variant starts fifty threads and counts who wrote first.',
      why: 'Starting a thread only makes it ready to run. From then on the scheduler decides, and either side may come first. Whatever order you see is an accident of the runtime and of the load.',
      avoid: 'Where an order matters, make it: join, an event, a queue. Do not sleep and hope.',
      os: 'On Linux a thread is made by clone with shared memory. The kernel puts it into a run queue; on a machine with several cores it may start on another core before the call returns. A worker of Node first builds a JavaScript engine, which takes tens of milliseconds, so the main thread nearly always writes first. CPython’s start() returns only when the new thread has begun, and that thread holds the interpreter lock then, so it mostly writes first.',
      mistakes: [
        '“The child thread usually prints first” – often so in CPython, hardly ever in Node, and promised nowhere. “The parent process prints first” is as unsafe.',
        '“The name must be set before the base constructor is called” – for Python’s threads the base constructor comes first; setting the name before it raises an error.',
        '“Subclassing is the more powerful way” – both do the same. A function is enough unless the thread has state of its own.',
      ],
      platforms:
        'Python: Thread(target=f, args=(2,)).start(), or a subclass that overrides run and calls super().__init__(). Node: new Worker(file, { workerData }); a function cannot be handed over, so the class is built inside the worker. POSIX: pthread_create with a function. Windows: CreateThread. Runtime “python” does the same with CPython’s threading: the object itself is handed to the thread, nothing is built anew, and the thread numbers are the kernel’s (get_native_id).',
      reading: ['OSTEP, chapter 27: Interlude: Thread API', 'Python documentation: threading', 'pthread_create(3)'],
    },
    params: {
      runtime: {
        label: 'Runtime',
        help: 'Who is first depends on it',
      },
      sleepMs: {
        label: 'Sleep of the thread',
      },
      rounds: {
        label: 'Rounds',
        help: 'Of the variant that counts who is first',
      },
    },
    variants: {
      function: {
        title: 'From a function',
        note: 'With an argument.',
      },
      subclass: {
        title: 'From a class',
        note: 'The overridden run is what it does.',
      },
      order: {
        title: 'Who is first',
        note: 'Counted, not promised.',
      },
    },
    roles: {
      main: 'main thread',
      greeter: 'thread from a function',
      runner: 'thread from a class',
      liner: 'thread that writes a line',
      interpreter: 'CPython',
    },
    metrics: {
      mainFirst: 'Main thread first',
      threadFirst: 'New thread first',
    },
    checks: {
      'main-goes-on': 'The main thread went on before the thread ended',
      slept: 'The thread took its time',
      'one-process': 'Both ran in one process',
      'own-run': 'The overridden run ran in another thread, under the name asked for',
      'both-lines': 'Both wrote their line in every round',
      counted: 'Every round was counted for one of the two',
    },
    messages: {
      'main-line': 'The main thread goes on.',
      begins: 'The thread begins with argument {{argument}}.',
      ends: 'The thread ends.',
      'nothing-to-do': 'The base class has nothing to do.',
      times: 'main line at {{main}} ms, thread from {{begin}} to {{end}} ms',
      'main-goes-on.expected': 'main line before the thread’s last line',
      'slept.expected': 'at least {{ms}} ms from its first line to its last',
      'one-process.expected': 'two actors, one pid, and a thread number other than the main thread’s',
      'one-process.observed': '{{actors}} actors, {{pids}} pids, thread number {{thread}}, main thread {{main}}',
      'own-run.expected': 'name song, in a thread other than the main thread',
      'own-run.observed': 'name {{name}}, thread {{thread}}, main thread {{main}}',
      'both-lines.expected': '{{rounds}} lines of each',
      'both-lines.observed': '{{main}} of the main thread, {{thread}} of threads',
      'counted.expected': '{{rounds}} rounds in all, as the times of the lines say',
      'counted.observed': 'main thread first {{main}} times, new thread first {{thread}} times',
    },
  },
  {
    title: '创建线程',
    summary: '用函数创建线程，用自己的类创建线程，以及谁先写第一行：谁也说不准。',
    explanation: {
      see: '主线程启动一个线程后立即继续，它的一行出现在线程的最后一行之前。用类时，线程执行的是子类重写的方法。第三个变体启动五十个线程，统计谁先写。',
      why: '启动线程只是让它进入就绪状态。此后由调度器决定，哪一方先都有可能。看到的次序只是运行时和负载的偶然结果。',
      avoid: '次序重要时就明确安排：join、事件、队列。不要靠睡一会儿碰运气。',
      os: '在 Linux 上，线程由共享内存的 clone 创建。内核把它放进就绪队列；多核机器上，它可能在调用返回之前就在另一个核心上开始。Node 的 worker 先要建立一个 JavaScript 引擎，需要几十毫秒，所以几乎总是主线程先写。CPython 的 start() 要等新线程已经开始才返回，而那时新线程正持有解释器锁，所以多半是它先写。',
      mistakes: [
        '“子线程通常先打印”：在 CPython 中常常如此，在 Node 中几乎从不，哪里都没有保证。“父进程先打印”同样不可靠。',
        '“必须在调用基类构造函数之前设置名字”：Python 的线程要先调用基类构造函数，在此之前设置名字会报错。',
        '“继承的方式更强大”：两者作用相同。除非线程有自己的状态，否则函数就够了。',
      ],
      platforms:
        'Python：Thread(target=f, args=(2,)).start()，或继承并重写 run，同时调用 super().__init__()。Node：new Worker(file, { workerData })；函数不能传过去，所以对象在 worker 内部按类构造。POSIX：pthread_create 加一个函数。Windows：CreateThread。运行环境“python”用 CPython 的 threading 做同样的事：对象本身直接交给线程，不必重新构造；线程号是内核给的（get_native_id）。',
      reading: ['OSTEP 第 27 章：插叙：线程 API', 'Python 文档：threading', 'pthread_create(3)'],
    },
    params: {
      runtime: {
        label: '运行环境',
        help: '谁在先与它有关',
      },
      sleepMs: {
        label: '线程的睡眠',
      },
      rounds: {
        label: '轮数',
        help: '用于统计先后的变体',
      },
    },
    variants: {
      function: {
        title: '用函数',
        note: '带一个参数。',
      },
      subclass: {
        title: '用类',
        note: '执行的是重写的 run。',
      },
      order: {
        title: '谁在先',
        note: '只统计，不保证。',
      },
    },
    roles: {
      main: '主线程',
      greeter: '用函数创建的线程',
      runner: '用类创建的线程',
      liner: '写一行的线程',
      interpreter: 'CPython',
    },
    metrics: {
      mainFirst: '主线程在先',
      threadFirst: '新线程在先',
    },
    checks: {
      'main-goes-on': '线程结束之前主线程已经继续',
      slept: '线程用足了时间',
      'one-process': '两者在同一个进程中运行',
      'own-run': '重写的 run 在另一个线程中以指定的名字运行',
      'both-lines': '每一轮双方都写了自己的一行',
      counted: '每一轮都记在其中一方名下',
    },
    messages: {
      'main-line': '主线程继续。',
      begins: '线程开始，参数为 {{argument}}。',
      ends: '线程结束。',
      'nothing-to-do': '基类无事可做。',
      times: '主线程的一行在 {{main}} 毫秒，线程从 {{begin}} 到 {{end}} 毫秒',
      'main-goes-on.expected': '主线程的一行在线程最后一行之前',
      'slept.expected': '从第一行到最后一行至少 {{ms}} 毫秒',
      'one-process.expected': '两个执行者、一个 pid，线程号与主线程不同',
      'one-process.observed': '{{actors}} 个执行者，{{pids}} 个 pid，线程号 {{thread}}，主线程 {{main}}',
      'own-run.expected': '名字为 song，所在线程不是主线程',
      'own-run.observed': '名字 {{name}}，线程 {{thread}}，主线程 {{main}}',
      'both-lines.expected': '双方各 {{rounds}} 行',
      'both-lines.observed': '主线程 {{main}} 行，线程 {{thread}} 行',
      'counted.expected': '总共 {{rounds}} 轮，与各行的时刻相符',
      'counted.observed': '主线程在先 {{main}} 次，新线程在先 {{thread}} 次',
    },
  },
);
