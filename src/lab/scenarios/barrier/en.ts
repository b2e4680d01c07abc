import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Barrier: no thread goes on before all have arrived',
  summary:
    'Threads work in phases, and each phase reads what all wrote in the one before. A barrier between them makes that safe. Without it values are missing; if a participant leaves, the others wait forever.',
  explanation: {
    see: 'In each phase every thread writes a value, arrives at the barrier, and then reads the values of all. One thread is slow: the others wait for it at the barrier, and the last one to arrive opens it without waiting. The same barrier serves all phases. Without a barrier the others read before the slow one has written. When one thread leaves after the first phase, the barrier never opens again.',
    why: 'Starting together does not mean being equally fast. A lock would not help: it keeps threads apart in time, but says nothing about which step of one must come before which step of another. A barrier orders whole phases: all writes of a phase come before all reads that follow it.',
    avoid:
      'Count the participants once, and make sure that each arrives in every phase, even after an error. Give the wait a time limit, or break the barrier when a participant fails, so that the others learn of it.',
    os: 'The waiting threads sleep on one word in memory (futex on Linux), and the last to arrive wakes all of them. A number that grows with each opening keeps a fast thread that is already at the next phase from slipping through the old one.',
    mistakes: [
      {
        claim: 'A short sleep between the phases does the same.',
        truth: 'It only makes the fault rarer. The slow thread may always be slower than the sleep.',
      },
      {
        claim: 'join does the same.',
        truth: 'It does once, at the end of the threads. A barrier lets the same threads go on with the next phase.',
      },
      {
        claim: 'Threads stuck at a barrier are in deadlock.',
        truth:
          'There is no circle: no thread holds what they wait for. They wait for an arrival that does not come, which a wait-for graph of locks cannot show.',
      },
    ],
    platforms: {
      python: 'threading.Barrier; abort() breaks it, and waiters get BrokenBarrierError.',
      node: 'None; made here of Atomics over a SharedArrayBuffer.',
      posix: 'pthread_barrier_wait; exactly one caller gets PTHREAD_BARRIER_SERIAL_THREAD. Not on macOS.',
      windows: 'EnterSynchronizationBarrier; returns TRUE to the last thread.',
    },
    reading: [
      'A. B. Downey: The Little Book of Semaphores, “Reusable barrier”',
      'pthread_barrier_wait(3p)',
      'Python documentation: threading, “Barrier Objects”',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    phases: { label: 'Phases' },
    pauseMs: { label: 'Pause', help: 'How much longer the slow thread takes than all others' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    phases: { title: 'Barrier between phases', note: 'All writes of a phase come before its reads.' },
    none: { title: 'No barrier', note: 'The others read before the slow thread has written.' },
    broken: { title: 'One leaves', note: 'The others wait forever. End it with Stop, or wait for the limit.' },
  },
  roles: { main: 'main thread', worker: 'participant' },
  checks: {
    'none-missing': {
      title: 'Every read found the values of all',
      expected: '{{reads}} reads, nothing missing',
      observed: '{{reads}} reads; missing {{missing}}',
    },
    'phases-apart': {
      title: 'No thread read before all had written',
      expected: '{{phases}} phases: the last write before the first read',
      observed: '{{apart}} of {{phases}} phases',
    },
    'last-opens': {
      title: 'One barrier served all phases, and the last to arrive did not wait',
      expected: '{{opened}} times opened by the last thread, {{waits}} waits',
      observed: '{{opened}} times opened by the last thread, {{waits}} waits',
    },
    'read-too-early': {
      title: 'The others read before the slow thread had written',
      expected: '{{count}} reads without its value',
      observed: '{{count}} reads without its value',
    },
    stuck: {
      title: 'After one had left, all others waited at the barrier forever',
      expected: '1 ended, {{waiting}} waiting, {{passed}} passes of the first phase only',
      observed: '{{ended}} ended, {{waiting}} waiting, {{passed}} passes',
    },
    'no-cycle': {
      title: 'It is no deadlock',
      expected: 'no cycle in the wait-for graph',
      observed: 'none',
      found: 'a cycle of {{actors}} actors',
    },
  },
  notes: { leaves: 'Leaves before phase {{phase}}.' },
} satisfies StoryTexts;
