import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Blocking and non-blocking reads',
  summary:
    'The same read from the same empty pipe: it blocks the caller, or returns at once with “nothing yet”, or delivers its result later.',
  explanation: {
    see: 'The pipe stays silent for a second. The blocking read puts the thread to sleep: its heart stops beating and it uses no CPU time. The non-blocking read returns at once and is asked again; the heart beats on. The asynchronous read is submitted, and its result comes by itself; the heart beats on as well.',
    why: 'Blocking is a property of a call, not of a process: what does this call do when there is nothing yet? Blocking, it waits inside. Non-blocking, it says so (EAGAIN) and returns. A process is blocked only while one of its calls waits.',
    avoid:
      'Avoid waiting that stops other work, and avoid asking too often: polling without a pause burns the core. An event loop asks the kernel once about all sources and sleeps until one of them has something.',
    os: 'The reader opened the pipe with or without O_NONBLOCK; the kernel does the rest. Blocked, the thread is in state S and waits in the kernel’s pipe_read (anon_pipe_read from Linux 6.15 on). The asynchronous variant lets another thread make a blocking call (libuv’s pool), which is how Node reads files.',
    mistakes: [
      { claim: 'I/O always blocks.', truth: 'The same read may block or not, as the descriptor is set.' },
      {
        claim: 'Non-blocking is a state of the process: ready or running.',
        truth: 'It is a property of the call. The process states follow from what its calls do.',
      },
      {
        claim: 'Non-blocking is the same as asynchronous.',
        truth:
          'Two questions: does the call wait (blocking or not), and how is the result delivered (now or later)? All four combinations exist.',
      },
      { claim: 'A blocked process uses up CPU time.', truth: 'It uses none. Polling does.' },
    ],
    platforms: {
      python: 'setblocking, select, asyncio.',
      node: 'Asynchronous by default.',
      posix:
        'O_NONBLOCK by open or fcntl, and poll, epoll or kqueue to wait for many. The variants with a named pipe need a Unix system.',
      windows: 'Overlapped I/O and completion ports.',
    },
    reading: [
      'open(2) “O_NONBLOCK”, pipe(7), fifo(7), epoll(7)',
      'OSTEP, chapter 33 “Event-based Concurrency”, chapter 36 “I/O Devices”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 6, “The input/output system”',
    ],
  },
  params: {
    silentMs: { label: 'Silence', help: 'How long the pipe stays empty' },
    beatMs: { label: 'Heartbeat', help: 'How often the reader’s event loop reports' },
  },
  variants: {
    blocking: { title: 'Blocking', note: 'The call waits, and so does its thread.' },
    'non-blocking': { title: 'Non-blocking', note: 'The call returns at once; ask again later.' },
    asynchronous: { title: 'Asynchronous', note: 'Submitted; the result comes by itself.' },
  },
  roles: { main: 'starter', reader: 'reader', writer: 'writer' },
  checks: {
    'waited-for-data': {
      title: 'The data came when it was written, and not before',
      expected: 'what was written, at least {{ms}} ms after the first read began',
      observed: '“{{received}}” after {{ms}} ms',
    },
    'heart-stops': { title: 'The reader’s heart stopped meanwhile', expected: 'no heartbeat between call and return' },
    'heart-beats': {
      title: 'The reader’s heart went on beating',
      expected: 'at least {{wanted}} heartbeats, 80 % of those possible',
    },
    'no-cpu': {
      title: 'Waiting used hardly any CPU time',
      expected: 'at most a tenth of the time as CPU time',
      observed: '{{cpu}} ms of CPU time in {{ms}} ms',
    },
    asleep: {
      title: 'The reader slept',
      expected: 'state S in the samples meanwhile',
      observed: 'state {{states}} in {{count}} samples',
    },
    'returns-at-once': {
      title: 'Each empty read returned at once',
      expected: 'at least 3 reads that found nothing, half of them in less than 5 ms',
      observed: '{{count}} such reads, median {{ms}} ms',
    },
  },
  notes: { writing: 'Writes into the pipe.', received: 'Read “{{text}}”.' },
  shared: { beats: '{{beats}} heartbeats in {{ms}} ms' },
} satisfies StoryTexts;
