import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '宽临界区与窄临界区',
  summary: '同样的工作，一次让锁把停顿也罩住，一次只罩住修改：结果都准确，前者却慢许多倍。',
  explanation: {
    see: '二十个线程各停顿一下，再把一个数减一。第一次停顿时也持有锁：它们一个接一个，要二十次停顿的时间。第二次先停顿，只在修改时加锁：只比一次停顿略长。两个数最后都是 0。',
    why: '锁罩住什么，什么就变成串行。不需要保护的应放在外面。总时间至少是线程数乘以临界区的长度。',
    avoid: '临界区里只放不能拆开的部分：读、判断和写。除非判断取决于它，持有锁时绝不要睡眠、长时间计算或等待网络。',
    os: '想要已被占用的锁的线程在内核中睡眠（Linux 上是 futex），再被逐个唤醒。下一个是谁没有保证。',
    mistakes: [
      { claim: '主线程睡三秒代替 join。', truth: '只有在此之前全部做完才行；join 等得不多不少。' },
      { claim: '安全就意味着串行。', truth: '必须串行的只是临界区，不是线程。' },
      { claim: '加锁要十秒；加锁只要一秒。', truth: '两者都是实测，一个临界区宽，一个窄。大小决定一切。' },
      { claim: '那就只锁住写。', truth: '太窄了，写所依据的那次读也必须在里面。' },
    ],
    platforms: {
      python: 'with lock: 只围住那几行。',
      node: '在 worker 线程里用 Atomics.wait；只有一个数时用 Atomics.sub，根本不需要锁。',
      posix: 'pthread_mutex_lock。',
      windows: 'EnterCriticalSection、SRW 锁。',
    },
    reading: [
      'OSTEP 第 28 章：锁，第 29 章：基于锁的并发数据结构',
      'pthread_mutex_lock(3)',
      '汤小丹等《计算机操作系统》：临界区',
    ],
  },
  params: { threads: { label: '线程数' }, pauseMs: { label: '停顿', help: '在宽锁之内、窄锁之外' } },
  variants: { compare: { title: '先宽后窄', note: '由同一批线程完成。' } },
  roles: { main: '主线程', taker: '减一者' },
  questions: {
    narrow: {
      ask: '{{threads}} 个线程先在宽锁之内停顿 {{pauseMs}} 毫秒，再在窄锁之外做同样的事。第二种要多久？',
      shorter: '不到第一种的三分之一',
      between: '第一种的三分之一到全部',
      longer: '与第一种一样久，或更久',
    },
  },
  checks: {
    'both-exact': { title: '两种锁下都没有丢失', expected: '两者都剩 0' },
    'wide-serial': { title: '宽锁下停顿一个接一个', expected: '至少 {{ms}} 毫秒：线程数乘以停顿' },
    'narrow-faster': { title: '窄锁下用时不到它的 0.3', expected: '至少一次停顿（{{ms}} 毫秒），不到宽锁用时的 0.3' },
    'one-at-a-time': { title: '没有两个线程同时持有一把锁', expected: '每把锁持有 {{threads}} 次，互不重叠' },
    'no-race': { title: '锁集分析没有发现竞态', expected: '没有竞态', found: '发现了竞态', none: '没有发现' },
  },
  notes: {
    left: '宽锁下剩 {{wide}}，窄锁下剩 {{narrow}}。',
    'wide-begins': '开始，用宽锁。',
    'wide-ends': '宽锁部分完成。',
    'narrow-begins': '开始，用窄锁。',
    'narrow-ends': '窄锁部分完成。',
  },
  shared: {
    times: '宽 {{wide}} 毫秒，窄 {{narrow}} 毫秒',
    'holds.disjoint': '持有 {{wide}} 次和 {{narrow}} 次，互不重叠',
    'holds.overlap': '持有 {{wide}} 次和 {{narrow}} 次，有重叠',
  },
};
