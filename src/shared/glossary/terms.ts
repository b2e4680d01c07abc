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
    'The caller continues at once and gets the result later.',
    '调用者立即继续，稍后才得知结果。',
  ],
  [
    'atomic operation',
    '原子操作',
    'An operation that no other thread can see half done.',
    '其他线程看不到其做到一半的操作。',
  ],
  ['barrier', '屏障', 'A point where threads wait until all of them have arrived.', '线程在此等待，直到全部到齐。'],
  [
    'batch system',
    '批处理系统',
    'Jobs are collected and run one after another, without interaction.',
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
    'Polling a condition in a loop instead of sleeping; it wastes processor time.',
    '反复询问而不睡眠，白白消耗处理器时间。',
  ],
  [
    'concurrent',
    '并发',
    'Several activities make progress in the same period, possibly taking turns.',
    '若干活动在同一时段内推进，可能是轮流的。',
  ],
  [
    'condition variable',
    '条件变量',
    'Where threads sleep, with the mutex released, until another thread signals that something has changed.',
    '线程释放互斥锁后在此睡眠，直到别的线程告知情况有变。',
  ],
  [
    'context switch',
    '上下文切换',
    'The processor switches from one thread to another; registers are saved and restored.',
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
    'A function that can suspend in the middle and be resumed later; the program itself does the switching.',
    '可在中途停下、以后再继续的函数，由程序自己切换。',
  ],
  [
    'critical section',
    '临界区',
    'Code that accesses shared data and may be executed by only one thread at a time.',
    '访问共享数据、同一时刻只允许一个线程执行的代码。',
  ],
  [
    'daemon',
    '守护进程',
    'On Unix, a background process in its own session without a terminal; in Python’s multiprocessing, a child that is terminated with its parent.',
    '在 Unix 上是自成会话、没有终端的后台进程；在 Python 的 multiprocessing 中是随父进程一起结束的子进程。',
  ],
  [
    'data race',
    '数据竞争',
    'Two threads access the same data without synchronisation, and at least one of them writes.',
    '两个线程无序地访问同一数据，且至少一个在写。',
  ],
  [
    'deadlock',
    '死锁',
    'Each member of a cycle waits forever for a resource that the next one holds.',
    '循环中的每一个都在等待下一个所持有的东西，永无止境。',
  ],
  [
    'event loop',
    '事件循环',
    'A single thread that takes ready events one by one and calls the functions registered for them.',
    '一个线程逐个取出就绪事件，并调用为其登记的函数。',
  ],
  [
    'exit status',
    '退出状态',
    'What a process leaves for its parent to collect: its exit code, or the signal that killed it.',
    '进程留给父进程的信息：退出码，或结束它的信号。',
  ],
  [
    'fork',
    '复刻（fork）',
    'Creates a child process as a copy of the calling process (POSIX).',
    '创建子进程，它是调用进程的副本（POSIX）。',
  ],
  [
    'futex',
    '快速用户态互斥（futex）',
    'The Linux system call with which user-space locks sleep and wake.',
    'Linux 上用户态锁用来睡眠与唤醒的系统调用。',
  ],
  ['future', '期物（future）', 'A placeholder for a result that is not available yet.', '代表尚未得到的结果。'],
  ['Gantt chart', '甘特图', 'A chart of which task uses the processor when.', '表示何时由谁使用处理器的图。'],
  [
    'global interpreter lock (GIL)',
    '全局解释器锁（GIL）',
    'A lock in CPython that lets only one thread at a time execute Python code.',
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
    'Threads keep reacting to each other, and none makes progress.',
    '大家都忙于应对彼此，谁也没有进展。',
  ],
  [
    'multiprogramming',
    '多道程序设计',
    'Several programs are in memory, and the processor switches to another when one waits.',
    '内存中同时有若干程序，一个等待时处理器转向另一个。',
  ],
  ['mutex', '互斥锁', 'A lock that only one thread can hold at a time.', '同一时刻只由一个线程持有的锁。'],
  [
    'nice value',
    'nice 值',
    'How far a process yields to others, from −20 (least) to 19 (most); a weight for the scheduler.',
    '进程对其他进程的谦让程度：−20（最不谦让）到 19，是调度器的权重。',
  ],
  [
    'orphan',
    '孤儿进程',
    'A process whose parent has exited; another process adopts it.',
    '父进程已结束的进程，由别的进程收养。',
  ],
  [
    'parallel',
    '并行',
    'Several activities run at the same instant, on different processors.',
    '若干活动在同一瞬间于不同处理器上进行。',
  ],
  [
    'pipe',
    '管道',
    'A one-way byte stream in the kernel, with a write end and a read end.',
    '由内核维护的单向字节流，有写端和读端。',
  ],
  [
    'pool',
    '池',
    'A fixed number of workers that are reused for many tasks.',
    '数目固定的工作者，反复用来处理许多任务。',
  ],
  [
    'preemption',
    '抢占',
    'The processor is taken from a thread that could continue.',
    '从仍想继续的线程手中收回处理器。',
  ],
  [
    'priority inversion',
    '优先级反转',
    'A thread of high priority waits for one of low priority, which a third one keeps from running.',
    '高优先级线程等着低优先级线程，而后者因第三个线程得不到运行。',
  ],
  ['process', '进程', 'A running program with its own memory and identity.', '正在运行的程序，有自己的内存和身份。'],
  [
    'process control block',
    '进程控制块（PCB）',
    'The kernel’s data structure for a process.',
    '内核为进程保存的记录。',
  ],
  [
    'producer and consumer',
    '生产者与消费者',
    'One side produces items, the other consumes them, with a buffer in between.',
    '一方制造，另一方使用，中间隔着缓冲区。',
  ],
  [
    'quantum',
    '时间片',
    'How long a thread may run before the scheduler decides again.',
    '调度器再次审视之前线程可运行的时长。',
  ],
  ['race condition', '竞态条件', 'The result depends on the timing of events.', '结果取决于谁先到。'],
  [
    'readers-writer lock',
    '读写锁',
    'A lock that several readers or one writer may hold.',
    '可由多个读者或一个写者持有的锁。',
  ],
  ['ready', '就绪', 'Able to run, waiting for a processor.', '可以运行，正在等待处理器。'],
  [
    'recursive lock',
    '可重入锁',
    'A lock that its holder can acquire again; it is free after the same number of releases.',
    '持有者可以再次获取的锁，释放同样次数后才空闲。',
  ],
  ['response time', '响应时间', 'Time from arrival until a job first runs.', '从到达到首次获得处理器的时间。'],
  [
    'scheduler',
    '调度器',
    'The part of the kernel that decides which thread runs next.',
    '内核中决定下一个运行哪个线程的部分。',
  ],
  [
    'semaphore',
    '信号量',
    'A counter of permits; acquiring one waits while none is available.',
    '许可的计数器：没有许可时，获取者等待。',
  ],
  [
    'shared memory',
    '共享内存',
    'Pages of memory that belong to the address spaces of several processes.',
    '同时属于多个进程地址空间的内存页。',
  ],
  [
    'signal',
    '信号',
    'A short notification to a process, such as SIGTERM or SIGKILL.',
    '发给进程的小通知，如 SIGTERM 或 SIGKILL。',
  ],
  [
    'spawn',
    '派生（spawn）',
    'Starts a new program in a new process, without copying the parent’s memory.',
    '在新进程中启动新程序，不复制启动者的内存。',
  ],
  [
    'spurious wake-up',
    '虚假唤醒',
    'A return from waiting for a condition that does not hold.',
    '等待返回时条件并不成立。',
  ],
  [
    'starvation',
    '饥饿',
    'A thread never gets its turn because others are always preferred.',
    '总有别人优先，于是有的永远轮不到。',
  ],
  ['synchronous', '同步', 'The caller waits for the result before it continues.', '调用者等到结果才继续。'],
  ['system call', '系统调用', 'A program’s request to the kernel.', '程序向内核提出的请求。'],
  [
    'thread',
    '线程',
    'A flow of execution inside a process, sharing its memory.',
    '进程内的一条执行流，共享进程的内存。',
  ],
  ['throughput', '吞吐量', 'Work finished per unit of time.', '单位时间完成的工作量。'],
  ['turnaround time', '周转时间', 'Time from arrival to completion.', '从到达到完成的时间。'],
  [
    'wait-for graph',
    '等待图',
    'Which threads wait for which resources, and which threads hold them; a cycle is a deadlock.',
    '谁在等待什么、由谁持有的图；其中的环就是死锁。',
  ],
  ['waiting time', '等待时间', 'Time spent ready but not running.', '处于就绪却未运行的时间。'],
  [
    'zombie',
    '僵尸进程',
    'A process that has exited but whose parent has not yet collected its exit status.',
    '已经结束、父进程尚未读取其退出状态的进程。',
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
