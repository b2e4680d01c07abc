import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Producers and consumers',
    summary:
      'Processes pass items through a bounded queue; three ways to tell the consumers that nothing more will come.',
    explanation: {
      see: 'Producers put items into a queue that holds only a few, and consumers take them out. When the queue is full, producers wait. At the end the consumers must learn that it is over: by a time limit, by one end marker each, or because the parent ends them after every item is reported done.',
      why: 'The queue sits between two speeds: neither side needs to know the other, and the bound keeps a fast producer from filling the memory. But an empty queue does not say whether something is still to come, so the end must be told.',
      avoid:
        'A time limit always costs its full length at the end, and gives up too early when a producer pauses longer. Markers must be put after all producers are done, one for each consumer; with fewer some consumers wait for ever. With join, call taskDone once for each item. Never ask for the length and then get: another consumer may come between.',
      os: 'The queue here lives in the parent process, and the others talk to it over a local socket, as with a manager or broker. Python’s multiprocessing queue uses a pipe, a lock and a feeder thread instead, and POSIX has message queues (mq_open). The kernel’s own pipe is a bounded buffer too: its writer blocks when 64 KiB are full on Linux.',
      mistakes: [
        '“An empty queue means that all is done” – it only means that nothing is there now; a producer may be about to put.',
        '“One end marker is enough” – one for each consumer, or the others wait for ever; and only after every producer is done, or items come behind it.',
        '“size, empty and full tell what the next call will do” – another process may come between. Just put or get, with a time limit if need be.',
        '“Producer–consumer needs a lock around the queue” – the queue has its own; a second one around get keeps the producers out while a consumer waits.',
      ],
      platforms:
        'Python: multiprocessing.Queue and JoinableQueue (task_done, join); between threads queue.Queue. Node: no such queue; a broker like this one, or messages to the parent. POSIX: mq_open, pipes. Windows: named pipes, message queues of threads.',
      reading: [
        'OSTEP, chapters 30 and 31: Condition Variables, Semaphores',
        'Python documentation: multiprocessing – Pipes and Queues',
        'mq_overview(7), pipe(7)',
        '汤小丹等《计算机操作系统》：生产者—消费者问题',
      ],
    },
    params: {
      producers: {
        label: 'Producers',
      },
      consumers: {
        label: 'Consumers',
      },
      items: {
        label: 'Items',
        help: 'Per producer',
      },
      capacity: {
        label: 'Capacity',
        help: 'Items that the queue holds',
      },
      produceMs: {
        label: 'Time to produce',
        help: 'Per item',
      },
      consumeMs: {
        label: 'Time to consume',
        help: 'Per item',
      },
      timeoutMs: {
        label: 'Time limit of get',
        help: 'For the variant with a time limit',
      },
    },
    variants: {
      'poison-pill': {
        title: 'End markers',
        note: 'One for each consumer, after all producers.',
      },
      timeout: {
        title: 'Time limit',
        note: 'A consumer leaves when nothing comes for a while.',
      },
      join: {
        title: 'join and taskDone',
        note: 'The parent waits until every item is done.',
      },
    },
    roles: {
      main: 'parent with the queue',
      producer: 'producer',
      consumer: 'consumer',
    },
    checks: {
      bounded: 'The queue never held more than its capacity',
      'nothing-lost': 'Everything produced was consumed, once',
      'producer-blocked': 'A producer had to wait for room',
      'left-after-timeout': 'Every consumer left after its time limit',
      'all-left': 'Every consumer ended by itself',
      'one-pill-each': 'Every consumer got one end marker',
      'join-after-done': 'join returned only after every item was done',
    },
    messages: {
      produced: 'All producers are done.',
      'all-done': 'Every item is done: join returned.',
      'got-pill': 'Got an end marker: leaving.',
      'got-nothing': 'Nothing came for {{ms}} ms: leaving.',
      'bounded.expected': 'length from 0 to {{capacity}}',
      'bounded.observed': 'longest {{longest}}',
      'nothing-lost.expected': '{{total}} items produced, the same {{total}} consumed',
      'nothing-lost.observed': '{{produced}} produced, {{consumed}} consumed',
      'producer-blocked.expected': 'a put that waited at least {{ms}} ms',
      'producer-blocked.observed': 'longest wait {{ms}} ms',
      'producer-blocked.never-full': 'cannot be decided: the queue was never full with these parameters',
      'left-after-timeout.expected': 'a last get of at least {{ms}} ms for each consumer',
      'left-after-timeout.observed': 'last waits in ms: {{waits}}',
      'all-left.expected': 'exit code 0 from {{consumers}} consumers',
      'all-left.observed': 'exit codes {{codes}}',
      'one-pill-each.expected': '{{consumers}} consumers with an end marker',
      'one-pill-each.observed': '{{takers}} consumers got one',
      'join-after-done.expected': '{{total}} items reported done before join returned',
      'join-after-done.observed': '{{early}} reported done before it',
    },
  },
  {
    title: '生产者与消费者',
    summary: '进程通过有界队列传递物品；告诉消费者“不会再有了”的三种办法。',
    explanation: {
      see: '生产者把物品放进只能容纳几个的队列，消费者取出。队列满时生产者等待。最后必须让消费者知道已经结束：靠超时、靠每人一个结束标记，或者由父进程在每个物品都报告完成之后结束它们。',
      why: '队列位于两种速度之间：双方无需互相了解，容量上限又防止快的生产者占满内存。但队列为空并不说明以后是否还有，所以结束必须明确告知。',
      avoid:
        '超时在最后总要白等一整段时间，而且生产者停顿稍长就会过早放弃。结束标记要在所有生产者完成之后放入，每个消费者一个；少了就会有消费者永远等下去。用 join 时，每个物品恰好调用一次 taskDone。绝不要先问长度再取：中间可能被另一个消费者抢先。',
      os: '这里的队列位于父进程中，其他进程通过本地套接字与它通信，就像管理器或代理。Python 的 multiprocessing 队列用的是管道、锁和一个馈送线程；POSIX 有消息队列（mq_open）。内核的管道本身也是有界缓冲区：在 Linux 上写满 64 KiB 后写者会阻塞。',
      mistakes: [
        '“队列空了就是全部做完了”：只说明此刻没有；也许有生产者正要放入。',
        '“一个结束标记就够”：每个消费者一个，否则其余的会永远等待；而且要在所有生产者完成之后放入，否则后面还会来物品。',
        '“size、empty、full 能预告下一次调用的结果”：中间可能有别的进程抢先。直接放或取，必要时加时限。',
        '“生产者—消费者要在队列外面再加一把锁”：队列自己有锁；在取的外面再加一把，消费者等待时会把生产者挡在外面。',
      ],
      platforms:
        'Python：multiprocessing.Queue 和 JoinableQueue（task_done、join）；线程之间用 queue.Queue。Node：没有这样的队列，可用这里的代理，或向父进程发消息。POSIX：mq_open、管道。Windows：命名管道、线程消息队列。',
      reading: [
        'OSTEP 第 30、31 章：条件变量、信号量',
        'Python 文档：multiprocessing——管道和队列',
        'mq_overview(7)、pipe(7)',
        '汤小丹等《计算机操作系统》：生产者—消费者问题',
      ],
    },
    params: {
      producers: {
        label: '生产者数',
      },
      consumers: {
        label: '消费者数',
      },
      items: {
        label: '物品数',
        help: '每个生产者',
      },
      capacity: {
        label: '容量',
        help: '队列能容纳的物品数',
      },
      produceMs: {
        label: '生产用时',
        help: '每个物品',
      },
      consumeMs: {
        label: '消费用时',
        help: '每个物品',
      },
      timeoutMs: {
        label: 'get 的时限',
        help: '用于超时变体',
      },
    },
    variants: {
      'poison-pill': {
        title: '结束标记',
        note: '所有生产者完成之后，每个消费者一个。',
      },
      timeout: {
        title: '超时',
        note: '一段时间没有东西，消费者就离开。',
      },
      join: {
        title: 'join 与 taskDone',
        note: '父进程等到每个物品都完成。',
      },
    },
    roles: {
      main: '持有队列的父进程',
      producer: '生产者',
      consumer: '消费者',
    },
    checks: {
      bounded: '队列从未超过容量',
      'nothing-lost': '生产的一切都恰好被消费一次',
      'producer-blocked': '有生产者不得不等待空位',
      'left-after-timeout': '每个消费者都在时限之后离开',
      'all-left': '每个消费者都自行结束',
      'one-pill-each': '每个消费者得到一个结束标记',
      'join-after-done': '每个物品都完成之后 join 才返回',
    },
    messages: {
      produced: '所有生产者都已完成。',
      'all-done': '每个物品都已完成：join 返回了。',
      'got-pill': '得到结束标记：离开。',
      'got-nothing': '{{ms}} 毫秒内没有东西：离开。',
      'bounded.expected': '长度在 0 到 {{capacity}} 之间',
      'bounded.observed': '最长 {{longest}}',
      'nothing-lost.expected': '生产 {{total}} 个，消费的正是这 {{total}} 个',
      'nothing-lost.observed': '生产 {{produced}} 个，消费 {{consumed}} 个',
      'producer-blocked.expected': '有一次放入至少等待了 {{ms}} 毫秒',
      'producer-blocked.observed': '最长等待 {{ms}} 毫秒',
      'producer-blocked.never-full': '无法判定：在这些参数下队列从未满过',
      'left-after-timeout.expected': '每个消费者最后一次取至少等了 {{ms}} 毫秒',
      'left-after-timeout.observed': '最后的等待（毫秒）：{{waits}}',
      'all-left.expected': '{{consumers}} 个消费者的退出码都是 0',
      'all-left.observed': '退出码 {{codes}}',
      'one-pill-each.expected': '{{consumers}} 个消费者得到结束标记',
      'one-pill-each.observed': '{{takers}} 个得到了',
      'join-after-done.expected': 'join 返回之前有 {{total}} 个物品报告完成',
      'join-after-done.observed': '返回之前有 {{early}} 个报告完成',
    },
  },
);
