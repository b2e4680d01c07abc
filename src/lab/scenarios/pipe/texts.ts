import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Pipes and their ends',
    summary:
      'Two connected ends carry messages both ways; and input ends only when the last process that could write has closed its end.',
    explanation: {
      see: 'In the first variant parent and child each hold one end of a connection: the child hears what the parent wrote, and the parent hears the answer. In the others a child writes and ends; the parent then waits for the end of input. It comes at once, unless a grandchild has inherited the write end: then it comes when that one ends.',
      why: 'The kernel counts who has an end open. A reader is told “end” when no writer is left, since as long as there is one, more may come. A forgotten copy, often one’s own inherited one, keeps the reader waiting for ever.',
      avoid:
        'Close the ends you do not use, in the parent too. Open descriptors so that they are not inherited (O_CLOEXEC) and pass on only what a child needs.',
      os: 'A pipe is a buffer in the kernel with a read end and a write end. Ends are descriptors, copied by fork and inherited by new programs unless marked otherwise. Writing when no reader is left raises SIGPIPE or EPIPE.',
      mistakes: [
        '“When the child has ended, its output is over.” — Its children may still hold the end.',
        '“A pipe goes both ways.” — A true pipe goes one way; Python’s Pipe() and Node’s stdio give a pair of connected sockets on Unix, a named pipe on Windows.',
        'Keeping the write end in the reader: it then waits for itself.',
      ],
      platforms:
        'Python: multiprocessing.Pipe is a socket pair on Unix, with duplex=False a true pipe. Node: stdio “pipe” is a socket pair on Unix, a named pipe on Windows. POSIX: pipe, socketpair. Windows: CreatePipe is one-way; handles are inherited by choice.',
      reading: [
        'pipe(7), socketpair(2), open(2) on O_CLOEXEC',
        'OSTEP, chapter 5 “Process API”',
        'Python documentation: multiprocessing, “Pipes and Queues”',
        'Stevens, Rago: Advanced Programming in the UNIX Environment, chapter 15',
      ],
    },
    params: {
      holdMs: {
        label: 'How long the grandchild lives',
        help: 'And holds the end open',
      },
    },
    variants: {
      duplex: {
        title: 'Both ways',
        note: 'A question and its answer over one connection.',
      },
      'end-of-input': {
        title: 'The child ends: input ends',
        note: 'Nobody else has the end.',
      },
      'end-held-open': {
        title: 'The child ends: input goes on',
        note: 'A grandchild has inherited the end.',
      },
    },
    roles: {
      main: 'parent',
    },
    checks: {
      'both-ways': 'Message and answer crossed',
      'ends-soon': 'Input ended with the child',
      'ends-late': 'Input ended only with the grandchild',
      'text-whole': 'Everything written was read',
    },
    messages: {
      heard: 'Heard: {{text}}',
      'child-ended': 'Child {{pid}} has ended.',
      ended: 'The end of input; read: “{{text}}”.',
      'both-ways.expected': 'child heard {{sent}}',
      'both-ways.observed': 'the parent heard: {{heard}}',
      'ends-soon.expected': 'less than {{ms}} ms after the child’s exit',
      'ends-late.expected': 'at least {{ms}} ms after the child’s exit',
      'lag.observed': '{{ms}} ms after it',
      'text-whole.expected': 'the text “hello”',
      'text-whole.observed': 'the text “{{text}}”',
    },
  },
  {
    title: '管道与它的两端',
    summary: '相连的两端双向传递消息；只有最后一个能写的进程关闭了它那端，输入才算结束。',
    explanation: {
      see: '第一个变体中，父子各持连接的一端：子进程听到父进程写的，父进程听到回答。其余变体中，子进程写完就结束，父进程随后等待输入结束。结束立刻到来，除非孙进程继承了写端：那就要等它结束。',
      why: '内核记着谁还打开着一端。没有写者时，读者才被告知“结束”，因为只要还有一个，就可能还有内容。一份被遗忘的副本，往往是自己继承来的那份，会让读者永远等下去。',
      avoid: '关闭不用的端，父进程里也要关。打开描述符时设为不被继承（O_CLOEXEC），只把需要的交给子进程。',
      os: '管道是内核里的缓冲区，有读端和写端。端就是描述符，由 fork 复制，新程序会继承，除非另有标记。没有读者时还写，会得到 SIGPIPE 或 EPIPE。',
      mistakes: [
        '“子进程结束了，它的输出也就完了。”——它的子进程可能还握着那一端。',
        '“管道是双向的。”——真正的管道是单向的；Python 的 Pipe() 和 Node 的 stdio 在 Unix 上给的是一对相连的套接字，在 Windows 上是命名管道。',
        '读者自己留着写端：那就是在等自己。',
      ],
      platforms:
        'Python：multiprocessing.Pipe 在 Unix 上是套接字对，duplex=False 时是真正的管道。Node：stdio 的 “pipe” 在 Unix 上是套接字对，在 Windows 上是命名管道。POSIX：pipe、socketpair。Windows：CreatePipe 是单向的，句柄可选择是否继承。',
      reading: [
        '手册页 pipe(7)、socketpair(2)、open(2)（O_CLOEXEC）',
        'OSTEP 第 5 章“进程 API”',
        'Python 文档：multiprocessing 的“管道和队列”',
        'Stevens、Rago《UNIX 环境高级编程》第 15 章',
      ],
    },
    params: {
      holdMs: {
        label: '孙进程存活时长',
        help: '其间握着那一端',
      },
    },
    variants: {
      duplex: {
        title: '双向',
        note: '一条连接上的一问一答。',
      },
      'end-of-input': {
        title: '子进程结束，输入随之结束',
        note: '没有别人握着那一端。',
      },
      'end-held-open': {
        title: '子进程结束，输入还没完',
        note: '孙进程继承了那一端。',
      },
    },
    roles: {
      main: '父进程',
    },
    checks: {
      'both-ways': '消息与回答都已传到',
      'ends-soon': '输入随子进程结束',
      'ends-late': '孙进程结束，输入才结束',
      'text-whole': '写出的都已读到',
    },
    messages: {
      heard: '听到：{{text}}',
      'child-ended': '子进程 {{pid}} 已结束。',
      ended: '输入结束；读到：“{{text}}”。',
      'both-ways.expected': '应听到 child heard {{sent}}',
      'both-ways.observed': '父进程听到：{{heard}}',
      'ends-soon.expected': '子进程退出后不到 {{ms}} 毫秒',
      'ends-late.expected': '子进程退出后至少 {{ms}} 毫秒',
      'lag.observed': '其后 {{ms}} 毫秒',
      'text-whole.expected': '文字“hello”',
      'text-whole.observed': '文字“{{text}}”',
    },
  },
);
