import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A program of the workbench',
  summary:
    'The threads of a program that was written in the workbench run for real, in a schedule chosen step by step.',
  explanation: {
    see: 'Each lane is a worker thread of one process. It receives a message before each of its steps, and sleeps until it does; what it waits for, holds, reads and writes stands on its lane. The schedule ends where no thread can make a step.',
    why: 'A scheduler may run threads in any order, and a fault may need one that is rare. Here the order is chosen, so that the fault comes every time. The steps were first made in a model; the threads must come to the same end.',
    os: 'A thread waits for its step in a futex on a word of shared memory, and uses no processor time there. The kernel still decides when a thread that may go on gets a processor; it makes only the one step all the same.',
    mistakes: [
      {
        claim: 'The schedule is only a simulation.',
        truth: 'Its threads have ids of the operating system, and the monitor shows them asleep between their steps.',
      },
      {
        claim: 'A schedule that ends well shows that the program is right.',
        truth: 'It shows one order of many. The search of the workbench follows all of them up to a bound.',
      },
    ],
    platforms: {
      python: 'The standard library has no way to choose the order; a lock before each step does the same.',
      node: 'Worker threads and Atomics.wait, at a gate before every step.',
    },
    reading: [
      'OSTEP, chapter 26: Concurrency: An Introduction',
      'M. Musuvathi et al.: Finding and Reproducing Heisenbugs in Concurrent Programs, 2008',
    ],
  },
  params: {
    program: { label: 'Program' },
    schedule: { label: 'Schedule' },
    paceMs: { label: 'Pause', help: 'Before each step; at most ten seconds in all' },
  },
  variants: {
    schedule: {
      title: 'In a schedule',
      note: 'The threads make the steps of the schedule, and then go on in their order.',
    },
  },
  roles: { main: 'lets the threads make their steps', thread: 'thread of the program' },
  tracks: { '*': 'shared variable' },
  checks: {
    end: {
      title: 'The threads come to the end that the model predicts',
      none: 'the threads came to no end',
      unpredicted: 'no end was predicted',
    },
    order: {
      title: 'The steps were made in the order of the schedule',
      expected: '{{count}} steps: {{schedule}}',
      observed: '{{count}} steps: {{schedule}}',
    },
  },
  notes: {
    predicted: 'In the model: {{schedule}}',
    step: 'Step {{number}}: {{op}}',
    reached: 'No thread can go on.',
  },
  shared: {
    'end.ended': 'every thread ended{{shared}}',
    'end.deadlock': 'deadlock: {{waits}}{{shared}}',
    'end.failed': 'a check failed: {{message}}{{shared}}',
    'end.endless': 'the threads can go on for ever{{shared}}',
  },
} satisfies StoryTexts;
