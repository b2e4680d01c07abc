import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Two readers on one pipe',
  summary:
    'One process writes messages of 100 KiB into a pipe, two read from the same end: without a lock they get pieces of each other’s messages.',
  explanation: {
    see: 'Each message consists of one number repeated. A reader counts a message as intact if all its bytes agree. Without a lock both readers pull bytes as they can get them, and hardly any message is whole. With a lock around “read one whole message” all are.',
    why: 'A pipe hands out bytes to the process that reads next. A large message takes many reads, and between two of them the other reader may take the next piece.',
    avoid: 'One reader for each pipe, or a lock for the length of a message, or a queue, which does that for you.',
    os: 'A pipe holds some 64 KiB on Linux; the writer sleeps while it is full. Writes of at most PIPE_BUF bytes (4096 on Linux) from several writers are not mixed; there is no such promise for larger ones, and none for readers.',
    mistakes: [
      {
        claim: 'Pipes are safe among processes like queues.',
        truth: 'A queue is a pipe with locks; the pipe itself keeps no messages together.',
      },
      {
        claim: 'Small writes show the problem.',
        truth: 'Several writers with short messages stay intact; it needs long ones, or several readers.',
      },
    ],
    platforms: {
      python: 'A Connection is not safe for several processes on one end; multiprocessing.Queue locks.',
      posix: 'Named pipes (mkfifo) can be opened by any process.',
      windows: 'Named pipes have a message mode that keeps messages together.',
    },
    reading: [
      'pipe(7) on PIPE_BUF, fifo(7)',
      'Python documentation: multiprocessing, “Connection objects”',
      'POSIX.1-2017: write',
    ],
  },
  params: { messages: { label: 'Messages' }, kib: { label: 'Length of a message' } },
  variants: {
    'no-lock': { title: 'Without a lock', note: 'Messages are torn.' },
    lock: { title: 'A lock for each message', note: 'All intact.' },
  },
  roles: { main: 'parent', reader: 'reader', writer: 'writer' },
  checks: {
    broken: { title: 'Messages were torn', expected: 'fewer intact messages than the {{count}} written' },
    intact: { title: 'Every message was intact', expected: '{{count}} intact messages, none torn' },
  },
  notes: { read: '{{intact}} intact, {{broken}} torn.' },
  shared: { totals: '{{intact}} intact, {{broken}} torn pieces' },
} satisfies StoryTexts;
