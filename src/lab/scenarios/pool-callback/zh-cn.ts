import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '任务完成的回调',
  summary: '回调在池的所有者中运行，每个任务一次，在该任务结束之后，得到任务的返回值。',
  explanation: {
    see: '任务返回自己的编号加 100。每个任务都有一个回调，报告它得到的值以及所在的进程和线程：总是所有者的，从不是工作者的。值按完成次序到来，不一定是提交次序。',
    why: '工作者把结果送回所有者，那里得有人处理它。回调就是事先挂好的处理，所有者不必依次等待每个结果。',
    avoid: '回调要短：一个在运行，其他的就得等。繁重的工作应放进任务里。也要处理失败：只挂成功的回调会把失败掩盖。',
    os: '结果经套接字（Python 中是管道）在进程之间传递，或经消息端口在线程之间传递。有可读内容时内核唤醒所有者；回调在那里只是一次普通的函数调用。',
    mistakes: [
      {
        claim: '回调在主线程中运行。',
        truth:
          'Python 的 multiprocessing.Pool 在父进程的结果处理线程中运行；ThreadPoolExecutor 在工作线程中，任务若已完成则立即在调用者中运行；这里同 Node 一贯的做法，在所有者的事件循环中。',
      },
      {
        claim: '回调得到的是值。',
        truth: 'Pool.apply_async 给的是值；add_done_callback 给的是 future，要调用其 result()，括号不可少。',
      },
      { claim: '回调的返回值会保留。', truth: '会被丢弃。' },
      { claim: '一个回调同时告知成功与失败。', truth: 'Pool.apply_async 另有 error_callback。' },
    ],
    platforms: {
      python: 'apply_async 的 callback 与 error_callback，future 的 add_done_callback。',
      node: 'promise 的 then 与 catch，或消息处理函数。',
      posix: '信号处理函数，或读取管道的线程。',
      windows: '完成端口与线程池回调。',
    },
    reading: [
      'Python 文档：concurrent.futures 的“Future.add_done_callback”',
      'Python 文档：multiprocessing.pool 的“apply_async”',
      'Node.js 文档：“The Node.js Event Loop”',
    ],
  },
  params: { workers: { label: '工作者数' }, tasks: { label: '任务数' }, taskMs: { label: '任务时长' } },
  variants: {
    process: { title: '进程池', note: '结果来自其他进程。' },
    thread: { title: '线程执行器，20 个任务', note: '回调得到的是 future。' },
  },
  roles: { main: '池的所有者', worker: '工作者' },
  questions: {
    place: {
      ask: '池中的工作者完成 {{tasks}} 个任务。回调在哪里运行？',
      owner: '在创建池的地方',
      worker: '在完成任务的工作者里',
      both: '两处都有',
    },
  },
  checks: {
    'once-each': {
      title: '每个任务一个回调',
      expected: '{{count}} 个回调，各属不同任务',
      observed: '{{count}} 个回调，涉及 {{distinct}} 个任务',
    },
    'in-the-owner': {
      title: '回调在所有者中运行',
      expected: '每个回调都在进程 {{pid}} 的主线程中',
      observed: '在别处的 {{elsewhere}} 个；工作者 {{workers}} 个',
    },
    'value-of-the-task': {
      title: '每个回调得到其任务的返回值',
      expected: '回调中的值等于工作者返回的值',
      observed: '返回 {{returned}} 个，值不同的回调 {{wrong}} 个',
    },
    'after-the-end': {
      title: '每个回调都在其任务结束之后',
      expected: '{{count}} 个回调都晚于其任务的结束',
      observed: '更晚的：{{late}} 个',
    },
  },
  notes: { attached: '挂上了 {{count}} 个回调。' },
};
