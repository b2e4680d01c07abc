import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'When may a consumer stop?',
    summary: 'By an end marker, by losing patience, or with its parent: each way done properly and done wrongly.',
    explanation: {
      see: 'With one end marker for each consumer all items are eaten and all consumers leave. With too few markers some wait for ever, and the run has to be ended. A consumer that leaves after waiting in vain for a while leaves too early if the producer only pauses. Consumers that are daemons die with their parent’s code, unless it joins the producers and the queue first.',
      why: 'An empty queue says “nothing now”, not “nothing more”. Only somebody who knows that all producers are done can say the latter, and has to say it to each consumer.',
      avoid:
        'After joining all producers, put one marker for each consumer, then join the consumers. Or count finished items (task_done) and join the queue, and only then let daemons die.',
      os: 'A consumer at an empty queue sleeps in a read and uses no processor time, whether for a moment or for ever: from outside the two look alike. Here the run’s limit ends those that wait for ever.',
      mistakes: [
        'Testing for an end marker that nobody ever puts: the branch is dead code.',
        '“Any empty item is the end.” — Then 0 or an empty text stops the consumer; use a marker that cannot be an item.',
        'A timeout as the end: it always costs the extra wait, and a longer pause of the producer ends everything early. Catching every error around it hides real ones.',
        'Daemon consumers without joining the producers: run elsewhere, about 2 of 20 items were eaten.',
      ],
      platforms:
        'Python: JoinableQueue.task_done and join; Python 3.13 adds Queue.shutdown for threads. Node: closing a channel ends its reader. POSIX: end of file on a pipe is exactly such a marker, sent by the kernel when the last writer is gone. Windows: the same for pipes (ERROR_BROKEN_PIPE).',
      reading: [
        'Python documentation: queue, “Queue.task_done” and “Queue.shutdown”',
        'OSTEP, chapter 30 “Condition Variables”',
        'Python documentation: multiprocessing, “JoinableQueue”',
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
        label: 'Items of each producer',
      },
      produceMs: {
        label: 'Time to make an item',
      },
      pauseMs: {
        label: 'Pause in the middle',
        help: 'Of each producer',
      },
      timeoutMs: {
        label: 'Patience',
        help: 'A consumer that waits longer leaves',
      },
      markers: {
        label: 'End markers',
      },
      limitMs: {
        label: 'Time limit',
        help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
      },
    },
    variants: {
      markers: {
        title: 'A marker for each consumer',
        note: 'All leave.',
      },
      'too-few-markers': {
        title: 'Too few markers',
        note: 'Some wait for ever.',
      },
      timeout: {
        title: 'Patience',
        note: 'Leaves some time after the last item.',
      },
      'timeout-too-short': {
        title: 'Patience shorter than a pause',
        note: 'Leaves with items uneaten.',
      },
      'daemons-not-joined': {
        title: 'Daemons, nothing joined',
        note: 'They die with their parent’s code.',
      },
      'daemons-joined': {
        title: 'Daemons, producers and queue joined',
        note: 'Everything is eaten first.',
      },
    },
    roles: {
      main: 'owner of the queue',
      parent: 'parent of both sides',
      producer: 'producer',
      consumer: 'consumer',
    },
    checks: {
      'all-eaten': 'Every item was eaten',
      'marker-each': 'Each consumer left by a marker',
      'some-remain': 'Consumers without a marker remained',
      'they-wait': 'They were waiting at the queue',
      patience: 'Consumers waited as long as they had patience',
      'left-uneaten': 'Items were left uneaten',
      'cut-short': 'Daemon consumers were cut short',
    },
    messages: {
      'got-marker': 'Got an end marker.',
      'got-nothing': 'Nothing came for {{ms}} ms: leaving.',
      'parent-ends': 'The parent’s code ends.',
      figures: '{{produced}} produced, {{consumed}} consumed',
      'all-eaten.expected': '{{total}} produced, and each of them consumed',
      'marker-each.expected': '{{count}} consumers left by a marker, with exit code 0',
      'marker-each.observed': '{{leavers}} left by a marker, {{ended}} ended with 0',
      'some-remain.expected': '{{count}} never left, until the run was ended',
      'some-remain.observed': '{{left}} left by a marker, {{remaining}} remained',
      'they-wait.expected': 'each of those waits to get an item',
      'they-wait.observed': 'waiting to get: {{waiting}}',
      'patience.expected': 'at least {{ms}} ms before leaving',
      'patience.observed': 'waited {{waits}} ms',
      'left-uneaten.expected': 'some items still in the queue at the end, the others eaten',
      'left-uneaten.observed': '{{consumed}} eaten, {{left}} left',
      'cut-short.expected': 'all consumers ended by a signal, with fewer than {{total}} eaten',
    },
  },
  {
    title: '消费者何时可以停下？',
    summary: '靠结束标记，靠失去耐心，或随父进程一起：每种做法都有正确与错误的样子。',
    explanation: {
      see: '每个消费者一个结束标记，则全部吃完，全部离开。标记太少，有的就永远等下去，只能结束运行。白等一阵就离开的消费者，若生产者只是暂停，就走得太早。身为守护进程的消费者会随父进程的代码一起死去，除非父进程先 join 生产者和队列。',
      why: '空队列说的是“现在没有”，不是“不会再有”。只有知道所有生产者都完工的一方才能说后一句，而且要对每个消费者说。',
      avoid:
        '先 join 所有生产者，再给每个消费者放一个标记，最后 join 消费者。或者为完成的元素计数（task_done）并 join 队列，然后才让守护进程死去。',
      os: '空队列前的消费者睡在读操作里，不耗处理器时间，等片刻还是等到永远，从外面看都一样。这里由运行的上限结束那些永远等待的。',
      mistakes: [
        '检查一个从没有人放过的结束标记：那个分支是死代码。',
        '“任何空元素都是结束。”——那么 0 或空文字也会让消费者停下；标记必须是不可能成为元素的东西。',
        '用超时作结束：总要多等一段，生产者稍长的停顿就让一切提前结束。在外面捕获所有错误还会掩盖真正的错误。',
        '守护进程消费者而不 join 生产者：别处运行，20 件中约吃到 2 件。',
      ],
      platforms:
        'Python：JoinableQueue 的 task_done 与 join；Python 3.13 为线程增加了 Queue.shutdown。Node：关闭通道就结束读取者。POSIX：管道的文件结束正是这样的标记，最后一个写者离开时由内核给出。Windows：管道同样如此（ERROR_BROKEN_PIPE）。',
      reading: [
        'Python 文档：queue 的“Queue.task_done”与“Queue.shutdown”',
        'OSTEP 第 30 章“条件变量”',
        'Python 文档：multiprocessing 的“JoinableQueue”',
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
        label: '每个生产者的件数',
      },
      produceMs: {
        label: '制造一件的时间',
      },
      pauseMs: {
        label: '中途停顿',
        help: '每个生产者',
      },
      timeoutMs: {
        label: '耐心',
        help: '等待超过它的消费者就离开',
      },
      markers: {
        label: '结束标记数',
      },
      limitMs: {
        label: '时间上限',
        help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起',
      },
    },
    variants: {
      markers: {
        title: '每个消费者一个标记',
        note: '全部离开。',
      },
      'too-few-markers': {
        title: '标记太少',
        note: '有的永远等待。',
      },
      timeout: {
        title: '靠耐心',
        note: '最后一件之后过一阵离开。',
      },
      'timeout-too-short': {
        title: '耐心短于停顿',
        note: '没吃完就离开。',
      },
      'daemons-not-joined': {
        title: '守护进程，什么也不 join',
        note: '随父进程的代码死去。',
      },
      'daemons-joined': {
        title: '守护进程，先 join 生产者和队列',
        note: '先全部吃完。',
      },
    },
    roles: {
      main: '队列的拥有者',
      parent: '双方的父进程',
      producer: '生产者',
      consumer: '消费者',
    },
    checks: {
      'all-eaten': '每件都被吃掉',
      'marker-each': '每个消费者都因标记离开',
      'some-remain': '没有标记的消费者留了下来',
      'they-wait': '它们在队列前等待',
      patience: '消费者等足了耐心的时长',
      'left-uneaten': '有剩下没吃的',
      'cut-short': '守护进程消费者被截断',
    },
    messages: {
      'got-marker': '得到结束标记。',
      'got-nothing': '{{ms}} 毫秒没有东西来：离开。',
      'parent-ends': '父进程的代码结束。',
      figures: '生产 {{produced}}，消费 {{consumed}}',
      'all-eaten.expected': '生产 {{total}} 件，每件都被消费',
      'marker-each.expected': '{{count}} 个消费者因标记离开，退出码 0',
      'marker-each.observed': '因标记离开 {{leavers}} 个，以 0 结束 {{ended}} 个',
      'some-remain.expected': '{{count}} 个始终没有离开，直到运行被结束',
      'some-remain.observed': '因标记离开 {{left}} 个，留下 {{remaining}} 个',
      'they-wait.expected': '留下的每一个都在等待取元素',
      'they-wait.observed': '等待取的：{{waiting}} 个',
      'patience.expected': '离开前至少等 {{ms}} 毫秒',
      'patience.observed': '等了 {{waits}} 毫秒',
      'left-uneaten.expected': '最后队列里还有剩余，其余已被吃掉',
      'left-uneaten.observed': '吃掉 {{consumed}} 件，剩余 {{left}} 件',
      'cut-short.expected': '全部消费者被信号结束，吃掉的少于 {{total}} 件',
    },
  },
);
