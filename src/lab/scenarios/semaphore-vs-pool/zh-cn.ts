import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '信号量还是池',
  summary: '四十个任务，一次四个：用信号量是四十个进程、多数在等；用池是四个进程，等的是任务。',
  explanation: {
    see: '两者做同样的任务，同时工作的从不超过四个。用信号量时每个任务有自己的进程，许多进程只是为了等待而存在。池只启动四个，谁空闲就把下一个任务交给谁。',
    why: '信号量限制多少个在工作，池限制多少个存在。前者等待的是占着内存的进程，后者等待的是列表里的一行。',
    avoid: '短任务很多时用池。若进程本来就存在，只是其中一步的资源稀缺（例如许可证或连接），适合用信号量。',
    os: '每个进程都要占用 pid、页表和运行时的内存，不论是否在等；每个任务一个进程，加起来就是几百 MB。这里的许可是父进程所持队列中的令牌，取得令牌就是 P 操作。',
    mistakes: [
      {
        claim: '一次四个，两者没有区别。',
        truth: '工作的一样多，但一边是每个任务一个进程，另一边只有同时工作的那几个。',
      },
      { claim: '这只与进程有关。', truth: '线程也一样，只是每个的代价小些。' },
      {
        claim: '池总是更好。',
        truth: '它的工作者会被重复使用，任务留下的东西（内存、打开的文件、改过的全局变量）会影响下一个任务。',
      },
    ],
    platforms: {
      python: 'multiprocessing.Semaphore 和 Pool、concurrent.futures。',
      node: '没有自带的进程池，这里用消息几行写成。',
      posix: '进程间用 sem_open。',
      windows: '命名信号量、线程池 API。',
    },
    reading: ['Python 文档：multiprocessing——进程池', 'OSTEP 第 31 章：信号量', 'sem_overview(7)'],
  },
  params: { tasks: { label: '任务数' }, atOnce: { label: '同时进行' }, taskMs: { label: '任务长度' } },
  variants: {
    semaphore: { title: '信号量', note: '每个任务一个进程。' },
    pool: { title: '池', note: '能工作几个就有几个进程。' },
  },
  roles: { main: '父进程', once: '只做一个任务的进程', worker: '池中的进程' },
  metrics: { makespan: '完成全部任务的时间' },
  checks: {
    'all-done': { title: '每个任务都做了一次' },
    'peak-working': { title: '同时工作的达到允许的数目，一个也不多' },
    'process-per-task': { title: '每个任务有自己的进程' },
    'more-exist': {
      title: '存在的进程多于能工作的',
      expected: '同时存在的多于 {{peak}} 个',
      observed: '同时存在 {{peak}} 个',
    },
    'few-processes': { title: '存在的进程与能工作的一样多' },
  },
  notes: { 'task-begins': '开始任务 {{task}}。', 'task-ends': '完成任务 {{task}}。' },
  shared: { 'all-done': '完成 {{done}} 个任务', 'peak-working': '同时工作的最多 {{peak}} 个', pids: '{{pids}} 个进程' },
};
