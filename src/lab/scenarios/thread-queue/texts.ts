import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Queues between threads',
    summary: 'First in first out, last in first out, and by priority; and every call of a queue used once.',
    explanation: {
      see: 'A producer puts 1, 2, 3 and a consumer gets them: in that order from the plain queue, 3, 2, 1 from the stack, by priority from the third. The last variant uses each call once: size and its kin, with and without waiting, with a limit, task-done and join.',
      why: 'A queue uncouples two threads: neither needs to know the other or its speed, and each item is handed to one taker only. What comes next is the queue’s rule. Equal priorities come in the order they arrived here, since each entry carries a number of arrival.',
      avoid:
        'Never ask for the size and then act on it: another thread may come between. Put and get, with a limit if need be. A priority queue lets items of low priority starve while better ones keep coming.',
      os: 'The kernel knows nothing of these queues. A ring, a stack or a heap lies in shared memory, under one lock, with condition variables for “not full” and “not empty” (futex on Linux).',
      mistakes: [
        '“Priorities are ordered by their ASCII values” – numbers compare as numbers. In Python a tuple compares by its first element, then by the next; two equal priorities with payloads that cannot be compared raise TypeError, so put a running number between.',
        '“qsize, empty and full tell what the next call will find” – they are hints and may be old at once.',
        '“maxsize 0 holds nothing” – in Python it means no limit. Queues in shared memory, as here, always have one.',
        '“import Queue” – the module is called queue since Python 3.',
      ],
      platforms:
        'Python: queue.Queue, LifoQueue, PriorityQueue, between threads only. Node: none between threads; messages to a port come first in first out. POSIX: mq_send takes a priority, and the highest number comes first. Windows: a thread’s message queue, I/O completion ports.',
      reading: [
        'Python documentation: queue – A synchronized queue class',
        'OSTEP, chapter 30: Condition Variables',
        'mq_send(3)',
      ],
    },
    params: {
      waitMs: {
        label: 'Limit',
        help: 'Of the calls that wait',
      },
    },
    variants: {
      fifo: {
        title: 'First in, first out',
        note: '1, 2, 3.',
      },
      lifo: {
        title: 'Last in, first out',
        note: '3, 2, 1.',
      },
      priority: {
        title: 'By priority',
        note: 'Smallest first, equal ones as they came.',
      },
      calls: {
        title: 'Every call once',
        note: 'What each of them promises.',
      },
    },
    roles: {
      main: 'main thread',
      producer: 'puts',
      consumer: 'gets',
      helper: 'gets and finishes',
    },
    checks: {
      'first-first': 'What was put first came out first',
      'last-first': 'What was put last came out first',
      'smallest-first': 'The smallest priority came first, equal ones as they came',
      hints: 'size, empty and full told the state',
      'no-wait': 'Calls without waiting were refused at once',
      limits: 'Calls with a limit gave up',
      'limits-kept': 'They gave up after their limit, not earlier',
      'put-waited': 'A put into a full queue waited for room',
      'join-waited': 'join waited for every item to be done, and one too many was refused',
    },
    messages: {
      works: 'Works on {{item}}.',
      'order.expected': 'put {{put}}; out {{order}}',
      'order.observed': 'out {{order}}',
      answers: 'answers {{answers}}',
      'limits-kept.expected': 'two waits of {{ms}} ms',
      'limits-kept.observed': 'waits in ms: {{times}}',
      'put-waited.expected': 'at least {{ms}} ms, and all puts accepted',
      'put-waited.observed': '{{ms}} ms',
      'join-waited.expected': '3 items done before join returned; one more refused',
      'join-waited.observed': '{{early}} done before it; one more: {{extra}}',
    },
  },
  {
    title: '线程间的队列',
    summary: '先进先出、后进先出、按优先级；以及把队列的每个调用用一遍。',
    explanation: {
      see: '生产者放入 1、2、3，消费者取出：普通队列按原次序，栈是 3、2、1，第三种按优先级。最后一个变体把每个调用各用一次：size 一类，不等待的、带时限的，以及 task-done 与 join。',
      why: '队列把两个线程分开：谁也不必了解对方及其速度，每个物品只交给一个取者。下一个是谁由队列的规则决定。这里优先级相等的按到达次序，因为每一项都带着到达编号。',
      avoid:
        '绝不要先问大小再行动：中间可能插进别的线程。直接放和取，必要时加时限。优先级队列在好的物品源源不断时，会让低优先级的饿死。',
      os: '内核对这些队列一无所知。环、栈或堆放在共享内存里，由一把锁保护，并有“不满”和“不空”两个条件变量（Linux 上是 futex）。',
      mistakes: [
        '“优先级按 ASCII 值排序”：数按数值比较。Python 的元组先比第一个元素，再比下一个；优先级相等而内容不能比较时抛出 TypeError，所以中间应放一个递增编号。',
        '“qsize、empty、full 能预告下一次调用”：它们只是提示，可能立刻过时。',
        '“maxsize 为 0 就什么也放不下”：在 Python 中表示不限。像这里放在共享内存中的队列总有上限。',
        '“import Queue”：自 Python 3 起模块名为 queue。',
      ],
      platforms:
        'Python：queue.Queue、LifoQueue、PriorityQueue，只用于线程之间。Node：线程间没有队列；发往端口的消息先进先出。POSIX：mq_send 带优先级，数字最大的先出。Windows：线程的消息队列、I/O 完成端口。',
      reading: ['Python 文档：queue——同步队列类', 'OSTEP 第 30 章：条件变量', 'mq_send(3)'],
    },
    params: {
      waitMs: {
        label: '时限',
        help: '用于会等待的调用',
      },
    },
    variants: {
      fifo: {
        title: '先进先出',
        note: '1、2、3。',
      },
      lifo: {
        title: '后进先出',
        note: '3、2、1。',
      },
      priority: {
        title: '按优先级',
        note: '小者在先，相等的按到达次序。',
      },
      calls: {
        title: '每个调用一次',
        note: '各自承诺什么。',
      },
    },
    roles: {
      main: '主线程',
      producer: '放入',
      consumer: '取出',
      helper: '取出并完成',
    },
    checks: {
      'first-first': '先放入的先出来',
      'last-first': '后放入的先出来',
      'smallest-first': '优先级最小的先出来，相等的按到达次序',
      hints: 'size、empty、full 说明了状态',
      'no-wait': '不等待的调用立即被拒绝',
      limits: '带时限的调用放弃了',
      'limits-kept': '到了时限才放弃，没有提前',
      'put-waited': '往满队列里放，等到了空位',
      'join-waited': 'join 等到每个物品都完成，多报的一次被拒绝',
    },
    messages: {
      works: '处理 {{item}}。',
      'order.expected': '放入 {{put}}；取出 {{order}}',
      'order.observed': '取出 {{order}}',
      answers: '回答：{{answers}}',
      'limits-kept.expected': '两次等待，各 {{ms}} 毫秒',
      'limits-kept.observed': '等待（毫秒）：{{times}}',
      'put-waited.expected': '至少 {{ms}} 毫秒，且每次放入都被接受',
      'put-waited.observed': '等了 {{ms}} 毫秒',
      'join-waited.expected': 'join 返回之前完成 3 个；多报一次被拒绝',
      'join-waited.observed': '返回之前完成 {{early}} 个；多报一次：{{extra}}',
    },
  },
);
