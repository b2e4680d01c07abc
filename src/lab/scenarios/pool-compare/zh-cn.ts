import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '自己的池与库的池并列',
  summary: '同样的任务分别交给可以在此读到的小池和 tinypool，用进程或线程：总时长、工作者利用率、队列、重复使用。',
  explanation: {
    see: '先由我们的池用四个工作者完成 24 次小睡，再由 tinypool 做同样的事。指标并排列出：从头到尾的时间、工作者时间用了多少、队列长度。两者都反复使用少数几个工作者。',
    why: '所有的池在要紧处都一样：工作者、队列、双向的消息。不同的是消息怎样传送、空闲的工作者保留还是结束，以及怎样对待失败。',
    os: '用进程时，每个任务和结果都写进套接字，再由另一方读出。用线程时由运行时在同一进程内复制；移动数据不需要系统调用，只有唤醒需要。',
    mistakes: [
      {
        claim: '自己写的池简单，所以更快。',
        truth:
          '看数字：通常只差百分之几，因为睡眠或计算的任务远大于池本身的开销。库有自己写的池所缺的失败处理、回收与限制。',
      },
      {
        claim: '利用率低于 100 % 说明池不好。',
        truth: '收尾时总有工作者无事可做：任务少而长时，任何池的这段尾巴都很长。',
      },
    ],
    platforms: {
      python: '标准库有 concurrent.futures 和 multiprocessing.Pool。',
      node: 'tinypool 提供工作线程和子进程，piscina 提供工作线程。',
      posix: 'POSIX 与 C++ 标准中没有。',
      windows: 'Windows 系统自带。',
    },
    reading: ['tinypool 的 README', 'piscina 的 README', 'Node.js 文档：worker_threads'],
  },
  params: { workers: { label: '工作者数' }, tasks: { label: '任务数' }, taskMs: { label: '任务时长' } },
  variants: {
    process: { title: '进程', note: '任务与结果经过套接字。' },
    thread: { title: '线程', note: '任务与结果留在同一进程。' },
  },
  roles: { main: '两个池的所有者', worker: '我们的池的工作者' },
  metrics: {
    ownMakespan: '我们的池：从头到尾',
    ownUtilisation: '我们的池：工作者时间利用率',
    peerMakespan: 'tinypool：从头到尾',
    peerUtilisation: 'tinypool：工作者时间利用率',
  },
  questions: {
    first: {
      ask: '两个池用 {{workers}} 个工作者做同样的 {{tasks}} 个任务。哪个从第一个到最后一个任务用时更短？',
      own: '本程序的池',
      peer: 'tinypool 库',
      neither: '都不是：相差不到十分之一',
    },
  },
  checks: {
    'own-done': { title: '我们的池：由其工作者全部完成' },
    'peer-done': { title: 'tinypool：由其工作者全部完成' },
    'own-shared': { title: '我们的池：并排进行' },
    'peer-shared': { title: 'tinypool：并排进行' },
    queued: {
      title: '没有空闲工作者的任务在队列中等待',
      expected: '两者在全部提交之后都至少有 {{over}} 个任务等待',
      observed: '最长队列：我们的 {{own}}，tinypool 的 {{peer}}',
    },
  },
  notes: { 'own-begins': '我们的池开始。', 'peer-begins': 'tinypool 开始。' },
  shared: {
    'done.expected': '至多 {{workers}} 个工作者完成 {{tasks}} 个任务，同时从不更多',
    'done.observed': '{{tasks}} 个任务，{{workers}} 个工作者，同时至多 {{peak}} 个',
    'shared.expected': '从头到尾少于全部任务之和的十分之九',
    'shared.observed': '{{span}} 毫秒；合计 {{sum}} 毫秒',
  },
};
