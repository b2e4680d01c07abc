import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A pool of workers',
  summary:
    'A few workers, made once, do many tasks: map, apply, apply_async, fetching at once or later, close and join, default sizes, what idle workers cost.',
  explanation: {
    see: 'The workers start, then all tasks go through them: with the default numbers in two waves. Each worker does one task after another under the same pid. With apply, or with a result fetched inside the loop, only one works at a time. After close the pool refuses new tasks; join waits for the rest. Idle workers keep their memory, and their next task begins at once; a task with a process of its own waits for that to start.',
    why: 'Making a process or thread costs time, and more workers than the machine can use only get in each other’s way. A pool pays once and then hands each free worker the next task: it trades space for time, since idle workers keep the memory of a process each. What finds no free worker waits in a queue: the task waits, not the program that handed it in.',
    avoid:
      'Do not fetch a result right after each submission: that makes the pool serial. Keep the futures and fetch later, or use map.',
    os: 'The kernel knows nothing of pools. It sees ordinary processes or threads that sleep in a read (a socket for processes, a port for threads) until a task arrives. The queue of waiting tasks lives in the memory of the pool’s owner. An idle process uses no processor time, only memory: its resident set (RSS), in which pages shared with other processes count in each.',
    mistakes: [
      {
        claim: 'If no worker is free, the program waits.',
        truth: 'Only the task waits; asynchronous submission returns at once.',
      },
      {
        claim: 'map cannot return results, and closes the pool.',
        truth: 'It returns a list in the order of the arguments, and the pool takes more work afterwards.',
      },
      {
        claim: 'A thread pool has 5 × cores workers by default.',
        truth: 'In Python since 3.8 it is min(32, cores + 4).',
      },
      {
        claim: 'close and join are always needed.',
        truth: 'Not if every result was fetched; but join before close is an error.',
      },
      { claim: 'The module is current.future.', truth: 'It is concurrent.futures.' },
    ],
    platforms: {
      python:
        'Python has multiprocessing.Pool (apply, map, apply_async; workers are daemons) and concurrent.futures (submit, map, shutdown). Its process pool takes as many workers as there are cores, at most 61 on Windows.',
      node: 'Node has no pool of its own for user code; libraries such as tinypool and piscina provide one (libuv’s four threads serve files and name look-ups).',
      posix: 'POSIX has none.',
      windows: 'Windows has a thread pool in the system interface (CreateThreadpoolWork).',
    },
    reading: [
      'Python documentation: multiprocessing.pool, concurrent.futures',
      'Node.js documentation: worker_threads, child_process',
      'Goetz and others, Java Concurrency in Practice, chapter 8 “Applying Thread Pools”',
    ],
  },
  params: {
    workers: { label: 'Workers' },
    tasks: { label: 'Tasks' },
    taskMs: { label: 'Length of a task' },
    kind: { label: 'Workers are', help: 'process or thread' },
  },
  variants: {
    map: { title: 'map', note: 'All tasks at once, results in order.' },
    apply: { title: 'apply', note: 'Waits for each result: serial.' },
    'apply-async': { title: 'apply_async, fetch later', note: 'Hands everything in first.' },
    'get-in-loop': { title: 'apply_async, fetch at once', note: 'The common mistake: serial again.' },
    'close-join': { title: 'close and join', note: 'The order matters.' },
    defaults: { title: 'Default sizes', note: 'One pool of each kind in the size it has when nothing is said.' },
    'idle-workers': { title: 'What idle workers cost', note: 'Space for time: memory kept, start-up saved.' },
  },
  roles: { main: 'owner of the pool', worker: 'worker' },
  metrics: {
    makespan: 'All tasks and the shutdown',
    freshStart: 'A task begins, in a process of its own, after',
    keptStart: 'A task begins, with an idle worker, after',
  },
  questions: {
    peak: {
      ask: 'A pool has {{workers}} workers and gets {{tasks}} tasks. How many tasks run at the same time at most?',
    },
    idle: {
      ask: 'A pool of {{workers}} processes has no task for a second. What do its workers need meanwhile?',
      memory: 'Memory, and no processor time',
      processor: 'Memory and processor time: they ask for tasks again and again',
      nothing: 'Nothing: a worker is started for its first task',
    },
    'default-size': { ask: 'A process pool is made without a size. How many workers does it have?' },
  },
  checks: {
    limited: {
      title: 'No more workers, and no more at once, than the pool’s size',
      expected: 'all tasks done by at most {{size}} workers, at most {{size}} at once, workers used again',
      observed: '{{tasks}} tasks, {{workers}} workers, at most {{peak}} at once',
    },
    overlapped: {
      title: 'Tasks ran side by side',
      expected: 'from first start to last end less than three quarters of the tasks’ time together',
    },
    waves: {
      title: 'It took as many waves as workers require',
      expected: 'at least {{ms}} ms: tasks ÷ workers, rounded up, times the length',
      observed: '{{ms}} ms',
    },
    serial: {
      title: 'One task at a time',
      expected: 'never two at once, and at least {{ms}} ms: the sum',
      observed: 'at most {{peak}} at once, {{ms}} ms',
    },
    'in-order': { title: 'Results in the order of submission', expected: '{{list}}', observed: 'fetched: {{list}}' },
    'still-open': {
      title: 'The pool takes work after map',
      expected: 'a task handed in after map gives 1100',
      observed: 'it gave {{result}}',
    },
    'submit-returns': {
      title: 'Handing in returned before the first result',
      expected: 'the loop was over before the first task ended',
      observed: 'loop over at {{submitted}} ms, first end at {{first}} ms',
    },
    refusals: {
      title: 'The pool refused what it must refuse',
      expected: 'join before close and submit after close both refused',
      observed: 'join refused: {{join}}; submit refused: {{submit}}',
    },
    'joined-last': {
      title: 'join returned after every task',
      expected: '{{count}} tasks ended before join returned',
      observed: '{{count}} had ended',
    },
    'default-sizes': {
      title: 'Default sizes of both kinds',
      expected: '{{cores}} processes (one a core) and {{threads}} threads (min(32, cores + 4))',
      observed: '{{processes}} processes, {{threads}} threads started',
    },
    'memory-kept': {
      title: 'Idle workers keep memory, and no processor',
      expected: 'a sample shows {{size}} idle workers asleep, each with memory of its own',
      observed: '{{workers}} idle workers with {{mib}} MiB together, {{each}} MiB each',
    },
    'start-saved': {
      title: 'A kept worker saves the start of a process',
      expected: 'with an idle worker a task begins in less than half the time that a new process needs',
      observed: 'begun after {{fresh}} ms in a new process, {{kept}} ms with an idle worker: {{saved}} ms saved',
    },
  },
  notes: {
    'idle-begins': '{{workers}} workers are idle.',
    'idle-ends': 'The tasks begin.',
    'map-returned': 'map returned all results.',
    submitted: '{{count}} tasks handed in; now fetching results.',
    closed: 'Closed: no more tasks.',
    joined: 'Joined: {{workers}} workers left.',
    'default-process': 'Process pool without a size: {{count}} workers.',
    'default-thread': 'Thread pool without a size: {{count}} workers.',
  },
  shared: { 'span.observed': '{{tasks}} tasks: {{span}} ms from first to last, {{sum}} ms together' },
} satisfies StoryTexts;
