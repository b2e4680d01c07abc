import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Which is best for my work?',
  summary:
    'The same tasks on one thread, on threads and in processes, start-up included: what this machine is fastest with is what is recommended.',
  explanation: {
    see: 'Each way does all tasks several times, in turns, and the times include starting and ending. The way with the lowest median is recommended: measured here and now, not taken from a book. Usually: computing goes to threads or processes, waiting to one thread with an event loop, a mixture to threads.',
    why: 'Flows that run at the same instant shorten computing, but starting them costs time. Waiting overlaps without any of them. With short tasks the price of starting decides: make the work shorter and watch the recommendation change.',
    avoid: 'Measure before you divide work. Keep workers alive in a pool instead of starting one per task.',
    os: 'A median of several rounds is not moved by one round that another program disturbed; an average is.',
    mistakes: [
      {
        claim: 'Computing: processes; waiting: threads; a mixture: both.',
        truth:
          'Good advice for CPython with its global lock. In Node: computing in worker threads or processes, waiting in the event loop.',
      },
      { claim: 'Input and output use no CPU.', truth: 'Nearly none; a task that parses what it reads is a mixture.' },
    ],
    platforms: {
      python:
        'With CPython, threads would lose when computing (see “Computing: one thread, threads, processes”, runtime python) and asyncio takes the event loop’s part.',
      node: 'Measured with Node on this machine.',
    },
    reading: [
      'Python documentation: concurrent.futures',
      'Node.js documentation: “Don’t Block the Event Loop (or the Worker Pool)”',
      'OSTEP, chapter 33 “Event-based Concurrency”',
    ],
  },
  params: {
    tasks: { label: 'Tasks' },
    workMs: { label: 'Computing', help: 'CPU time of each task' },
    waitMs: { label: 'Waiting', help: 'Of each task' },
    rounds: { label: 'Rounds', help: 'Their median counts' },
  },
  variants: {
    computing: { title: 'Computing', note: 'Every task needs a core.' },
    waiting: { title: 'Waiting', note: 'No task needs a core.' },
    mixed: { title: 'Both', note: 'Every task computes, then waits.' },
  },
  roles: { main: 'program', task: 'task' },
  metrics: { oneThread: 'One thread, median', threads: 'Threads, median', processes: 'Processes, median' },
  questions: {
    fastest: {
      ask: 'The same {{tasks}} tasks are done by one thread, by threads and by processes. Which takes least time?',
      'one-thread': 'One thread',
      threads: 'A thread for each task',
      processes: 'A process for each task',
    },
  },
  checks: {
    'lowest-median': {
      title: 'What is recommended had the lowest median here',
      expected: '{{way}}, which had the lowest median',
      observed: 'recommended: {{way}}; medians in ms: {{medians}}',
    },
    'all-measured': { title: 'Every way was measured in every round', expected: '3 ways, {{rounds}} times each' },
    'not-too-fast': {
      title: 'No way was faster than the work allows',
      expected: 'never less than {{least}} ms, on one thread {{alone}} ms',
    },
  },
  notes: { took: '{{way}}: {{ms}} ms.', recommended: 'Recommended on this machine: {{way}} (median {{ms}} ms).' },
  shared: { medians: 'medians in ms: {{medians}}' },
} satisfies StoryTexts;
