import type { Language } from '../model/scenario.ts';

/** One term of the field, in both languages. */
export interface GlossaryTerm {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly meaning: Readonly<Record<Language, string>>;
}

type Row = readonly [en: string, zh: string, meaningEn: string, meaningZh: string];

const rows: readonly Row[] = [
  [
    'asynchronous',
    '异步',
    'The caller goes on at once and learns the result later.',
    '调用者立即继续，稍后才得知结果。',
  ],
  [
    'atomic operation',
    '原子操作',
    'An operation that no other thread can see half done.',
    '其他线程看不到其做到一半的操作。',
  ],
  ['barrier', '屏障', 'A place where threads wait until all of them have arrived.', '线程在此等待，直到全部到齐。'],
  [
    'batch system',
    '批处理系统',
    'Jobs are collected and run one after another without their users.',
    '作业集中起来，无需用户在场，一个接一个运行。',
  ],
  [
    'blocking',
    '阻塞',
    'A call that does not return until what it waits for has happened.',
    '等待的事情发生之前不返回的调用。',
  ],
  [
    'bounded buffer',
    '有界缓冲区',
    'A queue with a limit: a full one makes producers wait, an empty one consumers.',
    '有上限的队列：满时生产者等待，空时消费者等待。',
  ],
  [
    'busy waiting',
    '忙等待',
    'Asking again and again instead of sleeping; it burns processor time.',
    '反复询问而不睡眠，白白消耗处理器时间。',
  ],
  [
    'concurrent',
    '并发',
    'Several activities are in progress during the same period, possibly in turns.',
    '若干活动在同一时段内推进，可能是轮流的。',
  ],
  [
    'condition variable',
    '条件变量',
    'Where threads sleep, having released a mutex, until another says that something changed.',
    '线程释放互斥锁后在此睡眠，直到别的线程告知情况有变。',
  ],
  [
    'context switch',
    '上下文切换',
    'The processor leaves one thread and goes on with another; its registers are saved and restored.',
    '处理器离开一个线程转去执行另一个，寄存器被保存和恢复。',
  ],
  [
    'convoy effect',
    '护航效应',
    'Short jobs wait behind one long job that came first.',
    '短作业排在先到的长作业之后等待。',
  ],
  [
    'copy on write',
    '写时复制',
    'After fork, parent and child share pages until one of them writes.',
    'fork 之后父子进程共享页面，直到其中一方写入。',
  ],
  [
    'coroutine',
    '协程',
    'A function that can stop in the middle and be continued later; switching is done by the program.',
    '可在中途停下、以后再继续的函数，由程序自己切换。',
  ],
  [
    'critical section',
    '临界区',
    'Code that touches shared data and may be executed by one thread at a time only.',
    '访问共享数据、同一时刻只允许一个线程执行的代码。',
  ],
  [
    'daemon',
    '守护进程',
    'On Unix a background process in its own session without a terminal; in Python’s multiprocessing a child that is ended with its parent.',
    '在 Unix 上是自成会话、没有终端的后台进程；在 Python 的 multiprocessing 中是随父进程一起结束的子进程。',
  ],
  [
    'data race',
    '数据竞争',
    'Two threads access the same data without order between them, and one of them writes.',
    '两个线程无序地访问同一数据，且至少一个在写。',
  ],
  [
    'deadlock',
    '死锁',
    'Each in a circle waits for what the next one holds, for ever.',
    '循环中的每一个都在等待下一个所持有的东西，永无止境。',
  ],
  [
    'event loop',
    '事件循环',
    'One thread that takes ready events one by one and calls what was registered for them.',
    '一个线程逐个取出就绪事件，并调用为其登记的函数。',
  ],
  [
    'exit status',
    '退出状态',
    'What a process leaves for its parent: its exit code, or the signal that ended it.',
    '进程留给父进程的信息：退出码，或结束它的信号。',
  ],
  [
    'fork',
    '复刻（fork）',
    'Makes a child that is a copy of the calling process (POSIX).',
    '创建子进程，它是调用进程的副本（POSIX）。',
  ],
  [
    'futex',
    '快速用户态互斥（futex）',
    'Linux’s call with which user-space locks sleep and wake.',
    'Linux 上用户态锁用来睡眠与唤醒的系统调用。',
  ],
  ['future', '期物（future）', 'Stands for a result that is not there yet.', '代表尚未得到的结果。'],
  ['Gantt chart', '甘特图', 'A drawing of who used the processor when.', '表示何时由谁使用处理器的图。'],
  [
    'global interpreter lock (GIL)',
    '全局解释器锁（GIL）',
    'A lock of CPython: one thread at a time executes Python code.',
    'CPython 的一把锁：同一时刻只有一个线程执行 Python 代码。',
  ],
  [
    'inter-process communication (IPC)',
    '进程间通信（IPC）',
    'Ways for processes to exchange data: pipes, sockets, files, shared memory, signals.',
    '进程交换数据的途径：管道、套接字、文件、共享内存、信号。',
  ],
  [
    'livelock',
    '活锁',
    'Everybody is busy reacting to the others and nobody gets anywhere.',
    '大家都忙于应对彼此，谁也没有进展。',
  ],
  [
    'multiprogramming',
    '多道程序设计',
    'Several programs are in memory, and the processor turns to another when one waits.',
    '内存中同时有若干程序，一个等待时处理器转向另一个。',
  ],
  ['mutex', '互斥锁', 'A lock that one thread holds at a time.', '同一时刻只由一个线程持有的锁。'],
  [
    'nice value',
    'nice 值',
    'A process’s courtesy towards others: −20 (greedy) to 19; a weight for the scheduler.',
    '进程对其他进程的谦让程度：−20（最不谦让）到 19，是调度器的权重。',
  ],
  [
    'orphan',
    '孤儿进程',
    'A process whose parent has ended; another process adopts it.',
    '父进程已结束的进程，由别的进程收养。',
  ],
  [
    'parallel',
    '并行',
    'Several activities happen at the same instant, on different processors.',
    '若干活动在同一瞬间于不同处理器上进行。',
  ],
  [
    'pipe',
    '管道',
    'A one-way byte stream kept by the kernel, with a write end and a read end.',
    '由内核维护的单向字节流，有写端和读端。',
  ],
  [
    'pool',
    '池',
    'A fixed number of workers that are used again for many tasks.',
    '数目固定的工作者，反复用来处理许多任务。',
  ],
  ['preemption', '抢占', 'The processor is taken from a thread that would go on.', '从仍想继续的线程手中收回处理器。'],
  ['process', '进程', 'A running program with its own memory and identity.', '正在运行的程序，有自己的内存和身份。'],
  ['process control block', '进程控制块（PCB）', 'The kernel’s record of a process.', '内核为进程保存的记录。'],
  [
    'producer and consumer',
    '生产者与消费者',
    'One side makes items, the other uses them, and a buffer stands between.',
    '一方制造，另一方使用，中间隔着缓冲区。',
  ],
  [
    'quantum',
    '时间片',
    'How long a thread may run before the scheduler looks again.',
    '调度器再次审视之前线程可运行的时长。',
  ],
  ['race condition', '竞态条件', 'The result depends on who comes first.', '结果取决于谁先到。'],
  ['ready', '就绪', 'Able to run, waiting for a processor.', '可以运行，正在等待处理器。'],
  [
    'recursive lock',
    '可重入锁',
    'A lock that its holder may take again; it is free after as many releases.',
    '持有者可以再次获取的锁，释放同样次数后才空闲。',
  ],
  ['response time', '响应时间', 'From arrival to the first time on the processor.', '从到达到首次获得处理器的时间。'],
  [
    'scheduler',
    '调度器',
    'The part of the kernel that decides which thread runs next.',
    '内核中决定下一个运行哪个线程的部分。',
  ],
  [
    'semaphore',
    '信号量',
    'A counter of permits: taking one waits while there is none.',
    '许可的计数器：没有许可时，获取者等待。',
  ],
  [
    'signal',
    '信号',
    'A small notice to a process, such as SIGTERM or SIGKILL.',
    '发给进程的小通知，如 SIGTERM 或 SIGKILL。',
  ],
  [
    'spawn',
    '派生（spawn）',
    'Starts a new program in a new process, copying nothing from the starter’s memory.',
    '在新进程中启动新程序，不复制启动者的内存。',
  ],
  [
    'starvation',
    '饥饿',
    'Somebody never gets a turn because others are always preferred.',
    '总有别人优先，于是有的永远轮不到。',
  ],
  ['synchronous', '同步', 'The caller waits for the result before it goes on.', '调用者等到结果才继续。'],
  ['system call', '系统调用', 'A program’s request to the kernel.', '程序向内核提出的请求。'],
  [
    'thread',
    '线程',
    'A flow of execution inside a process, sharing its memory.',
    '进程内的一条执行流，共享进程的内存。',
  ],
  ['throughput', '吞吐量', 'Work finished per unit of time.', '单位时间完成的工作量。'],
  ['turnaround time', '周转时间', 'From arrival to completion.', '从到达到完成的时间。'],
  [
    'wait-for graph',
    '等待图',
    'Who waits for what, and who holds it; a cycle in it is a deadlock.',
    '谁在等待什么、由谁持有的图；其中的环就是死锁。',
  ],
  ['waiting time', '等待时间', 'Time spent ready but not running.', '处于就绪却未运行的时间。'],
  [
    'zombie',
    '僵尸进程',
    'A process that has ended and whose parent has not yet collected its exit status.',
    '已经结束、父进程尚未收取其退出状态的进程。',
  ],
];

/** Every term, in the order of its English name. */
export const glossary: readonly GlossaryTerm[] = rows.map(([en, zh, meaningEn, meaningZh]) => ({
  id: en
    .replaceAll(/[^a-zA-Z]+/gu, '-')
    .replace(/-$/u, '')
    .toLowerCase(),
  name: { en, 'zh-CN': zh },
  meaning: { en: meaningEn, 'zh-CN': meaningZh },
}));

/** Terms with the text in their name, in either language, or in the meaning in this one. */
export function findTerms(text: string, language: Language): readonly GlossaryTerm[] {
  const wanted = text.trim().toLowerCase();
  return glossary.filter(({ name, meaning }) =>
    [name.en, name['zh-CN'], meaning[language]].some((words) => words.toLowerCase().includes(wanted)),
  );
}
