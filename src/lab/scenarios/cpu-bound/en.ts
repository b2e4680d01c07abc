import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Computing: one thread, threads, processes',
  summary: 'The same counting loops in a row on one thread, on one thread each, and in one process each.',
  explanation: {
    see: 'CPU time divided by elapsed time says how many cores were at work. One thread: 1. Processes: nearly as many as there are cores. Threads: in Node as much as processes; in CPython with its global lock 1, like one thread, however many there are. Beside the times stand the published figures.',
    why: 'Counting needs nothing but a core. Work that is divided among flows ends sooner only if they run on several cores at the same instant. Processes may, threads of the operating system may, but CPython’s threads take turns at one lock: they compute no faster than one thread, and a little slower for the switching.',
    avoid:
      'In CPython, compute with processes or in C code that releases the lock; in Node, with worker threads or processes, never in the event loop’s thread. More flows than cores do not make it faster.',
    os: 'Elapsed times on a machine with other users say little: the same four loops took six times as long in one round. CPU time is counted per thread by the kernel; what a thread lost by queueing behind others for a core is reported by Linux (schedstat), and if that explains a poor ratio, the check says that it cannot decide.',
    mistakes: [
      {
        claim: 'Threads are slower than processes for computing.',
        truth: 'In CPython with its lock. In C, Java, Go or Node threads compute in parallel.',
      },
      { claim: 'More threads, faster computing.', truth: 'No more than there are cores; in CPython no more than one.' },
      {
        claim: 'Timing a loop at a file’s top level.',
        truth:
          'Variables there are slower to reach, in CPython and in V8. Put it in a function before you compare anything.',
      },
    ],
    platforms: {
      python:
        'Python counts about fifty times slower, so it counts fewer by default and the time is converted. Its processes start afresh (spawn) on every system here. In a free-threaded build threads count in parallel.',
      node: 'Runtime “node” counts as many as in the published test.',
    },
    reading: [
      'Python documentation: multiprocessing',
      'Python documentation: threading (CPython implementation detail on the global lock)',
      'Node.js documentation: worker_threads',
      'OSTEP, chapter 10 “Multiprocessor Scheduling”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Description and control of processes”',
    ],
  },
  params: {
    runtime: { label: 'Runtime' },
    tasks: { label: 'Tasks' },
    millions: { label: 'Count (Node)', help: 'Additions per task in millions' },
    pythonMillions: { label: 'Count (Python)', help: 'Additions per task in millions; Python is slower' },
    rounds: { label: 'Rounds', help: 'The best one counts; more are tried while other programs keep the cores busy' },
  },
  variants: {
    four: { title: 'Four tasks', note: 'The test of the published figures.' },
    six: { title: 'Six tasks', note: 'Processes take less than three quarters of the time.' },
  },
  roles: { main: 'program', counter: 'counting task', interpreter: 'CPython' },
  metrics: {
    serialWall: 'One thread, best round',
    threadsWall: 'Threads, best round',
    processesWall: 'Processes, best round',
    processes100m: 'Processes, converted to 4 × 100 million',
    threads100m: 'Threads, converted to 4 × 100 million',
  },
  references: {
    processes:
      'Four processes of CPython, 100 million additions each, on an unnamed machine, start-up included. Choose runtime “python” to compare: Node’s compiled loop is about fifty times faster. Here start-up is left out.',
    threads:
      'Four threads of CPython with its global lock, the same work. It took them about as long as one after the other; a free-threaded build or Node has no such lock.',
  },
  questions: {
    processes: {
      ask: '{{tasks}} tasks compute. How long do processes at the same time take, compared with one thread doing all tasks in a row?',
      shorter: 'Less than three quarters of the time',
      same: 'About the same time',
      longer: 'Longer',
    },
  },
  checks: {
    'all-counted': {
      title: 'Every task counted everything in every round',
      expected: '{{total}} additions in every round',
      observed: '{{rounds}} rounds, {{wrong}} with another number',
    },
    alone: { title: 'One thread used one core' },
    processes: { title: 'Processes used several cores' },
    threads: { title: 'Threads used as many cores as this runtime lets them' },
    shorter: {
      title: 'Six processes took less than three quarters of the time of one thread',
      expected: 'less than 0.75 of the time in the best round',
      observed: 'share in each round: {{shares}}',
    },
  },
  notes: { round: 'One thread {{serial}} ms, threads {{threads}} ms, processes {{processes}} ms.' },
  shared: {
    ratios: 'CPU time ÷ elapsed time in each round: {{ratios}}',
    'one-core.expected': 'CPU time ÷ elapsed time at most 1.15 in the best round',
    'two-cores.expected': 'CPU time ÷ elapsed time at least 1.5 in the best round',
  },
} satisfies StoryTexts;
