import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '内存次序：先数据，后标志',
  summary:
    '一个线程写数据，再设标志；另一个等标志，再读数据。用 Atomics 绝不会读到旧数据。用普通访问则没有任何保证：这里统计实际发生了什么。',
  explanation: {
    see: 'Atomics：所有消息都读到，没有一条陈旧。普通访问：同样的做法但不用 Atomics；陈旧读的数目是本机的实际情况，在 x86 上通常为 0。先标志：写者在写数据之前设标志，每次读都陈旧；重排的效果就是这样。存储缓冲：两个线程各写自己的位置，再读对方的。双方都读到 0，与四个步骤的任何次序都矛盾。用 Atomics 从不发生；用普通访问则有可能，即使在 x86 上，只要两个线程同时运行。',
    why: '处理器把写放进存储缓冲就继续执行，其他处理器稍后才看到。编译器可以交换互不依赖的访问，或把值留在寄存器里。两者只保证单个线程自己察觉不到。线程之间的次序只在程序要求之处存在：原子访问、锁或消息。',
    avoid: '用原子存储设标志、读者用原子加载来发布数据，或在锁内进行，或发消息。绝不要用普通变量，哪怕测试通过。',
    os: 'x86 保持读的次序和写的次序，但允许读越过同一线程较早的写；ARM 和 POWER 几乎什么都会重排。JavaScript 的 Atomics 是顺序一致的：在 x86 上，原子存储是一条同时清空存储缓冲的指令。内核不参与。',
    mistakes: [
      { claim: '测试对了一百万次，普通访问就够了。', truth: '那是在这种处理器和这个编译器上。语言没有保证。' },
      { claim: 'x86 从不重排。', truth: '它允许读越过较早的、对另一位置的写；存储缓冲测试找的就是它。' },
      {
        claim: '循环读普通标志，迟早会看到写。',
        truth: '编译器可以只在循环之前读一次。Node 24 的引擎每轮都读；做优化的 C 编译器则不会。',
      },
      { claim: 'C 里加 volatile 就安全了。', truth: '它让编译器不省略访问，但既不约束处理器的次序，也不是原子的。' },
    ],
    platforms: {
      python: '有全局解释器锁时，普通变量看起来是有序的；仍应使用锁或队列。',
      node: 'SharedArrayBuffer 上的 Atomics.load 和 Atomics.store；postMessage 也建立次序。',
      posix: 'C11：带 memory_order_release 的 atomic_store_explicit，带 memory_order_acquire 的 atomic_load_explicit。',
      windows: 'Interlocked 函数是完全屏障。',
    },
    reading: [
      'P. Sewell 等：x86-TSO: A Rigorous and Usable Programmer’s Model for x86 Multiprocessors，2010',
      'ECMAScript 规范：Memory Model',
      'L. Lamport：How to Make a Multiprocessor Computer That Correctly Executes Multiprocess Programs，1979',
    ],
  },
  params: { messages: { label: '消息数', help: '或存储缓冲测试的轮数' } },
  variants: {
    atomics: { title: '用 Atomics', note: '从不陈旧。' },
    plain: { title: '普通访问', note: '没有保证；只作统计。' },
    'flag-first': { title: '先标志后数据', note: '每次读都陈旧。' },
    'store-buffer': { title: '存储缓冲', note: '双方都读到 0？分别统计普通访问和 Atomics。' },
  },
  roles: { main: '主线程', writer: '写者', reader: '读者', racer: '写一处、读另一处' },
  metrics: { stale: '陈旧的读', 'both-zero': '双方都读到 0 的轮数' },
  questions: {
    stale: {
      ask: '写者发送 {{messages}} 条消息：数据和标志。读者有几次读到旧数据？',
      none: '没有',
      some: '有一些',
      all: '全部',
    },
    'both-zero': { ask: '两个线程各用 Atomics 写一处，再读对方的一处。{{messages}} 轮中有几轮双方都读到 0？' },
  },
  checks: {
    'never-stale': {
      title: '用 Atomics 没有一次读陈旧',
      expected: '读 {{messages}} 条消息，0 条陈旧',
      observed: '读 {{examined}} 条，{{stale}} 条陈旧',
    },
    counted: {
      title: '所有消息都读到，并统计了陈旧的',
      expected: '读 {{messages}} 条消息；没有保证，所以陈旧多少都可以',
      observed: '在本机上读 {{examined}} 条，{{stale}} 条陈旧',
    },
    'all-stale': { title: '先标志后数据，每次读都陈旧', expected: '读 {{messages}} 条消息，{{messages}} 条陈旧' },
    'atomics-ordered': {
      title: '用 Atomics 时，每轮至少有一方看到对方的写',
      expected: '{{messages}} 轮，其中 0 轮双方都读到 0',
      observed: '{{rounds}} 轮，其中 {{both}} 轮双方都读到 0',
    },
    'plain-counted': {
      title: '用普通访问时，统计了双方都读到 0 的轮数',
      expected: '{{messages}} 轮；没有保证，所以多少都可以',
      observed: '在本机上 {{rounds}} 轮，其中 {{both}} 轮双方都读到 0',
    },
  },
  shared: { reads: '读 {{examined}} 条，{{stale}} 条陈旧' },
};
