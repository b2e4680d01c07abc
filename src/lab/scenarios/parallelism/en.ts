import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Concurrency and parallelism',
  summary:
    'The same two tasks take turns on one thread, or run on two threads at the same instant: the CPU time per second shows the difference.',
  explanation: {
    see: 'Concurrent: two flows on one thread, each letting the other go on after a slice. Both make progress, but one second of time gives one second of CPU time. Parallel: two threads, and one second of time gives nearly two seconds of CPU time, so the same work is done in about half the time.',
    why: 'Concurrency means that several tasks are in progress during the same period, perhaps by switching between them; it is about how a program is built. Parallelism means that several are being executed at the very same instant; it is about what the hardware does. One core can do the first and never the second.',
    os: 'The ratio is CPU time (getrusage) divided by elapsed time. If other programs keep the cores busy, a thread that is ready must queue for one; Linux counts that time (schedstat), and where it explains the loss the check says that it cannot decide, instead of blaming the threads.',
    mistakes: [
      {
        claim: 'Concurrency happens on a single CPU only.',
        truth: 'It happens on any number; it says nothing about it.',
      },
      {
        claim: 'Parallelism is a part of concurrency.',
        truth:
          'Neither contains the other. A vector instruction adds eight numbers in parallel without any concurrent task.',
      },
      {
        claim: 'Two threads are always twice as fast.',
        truth: 'Only if two cores are free, the work can be divided, and no lock puts it in a row again.',
      },
    ],
    platforms: {
      python:
        'CPython’s threads are concurrent, but because of the global interpreter lock not parallel for Python code (unless built without it, since 3.13); its processes are. On a machine with one core parallelism cannot be shown.',
      node: 'Node’s worker threads run in parallel.',
    },
    reading: [
      'OSTEP, chapter 26 “Concurrency: An Introduction”',
      'Rob Pike: “Concurrency is not Parallelism” (talk)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 1, “Basic properties of operating systems”',
      'getrusage(2)',
    ],
  },
  params: {
    slices: { label: 'Work', help: 'Slices of computing for each task' },
    rounds: { label: 'Rounds', help: 'The best one counts: others use this machine too' },
  },
  variants: {
    concurrent: { title: 'Concurrent: two flows, one thread', note: 'They take turns.' },
    parallel: { title: 'Parallel: two threads', note: 'They run at the same instant.' },
  },
  roles: { main: 'program', worker: 'thread with a task' },
  metrics: { wall: 'Time for both tasks (last round)' },
  checks: {
    'both-in-progress': {
      title: 'Both tasks were in progress in the same period',
      expected: '2 tasks, taking turns in the log at least {{changes}} times',
      observed: '{{tasks}} tasks, {{changes}} changes',
    },
    'never-at-once': {
      title: 'They never ran at the same instant',
      expected: 'CPU time ÷ elapsed time at most 1.1 in the best round',
    },
    'at-once': {
      title: 'They ran at the same instant',
      expected: 'CPU time ÷ elapsed time at least 1.5 in the best round',
    },
  },
  notes: { round: 'Both tasks took {{ms}} ms; CPU time per elapsed time {{ratio}}.' },
  shared: { ratios: 'ratio in each round: {{ratios}}' },
} satisfies StoryTexts;
