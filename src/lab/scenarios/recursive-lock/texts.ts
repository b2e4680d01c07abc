import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The re-entrant lock',
    summary:
      'A function that holds a lock calls functions that take the same lock: with a re-entrant lock it works, with a plain one the thread waits for itself.',
    explanation: {
      see: 'Ten threads take the lock and call two functions that take it again: the depth goes to 2 and back, and each counter ends at ten. With a plain lock the first thread stops at its second take, and all the others wait behind it.',
      why: 'A re-entrant lock remembers its owner and how often it was taken. The owner may take it again, and others get in only when every take has been undone. A plain lock knows only taken or free, so its own holder waits like anybody else.',
      avoid:
        'Often the better way is a function that expects the lock to be held, called by those that take it. Needing re-entrance may be a sign that the borders between functions are unclear.',
      os: 'Owner and depth lie in shared memory here, and waiting is a futex on Linux. The kernel does not see that a thread waits for itself; this program finds it in what the lock reports.',
      mistakes: [
        '“A master key that many people can use” – only the owner gets in again. For every other thread it is closed like any lock.',
        '“A big lock that contains small locks” – it is one lock with a counter.',
        '“One release gives it back” – as many releases as takes.',
      ],
      platforms:
        'Python: threading.RLock, beside the plain Lock. Node: none; made of Atomics here. POSIX: PTHREAD_MUTEX_RECURSIVE. Windows: critical sections and mutex objects are re-entrant. Java: synchronized is, too.',
      reading: [
        'Python documentation: threading – RLock Objects',
        'pthread_mutexattr_settype(3)',
        'OSTEP, chapter 28: Locks',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
      },
      workMs: {
        label: 'Work',
        help: 'Inside each of the two functions',
      },
      limitMs: {
        label: 'Time limit',
        help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
      },
    },
    variants: {
      recursive: {
        title: 'Re-entrant lock',
        note: 'Both counters end at the number of threads.',
      },
      plain: {
        title: 'Plain lock',
        note: 'The first thread waits for itself.',
      },
    },
    roles: {
      main: 'main thread',
      worker: 'thread',
    },
    checks: {
      'depth-two': 'The lock was taken to depth two',
      counters: 'Both counters are as large as the number of threads',
      exclusive: 'Others waited until the depth was 0',
      'self-deadlock': 'A thread was found waiting for its own lock',
      'nobody-adds': 'No thread got any further',
    },
    messages: {
      'added-both': 'Added to both counters.',
      'all-done': 'All done: {{first}} and {{second}}.',
      'depth-two.expected': 'depth 2, in {{count}} takes',
      'depth-two.observed': 'depth {{deepest}}, in {{count}} takes',
      counters: 'counters {{values}}',
      'exclusive.expected': 'one hold for each thread, none overlapping',
      'holds.disjoint': '{{count}} holds, none overlapping',
      'holds.overlap': '{{count}} holds, some overlapping',
      'self-deadlock.expected': 'one thread in a circle with itself, until the run is ended',
      'self-deadlock.yes': 'found: {{actors}}',
      'self-deadlock.no': 'not found{{actors}}',
      'nobody-adds.expected': 'the lock taken once and never again',
      'nobody-adds.observed': 'taken {{held}} times, {{added}} threads done',
    },
  },
  {
    title: '可重入锁',
    summary: '持有锁的函数调用同样要取这把锁的函数：用可重入锁可行，用普通锁则线程等待自己。',
    explanation: {
      see: '十个线程取得锁，再调用两个同样取锁的函数：深度到 2 再回落，两个计数器最后都是十。换成普通锁，第一个线程停在第二次取锁处，其余的都在它后面等待。',
      why: '可重入锁记得持有者和取得的次数。持有者可以再取，别人要等每一次取得都归还之后才能进入。普通锁只知道占用或空闲，所以连持有者自己也得等。',
      avoid:
        '更好的办法往往是写一个要求“锁已被持有”的内部函数，由取锁的函数调用。需要重入，可能说明函数之间的界限不清。',
      os: '这里持有者和深度放在共享内存中，等待在 Linux 上是 futex。内核看不出线程在等待自己；本程序从锁的报告中发现它。',
      mistakes: [
        '“很多人都能用的万能钥匙”：只有持有者能再次进入，对其他线程它与普通锁一样关着。',
        '“包含许多小锁的大锁”：它就是一把带计数的锁。',
        '“释放一次就归还了”：取多少次就要释放多少次。',
      ],
      platforms:
        'Python：threading.RLock，另有普通的 Lock。Node：没有，这里由 Atomics 构成。POSIX：PTHREAD_MUTEX_RECURSIVE。Windows：临界区对象和互斥体对象都可重入。Java：synchronized 也可重入。',
      reading: ['Python 文档：threading——RLock 对象', 'pthread_mutexattr_settype(3)', 'OSTEP 第 28 章：锁'],
    },
    params: {
      threads: {
        label: '线程数',
      },
      workMs: {
        label: '工作',
        help: '在两个函数里各做这么久',
      },
      limitMs: {
        label: '时间上限',
        help: '不能自行结束的运行到时被结束，从其最后一个进程或线程启动时算起',
      },
    },
    variants: {
      recursive: {
        title: '可重入锁',
        note: '两个计数器都等于线程数。',
      },
      plain: {
        title: '普通锁',
        note: '第一个线程等待自己。',
      },
    },
    roles: {
      main: '主线程',
      worker: '线程',
    },
    checks: {
      'depth-two': '锁的深度达到二',
      counters: '两个计数器都等于线程数',
      exclusive: '其他线程等到深度为 0',
      'self-deadlock': '发现一个线程在等待自己的锁',
      'nobody-adds': '没有线程再前进',
    },
    messages: {
      'added-both': '两个计数器都已加一。',
      'all-done': '全部完成：{{first}} 和 {{second}}。',
      'depth-two.expected': '取锁 {{count}} 次，深度为 2',
      'depth-two.observed': '取锁 {{count}} 次，深度为 {{deepest}}',
      counters: '计数器：{{values}}',
      'exclusive.expected': '每个线程持有一次，互不重叠',
      'holds.disjoint': '持有 {{count}} 次，互不重叠',
      'holds.overlap': '持有 {{count}} 次，有重叠',
      'self-deadlock.expected': '一个线程与自己成环，直到运行被结束',
      'self-deadlock.yes': '已发现：{{actors}}',
      'self-deadlock.no': '没有发现{{actors}}',
      'nobody-adds.expected': '锁取得一次，之后再也没有',
      'nobody-adds.observed': '取得 {{held}} 次，{{added}} 个线程完成',
    },
  },
);
