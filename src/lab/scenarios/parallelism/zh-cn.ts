import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '并发与并行',
  summary: '同样的两个任务，在一个线程上轮流进行，或在两个线程上同时执行：每秒用掉的 CPU 时间说明了区别。',
  explanation: {
    see: '并发：一个线程上的两个流程，各做一小段就让给对方。两者都在推进，但一秒钟只有一秒的 CPU 时间。并行：两个线程，一秒钟有将近两秒的 CPU 时间，同样的工作用约一半的时间完成。',
    why: '并发是指同一段时间内有多个任务在进行，可以靠切换实现；它说的是程序的结构。并行是指同一时刻有多个任务在执行；它说的是硬件在做什么。单核能做到前者，永远做不到后者。',
    os: '比值是 CPU 时间（getrusage）除以经过的时间。如果其他程序占着核心，就绪的线程必须排队；Linux 会统计排队时间（schedstat）。若损失可由此解释，检查就说明无法判定，而不归咎于线程。',
    mistakes: [
      { claim: '并发只发生在单个 CPU 上。', truth: '多少个都可以，并发与此无关。' },
      { claim: '并行是并发的一部分。', truth: '谁也不包含谁。一条向量指令能并行地加八个数，却没有任何并发任务。' },
      { claim: '两个线程总是快一倍。', truth: '前提是有两个空闲核心，工作可以划分，而且没有锁让它们重新排队。' },
    ],
    platforms: {
      python:
        'CPython 的线程是并发的，但由于全局解释器锁，Python 代码不能并行（3.13 起可用不带该锁的构建）；多进程则可以。单核机器上无法演示并行。',
      node: 'Node 的工作线程可以并行。',
    },
    reading: [
      'OSTEP 第 26 章“并发：介绍”',
      'Rob Pike 的演讲《并发不是并行》',
      '汤小丹《计算机操作系统》第一章“操作系统的基本特性”',
      '手册页 getrusage(2)',
    ],
  },
  params: {
    slices: { label: '工作量', help: '每个任务计算多少小段' },
    rounds: { label: '轮数', help: '取最好的一轮：别的程序也在用这台机器' },
  },
  variants: {
    concurrent: { title: '并发：两个流程，一个线程', note: '它们轮流进行。' },
    parallel: { title: '并行：两个线程', note: '它们同时执行。' },
  },
  roles: { main: '程序', worker: '执行任务的线程' },
  metrics: { wall: '两个任务的用时（最后一轮）' },
  checks: {
    'both-in-progress': {
      title: '两个任务在同一段时间内都在进行',
      expected: '2 个任务，在日志中至少交替 {{changes}} 次',
      observed: '{{tasks}} 个任务，交替 {{changes}} 次',
    },
    'never-at-once': { title: '它们从未同时执行', expected: '最好的一轮中 CPU 时间 ÷ 所经时间不超过 1.1' },
    'at-once': {
      title: '它们同时执行',
      expected: '最好的一轮中 CPU 时间 ÷ 所经时间至少为 1.5',
    },
  },
  notes: { round: '两个任务用时 {{ms}} 毫秒；CPU 时间与所经时间之比 {{ratio}}。' },
  shared: { ratios: '各轮的比值：{{ratios}}' },
};
