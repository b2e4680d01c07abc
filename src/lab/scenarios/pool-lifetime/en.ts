import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A pool does not keep its owner alive',
  summary:
    'Pool workers are daemons: when the owner’s code ends without join, the tasks in hand are cut and the waiting ones never start.',
  explanation: {
    see: 'The owner hands in nine tasks. Without join it reaches the end of its code while three tasks are half done: the workers are ended, and the log has fewer ends than tasks handed in. With join all nine are done first.',
    why: 'The workers belong to the pool and the pool to its owner. Python’s multiprocessing.Pool marks them as daemons, so that a program that is over does not hang because of idle workers. The price: unfinished tasks are thrown away without a word.',
    avoid: 'Call close and join, fetch every result, or use an executor in a with block.',
    os: 'The kernel does not tie these processes together: the owner’s runtime ends its daemon children with SIGTERM on its way out. If the owner is killed, nothing ends them; on Unix the workers then become orphans unless they notice that their connection is gone.',
    mistakes: [
      {
        claim: 'Every child keeps its parent alive.',
        truth:
          'Ordinary multiprocessing children do (they are joined at exit); daemon children, so pool workers, do not.',
      },
      {
        claim: 'All pools behave like this.',
        truth: 'Concurrent.futures registers an exit hook that waits for pending tasks; multiprocessing.Pool does not.',
      },
    ],
    platforms: {
      python: 'Pool workers are daemon processes; ProcessPoolExecutor and ThreadPoolExecutor wait at exit.',
      node: 'A child with an open channel keeps the parent’s event loop alive until unref() and disconnect().',
      posix: 'POSIX leaves children running as orphans.',
      windows: 'Libuv puts children into a job that ends them with the parent.',
    },
    reading: [
      'Python documentation: multiprocessing, “Process.daemon” and “Pool”',
      'Python documentation: concurrent.futures, “Executor.shutdown”',
      'wait(2), kill(2)',
    ],
  },
  params: { workers: { label: 'Workers' }, tasks: { label: 'Tasks' }, taskMs: { label: 'Length of a task' } },
  variants: {
    'not-joined': { title: 'Without join', note: 'The owner ends; tasks are cut.' },
    joined: { title: 'With close and join', note: 'Everything is done first.' },
  },
  roles: { main: 'observer', owner: 'owner of the pool', worker: 'worker' },
  checks: {
    cut: { title: 'Tasks were lost', expected: '{{submitted}} handed in and fewer completed' },
    'owner-first': {
      title: 'The owner ended by itself and no task ended after it',
      expected: 'the owner exits with 0, and nothing is completed after that',
      observed: 'it exited; {{after}} tasks were completed later',
      never: 'it never exited',
    },
    'workers-ended': {
      title: 'The workers were ended with their owner',
      expected: '{{count}} workers ended at or after the end of the code, by a signal',
      observed: '{{count}} workers',
    },
    complete: { title: 'Every task was done', expected: '{{submitted}} handed in and as many completed' },
  },
  notes: {
    submitted: '{{count}} tasks handed in.',
    'code-ends': 'The end of the owner’s code.',
    'owner-gone': 'The owner is gone.',
  },
  shared: { figures: '{{submitted}} handed in, {{started}} started, {{completed}} completed' },
} satisfies StoryTexts;
