import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Lost updates',
    summary:
      'Many threads each read a number, pause, and write it back less one. Far less than all of it is taken off, even in a single thread with async functions.',
    explanation: {
      see: 'A hundred threads are to bring 100 down to 0. With a pause longer than it takes all to read, everybody reads 100 and writes 99: the end is 99. With a pause of one millisecond the end differs each time. The random variant runs ten threads for several rounds.',
      why: 'Read, pause and write are three steps. Whoever writes overwrites what others wrote since its read, so their updates are lost. The pause only makes wide what is there anyway, between any read and its write.',
      avoid:
        'Hold one lock from the read to the write, or use one atomic operation that does both. In async code the gap is every await: read and write on the same side of it.',
      os: 'The scheduler may switch between any two instructions, and several cores run at the same instant. The kernel neither sees nor prevents such a race; it is a fault of the program.',
      mistakes: [
        '“The interpreter lock causes it” – it shows the opposite: even with that lock, which lets one thread run at a time, compound updates are not safe.',
        '“Sleep, then x -= 1 is the same experiment” – no: there the gap lies before the whole update and not inside it, so losses are rare and the result is often right by luck.',
        '“Ten random pauses give 0 now and then” – they would have to fall into a perfect line. With the pauses of the course it ends at 8 or 9.',
        '“Without threads there is no race” – async functions that read, await and write lose updates in one thread as well.',
      ],
      platforms:
        'Python: threading.Lock around all three steps. Node: Atomics.sub on a SharedArrayBuffer, or a lock; among async functions a queue or a mutex of promises. POSIX: pthread_mutex_lock, C11 atomic_fetch_sub. Windows: InterlockedDecrement, critical sections. Runtime “python” does the same with threading and asyncio, with the same random pauses for the same seed: under CPython’s global lock as many updates are lost, since a thread that sleeps gives that lock up.',
      reading: [
        'OSTEP, chapter 26: Concurrency: An Introduction',
        'S. Savage et al.: Eraser: A Dynamic Data Race Detector for Multithreaded Programs, 1997',
        '汤小丹等《计算机操作系统》：进程同步的基本概念',
      ],
    },
    params: {
      runtime: {
        label: 'Runtime',
        help: 'CPython’s global lock does not help',
      },
      threads: {
        label: 'Threads',
        help: 'The number begins at as many',
      },
      rounds: {
        label: 'Rounds',
      },
      pauseMs: {
        label: 'Pause',
        help: 'Between reading and writing; the unit of random pauses',
      },
      seed: {
        label: 'Seed',
        help: 'The same seed gives the same random pauses',
      },
    },
    variants: {
      random: {
        title: 'Random pauses',
        note: 'One to two units before reading, one to three before writing.',
      },
      'long-pause': {
        title: 'Long pause',
        note: 'All read before anybody writes: one less in the end.',
      },
      'short-pause': {
        title: 'Short pause',
        note: 'Cannot be predicted.',
      },
      'one-thread': {
        title: 'One thread, async functions',
        note: 'The same loss without threads.',
      },
    },
    roles: {
      main: 'main thread',
      taker: 'takes one off',
      interpreter: 'CPython',
    },
    metrics: {
      lost: 'Lost updates',
    },
    checks: {
      'updates-lost': 'Everybody wrote, and yet updates were lost',
      'one-left': 'Only one update was left of all',
      'race-found': 'The lockset analysis found the race',
    },
    messages: {
      round: 'Round {{round}} (seed {{seed}}): {{final}} of {{count}} left; it should be 0.',
      finals: 'final values {{finals}} after {{written}} writes',
      'updates-lost.expected': '{{writes}} writes, and more than 0 left in every round',
      'one-left.expected': 'exactly {{final}} left',
      'one-left.spread': 'cannot be decided: somebody wrote before all had read; take a longer pause',
      'race-found.expected': 'a race on the number',
      'race-found.yes': 'a race among {{actors}} threads',
      'race-found.no': 'no race',
    },
  },
  {
    title: '丢失的更新',
    summary: '许多线程各自读一个数，停顿一下，减一写回。减掉的远远不够；只有一个线程的异步函数也一样。',
    explanation: {
      see: '一百个线程要把 100 减到 0。若停顿长过所有人读数所需的时间，人人读到 100、写回 99，结果是 99。停顿只有一毫秒时，每次结果都不同。随机变体让十个线程跑若干轮。',
      why: '读、停顿、写是三步。写者会盖掉别人在它读数之后写入的值，那些更新就丢失了。停顿只是把本来就存在于读写之间的空隙拉宽。',
      avoid:
        '从读到写始终持有同一把锁，或用一个原子操作同时完成。在异步代码中，每个 await 都是空隙：读和写要放在它的同一侧。',
      os: '调度器可以在任意两条指令之间切换，几个核心还会在同一瞬间运行。内核既看不见也不阻止这种竞态；它是程序的错误。',
      mistakes: [
        '“这是解释器锁造成的”：恰恰相反，它说明即使有这把一次只让一个线程运行的锁，复合更新也不安全。',
        '“先睡眠再 x -= 1 是同一个实验”：不是。那样空隙在整个更新之前而不在其中，丢失很少，结果往往碰巧正确。',
        '“十个随机停顿有时会得到 0”：那需要它们恰好排成一队。按课程中的停顿，结果是 8 或 9。',
        '“没有线程就没有竞态”：读、await、写的异步函数在一个线程里同样丢失更新。',
      ],
      platforms:
        'Python：用 threading.Lock 围住三步。Node：对 SharedArrayBuffer 用 Atomics.sub，或用锁；异步函数之间用队列或基于 promise 的互斥。POSIX：pthread_mutex_lock、C11 的 atomic_fetch_sub。Windows：InterlockedDecrement、临界区对象。运行环境“python”用 threading 和 asyncio 做同样的事，种子相同，随机停顿就相同：在 CPython 的全局锁之下，丢失的更新一样多，因为睡眠的线程会交出这把锁。',
      reading: [
        'OSTEP 第 26 章：并发导论',
        'S. Savage 等：Eraser: A Dynamic Data Race Detector for Multithreaded Programs，1997',
        '汤小丹等《计算机操作系统》：进程同步的基本概念',
      ],
    },
    params: {
      runtime: {
        label: '运行环境',
        help: 'CPython 的全局锁帮不上忙',
      },
      threads: {
        label: '线程数',
        help: '数的初值与之相同',
      },
      rounds: {
        label: '轮数',
      },
      pauseMs: {
        label: '停顿',
        help: '读与写之间；也是随机停顿的单位',
      },
      seed: {
        label: '种子',
        help: '相同的种子给出相同的随机停顿',
      },
    },
    variants: {
      random: {
        title: '随机停顿',
        note: '读之前一到两个单位，写之前一到三个单位。',
      },
      'long-pause': {
        title: '长停顿',
        note: '所有人读完才有人写：最后只少一。',
      },
      'short-pause': {
        title: '短停顿',
        note: '无法预料。',
      },
      'one-thread': {
        title: '一个线程，异步函数',
        note: '没有多个线程也一样丢失。',
      },
    },
    roles: {
      main: '主线程',
      taker: '减一者',
      interpreter: 'CPython',
    },
    metrics: {
      lost: '丢失的更新',
    },
    checks: {
      'updates-lost': '人人都写了，更新却丢失了',
      'one-left': '全部更新只剩下一个',
      'race-found': '锁集分析发现了竞态',
    },
    messages: {
      round: '第 {{round}} 轮（种子 {{seed}}）：{{count}} 剩 {{final}}，本应为 0。',
      finals: '写了 {{written}} 次之后的最终值：{{finals}}',
      'updates-lost.expected': '写 {{writes}} 次，每轮剩余都大于 0',
      'one-left.expected': '正好剩 {{final}}',
      'one-left.spread': '无法判定：有人在全部读完之前就写了；请加长停顿',
      'race-found.expected': '这个数上的竞态',
      'race-found.yes': '{{actors}} 个线程之间存在竞态',
      'race-found.no': '没有竞态',
    },
  },
);
