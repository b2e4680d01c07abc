import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Four tasks of ten seconds',
  summary:
    'How long do four tasks of 10 s take, in processes or threads, on one core or four? A calculated table, and a real run at a smaller scale.',
  explanation: {
    see: 'First the table of a MODEL, which is calculated: computing takes 40 s on one core; on four cores 10 s with processes and 40 s with threads under a global lock. Waiting takes 10 s everywhere. Then real processes and threads of Node do the same with shorter tasks: waits overlap, computing never takes less than all the work divided by the cores.',
    why: 'Computing needs cores, and the cores are shared; waiting needs none. So the two questions are: do the tasks compute or wait, and may they use several cores at the same instant?',
    os: 'The scheduler gives every ready task a share of the cores. A blocked one is not ready, and costs nothing until it is woken.',
    mistakes: [
      {
        claim: 'Four processes that wait 10 s each for input and output take 40 s, plus start-up.',
        truth:
          'They take about 10 s plus start-up: their waits overlap, on a single core too. 40 s are right for computing on one core.',
      },
      {
        claim: 'Four cores always make it four times faster.',
        truth: 'Only for work that is divided and may run on all; under CPython’s global lock threads cannot.',
      },
    ],
    platforms: {
      python: 'The model’s column for threads assumes CPython with its global lock.',
      node: 'The real run uses Node’s worker threads, which have none: on several cores they compute as fast as processes.',
    },
    reading: [
      'OSTEP, chapter 7 “Scheduling: Introduction”',
      'OSTEP, chapter 10 “Multiprocessor Scheduling”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 3, “Processor scheduling and deadlock”',
    ],
  },
  params: {
    tasks: { label: 'Tasks' },
    unitMs: { label: 'Length', help: 'Of each task in the real run; 10 s in the table' },
  },
  variants: {
    waiting: { title: 'Waiting (I/O-bound)', note: 'About as long as one task.' },
    computing: { title: 'Computing (CPU-bound)', note: 'All the work divided by the cores, at least.' },
  },
  roles: { main: 'program', task: 'task' },
  metrics: { processesWall: 'Processes, measured', threadsWall: 'Threads, measured' },
  checks: {
    model: {
      title: 'The table of the model is right',
      expected: 'processes/threads in s: {{rows}}',
      observed: 'table: {{rows}}',
    },
    'waits-overlap': {
      title: 'Waits overlapped: all were over in less than two lengths',
      expected: 'at least {{unit}} and less than {{limit}} ms',
    },
    'cores-bound': {
      title: 'Computing took no less than the work divided by the cores',
      expected: '{{work}} ms of CPU time used; on {{cores}} cores at least {{least}} ms elapsed',
    },
  },
  notes: {
    model: 'Model: {{kind}}, {{cores}} core(s): processes {{processes}} s, threads {{threads}} s.',
    measured: 'Measured: {{kind}} {{ms}} ms for tasks of {{unit}} ms.',
  },
  shared: {
    walls: 'processes, threads: {{walls}} ms',
    'delayed.busy': 'cannot be decided: other programs kept the cores busy ({{walls}} ms)',
  },
} satisfies StoryTexts;
