import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Callbacks of finished tasks',
  summary:
    'A callback runs in the pool’s owner, once for each task, after that task’s end, with what the task returned.',
  explanation: {
    see: 'Tasks return their number and 100. For each, a callback reports the value it was given and the process and thread it runs in: always the owner’s, never a worker’s. The values come in order of completion, which need not be the order of submission.',
    why: 'The worker sends its result back to the owner; there some code has to do something with it. A callback is that something, attached in advance, so that the owner need not wait for each result in turn.',
    avoid:
      'Keep callbacks short: while one runs, the others wait. Heavy work belongs into the task. Handle failures as well: a callback for success alone hides them.',
    os: 'A result crosses from process to process through a socket (a pipe in Python), or from thread to thread through a message port. The kernel wakes the owner when there is something to read; the callback is an ordinary function call there.',
    mistakes: [
      {
        claim: 'The callback runs in the main thread.',
        truth:
          'In Python’s multiprocessing.Pool it runs in the parent’s result-handler thread; in a ThreadPoolExecutor in the worker thread, or at once in the caller if the task is done already; here, as always in Node, in the owner’s event loop.',
      },
      {
        claim: 'The callback is given the value.',
        truth:
          'Pool.apply_async gives the value; add_done_callback gives the future: call its result(), with the parentheses.',
      },
      { claim: 'What a callback returns is kept.', truth: 'It is thrown away.' },
      { claim: 'One callback reports success and failure.', truth: 'Pool.apply_async has a separate error_callback.' },
    ],
    platforms: {
      python: 'callback and error_callback of apply_async, add_done_callback of futures.',
      node: 'then and catch of a promise, or a message handler.',
      posix: 'A signal handler or a thread that reads a pipe.',
      windows: 'Completion ports and thread-pool callbacks.',
    },
    reading: [
      'Python documentation: concurrent.futures, “Future.add_done_callback”',
      'Python documentation: multiprocessing.pool, “apply_async”',
      'Node.js documentation: “The Node.js Event Loop”',
    ],
  },
  params: { workers: { label: 'Workers' }, tasks: { label: 'Tasks' }, taskMs: { label: 'Length of a task' } },
  variants: {
    process: { title: 'Process pool', note: 'Results come from other processes.' },
    thread: { title: 'Thread executor, 20 tasks', note: 'The callback is given the future.' },
  },
  roles: { main: 'owner of the pool', worker: 'worker' },
  questions: {
    place: {
      ask: 'The workers of a pool do {{tasks}} tasks. Where do the callbacks run?',
      owner: 'Where the pool was made',
      worker: 'In the worker that did the task',
      both: 'Some here, some there',
    },
  },
  checks: {
    'once-each': {
      title: 'One callback for each task',
      expected: '{{count}} callbacks, each for another task',
      observed: '{{count}} callbacks for {{distinct}} tasks',
    },
    'in-the-owner': {
      title: 'Callbacks ran in the owner',
      expected: 'every callback in the main thread of process {{pid}}',
      observed: '{{elsewhere}} elsewhere; {{workers}} workers',
    },
    'value-of-the-task': {
      title: 'Each was given what its task returned',
      expected: 'the value in the callback equals the value the worker returned',
      observed: '{{returned}} returned, {{wrong}} callbacks with another value',
    },
    'after-the-end': {
      title: 'Each ran after its task’s end',
      expected: '{{count}} callbacks later than the end of their task',
      observed: 'later: {{late}}',
    },
  },
  notes: { attached: '{{count}} callbacks attached.' },
} satisfies StoryTexts;
