import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '为什么有全局锁',
  summary: '引用计数：每个对象都有一个计数，几乎每次使用都会改动它，而不加锁的计数是不安全的。',
  explanation: {
    see: '设想两个线程同时放掉对同一对象的引用，计数为 2。各自取出 2，减一，存入 1：丢了一次更新，对象永远不会释放。反过来则会过早释放，程序崩溃。场景“计数竞态”用真正的线程演示这种丢失。',
    why: 'CPython 在引用计数降到零时立刻释放对象。几乎每条指令都会改动计数，如果每个对象一把锁，或每次改动用原子操作，所有程序都要付出时间，包括只有一个线程的。用一把总锁则简单，单线程时快，而且 C 扩展可以不考虑线程。',
    os: '原子加法比普通加法慢好几倍，两个核心争同一缓存行时慢得更多。因此自由线程构建把计数分成两部分：创建对象的线程用普通操作计数，其他线程用原子操作（偏向引用计数）。',
    mistakes: [
      {
        claim: '有一个垃圾回收线程不时醒来，可能与程序的线程冲突。',
        truth: 'CPython 没有这样的线程。多数对象靠计数立刻释放；回收循环引用的程序，在碰巧触发它的那个线程里运行。',
      },
      { claim: '因为当时处理器很贵。', truth: '机器只有一个核心，使这个选择容易接受；真正的原因是引用计数。' },
      { claim: '它使程序安全。', truth: '它保护解释器的数据，不保护您的数据。' },
    ],
    platforms: {
      python: 'CPython 在各个系统上都用引用计数。',
      node: 'Node 的引擎 V8 和 Java 虚拟机改为追踪哪些对象可达，所以不需要计数，也不需要这样的锁；V8 给每个线程各自的堆。C++ 有 shared_ptr，其计数是原子的。Swift 也计数，同样是原子的。',
    },
    reading: [
      'CPython 文档（C API）“对象、类型和引用计数”',
      'PEP 703 中的“Reference Counting”一节',
      'CPython InternalDocs“Garbage collector design”',
    ],
  },
};
