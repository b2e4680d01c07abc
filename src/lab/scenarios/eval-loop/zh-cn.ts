import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '锁之下的解释器循环（模拟）',
  summary: '一步一步的模型：取得锁，执行一段字节码，交出锁，如此反复。这里不测量任何东西。',
  explanation: {
    see: '这是模拟：各步骤由计算得出，没有时钟也没有线程。线程 A 一直计算。第一个变体中 B 也计算：当对方已等满切换间隔，就交出锁。第二个变体中 B 读文件：它在间隔用完之前很久就自己交出锁，A 继续执行。',
    why: 'CPython 的线程取得锁，执行字节码，直到有人要锁或它自己要阻塞，于是交出锁，再去等锁。要锁是按时间的：等满间隔的线程设置一个标志，正在运行的线程在下一次函数调用处或循环转完一圈时看到它（Python 3.10 之前：几乎任意两条指令之间）。模拟把每一步都当作这样的地方。',
    os: '这把锁本身是一个互斥锁加一个条件变量。接下来由谁得到，由操作系统决定；模型选等得最久的。',
    mistakes: [
      {
        claim: '线程执行 100 条（或 1000 条）字节码就让出。',
        truth: '那是 Python 2（sys.setcheckinterval）。3.2 起按时间：默认 5 毫秒（sys.setswitchinterval）。',
      },
      { claim: '每段之后线程都睡眠。', truth: '它是在等锁；如果没有人要，它就一直不放。' },
      { claim: '要用 time.sleep(0) 才能让别人运行。', truth: '它会立刻交出锁，但别人等满间隔后本来也会轮到。' },
    ],
    platforms: { python: '真正的锁见场景“全局解释器锁”，运行环境 python。自由线程构建没有这样的循环。' },
    reading: [
      'Python 文档 sys.setswitchinterval',
      'CPython 源码 Python/ceval_gil.c 中的实现说明',
      'David Beazley 的演讲《Understanding the Python GIL》',
    ],
  },
  params: {
    intervalMs: { label: '切换间隔', help: 'CPython 为 5 毫秒' },
    computeMs: { label: '计算', help: '每个计算线程的时长' },
    blockMs: { label: '阻塞', help: '第二个变体中每次读取的时长' },
  },
  variants: {
    computing: { title: '两个计算线程', note: '每段由间隔结束。' },
    blocking: { title: '一个计算，一个读取', note: '阻塞调用提前结束一段。' },
  },
  roles: { main: '模拟器' },
  metrics: { total: '模拟时间', switches: '锁易手次数' },
  checks: {
    loop: { title: '取得、执行、交出、反复：从不同时有两个', expected: '每次取得之后是同一线程的交出，并有原因' },
    'both-end': { title: '两个线程都执行完了', expected: 'A 和 B 各做完一次' },
    interval: { title: '各段由切换间隔结束', expected: '由别人结束的每一段都长 {{interval}} 毫秒' },
    blocking: {
      title: '阻塞调用在间隔用完之前结束了一段',
      expected: 'B 有 2 段被阻塞调用结束，都不到 {{interval}} 毫秒',
    },
  },
  notes: {
    acquire: '{{time}} 毫秒：{{thread}} 取得锁。',
    'release-interval': '{{time}} 毫秒：{{thread}} 交出锁，因为别人已等满间隔。',
    'release-blocking': '{{time}} 毫秒：{{thread}} 在阻塞调用之前交出锁。',
    'release-finished': '{{time}} 毫秒：{{thread}} 做完了，交出锁。',
  },
  shared: { slices: '各段：{{slices}}', 'no-slices': '这些步骤不构成这样的循环 {{slices}}' },
};
