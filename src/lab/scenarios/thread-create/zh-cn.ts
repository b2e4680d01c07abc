import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '创建线程',
  summary: '用函数创建线程，用自己的类创建线程，以及谁先写第一行：谁也说不准。',
  explanation: {
    see: '主线程启动一个线程后立即继续，它的一行出现在线程的最后一行之前。用类时，线程执行的是子类重写的方法。第三个变体启动五十个线程，统计谁先写。',
    why: '启动线程只是让它进入就绪状态。此后由调度器决定，哪一方先都有可能。看到的次序只是运行时和负载的偶然结果。',
    avoid: '次序重要时就明确安排：join、事件、队列。不要靠睡一会儿碰运气。',
    os: '在 Linux 上，线程由共享内存的 clone 创建。内核把它放进就绪队列；多核机器上，它可能在调用返回之前就在另一个核心上开始。Node 的 worker 先要建立一个 JavaScript 引擎，需要几十毫秒，所以几乎总是主线程先写。CPython 的 start() 要等新线程已经开始才返回，而那时新线程正持有解释器锁，所以多半是它先写。',
    mistakes: [
      {
        claim: '子线程通常先打印。',
        truth: '在 CPython 中常常如此，在 Node 中几乎从不，哪里都没有保证。“父进程先打印”同样不可靠。',
      },
      {
        claim: '必须在调用基类构造函数之前设置名字。',
        truth: 'Python 的线程要先调用基类构造函数，在此之前设置名字会报错。',
      },
      { claim: '继承的方式更强大。', truth: '两者作用相同。除非线程有自己的状态，否则函数就够了。' },
    ],
    platforms: {
      python:
        'Thread(target=f, args=(2,)).start()，或继承并重写 run，同时调用 super().__init__()。运行环境“python”用 CPython 的 threading 做同样的事：对象本身直接交给线程，不必重新构造；线程号是内核给的（get_native_id）。',
      node: 'new Worker(file, { workerData })；函数不能传过去，所以对象在 worker 内部按类构造。',
      posix: 'pthread_create 加一个函数。',
      windows: 'CreateThread。',
    },
    reading: ['OSTEP 第 27 章：插叙：线程 API', 'Python 文档：threading', 'pthread_create(3)'],
  },
  params: {
    runtime: { label: '运行环境', help: '谁在先与它有关' },
    sleepMs: { label: '线程的睡眠' },
    rounds: { label: '轮数', help: '用于统计先后的变体' },
  },
  variants: {
    function: { title: '用函数', note: '带一个参数。' },
    subclass: { title: '用类', note: '执行的是重写的 run。' },
    order: { title: '谁在先', note: '只统计，不保证。' },
  },
  roles: {
    main: '主线程',
    greeter: '用函数创建的线程',
    runner: '用类创建的线程',
    liner: '写一行的线程',
    interpreter: 'CPython',
  },
  metrics: { mainFirst: '主线程在先', threadFirst: '新线程在先' },
  checks: {
    'main-goes-on': { title: '线程结束之前主线程已经继续', expected: '主线程的一行在线程最后一行之前' },
    slept: { title: '线程用足了时间', expected: '从第一行到最后一行至少 {{ms}} 毫秒' },
    'one-process': {
      title: '两者在同一个进程中运行',
      expected: '两个执行者、一个 pid，线程号与主线程不同',
      observed: '{{actors}} 个执行者，{{pids}} 个 pid，线程号 {{thread}}，主线程 {{main}}',
    },
    'own-run': {
      title: '重写的 run 在另一个线程中以指定的名字运行',
      expected: '名字为 song，所在线程不是主线程',
      observed: '名字 {{name}}，线程 {{thread}}，主线程 {{main}}',
    },
    'both-lines': {
      title: '每一轮双方都写了自己的一行',
      expected: '双方各 {{rounds}} 行',
      observed: '主线程 {{main}} 行，线程 {{thread}} 行',
    },
    counted: {
      title: '每一轮都记在其中一方名下',
      expected: '总共 {{rounds}} 轮，与各行的时刻相符',
      observed: '主线程在先 {{main}} 次，新线程在先 {{thread}} 次',
    },
  },
  notes: {
    'main-line': '主线程继续。',
    begins: '线程开始，参数为 {{argument}}。',
    ends: '线程结束。',
    'nothing-to-do': '基类无事可做。',
  },
  shared: { times: '主线程的一行在 {{main}} 毫秒，线程从 {{begin}} 到 {{end}} 毫秒' },
};
