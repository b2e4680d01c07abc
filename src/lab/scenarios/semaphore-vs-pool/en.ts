import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Semaphore or pool',
  summary:
    'Forty tasks, four at a time: with a semaphore forty processes of which most wait, with a pool four processes and the tasks wait.',
  explanation: {
    see: 'Both do the same tasks, never more than four at once. With the semaphore every task has a process of its own, and many exist only to wait. The pool starts four and gives each the next task when it is free.',
    why: 'A semaphore limits how many work, a pool limits how many exist. What waits in the first case is a process with its memory, in the second a line in a list.',
    avoid:
      'For many short tasks take a pool. A semaphore fits where the processes exist anyway and only one step of theirs is scarce, such as a licence or a connection.',
    os: 'Every process costs a pid, page tables and the memory of its runtime, waiting or not; one process for each of the tasks adds up to hundreds of megabytes. The permits here are tokens in a queue that the parent keeps, and getting one is the acquire.',
    mistakes: [
      {
        claim: 'Both are the same, four at a time.',
        truth: 'Equally many work, but one side has a process for each task and the other only as many as may work.',
      },
      { claim: 'This concerns processes only.', truth: 'It is the same with threads, at a smaller price for each.' },
      {
        claim: 'A pool is always better.',
        truth:
          'Its workers are used again: what a task leaves behind (memory, open files, a changed global) meets the next one.',
      },
    ],
    platforms: {
      python: 'multiprocessing.Semaphore and Pool, concurrent.futures.',
      node: 'No process pool of its own; this one is a few lines over messages.',
      posix: 'sem_open between processes.',
      windows: 'Named semaphores, thread pool API.',
    },
    reading: [
      'Python documentation: multiprocessing – Process Pools',
      'OSTEP, chapter 31: Semaphores',
      'sem_overview(7)',
    ],
  },
  params: { tasks: { label: 'Tasks' }, atOnce: { label: 'At the same time' }, taskMs: { label: 'Length of a task' } },
  variants: {
    semaphore: { title: 'Semaphore', note: 'A process for each task.' },
    pool: { title: 'Pool', note: 'As many processes as may work.' },
  },
  roles: { main: 'parent', once: 'process for one task', worker: 'process of the pool' },
  metrics: { makespan: 'Time for all tasks' },
  checks: {
    'all-done': { title: 'Every task was done once' },
    'peak-working': { title: 'As many worked at the same time as allowed, and not one more' },
    'process-per-task': { title: 'Every task had a process of its own' },
    'more-exist': {
      title: 'More processes existed than could work',
      expected: 'more than {{peak}} at the same time',
      observed: '{{peak}} at the same time',
    },
    'few-processes': { title: 'Only as many processes existed as could work' },
  },
  notes: { 'task-begins': 'Begins task {{task}}.', 'task-ends': 'Has done task {{task}}.' },
  shared: {
    'all-done': '{{done}} tasks done',
    'peak-working': 'at most {{peak}} working at the same time',
    pids: '{{pids}} processes',
  },
} satisfies StoryTexts;
