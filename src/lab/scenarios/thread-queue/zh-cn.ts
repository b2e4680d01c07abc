import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '线程间的队列',
  summary: '先进先出、后进先出、按优先级；以及把队列的每个调用用一遍。',
  explanation: {
    see: '生产者放入 1、2、3，消费者取出：普通队列按原次序，栈是 3、2、1，第三种按优先级。最后一个变体把每个调用各用一次：size 一类，不等待的、带时限的，以及 task-done 与 join。',
    why: '队列把两个线程分开：谁也不必了解对方及其速度，每个物品只交给一个取者。下一个是谁由队列的规则决定。这里优先级相等的按到达次序，因为每一项都带着到达编号。',
    avoid:
      '绝不要先问大小再行动：中间可能插进别的线程。直接放和取，必要时加时限。优先级队列在好的物品源源不断时，会让低优先级的饿死。',
    os: '内核对这些队列一无所知。环、栈或堆放在共享内存里，由一把锁保护，并有“不满”和“不空”两个条件变量（Linux 上是 futex）。',
    mistakes: [
      {
        claim: '优先级按 ASCII 值排序。',
        truth:
          '数按数值比较。Python 的元组先比第一个元素，再比下一个；优先级相等而内容不能比较时抛出 TypeError，所以中间应放一个递增编号。',
      },
      { claim: 'qsize、empty、full 能预告下一次调用。', truth: '它们只是提示，可能立刻过时。' },
      { claim: 'maxsize 为 0 就什么也放不下。', truth: '在 Python 中表示不限。像这里放在共享内存中的队列总有上限。' },
      { claim: 'import Queue。', truth: '自 Python 3 起模块名为 queue。' },
    ],
    platforms: {
      python: 'queue.Queue、LifoQueue、PriorityQueue，只用于线程之间。',
      node: '线程间没有队列；发往端口的消息先进先出。',
      posix: 'mq_send 带优先级，数字最大的先出。',
      windows: '线程的消息队列、I/O 完成端口。',
    },
    reading: ['Python 文档：queue——同步队列类', 'OSTEP 第 30 章：条件变量', 'mq_send(3)'],
  },
  params: { waitMs: { label: '时限', help: '用于会等待的调用' } },
  variants: {
    fifo: { title: '先进先出', note: '1、2、3。' },
    lifo: { title: '后进先出', note: '3、2、1。' },
    priority: { title: '按优先级', note: '小者在先，相等的按到达次序。' },
    calls: { title: '每个调用一次', note: '各自承诺什么。' },
  },
  roles: { main: '主线程', producer: '放入', consumer: '取出', helper: '取出并完成' },
  questions: {
    first: {
      ask: '先放入若干项，再逐个取出。最先取出的是哪一项？',
      first: '最先放入的',
      last: '最后放入的',
      smallest: '优先级数值最小的，既非最先也非最后',
    },
    full: { ask: '队列已满。不等待的放入会怎样？', refused: '立刻被拒绝', waits: '还是会等待', replaces: '会成功' },
  },
  checks: {
    'first-first': { title: '先放入的先出来' },
    'last-first': { title: '后放入的先出来' },
    'smallest-first': { title: '优先级最小的先出来，相等的按到达次序' },
    hints: { title: 'size、empty、full 说明了状态' },
    'no-wait': { title: '不等待的调用立即被拒绝' },
    limits: { title: '带时限的调用放弃了' },
    'limits-kept': {
      title: '到了时限才放弃，没有提前',
      expected: '两次等待，各 {{ms}} 毫秒',
      observed: '等待（毫秒）：{{times}}',
    },
    'put-waited': {
      title: '往满队列里放，等到了空位',
      expected: '至少 {{ms}} 毫秒，且每次放入都被接受',
      observed: '等了 {{ms}} 毫秒',
    },
    'join-waited': {
      title: 'join 等到每个物品都完成，多报的一次被拒绝',
      expected: 'join 返回之前完成 3 个；多报一次被拒绝',
      observed: '返回之前完成 {{early}} 个；多报一次：{{extra}}',
    },
  },
  notes: { works: '处理 {{item}}。' },
  shared: {
    'order.expected': '放入 {{put}}；取出 {{order}}',
    'order.observed': '取出 {{order}}',
    answers: '回答：{{answers}}',
  },
};
