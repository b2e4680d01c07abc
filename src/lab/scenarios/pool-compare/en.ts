import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Our pool beside a library’s',
  summary:
    'The same tasks on the small pool that you can read here and on tinypool, with processes or threads: makespan, use of the workers, queue, reuse.',
  explanation: {
    see: 'First our pool does 24 naps with four workers, then tinypool does the same. The metrics stand side by side: time from first to last, how much of the workers’ time was used, the length of the queue. Both use few workers again and again.',
    why: 'All pools are alike in what matters: workers, a queue, and messages in both directions. They differ in how a message travels, how idle workers are kept or ended, and in what they do about failures.',
    os: 'With processes every task and result is written to a socket and read on the other side. With threads it is copied by the runtime inside one process; no system call moves the data, only a wake-up does.',
    mistakes: [
      {
        claim: 'A pool of one’s own is faster, being simpler.',
        truth:
          'Look at the figures: they are usually within a few per cent, because sleeping or computing tasks dwarf the pool. A library has the failure handling, recycling and limits that one’s own lacks.',
      },
      {
        claim: 'Utilisation below 100 % means a bad pool.',
        truth: 'At the end some workers have nothing left to do: with few long tasks that tail is large in every pool.',
      },
    ],
    platforms: {
      python: 'concurrent.futures and multiprocessing.Pool are in the standard library.',
      node: 'Tinypool offers worker threads and child processes, piscina worker threads.',
      posix: 'POSIX and C++ have none in the standard.',
      windows: 'Windows has one in the system.',
    },
    reading: ['tinypool: README', 'piscina: README', 'Node.js documentation: worker_threads'],
  },
  params: { workers: { label: 'Workers' }, tasks: { label: 'Tasks' }, taskMs: { label: 'Length of a task' } },
  variants: {
    process: { title: 'Processes', note: 'Tasks and results cross sockets.' },
    thread: { title: 'Threads', note: 'Tasks and results stay in one process.' },
  },
  roles: { main: 'owner of both pools', worker: 'worker of our pool' },
  metrics: {
    ownMakespan: 'Our pool: first to last',
    ownUtilisation: 'Our pool: workers’ time used',
    peerMakespan: 'tinypool: first to last',
    peerUtilisation: 'tinypool: workers’ time used',
  },
  questions: {
    first: {
      ask: 'Two pools do the same {{tasks}} tasks with {{workers}} workers. Which needs less time from its first task to its last?',
      own: 'The pool of this program',
      peer: 'tinypool, a library',
      neither: 'Neither: they differ by less than a tenth',
    },
  },
  checks: {
    'own-done': { title: 'Our pool: all done by its workers' },
    'peer-done': { title: 'tinypool: all done by its workers' },
    'own-shared': { title: 'Our pool: side by side' },
    'peer-shared': { title: 'tinypool: side by side' },
    queued: {
      title: 'What found no worker waited in a queue',
      expected: 'at least {{over}} tasks waiting after all were handed in, in both',
      observed: 'longest queue: ours {{own}}, tinypool’s {{peer}}',
    },
  },
  notes: { 'own-begins': 'Our pool begins.', 'peer-begins': 'tinypool begins.' },
  shared: {
    'done.expected': '{{tasks}} tasks by at most {{workers}} workers, never more at once',
    'done.observed': '{{tasks}} tasks, {{workers}} workers, at most {{peak}} at once',
    'shared.expected': 'from first to last less than nine tenths of all tasks added up',
    'shared.observed': '{{span}} ms; added up {{sum}} ms',
  },
} satisfies StoryTexts;
