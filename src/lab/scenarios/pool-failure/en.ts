import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'When a task or a worker of a pool fails',
  summary:
    'An error thrown by a task reaches the caller that asks for its result; a worker killed in mid-task costs that task only, and is replaced.',
  explanation: {
    see: 'Nine tasks go to three workers. In one variant the second task throws: its error arrives with its future, the worker goes on with the next task. In the other the worker of the second task is killed with SIGKILL: that task fails with “worker lost”, a new worker takes the place, and all others are done.',
    why: 'The worker catches what a task throws and sends it back instead of a value. A killed worker can send nothing: the pool notices that it ended and must decide what becomes of the task it held. Doing it again would be wrong if it had already taken effect, so the pool reports the loss.',
    avoid:
      'Always check every future, or errors go unseen. Make tasks repeatable if you want to hand a lost one in again.',
    os: 'When a process ends, the kernel closes its sockets and wakes its parent with SIGCHLD; both tell the pool that the worker is gone. The exit status says by which signal.',
    mistakes: [
      {
        claim: 'An exception in a task ends the worker.',
        truth: 'It is caught, sent back, and thrown again by result().',
      },
      { claim: 'No message means no error.', truth: 'An error that is never fetched stays silent.' },
      {
        claim: 'A pool survives the death of a worker.',
        truth:
          'It depends: this one and tinypool do; Python’s ProcessPoolExecutor raises BrokenProcessPool for everything outstanding, and multiprocessing.Pool starts a new worker while the lost task’s result never comes: get() waits forever.',
      },
    ],
    platforms: {
      python: 'See above; pickling an exception can itself fail.',
      node: 'A worker thread ends with an error event, a child process with an exit event.',
      posix: 'waitpid reports the signal.',
      windows: 'Only an exit code; a killed process has the code its killer chose.',
    },
    reading: [
      'Python documentation: concurrent.futures, “BrokenProcessPool”',
      'signal(7), waitpid(2)',
      'tinypool and piscina: README',
    ],
  },
  params: { workers: { label: 'Workers' }, tasks: { label: 'Tasks' }, taskMs: { label: 'Length of a task' } },
  variants: {
    'task-throws': { title: 'A task throws', note: 'Its error arrives with its future.' },
    'worker-killed': { title: 'A worker is killed', note: 'SIGKILL in the middle of a task.' },
  },
  roles: { main: 'owner of the pool', worker: 'worker' },
  checks: {
    'error-arrives': { title: 'The error arrived with the future', expected: 'exactly one failure, a RangeError' },
    'worker-survives': {
      title: 'The worker went on',
      expected: '{{count}} workers in all, each ending with 0',
      observed: '{{started}} workers, {{wrong}} ended otherwise',
    },
    'loss-noticed': { title: 'The loss of the worker was noticed', expected: 'exactly one failure, a WorkerLostError' },
    replaced: {
      title: 'The worker was replaced',
      expected: 'the victim ended by SIGKILL, one more worker started, {{count}} at the end',
      observed: '{{started}} started, {{left}} at the end; killed: {{killed}}',
    },
    'others-done': {
      title: 'All other tasks were done',
      expected: '{{count}} tasks with a result',
      observed: 'with a result: {{count}}',
    },
  },
  notes: {
    'task-failed': 'Task {{task}} failed: {{error}}.',
    'worker-lost': 'Task {{task}} lost its worker: {{error}}.',
  },
  shared: { 'errors.observed': 'failures: {{errors}}' },
} satisfies StoryTexts;
