import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '丢失的更新',
  summary: '许多线程各自读一个数，停顿一下，减一写回。减掉的远远不够；只有一个线程的异步函数也一样。',
  explanation: {
    see: '线程有多少个，数就有多大，要一起把它减到 0。若停顿长过所有线程读数所需的时间，每个线程都读到同一个数，例如 100，再写回 99，结果是 99。停顿只有一毫秒时，每次结果都不同。随机变体让较少的线程跑若干轮。',
    why: '读、停顿、写是三步。写者会盖掉别人在它读数之后写入的值，那些更新就丢失了。停顿只是把本来就存在于读写之间的空隙拉宽。',
    avoid:
      '从读到写始终持有同一把锁，或用一个原子操作同时完成。在异步代码中，每个 await 都是空隙：读和写要放在它的同一侧。',
    os: '调度器可以在任意两条指令之间切换，几个核心还会在同一瞬间运行。内核既看不见也不阻止这种竞态；它是程序的错误。',
    mistakes: [
      {
        claim: '这是解释器锁造成的。',
        truth: '恰恰相反，它说明即使有这把一次只让一个线程运行的锁，复合更新也不安全。',
      },
      {
        claim: '先睡眠再 x -= 1 是同一个实验。',
        truth: '不是。那样空隙在整个更新之前而不在其中，丢失很少，结果往往碰巧正确。',
      },
      { claim: '随机停顿有时会得到 0。', truth: '那需要它们恰好排成一队。按课程中的停顿，结果是 8 或 9。' },
      { claim: '没有线程就没有竞态。', truth: '读、await、写的异步函数在一个线程里同样丢失更新。' },
    ],
    platforms: {
      python:
        '用 threading.Lock 围住三步。运行环境“python”用 threading 和 asyncio 做同样的事，种子相同，随机停顿就相同：在 CPython 的全局锁之下，丢失的更新一样多，因为睡眠的线程会交出这把锁。',
      node: '对 SharedArrayBuffer 用 Atomics.sub，或用锁；异步函数之间用队列或基于 promise 的互斥。',
      posix: 'pthread_mutex_lock、C11 的 atomic_fetch_sub。',
      windows: 'InterlockedDecrement、临界区对象。',
    },
    reading: [
      'OSTEP 第 26 章：并发导论',
      'S. Savage 等：Eraser: A Dynamic Data Race Detector for Multithreaded Programs，1997',
      '汤小丹等《计算机操作系统》：进程同步的基本概念',
    ],
  },
  params: {
    runtime: { label: '运行环境', help: 'CPython 的全局锁帮不上忙' },
    threads: { label: '线程数', help: '数的初值与之相同' },
    rounds: { label: '轮数' },
    pauseMs: { label: '停顿', help: '读与写之间；也是随机停顿的单位' },
    seed: { label: '种子', help: '相同的种子给出相同的随机停顿' },
  },
  variants: {
    random: { title: '随机停顿', note: '读之前一到两个单位，写之前一到三个单位。' },
    'long-pause': { title: '长停顿', note: '所有人读完才有人写：最后只少一。' },
    'short-pause': { title: '短停顿', note: '无法预料。' },
    'one-thread': { title: '一个线程，异步函数', note: '没有多个线程也一样丢失。' },
  },
  tracks: { 'written.number': '写入的数' },
  roles: { main: '主线程', taker: '减一者', interpreter: 'CPython' },
  metrics: { lost: '丢失的更新' },
  questions: {
    left: {
      ask: '一个数从 {{threads}} 开始。{{threads}} 个执行者各减一：读取、停顿、再写回减一后的值。最后剩多少？',
      zero: '剩 0',
      between: '大于 0，但少于 {{threads}} 减 1',
      one: '{{threads}} 减 1：只减掉了一次',
    },
  },
  checks: {
    'updates-lost': { title: '人人都写了，更新却丢失了', expected: '写 {{writes}} 次，每轮剩余都大于 0' },
    'one-left': {
      title: '全部更新只剩下一个',
      expected: '正好剩 {{final}}',
      spread: '无法判定：有人在全部读完之前就写了；请加长停顿',
    },
    'race-found': {
      title: '锁集分析发现了竞态',
      expected: '这个数上的竞态',
      yes: '{{actors}} 个线程之间存在竞态',
      no: '没有竞态',
    },
  },
  notes: { round: '第 {{round}} 轮（种子 {{seed}}）：{{count}} 剩 {{final}}，本应为 0。' },
  shared: { finals: '写了 {{written}} 次之后的最终值：{{finals}}' },
};
