import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '生产者与消费者',
  summary: '进程通过有界队列传递物品；告诉消费者“不会再有了”的三种办法。',
  explanation: {
    see: '生产者把物品放进只能容纳几个的队列，消费者取出。队列满时生产者等待。最后必须让消费者知道已经结束：靠超时、靠每人一个结束标记，或者由父进程在每个物品都报告完成之后结束它们。',
    why: '队列位于两种速度之间：双方无需互相了解，容量上限又防止快的生产者占满内存。但队列为空并不说明以后是否还有，所以结束必须明确告知。',
    avoid:
      '超时在最后总要白等一整段时间，而且生产者停顿稍长就会过早放弃。结束标记要在所有生产者完成之后放入，每个消费者一个；少了就会有消费者永远等下去。用 join 时，每个物品恰好调用一次 taskDone。绝不要先问长度再取：中间可能被另一个消费者抢先。',
    os: '这里的队列位于父进程中，其他进程通过本地套接字与它通信，就像管理器或代理。Python 的 multiprocessing 队列用的是管道、锁和一个馈送线程；POSIX 有消息队列（mq_open）。内核的管道本身也是有界缓冲区：在 Linux 上写满 64 KiB 后写者会阻塞。',
    mistakes: [
      { claim: '队列空了就是全部做完了。', truth: '只说明此刻没有；也许有生产者正要放入。' },
      {
        claim: '一个结束标记就够。',
        truth: '每个消费者一个，否则其余的会永远等待；而且要在所有生产者完成之后放入，否则后面还会来物品。',
      },
      {
        claim: 'size、empty、full 能预告下一次调用的结果。',
        truth: '中间可能有别的进程抢先。直接放或取，必要时加时限。',
      },
      {
        claim: '生产者—消费者要在队列外面再加一把锁。',
        truth: '队列自己有锁；在取的外面再加一把，消费者等待时会把生产者挡在外面。',
      },
    ],
    platforms: {
      python: 'multiprocessing.Queue 和 JoinableQueue（task_done、join）；线程之间用 queue.Queue。',
      node: '没有这样的队列，可用这里的代理，或向父进程发消息。',
      posix: 'mq_open、管道。',
      windows: '命名管道、线程消息队列。',
    },
    reading: [
      'OSTEP 第 30、31 章：条件变量、信号量',
      'Python 文档：multiprocessing——管道和队列',
      'mq_overview(7)、pipe(7)',
      '汤小丹等《计算机操作系统》：生产者—消费者问题',
    ],
  },
  params: {
    producers: { label: '生产者数' },
    consumers: { label: '消费者数' },
    items: { label: '物品数', help: '每个生产者' },
    capacity: { label: '容量', help: '队列能容纳的物品数' },
    produceMs: { label: '生产用时', help: '每个物品' },
    consumeMs: { label: '消费用时', help: '每个物品' },
    timeoutMs: { label: 'get 的时限', help: '用于超时变体' },
  },
  variants: {
    'poison-pill': { title: '结束标记', note: '所有生产者完成之后，每个消费者一个。' },
    timeout: { title: '超时', note: '一段时间没有东西，消费者就离开。' },
    join: { title: 'join 与 taskDone', note: '父进程等到每个物品都完成。' },
  },
  roles: { main: '持有队列的父进程', producer: '生产者', consumer: '消费者' },
  questions: {
    longest: {
      ask: '生产者每项用 {{produceMs}} 毫秒，消费者用 {{consumeMs}} 毫秒；队列可容纳 {{capacity}} 项。队列会有多满？',
      full: '会满：生产者必须等待',
      half: '最多半满',
      between: '超过半满，但不会满',
    },
  },
  checks: {
    bounded: { title: '队列从未超过容量', expected: '长度在 0 到 {{capacity}} 之间', observed: '最长 {{longest}}' },
    'nothing-lost': {
      title: '生产的一切都恰好被消费一次',
      expected: '生产 {{total}} 个，消费的正是这 {{total}} 个',
      observed: '生产 {{produced}} 个，消费 {{consumed}} 个',
    },
    'producer-blocked': {
      title: '有生产者不得不等待空位',
      expected: '有一次放入至少等待了 {{ms}} 毫秒',
      observed: '最长等待 {{ms}} 毫秒',
      'never-full': '无法判定：在这些参数下队列从未满过',
    },
    'left-after-timeout': {
      title: '每个消费者都在时限之后离开',
      expected: '每个消费者最后一次取至少等了 {{ms}} 毫秒',
      observed: '最后的等待（毫秒）：{{waits}}',
    },
    'all-left': {
      title: '每个消费者都自行结束',
      expected: '{{consumers}} 个消费者的退出码都是 0',
      observed: '退出码 {{codes}}',
    },
    'one-pill-each': {
      title: '每个消费者得到一个结束标记',
      expected: '{{consumers}} 个消费者得到结束标记',
      observed: '{{takers}} 个得到了',
    },
    'join-after-done': {
      title: '每个物品都完成之后 join 才返回',
      expected: 'join 返回之前有 {{total}} 个物品报告完成',
      observed: '返回之前有 {{early}} 个报告完成',
    },
  },
  notes: {
    produced: '所有生产者都已完成。',
    'all-done': '每个物品都已完成：join 返回了。',
    'got-pill': '得到结束标记：离开。',
    'got-nothing': '{{ms}} 毫秒内没有东西：离开。',
  },
};
