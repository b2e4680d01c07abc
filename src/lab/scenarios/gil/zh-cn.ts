import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '全局解释器锁',
  summary: '两个计算线程，有一把管住整个解释器的锁，或没有这把锁；以及这把锁保护不了什么。',
  explanation: {
    see: '运行环境为“node”时，锁是模拟的：Node 的工作线程没有这种锁，于是让它们每 5 毫秒传递一把互斥锁，每次持有都记在日志里。运行环境为“python”时，是 CPython 自己的线程和它真正的锁。有锁时，两个线程轮流推进，一秒钟只有一秒的 CPU 时间。没有锁时，同样的工作一秒钟有将近两秒的 CPU 时间，并能在一次采样中看到两个线程都处于 R 状态，且在两个处理器上。车票的例子说明另一半：每个线程先读、停顿、再写；每一步都持有解释器锁，100 次更新仍丢了 99 次。用程序自己的锁则一次不丢。',
    why: 'CPython 用一把覆盖整个解释器的互斥锁保护它自己的数据，首先是每个对象的引用计数。线程必须持有它才能执行字节码。当另一个线程已等满切换间隔（5 毫秒），或者将要调用可能阻塞的操作（睡眠、文件、套接字）时，线程就交出这把锁。因此线程的等待可以重叠，计算不能。这把锁保证解释器的单个步骤安全，却不知道您的程序里哪些步骤必须连在一起：在读与写之间它可能被交出去。',
    avoid:
      '在 CPython 中做计算，用多进程、会释放锁的 C 扩展库，或自由线程构建。若主要是等待，用线程很合适。无论哪种情况，线程共享的数据都要用自己的锁保护。',
    os: '对操作系统来说，CPython 的线程就是普通线程（pthread），本可以放到两个核心上运行；只是第二个线程睡在 futex 上等锁。R 状态表示正在运行或就绪；最近所在的处理器是 /proc/PID/task/TID/stat 的第 39 个字段。CPU 时间取自 getrusage；线程排在其他程序后面损失的时间取自 schedstat。',
    mistakes: [
      { claim: 'Python 的线程是假的。', truth: '它们是操作系统的真线程，只是一把锁不让它们同时执行 Python 代码。' },
      {
        claim: '这把锁只让一个线程使用 CPU。',
        truth: '它只让一个线程运行解释器。会释放锁的 C 代码（哈希、压缩、数值库）和所有 I/O 都可以同时进行。',
      },
      { claim: '它让多个进程也只能运行一个。', truth: '每个进程都有自己的解释器和自己的锁；进程可以并行。' },
      {
        claim: '线程不能并行，只有进程可以。',
        truth: '这只适用于带锁的 CPython。C、Java、Go 的线程以及 Node 的工作线程都能并行，不带锁的变体就是证明。',
      },
      {
        claim: '有了全局锁，程序就不用加锁。',
        truth: '在函数调用处、循环每转一圈时、线程等待时，它都可能被释放；读、睡眠、写是好几步，其间就有这样的地方。',
      },
    ],
    platforms: {
      python:
        'CPython 从 3.2 起按时间交出锁（默认 5 毫秒，见 sys.setswitchinterval）。运行环境为“python”时，不带锁的变体让每个工作者各用一个进程，因为每个进程有自己的锁；若有自由线程构建（3.13 及以后），则用线程，而带锁的变体用 -X gil=1 打开锁。模拟的锁按同样的规则传递，但它只是模型：工作线程之间只共享共享内存里的数。',
      posix: '线程的状态和所在处理器只有在 Linux 上能看到；其他系统由比值判定。',
    },
    reading: [
      'Python 文档术语表“global interpreter lock”',
      'Python 文档 sys.setswitchinterval',
      'CPython 源码 Python/ceval_gil.c 中的实现说明',
      'PEP 703《Making the Global Interpreter Lock Optional in CPython》',
      'OSTEP 第 28 章“锁”',
      '手册页 proc_pid_stat(5)',
    ],
  },
  params: {
    runtime: { label: '运行环境', help: 'node 模拟这把锁，python 真有这把锁' },
    slices: { label: '工作量', help: '每个线程每轮计算多少小段，每段约 0.1 毫秒' },
    rounds: { label: '轮数', help: '取最好的一轮：别的程序也在用这台机器' },
    threads: { label: '取票线程数', help: '每个线程取一张票' },
    pauseMs: { label: '停顿', help: '在读与写之间' },
  },
  variants: {
    gil: { title: '有锁时计算', note: '每次只有一个线程在计算。' },
    'no-gil': { title: '无锁时计算', note: '两个线程同时计算。' },
    'no-lock': { title: '取票：只有全局锁', note: '更新照样丢失。' },
    lock: { title: '取票：另加自己的锁', note: '一次不丢。' },
  },
  roles: { main: '程序', worker: '计算线程', taker: '取票线程', interpreter: 'CPython' },
  metrics: { wall: '最后一轮的用时', ratio: 'CPU 时间 ÷ 所经时间（最好的一轮）', left: '剩余票数' },
  questions: {
    ratio: { ask: '两个线程同时计算。它们每秒一共得到几秒 CPU 时间？', one: '约 1 秒', two: '约 2 秒' },
    left: { ask: '有 {{threads}} 张票。{{threads}} 个线程各读取张数、停顿、再写回减一。还剩几张？' },
  },
  checks: {
    'one-at-a-time': {
      title: '任何时刻都没有两个线程同时持有这把锁',
      expected: '每个线程都持有过这把锁，且任何两次持有不重叠',
      yes: '{{threads}} 个线程共持有 {{holds}} 次，没有重叠',
      no: '{{threads}} 个线程共持有 {{holds}} 次，有重叠',
    },
    'both-progress': {
      title: '两个线程轮流推进',
      expected: '2 个线程，在日志中至少交替 {{changes}} 次',
      observed: '{{workers}} 个线程，交替 {{changes}} 次',
    },
    'one-core': { title: '两个线程合计只用了一个核心的时间', expected: '最好的一轮中 CPU 时间 ÷ 所经时间不超过 1.15' },
    parallel: { title: '两个线程合计用了两个核心的时间', expected: '最好的一轮中 CPU 时间 ÷ 所经时间至少为 1.5' },
    'two-processors': {
      title: '有一次采样看到两个线程在两个处理器上运行',
      expected: '至少一次采样中：两个线程处于 R 状态，且在两个处理器上',
      observed: '{{samples}} 次采样中有 {{looks}} 次如此',
    },
    'updates-lost': { title: '除一次外，更新全部丢失' },
    'none-lost': { title: '没有丢失更新' },
  },
  notes: {
    round: '两个线程用时 {{ms}} 毫秒；CPU 时间与所经时间之比 {{ratio}}。',
    sold: '{{count}} 个线程各取一张票；还剩 {{left}} 张。',
    'python-thread': 'CPython 的线程；全局锁状态：{{gil}}。',
    'python-process': '每个工作者各用一个 CPython 进程；各自的全局锁状态：{{gil}}。',
  },
  shared: {
    ratios: '各轮的比值：{{ratios}}',
    'left.expected': '剩余 {{left}} 张票',
    'left.observed': '剩余：{{left}}',
  },
};
