import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Creating threads',
  summary:
    'A thread from a function, a thread from a class of one’s own, and which writes the first line: that is not defined.',
  explanation: {
    see: 'The main thread starts a thread and goes on at once; its line comes before the thread’s last. With a class, the thread runs the method that the subclass overrides. The third variant starts fifty threads and counts which of them wrote first.',
    why: 'Starting a thread only makes it ready to run. From then on the scheduler decides, and either side may come first. Whatever order you see is an accident of the runtime and of the load.',
    avoid: 'Where an order matters, make it: join, an event, a queue. Do not sleep and hope.',
    os: 'On Linux a thread is made by clone with shared memory. The kernel puts it into a run queue; on a machine with several cores it may start on another core before the call returns. A worker of Node first builds a JavaScript engine, which takes tens of milliseconds, so the main thread nearly always writes first. CPython’s start() returns only when the new thread has begun, and that thread holds the interpreter lock then, so it mostly writes first.',
    mistakes: [
      {
        claim: 'The child thread usually prints first.',
        truth:
          'Often so in CPython, hardly ever in Node, and promised nowhere. “The parent process prints first” is as unsafe.',
      },
      {
        claim: 'The name must be set before the base constructor is called.',
        truth: 'For Python’s threads the base constructor comes first; setting the name before it raises an error.',
      },
      {
        claim: 'Subclassing is the more powerful way.',
        truth: 'Both do the same. A function is enough unless the thread has state of its own.',
      },
    ],
    platforms: {
      python:
        'Thread(target=f, args=(2,)).start(), or a subclass that overrides run and calls super().__init__(). Runtime “python” does the same with CPython’s threading: the object itself is handed to the thread, nothing is built anew, and the thread numbers are the kernel’s (get_native_id).',
      node: 'new Worker(file, { workerData }); a function cannot be handed over, so the class is built inside the worker.',
      posix: 'pthread_create with a function.',
      windows: 'CreateThread.',
    },
    reading: ['OSTEP, chapter 27: Interlude: Thread API', 'Python documentation: threading', 'pthread_create(3)'],
  },
  params: {
    runtime: { label: 'Runtime', help: 'Which thread is first depends on it' },
    sleepMs: { label: 'Sleep of the thread' },
    rounds: { label: 'Rounds', help: 'Of the variant that counts which thread is first' },
  },
  variants: {
    function: { title: 'From a function', note: 'With an argument.' },
    subclass: { title: 'From a class', note: 'The overridden run is what it does.' },
    order: { title: 'Which is first', note: 'Counted, not promised.' },
  },
  roles: {
    main: 'main thread',
    greeter: 'thread from a function',
    runner: 'thread from a class',
    liner: 'thread that writes a line',
    interpreter: 'CPython',
  },
  metrics: { mainFirst: 'Main thread first', threadFirst: 'New thread first' },
  checks: {
    'main-goes-on': {
      title: 'The main thread went on before the thread ended',
      expected: 'main line before the thread’s last line',
    },
    slept: { title: 'The thread took its time', expected: 'at least {{ms}} ms from its first line to its last' },
    'one-process': {
      title: 'Both ran in one process',
      expected: 'two actors, one pid, and a thread number other than the main thread’s',
      observed: '{{actors}} actors, {{pids}} pids, thread number {{thread}}, main thread {{main}}',
    },
    'own-run': {
      title: 'The overridden run ran in another thread, under the name asked for',
      expected: 'name song, in a thread other than the main thread',
      observed: 'name {{name}}, thread {{thread}}, main thread {{main}}',
    },
    'both-lines': {
      title: 'Both wrote their line in every round',
      expected: '{{rounds}} lines of each',
      observed: '{{main}} of the main thread, {{thread}} of threads',
    },
    counted: {
      title: 'Every round was counted for one of the two',
      expected: '{{rounds}} rounds in all, as the times of the lines say',
      observed: 'main thread first {{main}} times, new thread first {{thread}} times',
    },
  },
  notes: {
    'main-line': 'The main thread goes on.',
    begins: 'The thread begins with argument {{argument}}.',
    ends: 'The thread ends.',
    'nothing-to-do': 'The base class has nothing to do.',
  },
  shared: { times: 'main line at {{main}} ms, thread from {{begin}} to {{end}} ms' },
} satisfies StoryTexts;
