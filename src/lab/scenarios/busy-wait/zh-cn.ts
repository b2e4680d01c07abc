import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '忙等待',
  summary: '主线程等待其他线程：循环里反复询问会占满一个核心，用 join 则让出处理机。',
  explanation: {
    see: '三个线程睡一会儿。一个变体里，主线程在循环中反复问它们是否结束，表中它的进程占用约 100 % 的一个核心。另一个变体用 join，几乎不占用。两者在同一时刻继续。',
    why: '没有停顿的循环与其他工作没有两样，调度器无从知道它一无所获。join 的线程被移出就绪队列，等的事情发生后再放回去。',
    avoid:
      '用 join、事件、条件变量或队列来等待。非轮询不可时，每次之间要睡眠。只有在多核上、等待比一次切换还短时，自旋才合适，而内核和锁库已经替您做了。',
    os: '内核为每个线程统计处理机时间。Linux 还给出线程就绪却没有得到处理机的时间（/proc/PID/schedstat）。两者之和才是循环所要的；机器繁忙时，单看前者会偏小。',
    mistakes: [
      {
        claim: 'while active_count() != 1: pass 可以等待线程。',
        truth: '可以，但同时烧掉一个核心。在 CPython 中它还从所等的线程手里抢走解释器锁。',
      },
      { claim: '在循环里打印以便看到进度。', truth: '那样输出也会被淹没。' },
      { claim: 'pass 会让出处理机。', truth: 'pass 什么也不做。睡眠或等待某件事才会让出。' },
    ],
    platforms: {
      python: 'for t in threads: t.join()。',
      node: '等待 exit 事件；主线程里的循环还会使事件得不到处理，连 worker 的结束都察觉不到。',
      posix: 'pthread_join、pthread_cond_wait。',
      windows: 'WaitForMultipleObjects。',
    },
    reading: [
      'OSTEP 第 28 章：锁（自旋），第 30 章：条件变量',
      'proc_pid_schedstat(5)',
      '汤小丹等《计算机操作系统》：让权等待',
    ],
  },
  params: { threads: { label: '要等的线程数' }, sleepMs: { label: '它们的睡眠' } },
  variants: { spin: { title: '循环询问', note: '占满一个核心。' }, join: { title: 'join 等待', note: '让出处理机。' } },
  roles: { main: '等待的线程', sleeper: '睡眠的线程' },
  metrics: { cpuShare: '等待的线程占用一个核心的比例' },
  checks: {
    burns: {
      title: '等待的线程几乎一直要占用核心',
      expected: '至少 80 % 的时间在核心上，或就绪等待核心',
      observed: '{{cpu}} % 在核心上，{{wanted}} % 在核心上或就绪',
      busy: '无法判定：它得到一个核心的 {{cpu}} %，而该系统不说明别人占用了多少',
    },
    rests: {
      title: '等待的线程几乎不用处理机时间',
      expected: '在核心上的时间不到 10 %',
      observed: '{{cpu}} % 的时间在核心上',
    },
    'waited-for-all': {
      title: '等到了所有线程睡完',
      expected: '全部睡完，至少 {{ms}} 毫秒',
      observed: '{{slept}} 个睡完，等了 {{ms}} 毫秒',
    },
  },
  notes: { waits: '等待其他线程。', slept: '睡醒了。', waited: '等了 {{wall}} 毫秒，用了 {{cpu}} 毫秒处理机时间。' },
};
