import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '一条管道，两个读者',
  summary: '一个进程往管道写 100 KiB 的消息，两个进程从同一端读：没有锁时各自读到对方消息的碎片。',
  explanation: {
    see: '每条消息是同一个数的重复。全部字节一致，读者才算它完整。没有锁时，两个读者能抢到什么就读什么，几乎没有完整的消息。用锁包住“读一整条消息”，则全部完整。',
    why: '管道把字节交给下一个来读的。长消息要读很多次，两次之间另一个读者可能拿走下一截。',
    avoid: '每条管道只有一个读者；或在读一条消息期间持锁；或用队列，它替您做了这些。',
    os: 'Linux 上管道约容纳 64 KiB，满时写者睡眠。多个写者各写不超过 PIPE_BUF（Linux 上 4096）字节时不会混杂；更长的没有这个保证，对读者则完全没有。',
    mistakes: [
      { claim: '管道和队列一样，多进程是安全的。', truth: '队列是加了锁的管道；管道自己并不保持消息的完整。' },
      { claim: '短的写就能看出问题。', truth: '多个写者写短消息仍然完整；要么消息长，要么读者多。' },
    ],
    platforms: {
      python: 'Connection 的一端不能由多个进程同时使用；multiprocessing.Queue 有锁。',
      posix: '命名管道（mkfifo）可由任何进程打开。',
      windows: '命名管道有保持消息完整的消息模式。',
    },
    reading: [
      '手册页 pipe(7)（PIPE_BUF）、fifo(7)',
      'Python 文档：multiprocessing 的“Connection 对象”',
      'POSIX.1-2017：write',
    ],
  },
  params: { messages: { label: '消息数' }, kib: { label: '消息长度' } },
  variants: {
    'no-lock': { title: '没有锁', note: '消息被撕碎。' },
    lock: { title: '每条消息一次锁', note: '全部完整。' },
  },
  roles: { main: '父进程', reader: '读者', writer: '写者' },
  checks: {
    broken: { title: '有消息被撕碎', expected: '完整的消息少于写出的 {{count}} 条' },
    intact: { title: '每条消息都完整', expected: '{{count}} 条完整的消息，没有碎片' },
  },
  notes: { read: '完整 {{intact}} 条，碎片 {{broken}} 块。' },
  shared: { totals: '完整 {{intact}} 条，碎片 {{broken}} 块' },
};
