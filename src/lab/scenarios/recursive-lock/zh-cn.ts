import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '可重入锁',
  summary: '持有锁的函数调用同样要取这把锁的函数：用可重入锁可行，用普通锁则线程等待自己。',
  explanation: {
    see: '十个线程取得锁，再调用两个同样取锁的函数：深度到 2 再回落，两个计数器最后都是十。换成普通锁，第一个线程停在第二次取锁处，其余的都在它后面等待。',
    why: '可重入锁记得持有者和取得的次数。持有者可以再取，别人要等每一次取得都归还之后才能进入。普通锁只知道占用或空闲，所以连持有者自己也得等。',
    avoid: '更好的办法往往是写一个要求“锁已被持有”的内部函数，由取锁的函数调用。需要重入，可能说明函数之间的界限不清。',
    os: '这里持有者和深度放在共享内存中，等待在 Linux 上是 futex。内核看不出线程在等待自己；本程序从锁的报告中发现它。',
    mistakes: [
      { claim: '很多人都能用的万能钥匙。', truth: '只有持有者能再次进入，对其他线程它与普通锁一样关着。' },
      { claim: '包含许多小锁的大锁。', truth: '它就是一把带计数的锁。' },
      { claim: '释放一次就归还了。', truth: '取多少次就要释放多少次。' },
    ],
    platforms: {
      python: 'threading.RLock，另有普通的 Lock。',
      node: '没有，这里由 Atomics 构成。',
      posix: 'PTHREAD_MUTEX_RECURSIVE。',
      windows: '临界区对象和互斥体对象都可重入。Java：synchronized 也可重入。',
    },
    reading: ['Python 文档：threading——RLock 对象', 'pthread_mutexattr_settype(3)', 'OSTEP 第 28 章：锁'],
  },
  params: {
    threads: { label: '线程数' },
    workMs: { label: '工作', help: '在两个函数里各做这么久' },
    limitMs: { label: '时间上限', help: '不能自行结束的运行到时被结束，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    recursive: { title: '可重入锁', note: '两个计数器都等于线程数。' },
    plain: { title: '普通锁', note: '第一个线程等待自己。' },
  },
  roles: { main: '主线程', worker: '线程' },
  checks: {
    'depth-two': {
      title: '锁的深度达到二',
      expected: '取锁 {{count}} 次，深度为 2',
      observed: '取锁 {{count}} 次，深度为 {{deepest}}',
    },
    counters: { title: '两个计数器都等于线程数' },
    exclusive: { title: '其他线程等到深度为 0', expected: '每个线程持有一次，互不重叠' },
    'self-deadlock': {
      title: '发现一个线程在等待自己的锁',
      expected: '一个线程与自己成环，直到运行被结束',
      yes: '已发现：{{actors}}',
      no: '没有发现{{actors}}',
    },
    'nobody-adds': {
      title: '没有线程再前进',
      expected: '锁取得一次，之后再也没有',
      observed: '取得 {{held}} 次，{{added}} 个线程完成',
    },
  },
  notes: { 'added-both': '两个计数器都已加一。', 'all-done': '全部完成：{{first}} 和 {{second}}。' },
  shared: {
    counters: '计数器：{{values}}',
    'holds.disjoint': '持有 {{count}} 次，互不重叠',
    'holds.overlap': '持有 {{count}} 次，有重叠',
  },
};
