import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'How long a process with threads lives',
  summary:
    'Threads are equals, and the process lives as long as its slowest one; unless a thread calls exit, which ends them all.',
  explanation: {
    see: 'Three threads work for one, two and three units. The main thread’s code is over at once, yet the process stays until the slowest has finished. In the other variant the main thread calls exit after half a unit: the whole process ends, and no thread finishes.',
    why: 'Threads form no tree: any of them may start, join and outlive any other. What is special about the main thread is made by the runtime: when its code is over it waits for the others and then ends the process.',
    avoid:
      'Never call exit while threads still have something to write. Tell them to stop, join them, and only then end the program.',
    os: 'The kernel has two calls: exit ends one thread, exit_group the whole process. C’s exit() and the return from main use the second. A main thread that has ended alone leaves a process whose first task is a zombie while the others go on.',
    mistakes: [
      {
        claim: 'Threads are equal, so the main thread is nothing special.',
        truth:
          'In Python it alone runs signal handlers, and its end begins the shutdown. In Node its exit ends every worker, and so does an uncaught error in it.',
      },
      { claim: 'When the main code is over the program is over.', truth: 'Not while ordinary threads run.' },
      { claim: 'sys.exit in a thread ends the program.', truth: 'It raises SystemExit and ends that thread only.' },
    ],
    platforms: {
      python: 'The interpreter joins all threads that are not daemons before it ends; os._exit ends at once.',
      node: 'The process stays while a worker is referenced; process.exit in a worker ends only that worker.',
      posix: 'Returning from main ends all threads; pthread_exit in main lets the others go on.',
      windows: 'Returning from main ends all threads; ExitThread in main lets the others go on.',
    },
    reading: [
      'pthread_exit(3), exit_group(2)',
      'Node.js documentation: worker_threads',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Implementation of threads”',
    ],
  },
  params: { threads: { label: 'Threads', help: 'Number n works n units' }, unitMs: { label: 'Unit of time' } },
  variants: {
    waits: { title: 'The main code ends first', note: 'The process waits for the slowest.' },
    exits: { title: 'The main thread calls exit', note: 'All threads end with it.' },
  },
  roles: { main: 'main thread', worker: 'thread' },
  checks: {
    'process-waits': {
      title: 'The main code was over first, the process after the slowest thread',
      expected: 'main code over before any thread finished, process ended after all had',
    },
    'as-long-as-slowest': {
      title: 'The process lived on as long as the slowest thread needed',
      expected: 'the process at least {{ms}} ms after the main code',
    },
    'one-process': {
      title: 'All threads belonged to one process',
      expected: '{{threads}} threads, one pid',
      observed: '{{threads}} threads, {{pids}} pids',
    },
    'exit-takes-all': {
      title: 'exit ended the process with threads unfinished',
      expected: 'not every thread finished, and the process ended less than {{ms}} ms after exit was called',
    },
  },
  notes: { begins: 'Begins {{units}} units of work.', done: 'Finished.', 'main-over': 'The main code is over.' },
  shared: {
    observed:
      'main code over at {{over}} ms; {{done}} of {{begun}} threads finished, the last at {{last}} ms; process ended at {{exit}} ms',
  },
} satisfies StoryTexts;
