import { defineCard } from '../card.ts';

export const gilWhy = defineCard(
  { id: 'gil-why', group: 'gil', covers: ['gil-why'] },
  {
    title: 'Why there is a global lock',
    summary:
      'Reference counting: every object has a counter that every use changes, and counters are not safe without a lock.',
    explanation: {
      see: 'Think of two threads that both drop a reference to one object whose counter is 2. Each loads 2, subtracts, stores 1: one update is lost, and the object is never freed. The other way round it is freed too early, and the program crashes. The scenario “The counter race” shows such losses with real threads.',
      why: 'CPython frees an object as soon as its reference count falls to zero. Nearly every instruction changes counts, so a lock for each object, or an atomic operation for each change, would have cost every program time, also those with one thread. One lock for all is simple, fast for one thread, and lets extensions in C be written without thinking of threads.',
      os: 'An atomic addition takes several times as long as a plain one, and much longer if two cores fight for the same cache line. The free-threaded build therefore counts in two parts: plainly by the thread that made the object, atomically by the others (biased reference counting).',
      mistakes: [
        '“A garbage-collector thread wakes up from time to time, and could collide with the program’s threads.” — CPython has no such thread. Most objects are freed at once by their count; the collector for cycles runs in whichever thread happens to make it necessary.',
        '“It was because processors were expensive.” — That machines had one core made the choice easy. The reason was the counting of references.',
        '“It makes programs safe.” — It protects the interpreter’s data, not yours.',
      ],
      platforms:
        'CPython counts references on every system alike. Node’s engine V8 and the Java machine trace which objects are reachable instead, so they need no counter and no such lock; V8 gives each thread a heap of its own. C++ has shared_ptr, whose counter is atomic. Swift counts too, atomically.',
      reading: [
        'CPython documentation: “Objects, Types and Reference Counts” (C API)',
        'PEP 703, section “Reference Counting”',
        'CPython InternalDocs: “Garbage collector design”',
      ],
    },
  },
  {
    title: '为什么有全局锁',
    summary: '引用计数：每个对象都有一个计数，几乎每次使用都会改动它，而不加锁的计数是不安全的。',
    explanation: {
      see: '设想两个线程同时放掉对同一对象的引用，计数为 2。各自取出 2，减一，存入 1：丢了一次更新，对象永远不会释放。反过来则会过早释放，程序崩溃。场景“计数竞态”用真正的线程演示这种丢失。',
      why: 'CPython 在引用计数降到零时立刻释放对象。几乎每条指令都会改动计数，如果每个对象一把锁，或每次改动用原子操作，所有程序都要付出时间，包括只有一个线程的。用一把总锁则简单，单线程时快，而且 C 扩展可以不考虑线程。',
      os: '原子加法比普通加法慢好几倍，两个核心争同一缓存行时慢得更多。因此自由线程构建把计数分成两部分：创建对象的线程用普通操作计数，其他线程用原子操作（偏向引用计数）。',
      mistakes: [
        '“有一个垃圾回收线程不时醒来，可能与程序的线程冲突。”——CPython 没有这样的线程。多数对象靠计数立刻释放；回收循环引用的程序，在碰巧触发它的那个线程里运行。',
        '“因为当时处理器很贵。”——机器只有一个核心，使这个选择容易接受；真正的原因是引用计数。',
        '“它使程序安全。”——它保护解释器的数据，不保护你的数据。',
      ],
      platforms:
        'CPython 在各个系统上都用引用计数。Node 的引擎 V8 和 Java 虚拟机改为追踪哪些对象可达，所以不需要计数，也不需要这样的锁；V8 给每个线程各自的堆。C++ 有 shared_ptr，其计数是原子的。Swift 也计数，同样是原子的。',
      reading: [
        'CPython 文档（C API）“对象、类型和引用计数”',
        'PEP 703 中的“Reference Counting”一节',
        'CPython InternalDocs“Garbage collector design”',
      ],
    },
  },
);
