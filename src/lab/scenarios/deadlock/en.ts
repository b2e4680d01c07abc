import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Deadlock with two locks',
  summary:
    'Two threads take two locks in opposite orders and wait for each other forever; and what helps: an order, one recursive lock, or backing off.',
  explanation: {
    see: 'One thread holds lock A and wants B, the other holds B and wants A. Nothing moves any more. The wait-for graph shows the cycle, and the sampler shows both threads asleep without using the processor. Two other variants get stuck, too: with two recursive locks, and with one plain lock under both names. The rest take the same locks and finish.',
    why: 'Four conditions hold at once (Coffman, 1971): a lock is held by one thread only; a thread keeps what it has while it waits; no thread can take a lock away; and the waiting goes in a circle. Break any one of them and there is no deadlock.',
    avoid:
      'Take locks in one order everywhere (no circle). Or take one lock for both. Or try for the second and give the first back if it is taken (no waiting while holding), with a pause that differs by thread, or both may repeat it forever: a livelock. One recursive lock under two names helps because it is one lock; two recursive locks in opposite orders deadlock as before.',
    os: 'The waiting threads sleep in the kernel (futex on Linux) and use no processor time. The kernel does not know which thread holds a user-space lock, so it neither finds nor breaks the deadlock: ending a thread or the process does. This program finds it in what the locks report: a cycle that two samples show unchanged. The lock-order analysis warns even after a lucky run.',
    mistakes: [
      {
        claim: 'Replace the locks by recursive locks and the deadlock is gone.',
        truth:
          'Only because the example gives both names to ONE lock. Two recursive locks deadlock as before, and A and B can no longer be held by two threads at once.',
      },
      {
        claim: 'One plain lock under both names does the same.',
        truth: 'The first thread waits for itself: a plain lock does not know its owner.',
      },
      {
        claim: 'The system will notice.',
        truth:
          'Neither Python nor the kernel breaks it. The user must stop the program, or a time limit must be given.',
      },
      {
        claim: 'It ran a hundred times, so it is safe.',
        truth: 'See the lucky variant: the orders contradict each other, whether or not the threads met.',
      },
    ],
    platforms: {
      python: 'Lock and RLock; acquire(timeout=…) gives up.',
      node: 'No locks of its own; these are made of Atomics, and worker.terminate() ends a thread stuck in one.',
      posix: 'PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ERRORCHECK (returns EDEADLK), pthread_mutex_timedlock.',
      windows: 'Critical sections are recursive, SRW locks are not.',
    },
    reading: [
      'OSTEP, chapter 32: Common Concurrency Problems',
      'E. G. Coffman et al.: System Deadlocks, 1971',
      'pthread_mutex_lock(3)',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Deadlock”',
    ],
  },
  params: {
    threads: { label: 'Threads', help: 'Odd ones take A first, even ones B' },
    pauseMs: { label: 'Pause', help: 'Between the first and the second lock' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    'ab-ba': { title: 'A then B, B then A', note: 'Deadlocks. End it with Stop, or wait for the limit.' },
    ordered: { title: 'Same order', note: 'No circle.' },
    recursive: { title: 'One recursive lock for both', note: 'It works because it is one lock.' },
    'two-recursive': { title: 'Two recursive locks', note: 'Deadlocks as before.' },
    'aliased-plain': { title: 'One plain lock under both names', note: 'A thread waits for itself.' },
    'try-lock': { title: 'Try, else back off', note: 'No thread waits while holding.' },
    lucky: {
      title: 'One after another',
      note: 'Opposite orders, but this run is lucky: the hazard is found all the same.',
    },
  },
  roles: { main: 'main thread', worker: 'thread with two locks' },
  checks: {
    'deadlock-found': {
      title: 'The deadlock was found, with both threads and both locks',
      expected: 'a cycle of two threads over lock-a and lock-b',
      observed: 'threads {{actors}}; locks {{objects}}',
    },
    'self-deadlock': {
      title: 'One thread was found waiting for a lock it holds itself',
      expected: 'one thread, and the one lock',
    },
    'found-fast': {
      title: 'It was found within half a second',
      expected: 'at most 500 ms after the last wait began',
      observed: '{{ms}} ms after it',
      never: 'not found',
    },
    asleep: {
      title: 'The deadlocked threads sleep',
      expected: 'state S in the samples between the finding and the end',
      observed: 'states {{states}} in {{samples}} samples',
      unknown: 'cannot be decided: this platform reports no thread states',
    },
    'no-progress': {
      title: 'Nothing moved any more',
      expected: 'the threads never finish',
      stuck: 'they never finished; {{count}} had got both locks',
    },
    'all-finish': {
      title: 'Every thread got both locks and finished',
      expected: '{{count}} threads with both locks, all ended with 0',
    },
    'no-deadlock': { title: 'No deadlock was found', expected: 'no cycle in the wait-for graph', observed: 'none' },
    'no-hazard': { title: 'No lock-order hazard was found', expected: 'no cycle in the lock-order graph' },
    'hazard-predicted': {
      title: 'The lock-order hazard was found',
      expected: 'lock-a before lock-b in one thread, and after it in another',
    },
    'backed-off': {
      title: 'A thread gave its lock back and tried again',
      expected: 'at least one refused try',
      observed: '{{refused}} refused tries',
    },
  },
  notes: {
    'has-both': 'Has both locks.',
    'backed-off': '{{lock}} is taken: gave the first lock back (attempt {{attempt}}).',
    'all-done': 'All threads are done.',
  },
  shared: {
    'finished.observed': '{{count}} threads had both locks',
    'hazard.yes': 'a cycle in the lock-order graph',
    'hazard.no': 'no cycle in the lock-order graph',
  },
} satisfies StoryTexts;
