import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Executors and futures',
  summary:
    'submit gives a future at once; asking it too early makes a pool serial; results can be read in order although tasks finish in another; shutdown waits.',
  explanation: {
    see: 'Tasks go to a few threads of one process (or to one process a core). If the result is asked for right after each submission, only one task runs at a time. If all futures are collected first, as many run as there are workers. The list of results has the order of submission, the log of completions another. After shutdown no worker is left, and a new task is refused.',
    why: 'A future separates handing in from fetching. result() waits if the task is not done: called in the loop, it puts that wait between two submissions.',
    avoid:
      'First submit everything, then read. For results as soon as they are there, use callbacks (or as_completed in Python).',
    os: 'The threads of a pool share the pid of their process and each has its own thread id. A worker without a task sleeps in the kernel and costs no processor time.',
    mistakes: [
      {
        claim: 'shutdown must come before reading results.',
        truth: 'Result() waits by itself; shutdown is for ending the workers.',
      },
      {
        claim: 'shutdown always waits.',
        truth: 'Only with wait=True, the default; since Python 3.9 cancel_futures=True drops what has not begun.',
      },
      {
        claim: 'Five tasks on five workers show how a pool works.',
        truth: 'They hide the limit: use more tasks than workers.',
      },
      {
        claim: 'Results come in the order of submission.',
        truth: 'The list does if you read the futures in that order; completion has its own.',
      },
    ],
    platforms: {
      python:
        'concurrent.futures with ThreadPoolExecutor and ProcessPoolExecutor; default sizes min(32, cores + 4) and one a core.',
      node: 'A promise is the future, Promise.all keeps the order; a pool comes from a library.',
      posix: 'Thread creation and joining only.',
      windows: 'The system’s thread pool, without futures.',
    },
    reading: [
      'Python documentation: concurrent.futures',
      'PEP 3148 “futures: execute computations asynchronously”',
      'MDN Web Docs: Promise.all',
    ],
  },
  params: {
    workers: { label: 'Workers' },
    tasks: { label: 'Tasks' },
    shortestMs: { label: 'Shortest task' },
    longestMs: { label: 'Longest task' },
    seed: { label: 'Seed', help: 'The same seed draws the same lengths' },
  },
  variants: {
    'thread-5': { title: '5 threads, 5 tasks', note: 'As many tasks as workers.' },
    'thread-3': { title: '3 threads, 6 tasks', note: 'The limit shows.' },
    'process-default': { title: 'Processes, default size', note: 'One a core.' },
    'result-at-once': { title: 'result() right after submit', note: 'Serial.' },
    'result-later': { title: 'Submit all, then result()', note: 'The same work side by side.' },
    collect: { title: 'Collect 20 futures', note: 'Results in order, completion in another.' },
    shutdown: { title: 'shutdown', note: 'Waits, refuses, and leaves no worker.' },
  },
  roles: { main: 'owner of the executor', worker: 'worker' },
  questions: {
    peak: {
      ask: '{{tasks}} tasks are handed in to an executor as this variant does it. How many run at the same time at most?',
    },
  },
  checks: {
    'all-done': {
      title: 'Every task was done',
      expected: '{{count}} tasks started and ended',
      observed: '{{count}} tasks',
    },
    'one-process': {
      title: 'All workers are threads of one process',
      expected: '1 pid and {{count}} workers, all threads',
      observed: '{{pids}} pids, {{ids}} workers',
    },
    peak: {
      title: 'As many at once as the size allows',
      expected: '{{count}} at once',
      observed: 'at most {{peak}} at once',
    },
    'one-a-core': {
      title: 'One process a core',
      expected: '{{count}} worker processes, never more at once',
      observed: '{{pids}} pids, at most {{peak}} at once',
    },
    span: {
      title: 'The work was shared',
      expected:
        'at least {{least}} ms (longest task; equal shares), and less than {{most}} ms (nine tenths of all tasks together)',
      observed: '{{span}} ms; all tasks together {{sum}} ms',
    },
    serial: {
      title: 'One task at a time',
      expected: 'never two at once, and at least {{ms}} ms',
      observed: 'at most {{peak}} at once, {{ms}} ms',
    },
    'ordered-results': { title: 'Results in the order of submission', expected: '0, 1, 2, … as handed in' },
    'completion-differs': { title: 'Completion in another order', expected: 'another order than 0, 1, 2, …' },
    'shut-down': {
      title: 'After shutdown everything was over',
      expected: '{{count}} tasks ended before shutdown returned, then submit refused, 0 workers left',
      observed: '{{done}} ended, submit refused: {{refused}}, workers left: {{left}}',
    },
  },
  notes: { submitted: '{{count}} tasks handed in.', 'shut-down': 'Shut down: {{workers}} workers left.' },
  shared: { list: 'in this order: {{list}}' },
} satisfies StoryTexts;
