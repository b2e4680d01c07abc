import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Coroutines: many tasks on one thread',
  summary:
    'Tasks that give way at each await share one thread; one that never gives way stops them all; and an await between reading and writing loses updates.',
  explanation: {
    see: 'The tasks take turns on one thread: all have begun before the first ends, and the processor is hardly used. In the second variant one task blocks for a while without an await: no task takes a step in that time. In the third, all tasks take one off the same number; 100 becomes 99, not 0.',
    why: 'A coroutine keeps its place and its variables when it stops at an await, and the event loop continues it later. Switching is a matter of the program; the kernel sees one thread. While no task has anything to do, that thread sleeps in one call that waits for all of them.',
    avoid:
      'Never compute for long or call something that blocks inside a coroutine: use a worker, or cut the work into pieces. Do not await between reading and writing shared data, or use a lock made for coroutines.',
    os: 'The kernel knows nothing of coroutines. The event loop waits in epoll_wait (Linux), kevent (macOS) or GetQueuedCompletionStatus (Windows), and gives the processor up when nothing is ready, like any sleeping thread.',
    mistakes: [
      {
        claim: 'Coroutines deceive the operating system into leaving them the processor.',
        truth: 'Nothing is deceived: the thread waits in one call and gives the processor up.',
      },
      {
        claim: 'On one thread there are no races.',
        truth: 'Each await is a place where another task may come between.',
      },
      {
        claim: 'Coroutines make computing faster.',
        truth: 'They help where there is waiting; computing only gets the cost of switching on top.',
      },
      {
        claim: 'async makes a function not block.',
        truth: 'Only what is awaited and itself does not block lets others run.',
      },
    ],
    platforms: {
      python: 'asyncio with async and await; gevent switches inside library calls that it has replaced.',
      node: 'Promises and async functions, always on the event loop.',
      posix: 'POSIX offers the waiting call.',
      windows: 'Windows offers the waiting call, and also fibers, which switch by hand.',
    },
    reading: [
      'OSTEP, chapter 33 “Event-based Concurrency”',
      'Python documentation: asyncio, “Coroutines and Tasks”',
      'Node.js documentation: “The Node.js Event Loop”',
      'epoll(7)',
    ],
  },
  params: {
    tasks: { label: 'Tasks' },
    steps: { label: 'Steps of each' },
    pauseMs: { label: 'Pause after a step' },
    blockMs: { label: 'Blocking', help: 'How long the selfish task keeps the thread' },
  },
  variants: {
    cooperating: { title: 'All give way', note: 'Interleaved on one thread.' },
    'one-blocks': { title: 'One does not give way', note: 'All others stand still.' },
    'lost-update': { title: 'An await in the middle of an update', note: '100 becomes 99.' },
  },
  roles: { main: 'the one thread' },
  metrics: { cpuPerWall: 'Processor time ÷ elapsed time' },
  questions: {
    threads: { ask: '{{tasks}} tasks take turns as coroutines. On how many threads do their steps run?' },
    during: {
      ask: 'One of {{tasks}} coroutines computes for {{blockMs}} ms without giving way. How many steps do the others take meanwhile?',
    },
    left: {
      ask: 'A number begins at {{tasks}}. Each of {{tasks}} coroutines on one thread reads it, gives way, and writes one less. What is left?',
    },
  },
  checks: {
    'one-thread': {
      title: 'All tasks ran on one thread',
      expected: 'tasks: {{tasks}}, thread ids: 1',
      observed: 'tasks: {{tasks}}, thread ids: {{threads}}',
    },
    interleaved: {
      title: 'Progress was interleaved',
      expected: 'all {{tasks}} tasks had begun before the first took its last step',
      observed: '{{begun}} had begun; {{steps}} steps in all',
    },
    'one-core-at-most': {
      title: 'Never more than one core',
      expected: 'processor time ÷ elapsed time at most 1.1',
      observed: 'quotient {{share}}',
    },
    'all-stand-still': {
      title: 'While one blocked, no other moved',
      expected: 'no step during the {{ms}} ms',
      observed: '{{during}} steps during the block; longest gap {{ms}} ms',
    },
    'update-lost': {
      title: 'Updates were lost on a single thread',
      expected: '{{start}} becomes {{left}} although every task took one off',
      observed: 'left: {{left}}',
    },
  },
  notes: { done: '{{tasks}} tasks done in {{ms}} ms.' },
} satisfies StoryTexts;
