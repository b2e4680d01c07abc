import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'What a thread costs, what a process costs',
  summary:
    'The time until a new thread and a new process of the same runtime are ready, and twenty of each sleeping: measured here, beside published figures.',
  explanation: {
    see: 'Twenty threads and twenty processes are started one after another, and the time until each can work is taken. In the other variant twenty of each sleep one unit at the same time; what the whole takes beyond that unit is the price of starting and ending them. A third bar shows twenty small programs without a runtime.',
    why: 'A process needs an address space, a table of open files and, in most languages, a runtime that boots from nothing. A thread uses what its process has. How large the difference is depends on the system and the runtime, so measure it and do not learn a factor by heart.',
    avoid:
      'Where many short tasks come, start workers once and give them work: a pool. Choose threads or processes by what should be shared and what should survive a crash, not by the price of starting alone.',
    os: 'On Linux fork copies page tables and marks the pages copy-on-write; clone for a thread copies almost nothing. Windows has no fork: CreateProcess loads the program anew, which is why processes cost more there. A worker of Node builds a whole JavaScript engine with a heap of its own, so it is dearer than a thread of C or Python and may be slower to start than a tiny program.',
    mistakes: [
      {
        claim: 'A process takes ten to a hundred times as long as a thread.',
        truth:
          'No fixed factor. The published figures below give about 9 (Windows); with fork on Linux about 30 was measured for Python (3.11), for Node 2 to 3.',
      },
      {
        claim: 'Creating a process clones the parent.',
        truth: 'Fork does, and lazily. spawn and CreateProcess load a program.',
      },
      {
        claim: 'Threads are fast, processes slow.',
        truth: 'The measurement says so about starting. Once they run, both compute at the same speed.',
      },
      {
        claim: 'The speeds of threads and processes cannot be compared.',
        truth: 'They can: the same work, the same runtime, the median of several rounds.',
      },
    ],
    platforms: {
      python:
        'Threads start in well under a millisecond; multiprocessing uses fork, forkserver or spawn, and spawn boots an interpreter. Runtime “python” measures CPython’s threading and multiprocessing with spawn, the only start method that Windows has too; a thread is ready in about a tenth of a millisecond, a process must boot an interpreter, so the ratio is far larger than Node’s.',
      node: 'worker_threads boots an engine, child_process a whole Node. Each lab process also starts a small watchdog thread, which is part of its price here.',
      posix: 'posix_spawn and vfork avoid the copying of fork.',
    },
    reading: [
      'OSTEP, chapters 5 and 26',
      'fork(2), clone(2), posix_spawn(3)',
      'Python documentation: multiprocessing – Contexts and start methods',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Threads and processes compared”',
    ],
  },
  params: {
    runtime: { label: 'Runtime', help: 'Threads and processes of the same one are compared' },
    count: { label: 'Threads, and processes' },
    rounds: { label: 'Rounds', help: 'Of the variant that sleeps; the median counts' },
    unitMs: { label: 'Sleep of each' },
  },
  variants: {
    start: { title: 'Time to get ready', note: 'One after another, without competition.' },
    sleep: { title: 'All sleep at the same time', note: 'What goes beyond the sleep is overhead.' },
  },
  roles: { main: 'main thread', member: 'thread or process', interpreter: 'CPython' },
  metrics: {
    threadReady: 'Thread: median time to get ready',
    processReady: 'Process: median time to get ready',
    ratio: 'Process time divided by thread time',
    threadsMakespan: 'Threads: whole time (median)',
    processesMakespan: 'Processes: whole time (median)',
    nativeMakespan: 'Small programs: whole time (median)',
  },
  references: {
    threads:
      '20 threads that sleep 1 s each, Python on Windows, from published course notes. There 0.107 s go beyond the sleep. The sleep here is a parameter, so compare what goes beyond it, with runtime “python” chosen; system and processor differ all the same.',
    processes:
      '20 processes that sleep 1 s each, Python on the same Windows machine. 0.979 s go beyond the sleep, since each process loads an interpreter, as with runtime “python” here.',
  },
  questions: {
    ratio: { ask: 'How many times as long as a thread does a process take to get ready?' },
    span: {
      ask: '{{count}} threads each sleep for {{unitMs}} ms at the same time. How long does it take until all are done?',
    },
  },
  checks: {
    measured: {
      title: 'The time to get ready was measured for every thread and process',
      expected: '{{count}} times of each kind, and their ratio; no particular factor',
      observed:
        '{{threads}} threads, median {{thread}} ms; {{processes}} processes, median {{process}} ms; ratio {{ratio}}',
    },
    slept: {
      title: 'Neither was faster than one sleep',
      expected: 'at least {{ms}} ms in every round',
      observed: 'shortest round {{least}} ms',
    },
    'threads-cheaper': {
      title: 'Threads cost less beyond the sleep than processes of the same runtime',
      expected: 'a smaller median for threads',
      observed: 'threads {{thread}} ms, processes {{process}} ms beyond the sleep',
    },
    'native-slept': {
      title: 'The small programs slept too',
      expected: 'at least {{ms}} ms in every round',
      observed: 'median {{ms}} ms',
      none: 'cannot be decided: this system has no program “sleep”',
    },
  },
  notes: { overheads: 'Beyond the sleep: threads {{thread}} ms, processes {{process}} ms.' },
} satisfies StoryTexts;
