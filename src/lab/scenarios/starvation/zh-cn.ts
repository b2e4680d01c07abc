import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '不公平的锁造成饥饿',
  summary: '一个贪婪的线程刚还锁就又取走。若其他线程停一会儿再试，就要等过它的许多轮；用排号锁，每个线程只等自己的号。',
  explanation: {
    see: '一个贪婪的线程和几个谦让的线程争同一把锁。贪婪的立即再要，谦让的每轮之间停一会儿。没有队列时，等待者一次次被超过：它在时间线上是一段长长的等待，而贪婪的一轮接一轮。用排号锁，每个等待者排在比它早到的之后。指标列出每个线程拿到锁的次数、最长等待和等待的中位数。',
    why: '贪婪线程的两轮之间，锁只空闲几微秒。每隔几毫秒试一次的线程几乎碰不上那一刻。没有什么卡住，也没有违反规则，等待者却可能等上任意久：这就是饥饿。',
    avoid:
      '临界区要短，两次之间做别的事。等待必须有限时，用公平锁：每个请求取一个号，按号服务。公平的代价是吞吐量，因为下一个线程醒来之前锁是闲着的；多数锁因此不公平。',
    os: '这里的锁没有队列：发现锁被占的线程睡一会儿再试，程序用锁文件时就是这样。在内核里睡眠的互斥锁（Linux 上是 futex）会唤醒一个等待者，但并不把锁交给它：本来就在运行的线程仍可能更快。多久发生一次因机器而异，所以这里不用它。',
    mistakes: [
      { claim: '等待的线程按到达次序拿到锁。', truth: '只有锁这样保证时才是。多数不保证：后来的可能先拿到。' },
      { claim: '饥饿是死锁的一种。', truth: '死锁时什么都不动。这里一切都在动，只是某个线程轮不到。' },
      { claim: '公平锁更快，因为没有线程白等。', truth: '总体上更慢：每次交接都要等一个线程醒来。' },
    ],
    platforms: {
      python: 'threading.Lock 不保证次序。',
      node: '没有；这里用 Atomics 实现。Atomics.notify 按次序唤醒，但不交接锁。',
      posix: 'pthread_mutex_t 不保证次序；Java 有 new ReentrantLock(true)。',
      windows: '自 Windows Vista 起，SRW 锁和临界区对象都不公平。',
    },
    reading: [
      'OSTEP 第 28 章：锁，“Ticket locks”',
      'D. P. Reed、R. K. Kanodia：Synchronization with Eventcounts and Sequencers，1979',
      'J. M. Mellor-Crummey、M. L. Scott：Algorithms for Scalable Synchronization on Shared-Memory Multiprocessors，1991',
    ],
  },
  params: {
    polite: { label: '谦让的线程数', help: '每轮之间停一会儿' },
    turns: { label: '轮数', help: '贪婪线程的；到此运行结束' },
    holdMs: { label: '一轮时长', help: '每次持锁多久' },
    retryMs: { label: '再试间隔', help: '发现锁被占的线程停多久' },
  },
  variants: {
    retry: { title: '停一会儿再试', note: '没有队列：来得巧的拿到。' },
    ticket: { title: '排号锁', note: '按号服务。' },
  },
  roles: { main: '主线程', greedy: '贪婪的线程', polite: '谦让的线程' },
  metrics: { turns: '拿到锁的次数', longest: '最长等待', median: '等待中位数', spread: '最长等待与总中位数之比' },
  checks: {
    overtaken: {
      title: '有等待的线程一次次被超过',
      expected: '一次等待中至少被超过 {{count}} 次',
      observed: '{{count}} 次',
      few: '无法判定：最多 {{count}} 次；这把锁不保证次序，这次线程运气好',
    },
    'in-turn': {
      title: '等待的线程只被比它早到的超过',
      expected: '一次等待中至多 {{count}} 次',
      observed: '{{waits}} 次等待中，最多 {{count}} 次',
    },
    'greedy-first': {
      title: '贪婪线程拿到锁的次数比其余全部加起来还多',
      expected: '多于 {{others}} 次',
      observed: '{{greedy}} 次',
    },
    exclusive: {
      title: '同一时刻只有一个线程持有锁',
      expected: '没有两段持有重叠',
      yes: '{{holds}} 段持有，没有重叠',
      no: '{{holds}} 段持有，有重叠',
    },
  },
};
