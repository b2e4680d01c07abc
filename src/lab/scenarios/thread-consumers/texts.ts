import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Asking whether there is something, or waiting for it',
    summary:
      'A consumer that looks at the queue’s size leaves too early or misses; one that waits for the next item does neither; and join waits for task_done.',
    explanation: {
      see: 'With task_done the producer’s join returns when the tenth item is finished. If the consumer runs “while the queue is not empty” and looks before the first put, it leaves at once, and the producer waits for ever. A polling consumer comes in vain several times and leaves items behind; a waiting one eats all twenty.',
      why: 'The size of a queue is true for an instant. What is decided by it, stopping or taking, happens later, when it may be wrong. get with waiting has no such gap: it takes the next item, whenever it comes.',
      avoid: 'Block in get. End by a marker, or by join and task_done. Call task_done exactly once for each item.',
      os: 'A waiting thread sleeps on a futex until a put wakes it. A polling one wakes by its own clock, mostly at the wrong time, and costs processor time for nothing.',
      mistakes: [
        '“While the size is above zero” as a loop condition: if the consumer starts first, it ends first, and the one who joins the queue hangs.',
        'Counting attempts instead of items: twenty attempts are not twenty items.',
        '“if not empty: get” with several consumers: another may take the item in between.',
        'task_done more often than items were put is an error; less often makes join hang.',
      ],
      platforms:
        'Python: queue.Queue with task_done and join, SimpleQueue without. Node: no blocking queue; here one over shared memory with Atomics.wait. POSIX: condition variables. Windows: condition variables, or a semaphore that counts items.',
      reading: ['Python documentation: queue, “Queue.join”', 'OSTEP, chapter 30 “Condition Variables”', 'futex(7)'],
    },
    params: {
      items: {
        label: 'Items',
      },
      produceMs: {
        label: 'Longest pause of the producer',
      },
      consumeMs: {
        label: 'Longest pause of the consumer',
      },
      seed: {
        label: 'Seed',
        help: 'The same seed draws the same pauses',
      },
      limitMs: {
        label: 'Time limit',
        help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
      },
    },
    variants: {
      'task-done': {
        title: 'join and task_done',
        note: 'join returns after the last item is finished.',
      },
      'looked-too-early': {
        title: 'The consumer looks too early',
        note: 'It leaves, and the producer waits for ever.',
      },
      polling: {
        title: 'Looking now and then',
        note: 'Misses, and leaves items.',
      },
      blocking: {
        title: 'Waiting in get',
        note: 'Everything is eaten.',
      },
    },
    roles: {
      main: 'main thread',
      producer: 'producer',
      consumer: 'consumer',
    },
    checks: {
      'join-last': 'join returned after the last task_done',
      hangs: 'The producer waits for ever',
      'consumer-left': 'The consumer left before the first item',
      misses: 'Polling missed, and nothing got lost',
      'all-eaten': 'Every item was eaten',
    },
    messages: {
      waiting: 'Everything is on the plate: waiting until it is eaten.',
      'all-taken': 'Everything was eaten.',
      'nothing-there': 'Nothing there: leaving.',
      over: 'Over; left on the plate: {{left}}.',
      figures: '{{made}} made, {{eaten}} eaten, {{misses}} misses, {{left}} left',
      'join-last.expected': '{{items}} items finished before join returns',
      'join-last.observed': '{{done}} finished before it',
      'hangs.expected': 'join never returns, until the run is ended',
      'hangs.observed': 'it waited {{ms}} ms',
      'consumer-left.expected': 'exit code 0 with nothing eaten, having looked before the first put',
      'misses.expected': 'at least one miss; eaten and left together {{items}}',
      'all-eaten.expected': '{{items}} eaten, no miss, none left',
    },
  },
  {
    title: '问有没有，还是等它来',
    summary: '看队列长度的消费者不是走得太早就是扑空；等待下一件的两样都不会；join 则等待 task_done。',
    explanation: {
      see: '用 task_done 时，第十件完成后生产者的 join 才返回。若消费者写成“队列不空就继续”，又在第一次放入之前看了一眼，就立刻离开，生产者永远等下去。轮询的消费者几次扑空，还留下没吃的；等待的消费者把二十件全吃完。',
      why: '队列的长度只在一瞬间是真的。根据它决定的事，停下或取走，发生在之后，那时可能已经不对。带等待的 get 没有这道缝：下一件何时来就何时取。',
      avoid: '在 get 里阻塞。用标记结束，或用 join 与 task_done。每件恰好调用一次 task_done。',
      os: '等待的线程睡在 futex 上，直到放入把它唤醒。轮询的按自己的钟醒来，多半不是时候，还白白消耗处理器时间。',
      mistakes: [
        '把“长度大于零”当循环条件：消费者先开始就先结束，join 队列的一方就挂住了。',
        '数次数而不是数件数：二十次尝试不等于二十件。',
        '多个消费者时写“不空就 get”：中间可能被别人取走。',
        'task_done 比放入的多是错误，比放入的少则 join 挂住。',
      ],
      platforms:
        'Python：queue.Queue 有 task_done 和 join，SimpleQueue 没有。Node：没有阻塞队列，这里用共享内存加 Atomics.wait 实现。POSIX：条件变量。Windows：条件变量，或给元素计数的信号量。',
      reading: ['Python 文档：queue 的“Queue.join”', 'OSTEP 第 30 章“条件变量”', '手册页 futex(7)'],
    },
    params: {
      items: {
        label: '件数',
      },
      produceMs: {
        label: '生产者最长停顿',
      },
      consumeMs: {
        label: '消费者最长停顿',
      },
      seed: {
        label: '种子',
        help: '相同的种子得到相同的停顿',
      },
      limitMs: {
        label: '时间上限',
        help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起',
      },
    },
    variants: {
      'task-done': {
        title: 'join 与 task_done',
        note: '最后一件完成后 join 才返回。',
      },
      'looked-too-early': {
        title: '消费者看得太早',
        note: '它离开了，生产者永远等待。',
      },
      polling: {
        title: '时不时看一眼',
        note: '会扑空，还剩下没吃的。',
      },
      blocking: {
        title: '在 get 里等待',
        note: '全部吃完。',
      },
    },
    roles: {
      main: '主线程',
      producer: '生产者',
      consumer: '消费者',
    },
    checks: {
      'join-last': 'join 在最后一次 task_done 之后返回',
      hangs: '生产者永远等待',
      'consumer-left': '消费者在第一件之前离开',
      misses: '轮询扑了空，但没有丢失',
      'all-eaten': '每件都被吃掉',
    },
    messages: {
      waiting: '都在盘子里了：等待吃完。',
      'all-taken': '都吃完了。',
      'nothing-there': '什么也没有：离开。',
      over: '结束；盘中剩余：{{left}}。',
      figures: '制造 {{made}}，吃掉 {{eaten}}，扑空 {{misses}}，剩余 {{left}}',
      'join-last.expected': 'join 返回之前完成 {{items}} 件',
      'join-last.observed': '此前完成 {{done}} 件',
      'hangs.expected': 'join 永不返回，直到运行被结束',
      'hangs.observed': '等了 {{ms}} 毫秒',
      'consumer-left.expected': '退出码 0，什么也没吃，在第一次放入之前就看过了',
      'misses.expected': '至少扑空一次；吃掉与剩余合计 {{items}}',
      'all-eaten.expected': '吃掉 {{items}} 件，没有扑空，没有剩余',
    },
  },
);
