import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Starvation at an unfair lock',
  summary:
    'A greedy thread takes a lock again the moment it has given it back. Where the others pause and try again, they wait through many of its turns; with a ticket lock each waits for its number only.',
  explanation: {
    see: 'One greedy thread and several polite ones want the same lock. The greedy one asks again at once, a polite one pauses between its turns. Without a queue a waiting thread is overtaken again and again: its bar in the timeline is one long wait, while the greedy thread has turn after turn. With the ticket lock every waiting thread is next after those that were there before it. The metrics show how often each had the lock, and its longest and median wait.',
    why: 'Between two turns of the greedy thread the lock is free for some microseconds. A thread that tries every few milliseconds hardly ever hits that moment. Nothing is stuck, no rule is broken, and yet the waiting thread may wait for any length of time: starvation.',
    avoid:
      'Keep critical sections short and do other work between them. Where waiting must be limited, use a fair lock: each request draws a number and the numbers are served in order. Fairness costs throughput, since the lock stands idle while the next thread wakes up; that is why most locks are not fair.',
    os: 'The lock here has no queue: a thread that finds it taken sleeps a moment and tries again, as programs do with lock files. A mutex that sleeps in the kernel (futex on Linux) wakes a waiting thread, but does not hand the lock over: a thread that runs already may still be faster. How often depends on the machine, so it is not used here.',
    mistakes: [
      {
        claim: 'Waiting threads get the lock in the order in which they came.',
        truth: 'Only if the lock promises it. Most do not: a thread that comes later may take it first.',
      },
      {
        claim: 'Starvation is a kind of deadlock.',
        truth: 'In a deadlock nothing moves. Here everything moves, only one thread does not get its turn.',
      },
      {
        claim: 'A fair lock is faster, since no thread waits in vain.',
        truth: 'It is slower in total: each handover has to wait for a thread to wake up.',
      },
    ],
    platforms: {
      python: 'threading.Lock promises no order.',
      node: 'None; made here of Atomics. Atomics.notify wakes in order, but does not hand over.',
      posix: 'pthread_mutex_t promises no order; Java has new ReentrantLock(true).',
      windows: 'SRW locks and critical sections have not been fair since Windows Vista.',
    },
    reading: [
      'OSTEP, chapter 28: Locks, “Ticket locks”',
      'D. P. Reed, R. K. Kanodia: Synchronization with Eventcounts and Sequencers, 1979',
      'J. M. Mellor-Crummey, M. L. Scott: Algorithms for Scalable Synchronization on Shared-Memory Multiprocessors, 1991',
    ],
  },
  params: {
    polite: { label: 'Polite threads', help: 'They pause between their turns' },
    turns: { label: 'Turns', help: 'Of the greedy thread; the run ends after them' },
    holdMs: { label: 'Turn', help: 'How long each holds the lock' },
    retryMs: { label: 'Next try', help: 'How long a thread pauses that finds the lock taken' },
  },
  variants: {
    retry: { title: 'Try again', note: 'No queue: a thread that comes at the right moment gets it.' },
    ticket: { title: 'Ticket lock', note: 'Numbers are served in order.' },
  },
  roles: { main: 'main thread', greedy: 'greedy thread', polite: 'polite thread' },
  metrics: {
    turns: 'Times it had the lock',
    longest: 'Longest wait',
    median: 'Median wait',
    spread: 'Longest wait by the median of all',
  },
  checks: {
    overtaken: {
      title: 'A waiting thread was overtaken again and again',
      expected: 'at least {{count}} times while it waited once',
      observed: '{{count}} times',
      few: 'cannot be decided: {{count}} times at most; the lock promises no order, and this time the threads were lucky',
    },
    'in-turn': {
      title: 'No waiting thread was overtaken by more than those before it',
      expected: 'at most {{count}} times while it waited',
      observed: '{{count}} times, in {{waits}} waits',
    },
    'greedy-first': {
      title: 'The greedy thread had the lock more often than all others together',
      expected: 'more than {{others}} times',
      observed: '{{greedy}} times',
    },
    exclusive: {
      title: 'The lock was held by one thread at a time',
      expected: 'no two holds overlap',
      yes: '{{holds}} holds, none overlap',
      no: '{{holds}} holds, some overlap',
    },
  },
} satisfies StoryTexts;
