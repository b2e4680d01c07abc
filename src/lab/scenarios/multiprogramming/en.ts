import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Multiprogramming',
  summary:
    'The same jobs one after another and then together on one core: while one waits, another computes, and all are done sooner.',
  explanation: {
    see: 'Each job computes for a while, waits as if for a device, and does so again. First the jobs run one after another; while a job waits the core has nothing to do. Then they run together. All of them are in memory at once, and the time until the last is done shrinks, although they share a single core.',
    why: 'A job that waits needs no processor. With several programs in memory the operating system can save the state of the one that waits and let another compute. Multiprogramming shares two things: time (the processor is given to one after another) and space (memory is divided, so that several are resident at the same moment).',
    os: 'A switch saves registers and the program counter in the process control block and loads those of the next. On Linux the jobs are confined to one core (taskset, sched_setaffinity), so what you see is no parallelism: their CPU time together never exceeds the time that passed. State R means running or ready; at most one of them is really on the core.',
    mistakes: [
      {
        claim: 'Multiprogramming needs several cores.',
        truth:
          'No: it was invented for machines with one. Running at the same instant is parallelism, which is something else.',
      },
      {
        claim: 'Space multiplexing means that one processor is offered to many users.',
        truth:
          'That is sharing in time. Sharing in space is the division of memory among programs that are resident together, and it is why they must be protected from each other.',
      },
      {
        claim: 'Each job becomes faster.',
        truth:
          'Each single job may take longer, since it sometimes waits for the core. What improves is the use of the core and the time until all are done.',
      },
    ],
    platforms: {
      everywhere:
        'The overlap itself is the same on every system, in Python as in Node: a sleeping process needs no core anywhere.',
      posix:
        'Linux can confine a process to a core; where that cannot be done the check of sharing one core says that it cannot decide.',
    },
    reading: [
      'OSTEP, chapter 6 “Mechanism: Limited Direct Execution”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 1, “Introduction to operating systems”',
      'taskset(1), sched_setaffinity(2)',
    ],
  },
  params: {
    jobs: { label: 'Jobs', help: 'Processes that share the core' },
    rounds: { label: 'Rounds', help: 'How often each job computes and waits' },
    computeMs: { label: 'Computing', help: 'CPU time of a round' },
    waitMs: { label: 'Waiting', help: 'As if for a device' },
  },
  variants: {
    'one-core': { title: 'On one core', note: 'Confined to one core where the system can do that.' },
    'all-cores': { title: 'Cores not restricted', note: 'Overlap, and perhaps parallelism as well.' },
  },
  roles: { main: 'operator', job: 'job' },
  metrics: { serial: 'One after another', together: 'Together' },
  questions: {
    together: {
      ask: '{{jobs}} jobs compute and wait by turns. How long do they take together, compared with one after another?',
      shorter: 'Less than three quarters of the time',
      same: 'About the same time',
      longer: 'Longer',
    },
  },
  checks: {
    'serial-sum': {
      title: 'One after another took the sum of all jobs',
      expected: 'at least {{sum}} ms, all jobs added up',
    },
    overlap: {
      title: 'Together took less than three quarters of that',
      expected: 'at least {{alone}} ms (one job alone), less than {{limit}} ms (0.75 of one after another)',
      observed: 'together {{together}} ms, one after another {{serial}} ms',
    },
    'core-given-up': {
      title: 'Waiting used no processor time',
      expected: 'less than {{limit}} ms of processor time: one and a half times the computing alone',
      observed: '{{cpu}} ms of processor time',
    },
    'time-shared': {
      title: 'They shared the time of one core',
      expected: 'all on the same core, CPU time of all no more than the time that passed',
      observed: '{{cpu}} ms of CPU time in {{wall}} ms on core {{core}}',
    },
    'space-shared': {
      title: 'They were in memory at the same time',
      expected: '{{jobs}} jobs with memory in one sample, at most {{cores}} of them in state R',
      observed: 'at most {{most}} resident at once, {{runnable}} of them in state R',
    },
  },
  notes: { serial: 'Jobs one after another.', together: 'The same jobs together.' },
  shared: { ms: 'took {{ms}} ms' },
} satisfies StoryTexts;
