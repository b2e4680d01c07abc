import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Waiting: threads, processes, timers',
  summary:
    'The same sleeps, as in waiting for a disk or the network, on a thread each, in a process each, and as timers of one thread.',
  explanation: {
    see: 'All ways take as long as the longest sleep, whatever their number: while a task sleeps it needs no core, so all sleeps overlap. What differs is the price of starting: nothing for a timer, little for a thread, most for a process. The seed is shown, and every task sleeps the same: the same draws for all.',
    why: 'A task that waits for input or output is blocked: the kernel takes it off the core and wakes it when the device is done. One core can watch over thousands of waiting tasks. CPython’s global lock does no harm here, because it is released before every call that may block.',
    avoid:
      'For waiting, take what starts cheapest: the event loop (asyncio, Node’s own) or threads. Processes are for computing, or for keeping faults apart.',
    os: 'A sleeping thread stands in state S. A hundred threads cost a hundred stacks (mostly unused address space), a Node worker a whole engine besides; a hundred timers cost a hundred entries in a heap.',
    mistakes: [
      {
        claim: 'Threads were 40 % faster than processes (3.2 s against 2.0 s).',
        truth:
          'The random sleeps were drawn anew for each: the longest was 3 s for the one and 2 s for the other. The longest of four draws and the longest of four others differ in 32 % of such tests. The real costs were 0.244 and 0.002 s.',
      },
      {
        claim: 'Four processes that wait 10 s each take 40 s.',
        truth: 'Waiting overlaps on any number of cores: about 10 s.',
      },
      {
        claim: 'I/O needs no CPU.',
        truth: 'Nearly: starting a transfer, copying and handling the answer do, but little.',
      },
    ],
    platforms: {
      python: 'Runtime “python” uses CPython’s threading, multiprocessing (spawn) and asyncio with the same sleeps.',
      node: 'A Node worker takes tens of milliseconds to start, a thread of CPython a fraction of one. Node itself does its I/O in one event loop.',
    },
    reading: [
      'Python documentation: asyncio',
      'Node.js documentation: “The Node.js Event Loop”',
      'OSTEP, chapter 33 “Event-based Concurrency”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 6, “The input/output system”',
    ],
  },
  params: {
    runtime: { label: 'Runtime' },
    tasks: { label: 'Tasks' },
    unitMs: { label: 'Unit', help: 'One “second” of the course' },
    seed: { label: 'Seed', help: 'The same seed draws the same sleeps' },
  },
  variants: {
    four: { title: 'Four sleeps of 1 to 3 units', note: 'Drawn once, the same for all.' },
    hundred: { title: 'A hundred sleeps of 1 unit', note: 'All over in less than 2 units.' },
  },
  roles: { main: 'program', sleeper: 'waiting task', interpreter: 'CPython' },
  metrics: {
    threadsWall: 'Threads, with starting and ending',
    processesWall: 'Processes, with starting and ending',
    timersWall: 'Timers of one thread',
    threadsExtra: 'Threads: beyond the longest sleep',
    processesExtra: 'Processes: beyond the longest sleep',
  },
  references: {
    processes:
      'Four processes of CPython, random sleeps whose longest was 3 s. Compare the time beyond the longest sleep instead: the sleeps here are others.',
    threads: 'Four threads of CPython, other random sleeps whose longest was 2 s.',
    processesExtra:
      'Computed from the published 3.244 s. Starting a process of Node takes longer than one of CPython by fork.',
    threadsExtra:
      'Computed from the published 2.002 s. CPython’s threads start in a fraction of a millisecond; a Node worker starts a JavaScript engine.',
  },
  questions: {
    threads: {
      ask: '{{tasks}} tasks only wait, for 1 unit of {{unitMs}} ms each or for up to 3 of them. How long do {{tasks}} threads take together?',
    },
  },
  checks: {
    'same-sleeps': {
      title: 'All ways slept the same',
      expected: '{{tasks}} sleeps, the same for all',
      observed: 'sleeps: {{sleeps}} ms',
    },
    'as-long-as-the-longest': { title: 'None was over before the longest sleep' },
    overlap: { title: 'The sleeps overlapped', expected: 'less than the sum of {{sum}} ms each' },
    'no-better': {
      title: 'From the common start, threads and processes took equally long',
      expected: 'less than {{unit}} ms apart',
      observed: '{{difference}} ms apart',
    },
    'one-unit': {
      title: 'All were over in less than two units',
      expected: 'at least {{unit}} and less than {{limit}} ms each',
    },
  },
  notes: { measured: '{{kind}}: {{ms}} ms from the common start, {{total}} ms with starting and ending.' },
  shared: {
    walls: '{{walls}} ms',
    'longest.expected': 'at least {{longest}} ms each',
  },
} satisfies StoryTexts;
