import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '为什么要有线程：卡死的聊天程序',
  summary: '聊天程序既要画屏幕又要等键盘。只有一个控制流时它会卡死；第二个线程或事件循环能让它保持响应。',
  explanation: {
    see: '程序每隔几十毫秒画一次屏幕（一次心跳），然后等待输入。若唯一的线程用阻塞调用等待，输入到来之前一次心跳也没有。若由同一进程的第二个线程等待，或等待本身不阻塞，心跳就照常进行。',
    why: '阻塞调用会停住发出调用的线程；只有一个线程时，停住的就是整个程序，包括与输入毫无关系的工作。进程好比车间：只有一个工人时，他在门口等料，一切都停。同一车间里再来一个工人，共用工具和材料，这就是线程。',
    avoid: '绝不要在负责绘制或应答的线程里做阻塞调用。把等待交给另一个线程，或使用不阻塞的调用并回到事件循环。',
    os: '内核调度的是线程。被阻塞的线程离开就绪队列，同一进程的其他线程不受影响。事件循环用一个线程做到这一点：它一次向内核询问所有来源（epoll、kqueue、I/O 完成端口），只在那里阻塞。',
    mistakes: [
      {
        claim: '单进程程序不可能同时做几件事。',
        truth: '只有在单线程且使用阻塞调用时才如此。非阻塞调用加事件循环是第三条路，不需要第二个线程。',
      },
      { claim: '不用线程就只能把全部数据复制到多个进程。', truth: '进程也可以有意共享内存；线程只是默认共享。' },
      { claim: '线程越多，这样的程序越快。', truth: '线程让它保持响应，计算并不会因此变快。' },
    ],
    platforms: {
      python: 'Python 的线程很适合这种用途，因为等待中的线程会释放解释器锁。',
      node: 'Node 的代码在一个线程上运行，几乎所有操作都有不阻塞的调用；worker_threads 可以增加线程。',
      windows: '在 Windows 上，窗口五秒不取消息就会被标为“未响应”。',
    },
    reading: [
      'OSTEP 第 26 章“并发：介绍”、第 33 章“基于事件的并发”',
      '汤小丹《计算机操作系统》第二章“线程的基本概念”',
      'Node.js 文档《不要阻塞事件循环》',
    ],
  },
  params: { beatMs: { label: '心跳', help: '多久画一次屏幕' }, waitMs: { label: '等待输入', help: '多久没有人打字' } },
  variants: {
    'only-thread': { title: '唯一的线程在等', note: '一切停顿。' },
    'second-thread': { title: '第二个线程在等', note: '屏幕照常。' },
    'event-loop': { title: '不阻塞的等待', note: '一个线程，屏幕照常。' },
  },
  roles: { main: '启动者', chat: '聊天程序', keyboard: '等键盘的线程' },
  checks: {
    waited: { title: '确实有人在等输入', expected: '至少等待 {{ms}} 毫秒', observed: '{{actor}} 等了 {{ms}} 毫秒' },
    frozen: { title: '其间什么也没画', expected: '等待之前有心跳，其间没有' },
    alive: { title: '其间至少有 80% 的心跳', expected: '{{possible}} 次心跳中其间至少 {{wanted}} 次' },
    'one-process': {
      title: '等待的线程属于同一进程',
      expected: '等待的线程与程序的 pid 相同',
      observed: '程序 {{chat}}，线程位于 {{keyboard}}',
    },
  },
  notes: { waiting: '正在等键盘。', typed: '输入来了；到现在共 {{beats}} 次心跳。' },
  shared: { beats: '其间 {{beats}} 次心跳，之前 {{before}} 次' },
};
