import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '四个十秒的任务',
  summary: '四个 10 秒的任务，用进程或线程，在一个或四个核心上，要多久？先看算出的表，再按比例缩小真正运行。',
  explanation: {
    see: '先是一个模型的表，是算出来的：计算在一个核心上需 40 秒；在四个核心上，用进程 10 秒，用全局锁之下的线程 40 秒。等待在哪里都是 10 秒。然后由 Node 真正的进程和线程用较短的任务来做：等待互相重叠，计算用时不会少于总工作量除以核心数。',
    why: '计算需要核心，核心是大家分用的；等待则不需要。因此要问两个问题：任务是在计算还是在等待？它们能不能同时用多个核心？',
    os: '调度器给每个就绪的任务一份核心时间。阻塞的任务不是就绪的，在被唤醒之前不花费任何核心时间。',
    mistakes: [
      {
        claim: '四个进程各等 10 秒输入输出，需 40 秒再加启动时间。',
        truth: '约 10 秒加启动时间：等待互相重叠，单核上也一样。40 秒说的是单核上的计算。',
      },
      {
        claim: '四个核心总是快四倍。',
        truth: '前提是工作可以划分并能在各核心上运行；CPython 全局锁之下的线程做不到。',
      },
    ],
    platforms: {
      python: '模型中线程一列假定是带全局锁的 CPython。',
      node: '真正的运行用 Node 的工作线程，它们没有这种锁：在多核上计算与进程一样快。',
    },
    reading: [
      'OSTEP 第 7 章“进程调度：介绍”',
      'OSTEP 第 10 章“多处理器调度”',
      '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
    ],
  },
  params: { tasks: { label: '任务数' }, unitMs: { label: '时长', help: '真正运行时每个任务的时长；表中为 10 秒' } },
  variants: {
    waiting: { title: '等待（I/O 密集）', note: '约等于一个任务的时长。' },
    computing: { title: '计算（CPU 密集）', note: '至少是总工作量除以核心数。' },
  },
  roles: { main: '程序', task: '任务' },
  metrics: { processesWall: '多进程，实测', threadsWall: '多线程，实测' },
  checks: {
    model: { title: '模型的表是对的', expected: '进程/线程（秒）：{{rows}}', observed: '表：{{rows}}' },
    'waits-overlap': {
      title: '等待互相重叠：不到两倍时长全部结束',
      expected: '至少 {{unit}} 毫秒且小于 {{limit}} 毫秒',
    },
    'cores-bound': {
      title: '计算用时不少于工作量除以核心数',
      expected: '用掉 {{work}} 毫秒 CPU 时间；{{cores}} 个核心上至少经过 {{least}} 毫秒',
    },
  },
  notes: {
    model: '模型：{{kind}}，{{cores}} 个核心：进程 {{processes}} 秒，线程 {{threads}} 秒。',
    measured: '实测：{{kind}} 用时 {{ms}} 毫秒，每个任务 {{unit}} 毫秒。',
  },
  shared: { walls: '进程、线程：{{walls}} 毫秒', 'delayed.busy': '无法判定：其他程序占着核心（{{walls}} 毫秒）' },
};
