import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '撕裂的行',
  summary: '十个进程各向同一文件写一行，分两半写：没有锁时两半混在一起，有锁时每行完整。',
  explanation: {
    see: '每个进程先写“hello from ”，再写自己的名字。没有锁时，所有的前半先出现，然后才是名字。两半都放在锁内时，得到十行完整的内容，次序任意。',
    why: '一行对读者是一件事，对系统是两次写。凡是多于一步的事，都可能在步与步之间被打断。',
    avoid: '用一次调用写一行，或用锁包住所有应在一起的调用，并在 finally 中释放。',
    os: '对以追加方式打开的文件，一次短的写会整块放到末尾（O_APPEND）；几个进程可以这样记日志而不撕裂。管道也一样，以 PIPE_BUF 字节为限（至少 512，Linux 上 4096）。',
    mistakes: [
      { claim: '进程锁的意义就是屏幕输出。', truth: '那只是许多用途之一；锁保护一切必须一气呵成的事。' },
      { claim: '没有锁输出必然撕裂。', truth: '短的单次写很少撕裂；像这里分几次写才看得稳定。' },
    ],
    platforms: {
      python: 'print 可能把正文与换行分开写。',
      node: 'process.stdout.write 每行一次调用，写文件时是同步的。',
      posix: 'stdio 在各进程中缓冲，行可能在缓冲区末尾被切断。',
      windows: '只有用 FILE_APPEND_DATA 追加才是原子的。',
    },
    reading: [
      '手册页 write(2)（O_APPEND）、pipe(7)（PIPE_BUF）',
      'Python 文档：multiprocessing 的“进程间同步”',
      'OSTEP 第 28 章“锁”',
    ],
  },
  params: { writers: { label: '写者数' }, pauseMs: { label: '两半之间的停顿', help: '持有锁期间' } },
  variants: { 'no-lock': { title: '没有锁', note: '两半混在一起。' }, lock: { title: '有锁', note: '每行完整。' } },
  roles: { main: '读文件的', writer: '写者' },
  checks: {
    torn: { title: '至少一行被撕裂', expected: '至少一行不是“hello from writer N”' },
    intact: { title: '每行都完整', expected: '{{count}} 行完整，每个写者一次' },
  },
  notes: { screen: '{{lines}} 行；第一行：“{{first}}”。' },
  shared: { figures: '{{lines}} 行中 {{intact}} 行完整；第一行：{{first}}' },
};
