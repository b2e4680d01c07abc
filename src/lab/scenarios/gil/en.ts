import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The global interpreter lock',
  summary:
    'Two computing threads under one lock for the whole interpreter, and without it; and what that lock does not protect.',
  explanation: {
    see: 'With runtime “node” the lock is EMULATED: Node’s worker threads have none, so they pass one mutex on every 5 ms, and each of its holds stands in the log. With runtime “python” the threads are CPython’s own under its real lock. Under the lock both threads make progress by turns, and one second of time gives one second of CPU time. Without it, the same work gives nearly two, and a sample shows both threads in state R on two processors. The tickets show the other half: each thread reads, pauses, writes; the interpreter’s lock is held for every single step, and yet 99 of 100 updates are lost. A lock of the program’s own loses none.',
    why: 'CPython protects its own data, above all the reference count of every object, with one mutex for the whole interpreter. A thread must hold it to run byte code. It gives it up when another thread has waited for the switch interval (5 ms), and before every call that may block: sleeping, files, sockets. So threads overlap their waiting, but not their computing. The lock makes single steps of the interpreter safe. It knows nothing of what belongs together in your program: between reading and writing, it may be handed over.',
    avoid:
      'For computing in CPython use processes, a library whose C code releases the lock, or a free-threaded build. For waiting, threads are good. In both cases protect data that threads share with a lock of your own.',
    os: 'For the operating system CPython’s threads are ordinary threads (pthreads). It would run them on two cores; the second one simply sleeps on a futex until it gets the lock. State R means running or ready to run; the last processor stands in field 39 of /proc/PID/task/TID/stat. CPU time comes from getrusage; what threads lost by queueing behind other programs from schedstat.',
    mistakes: [
      {
        claim: 'Python’s threads are fake.',
        truth:
          'They are real threads of the operating system. One lock keeps them from running Python code at the same instant.',
      },
      {
        claim: 'The lock lets one thread use the CPU.',
        truth:
          'It lets one thread run the interpreter. C code that releases it (hashing, compression, numerical libraries) and all I/O run beside it.',
      },
      {
        claim: 'It stops several processes.',
        truth: 'Each process has an interpreter, and a lock, of its own; processes run in parallel.',
      },
      {
        claim: 'Threads cannot be parallel, only processes can.',
        truth:
          'That is CPython with its lock. Threads in C, Java, Go, or Node’s worker threads run in parallel, as the variant without the lock shows.',
      },
      {
        claim: 'With the global lock, programs need no locks.',
        truth:
          'It may be released at a call, at the end of a loop’s pass, and whenever the thread waits. Reading, sleeping and writing are several steps with such points between them.',
      },
    ],
    platforms: {
      python:
        'CPython releases the lock by time (5 ms by default, sys.setswitchinterval) since 3.2. In runtime “python”, the variant without the lock uses one process per worker, since each has a lock of its own; with a free-threaded build (3.13 and later) it uses threads, and the variants with the lock switch it on by -X gil=1. The emulation hands over in the same way, but is of course only a model: workers share nothing but the numbers in shared memory.',
      posix: 'State and processor of a thread are seen on Linux only; elsewhere the ratio decides.',
    },
    reading: [
      'Python documentation, glossary: “global interpreter lock”',
      'Python documentation: sys.setswitchinterval',
      'CPython source, Python/ceval_gil.c: notes about the implementation',
      'PEP 703, “Making the Global Interpreter Lock Optional in CPython”',
      'OSTEP, chapter 28 “Locks”',
      'proc_pid_stat(5)',
    ],
  },
  params: {
    runtime: { label: 'Runtime', help: 'node emulates the lock; python has it' },
    slices: { label: 'Work', help: 'Slices of computing per thread and round, about 0.1 ms each' },
    rounds: { label: 'Rounds', help: 'The best one counts: others use this machine too' },
    threads: { label: 'Ticket takers', help: 'Threads that each take one ticket' },
    pauseMs: { label: 'Pause', help: 'Between reading and writing' },
  },
  variants: {
    gil: { title: 'Computing under the lock', note: 'One thread computes at a time.' },
    'no-gil': { title: 'Computing without it', note: 'Both compute at the same instant.' },
    'no-lock': { title: 'Tickets under the global lock only', note: 'Updates are lost all the same.' },
    lock: { title: 'Tickets with a lock of their own', note: 'None is lost.' },
  },
  roles: { main: 'program', worker: 'computing thread', taker: 'ticket taker', interpreter: 'CPython' },
  metrics: { wall: 'Time of the last round', ratio: 'CPU time ÷ elapsed time, best round', left: 'Tickets left' },
  questions: {
    ratio: {
      ask: 'Two threads compute at the same time. How many seconds of CPU time do they get each second, together?',
      one: 'About 1',
      two: 'About 2',
    },
    left: {
      ask: 'There are {{threads}} tickets. Each of {{threads}} threads reads the number, pauses, and writes one less. How many are left?',
    },
  },
  checks: {
    'one-at-a-time': {
      title: 'No two threads held the lock at the same instant',
      expected: 'every thread held the lock, and no two holds overlap',
      yes: '{{holds}} holds by {{threads}} threads, none overlapping',
      no: '{{holds}} holds by {{threads}} threads, and some overlap',
    },
    'both-progress': {
      title: 'Both threads made progress by turns',
      expected: '2 threads, and at least {{changes}} changes between them in the log',
      observed: '{{workers}} threads, {{changes}} changes',
    },
    'one-core': {
      title: 'Together they used one core’s time',
      expected: 'CPU time ÷ elapsed time at most 1.15 in the best round',
    },
    parallel: {
      title: 'Together they used two cores’ time',
      expected: 'CPU time ÷ elapsed time at least 1.5 in the best round',
    },
    'two-processors': {
      title: 'Two threads were seen running on two processors in one sample',
      expected: 'in at least one sample: two threads in state R, on two processors',
      observed: 'so in {{looks}} of {{samples}} samples',
    },
    'updates-lost': { title: 'All updates but one were lost' },
    'none-lost': { title: 'No update was lost' },
  },
  notes: {
    round: 'Both took {{ms}} ms; CPU time by elapsed time {{ratio}}.',
    sold: '{{count}} threads took one ticket each; {{left}} are left.',
    'python-thread': 'CPython’s threads; its global lock is {{gil}}.',
    'python-process': 'One process of CPython per worker; the global lock of each is {{gil}}.',
  },
  shared: {
    ratios: 'ratio in each round: {{ratios}}',
    'left.expected': '{{left}} tickets left',
    'left.observed': 'left: {{left}}',
  },
} satisfies StoryTexts;
