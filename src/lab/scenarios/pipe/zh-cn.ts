import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '管道与它的两端',
  summary: '相连的两端双向传递消息；只有最后一个能写的进程关闭了它那端，输入才算结束。',
  explanation: {
    see: '第一个变体中，父子各持连接的一端：子进程听到父进程写的，父进程听到回答。其余变体中，子进程写完就结束，父进程随后等待输入结束。结束立刻到来，除非孙进程继承了写端：那就要等它结束。',
    why: '内核记着谁还打开着一端。没有写者时，读者才被告知“结束”，因为只要还有一个，就可能还有内容。一份被遗忘的副本，往往是自己继承来的那份，会让读者永远等下去。',
    avoid: '关闭不用的端，父进程里也要关。打开描述符时设为不被继承（O_CLOEXEC），只把需要的交给子进程。',
    os: '管道是内核里的缓冲区，有读端和写端。端就是描述符，由 fork 复制，新程序会继承，除非另有标记。没有读者时还写，会得到 SIGPIPE 或 EPIPE。',
    mistakes: [
      { claim: '子进程结束了，它的输出也就完了。', truth: '它的子进程可能还握着那一端。' },
      {
        claim: '管道是双向的。',
        truth:
          '真正的管道是单向的；Python 的 Pipe() 和 Node 的 stdio 在 Unix 上给的是一对相连的套接字，在 Windows 上是命名管道。',
      },
      { claim: '读者自己留着写端。', truth: '那就是在等自己。' },
    ],
    platforms: {
      python: 'multiprocessing.Pipe 在 Unix 上是套接字对，duplex=False 时是真正的管道。',
      node: 'stdio 的 “pipe” 在 Unix 上是套接字对，在 Windows 上是命名管道。',
      posix: 'pipe、socketpair。',
      windows: 'CreatePipe 是单向的，句柄可选择是否继承。',
    },
    reading: [
      '手册页 pipe(7)、socketpair(2)、open(2)（O_CLOEXEC）',
      'OSTEP 第 5 章“进程 API”',
      'Python 文档：multiprocessing 的“管道和队列”',
      'Stevens、Rago《UNIX 环境高级编程》第 15 章',
    ],
  },
  params: { holdMs: { label: '孙进程存活时长', help: '其间握着那一端' } },
  variants: {
    duplex: { title: '双向', note: '一条连接上的一问一答。' },
    'end-of-input': { title: '子进程结束，输入随之结束', note: '没有别人握着那一端。' },
    'end-held-open': { title: '子进程结束，输入还没完', note: '孙进程继承了那一端。' },
  },
  roles: { main: '父进程' },
  checks: {
    'both-ways': {
      title: '消息与回答都已传到',
      expected: '应听到 child heard {{sent}}',
      observed: '父进程听到：{{heard}}',
    },
    'ends-soon': { title: '输入随子进程结束', expected: '子进程退出后不到 {{ms}} 毫秒' },
    'ends-late': { title: '孙进程结束，输入才结束', expected: '子进程退出后至少 {{ms}} 毫秒' },
    'text-whole': { title: '写出的都已读到', expected: '文字“hello”', observed: '文字“{{text}}”' },
  },
  notes: { heard: '听到：{{text}}', 'child-ended': '子进程 {{pid}} 已结束。', ended: '输入结束；读到：“{{text}}”。' },
  shared: { 'lag.observed': '其后 {{ms}} 毫秒' },
};
