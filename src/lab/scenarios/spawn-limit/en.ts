import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'One for each request, without limit?',
  summary:
    'A process or thread for each request, up to a cap: memory grows with every one; the rest is reckoned, not tried.',
  explanation: {
    see: 'Requests come in, and each gets a process (or thread) of its own, until the cap is reached and the next is refused with a clear message. The sampler shows the memory growing. From what one takes, the metrics reckon what all 400 requests would need.',
    why: 'Each process has a stack, a heap and kernel records, each thread at least a stack and, in Node, a JavaScript heap. Clients decide how many requests come; a program that makes one worker for each lets strangers decide how much memory it uses.',
    avoid: 'Set a limit: a pool, a semaphore, or a queue with a bound. Refuse or delay what goes beyond it.',
    os: 'The kernel limits too: processes of a user (RLIMIT_NPROC), pids (pid_max), memory and tasks of a control group. At a limit, fork and thread creation fail with EAGAIN. When memory runs out, Linux’s out-of-memory killer ends a process.',
    mistakes: [
      {
        claim: 'Too many processes damage the computer.',
        truth:
          'They do not: creation fails with an error, or memory runs out and processes are killed. Unsaved work may be lost.',
      },
      {
        claim: 'Resident memory added up is what they use.',
        truth:
          'Shared pages (the program itself) are counted in each; the real need is smaller. Measured elsewhere: a Node process about 39 MB resident, of which about 8 MB are its own.',
      },
      { claim: 'Threads cost nothing.', truth: 'A Node worker takes some 8 MB.' },
    ],
    platforms: {
      python: 'Python threads take a stack each (8 MB reserved on Linux, little of it resident).',
      posix: 'Linux: ulimit -u, cgroup pids.max. macOS: kern.maxprocperuid.',
      windows: 'Limits through job objects and commit charge.',
    },
    reading: [
      'getrlimit(2) on RLIMIT_NPROC, fork(2) on EAGAIN',
      'OSTEP, chapter 26 “Concurrency: An Introduction”',
      'Linux documentation: cgroup v2, “PID” controller',
    ],
  },
  params: {
    cap: { label: 'Cap', help: 'The maximum number that is made' },
    requests: { label: 'Requests' },
    holdMs: { label: 'Time at the cap' },
  },
  variants: {
    processes: { title: 'A process for each', note: 'Dear.' },
    threads: { title: 'A thread for each', note: 'Less dear, not free.' },
  },
  roles: { main: 'observer', host: 'takes requests', request: 'serves one request' },
  metrics: {
    memoryEach: 'Memory of one (resident)',
    memoryForAll: 'Reckoned for all requests',
    memoryOfMachine: 'Memory of this machine',
  },
  questions: {
    memory: { ask: 'How much memory does one of them take?' },
  },
  checks: {
    'stops-at-cap': {
      title: 'The ramp stopped at the cap and said so',
      expected: 'exactly {{cap}} started, then one clear refusal',
      observed: '{{count}} started, refusals said: {{said}}',
    },
    'no-failure': {
      title: 'Nothing failed on the way',
      expected: '{{count}} steps without a failure',
      observed: '{{steps}} steps, {{failures}} failures',
    },
    'memory-grows': {
      title: 'Memory grew',
      expected: 'more resident memory at the peak than in the first sample',
      observed: '{{first}} MiB at first, at most {{most}} MiB',
    },
    'all-gone': {
      title: 'All were gone afterwards',
      expected: '{{count}} ended and collected, none seen afterwards',
      observed: '{{ended}} ended; seen afterwards: {{seenLater}}',
    },
  },
  notes: {
    'cap-reached': 'The cap of {{cap}} is reached: no more are made for the {{requests}} requests.',
    'all-gone': 'The process that takes requests has ended.',
  },
} satisfies StoryTexts;
