import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '消费者何时可以停下？',
  summary: '靠结束标记，靠失去耐心，或随父进程一起：每种做法都有正确与错误的样子。',
  explanation: {
    see: '每个消费者一个结束标记，则全部吃完，全部离开。标记太少，有的就永远等下去，只能结束运行。白等一阵就离开的消费者，若生产者只是暂停，就走得太早。身为守护进程的消费者会随父进程的代码一起死去，除非父进程先 join 生产者和队列。',
    why: '空队列说的是“现在没有”，不是“不会再有”。只有知道所有生产者都完工的一方才能说后一句，而且要对每个消费者说。',
    avoid:
      '先 join 所有生产者，再给每个消费者放一个标记，最后 join 消费者。或者为完成的元素计数（task_done）并 join 队列，然后才让守护进程死去。',
    os: '空队列前的消费者睡在读操作里，不耗处理器时间，等片刻还是等到永远，从外面看都一样。这里由运行的上限结束那些永远等待的。',
    mistakes: [
      { claim: '检查一个从没有人放过的结束标记。', truth: '那个分支是死代码。' },
      { claim: '任何空元素都是结束。', truth: '那么 0 或空文字也会让消费者停下；标记必须是不可能成为元素的东西。' },
      {
        claim: '用超时作结束。',
        truth: '总要多等一段，生产者稍长的停顿就让一切提前结束。在外面捕获所有错误还会掩盖真正的错误。',
      },
      { claim: '守护进程消费者而不 join 生产者。', truth: '别处运行，20 件中约吃到 2 件。' },
    ],
    platforms: {
      python: 'JoinableQueue 的 task_done 与 join；Python 3.13 为线程增加了 Queue.shutdown。',
      node: '关闭通道就结束读取者。',
      posix: '管道的文件结束正是这样的标记，最后一个写者离开时由内核给出。',
      windows: '管道同样如此（ERROR_BROKEN_PIPE）。',
    },
    reading: [
      'Python 文档：queue 的“Queue.task_done”与“Queue.shutdown”',
      'OSTEP 第 30 章“条件变量”',
      'Python 文档：multiprocessing 的“JoinableQueue”',
    ],
  },
  params: {
    producers: { label: '生产者数' },
    consumers: { label: '消费者数' },
    items: { label: '每个生产者的件数' },
    produceMs: { label: '制造一件的时间' },
    pauseMs: { label: '中途停顿', help: '每个生产者' },
    timeoutMs: { label: '耐心', help: '等待超过它的消费者就离开' },
    markers: { label: '结束标记数' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    markers: { title: '每个消费者一个标记', note: '全部离开。' },
    'too-few-markers': { title: '标记太少', note: '有的永远等待。' },
    timeout: { title: '靠耐心', note: '最后一件之后过一阵离开。' },
    'timeout-too-short': { title: '耐心短于停顿', note: '没吃完就离开。' },
    'daemons-not-joined': { title: '守护进程，什么也不 join', note: '随父进程的代码死去。' },
    'daemons-joined': { title: '守护进程，先 join 生产者和队列', note: '先全部吃完。' },
  },
  roles: { main: '队列的拥有者', parent: '双方的父进程', producer: '生产者', consumer: '消费者' },
  checks: {
    'all-eaten': { title: '每件都被吃掉', expected: '生产 {{total}} 件，每件都被消费' },
    'marker-each': {
      title: '每个消费者都因标记离开',
      expected: '{{count}} 个消费者因标记离开，退出码 0',
      observed: '因标记离开 {{leavers}} 个，以 0 结束 {{ended}} 个',
    },
    'some-remain': {
      title: '没有标记的消费者留了下来',
      expected: '{{count}} 个始终没有离开，直到运行被结束',
      observed: '因标记离开 {{left}} 个，留下 {{remaining}} 个',
    },
    'they-wait': {
      title: '它们在队列前等待',
      expected: '留下的每一个都在等待取元素',
      observed: '等待取的：{{waiting}} 个',
    },
    patience: {
      title: '消费者等足了耐心的时长',
      expected: '离开前至少等 {{ms}} 毫秒',
      observed: '等了 {{waits}} 毫秒',
    },
    'left-uneaten': {
      title: '有剩下没吃的',
      expected: '最后队列里还有剩余，其余已被吃掉',
      observed: '吃掉 {{consumed}} 件，剩余 {{left}} 件',
    },
    'cut-short': { title: '守护进程消费者被截断', expected: '全部消费者被信号结束，吃掉的少于 {{total}} 件' },
  },
  notes: {
    'got-marker': '得到结束标记。',
    'got-nothing': '{{ms}} 毫秒没有东西来：离开。',
    'parent-ends': '父进程的代码结束。',
  },
  shared: { figures: '生产 {{produced}}，消费 {{consumed}}' },
};
