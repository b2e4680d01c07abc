import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Blocking and non-blocking reads',
    summary:
      'The same read from the same empty pipe: it blocks the caller, or returns at once with “nothing yet”, or delivers its result later.',
    explanation: {
      see: 'The pipe stays silent for a second. The blocking read puts the thread to sleep: its heart stops beating and it uses no CPU time. The non-blocking read returns at once and is asked again; the heart beats on. The asynchronous read is submitted, and its result comes by itself; the heart beats on as well.',
      why: 'Blocking is a property of a call, not of a process: what does this call do when there is nothing yet? Blocking, it waits inside. Non-blocking, it says so (EAGAIN) and returns. A process is blocked only while one of its calls waits.',
      avoid:
        'Avoid waiting that stops other work, and avoid asking too often: polling without a pause burns the core. An event loop asks the kernel once about all sources and sleeps until one of them has something.',
      os: 'The reader opened the pipe with or without O_NONBLOCK; the kernel does the rest. Blocked, the thread is in state S and waits in pipe_read. The asynchronous variant lets another thread make a blocking call (libuv’s pool), which is how Node reads files.',
      mistakes: [
        '“I/O always blocks.” — The same read may block or not, as the descriptor is set.',
        '“Non-blocking is a state of the process: ready or running.” — It is a property of the call. The process states follow from what its calls do.',
        '“Non-blocking is the same as asynchronous.” — Two questions: does the call wait (blocking or not), and how is the result delivered (now or later)? All four combinations exist.',
        '“A blocked process uses up CPU time.” — It uses none. Polling does.',
      ],
      platforms:
        'POSIX: O_NONBLOCK by open or fcntl, and poll, epoll or kqueue to wait for many. Windows: overlapped I/O and completion ports. Python: setblocking, select, asyncio; Node: asynchronous by default. The variants with a named pipe need a Unix system.',
      reading: [
        'open(2) “O_NONBLOCK”, pipe(7), fifo(7), epoll(7)',
        'OSTEP, chapter 33 “Event-based Concurrency”, chapter 36 “I/O Devices”',
        '汤小丹《计算机操作系统》第六章“输入输出系统”',
      ],
    },
    params: {
      silentMs: {
        label: 'Silence',
        help: 'How long the pipe stays empty',
      },
      beatMs: {
        label: 'Heartbeat',
        help: 'How often the reader’s event loop reports',
      },
    },
    variants: {
      blocking: {
        title: 'Blocking',
        note: 'The call waits, and so does its thread.',
      },
      'non-blocking': {
        title: 'Non-blocking',
        note: 'The call returns at once; ask again later.',
      },
      asynchronous: {
        title: 'Asynchronous',
        note: 'Submitted; the result comes by itself.',
      },
    },
    roles: {
      main: 'starter',
      reader: 'reader',
      writer: 'writer',
    },
    checks: {
      'waited-for-data': 'The data came when it was written, and not before',
      'heart-stops': 'The reader’s heart stopped meanwhile',
      'heart-beats': 'The reader’s heart went on beating',
      'no-cpu': 'Waiting used hardly any CPU time',
      asleep: 'The reader slept',
      'returns-at-once': 'Each empty read returned at once',
    },
    messages: {
      writing: 'Writes into the pipe.',
      received: 'Read “{{text}}”.',
      'waited-for-data.expected': 'what was written, at least {{ms}} ms after the first read began',
      'waited-for-data.observed': '“{{received}}” after {{ms}} ms',
      'heart-stops.expected': 'no heartbeat between call and return',
      'heart-beats.expected': 'at least {{wanted}} heartbeats, 80 % of those possible',
      beats: '{{beats}} heartbeats in {{ms}} ms',
      'no-cpu.expected': 'at most a tenth of the time as CPU time',
      'no-cpu.observed': '{{cpu}} ms of CPU time in {{ms}} ms',
      'asleep.expected': 'state S in every sample meanwhile',
      'asleep.observed': 'state {{states}} in {{count}} samples',
      'returns-at-once.expected': 'at least 3 reads that found nothing, half of them in less than 5 ms',
      'returns-at-once.observed': '{{count}} such reads, median {{ms}} ms',
    },
  },
  {
    title: '阻塞读与非阻塞读',
    summary: '从同一个空管道读：调用可能阻塞，可能立即返回“还没有”，也可能稍后送来结果。',
    explanation: {
      see: '管道沉默一秒。阻塞读让线程睡眠：心跳停止，也不占用 CPU 时间。非阻塞读立即返回，过一会儿再问；心跳照常。异步读提交之后，结果自己到来，心跳同样照常。',
      why: '阻塞是调用的性质，不是进程的性质：暂时没有数据时，这个调用怎么办？阻塞的，就在里面等；非阻塞的，说明情况（EAGAIN）并返回。只有当某个调用在等待时，进程才处于阻塞状态。',
      avoid:
        '避免会停住其他工作的等待，也避免问得太勤：不停顿的轮询会白白烧掉一个核心。事件循环一次向内核询问所有来源，然后睡到其中之一有动静。',
      os: '读者打开管道时带或不带 O_NONBLOCK，其余由内核完成。阻塞时线程处于状态 S，等在 pipe_read 中。异步的变体由另一个线程做阻塞调用（libuv 的线程池），Node 就是这样读文件的。',
      mistakes: [
        '“I/O 总会阻塞。”——同一个 read 是否阻塞，取决于描述符的设置。',
        '“非阻塞是进程的状态，即就绪或执行。”——它是调用的性质。进程状态由其调用的行为决定。',
        '“非阻塞就是异步。”——这是两个问题：调用是否等待（阻塞与否），结果如何送达（当场或稍后）。四种组合都存在。',
        '“阻塞的进程占用 CPU。”——完全不占用。轮询才占用。',
      ],
      platforms:
        'POSIX：用 open 或 fcntl 设置 O_NONBLOCK，用 poll、epoll、kqueue 同时等待多个。Windows：重叠 I/O 与完成端口。Python：setblocking、select、asyncio；Node：默认异步。使用命名管道的变体需要 Unix 系统。',
      reading: [
        '手册页 open(2) 的 O_NONBLOCK、pipe(7)、fifo(7)、epoll(7)',
        'OSTEP 第 33 章“基于事件的并发”、第 36 章“I/O 设备”',
        '汤小丹《计算机操作系统》第六章“输入输出系统”',
      ],
    },
    params: {
      silentMs: {
        label: '沉默',
        help: '管道空多久',
      },
      beatMs: {
        label: '心跳',
        help: '读者的事件循环多久报告一次',
      },
    },
    variants: {
      blocking: {
        title: '阻塞',
        note: '调用在等，线程也在等。',
      },
      'non-blocking': {
        title: '非阻塞',
        note: '立即返回，稍后再问。',
      },
      asynchronous: {
        title: '异步',
        note: '提交之后，结果自己到来。',
      },
    },
    roles: {
      main: '启动者',
      reader: '读者',
      writer: '写者',
    },
    checks: {
      'waited-for-data': '数据在写入之后到来，不会更早',
      'heart-stops': '其间读者的心跳停止',
      'heart-beats': '读者的心跳照常',
      'no-cpu': '等待几乎不占用 CPU 时间',
      asleep: '读者在睡眠',
      'returns-at-once': '每次空读都立即返回',
    },
    messages: {
      writing: '向管道写入。',
      received: '读到“{{text}}”。',
      'waited-for-data.expected': '读到所写的内容，距第一次读开始至少 {{ms}} 毫秒',
      'waited-for-data.observed': '{{ms}} 毫秒后读到“{{received}}”',
      'heart-stops.expected': '调用与返回之间没有心跳',
      'heart-beats.expected': '至少 {{wanted}} 次心跳，即可能次数的 80%',
      beats: '{{ms}} 毫秒内 {{beats}} 次心跳',
      'no-cpu.expected': 'CPU 时间不超过所经时间的十分之一',
      'no-cpu.observed': '{{ms}} 毫秒内用了 {{cpu}} 毫秒 CPU 时间',
      'asleep.expected': '其间每次采样的状态都是 S',
      'asleep.observed': '{{count}} 次采样中的状态：{{states}}',
      'returns-at-once.expected': '至少 3 次没有读到数据的读，其中一半不到 5 毫秒',
      'returns-at-once.observed': '这样的读 {{count}} 次，中位数 {{ms}} 毫秒',
    },
  },
);
