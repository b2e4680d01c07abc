import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Torn lines',
    summary:
      'Ten processes write one line each into one file, in two halves: without a lock the halves mix, with one every line is whole.',
    explanation: {
      see: 'Each process writes “hello from ” and then its name. Without a lock all first halves come first, then the names. With a lock around both halves there are ten whole lines, in any order.',
      why: 'A line is one thing for the reader and two writes for the system. Whatever is more than one step can be interrupted between the steps.',
      avoid:
        'Write a line with one call, or hold a lock around all calls that belong together, and release it in a finally block.',
      os: 'A single short write to a file opened for appending is put at the end in one piece (O_APPEND); several processes can log like that without tearing. For pipes the same holds up to PIPE_BUF bytes (at least 512, 4096 on Linux).',
      mistakes: [
        '“The meaning of a process lock is the output on the screen.” — It is one use of many; a lock protects whatever must be done in one piece.',
        '“Output always tears without a lock.” — Short single writes seldom do; it takes several writes, as here, to see it reliably.',
      ],
      platforms:
        'Python: print may write text and line end separately. Node: process.stdout.write is one call a line, synchronous for files. POSIX: stdio buffers per process; a line can be cut where a buffer ends. Windows: appending is atomic only with FILE_APPEND_DATA.',
      reading: [
        'write(2) on O_APPEND, pipe(7) on PIPE_BUF',
        'Python documentation: multiprocessing, “Synchronization between processes”',
        'OSTEP, chapter 28 “Locks”',
      ],
    },
    params: {
      writers: {
        label: 'Writers',
      },
      pauseMs: {
        label: 'Pause between the halves',
        help: 'While the lock is held',
      },
    },
    variants: {
      'no-lock': {
        title: 'Without a lock',
        note: 'The halves mix.',
      },
      lock: {
        title: 'With a lock',
        note: 'Whole lines.',
      },
    },
    roles: {
      main: 'reader of the file',
      writer: 'writer',
    },
    checks: {
      torn: 'At least one line is torn',
      intact: 'Every line is whole',
    },
    messages: {
      screen: '{{lines}} lines; the first: “{{first}}”.',
      figures: '{{intact}} of {{lines}} lines whole; first line: {{first}}',
      'torn.expected': 'at least one line that is not “hello from writer N”',
      'intact.expected': '{{count}} whole lines, each writer once',
    },
  },
  {
    title: '撕裂的行',
    summary: '十个进程各向同一文件写一行，分两半写：没有锁时两半混在一起，有锁时每行完整。',
    explanation: {
      see: '每个进程先写“hello from ”，再写自己的名字。没有锁时，所有的前半先出现，然后才是名字。两半都放在锁内时，得到十行完整的内容，次序任意。',
      why: '一行对读者是一件事，对系统是两次写。凡是多于一步的事，都可能在步与步之间被打断。',
      avoid: '用一次调用写一行，或用锁包住所有应在一起的调用，并在 finally 中释放。',
      os: '对以追加方式打开的文件，一次短的写会整块放到末尾（O_APPEND）；几个进程可以这样记日志而不撕裂。管道也一样，以 PIPE_BUF 字节为限（至少 512，Linux 上 4096）。',
      mistakes: [
        '“进程锁的意义就是屏幕输出。”——那只是许多用途之一；锁保护一切必须一气呵成的事。',
        '“没有锁输出必然撕裂。”——短的单次写很少撕裂；像这里分几次写才看得稳定。',
      ],
      platforms:
        'Python：print 可能把正文与换行分开写。Node：process.stdout.write 每行一次调用，写文件时是同步的。POSIX：stdio 在各进程中缓冲，行可能在缓冲区末尾被切断。Windows：只有用 FILE_APPEND_DATA 追加才是原子的。',
      reading: [
        '手册页 write(2)（O_APPEND）、pipe(7)（PIPE_BUF）',
        'Python 文档：multiprocessing 的“进程间同步”',
        'OSTEP 第 28 章“锁”',
      ],
    },
    params: {
      writers: {
        label: '写者数',
      },
      pauseMs: {
        label: '两半之间的停顿',
        help: '持有锁期间',
      },
    },
    variants: {
      'no-lock': {
        title: '没有锁',
        note: '两半混在一起。',
      },
      lock: {
        title: '有锁',
        note: '每行完整。',
      },
    },
    roles: {
      main: '读文件的',
      writer: '写者',
    },
    checks: {
      torn: '至少一行被撕裂',
      intact: '每行都完整',
    },
    messages: {
      screen: '{{lines}} 行；第一行：“{{first}}”。',
      figures: '{{lines}} 行中 {{intact}} 行完整；第一行：{{first}}',
      'torn.expected': '至少一行不是“hello from writer N”',
      'intact.expected': '{{count}} 行完整，每个写者一次',
    },
  },
);
