import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The re-entrant lock',
  summary:
    'A function that holds a lock calls functions that take the same lock: with a re-entrant lock it works, with a plain one the thread waits for itself.',
  explanation: {
    see: 'Ten threads take the lock and call two functions that take it again: the depth goes to 2 and back, and each counter ends at ten. With a plain lock the first thread stops at its second take, and all the others wait behind it.',
    why: 'A re-entrant lock remembers its owner and how often it was taken. The owner may take it again, and others get in only when every take has been undone. A plain lock knows only taken or free, so its own holder waits like any other thread.',
    avoid:
      'Often the better way is a function that expects the lock to be held, called by those that take it. Needing re-entrance may be a sign that the borders between functions are unclear.',
    os: 'Owner and depth lie in shared memory here, and waiting is a futex on Linux. The kernel does not see that a thread waits for itself; this program finds it in what the lock reports.',
    mistakes: [
      {
        claim: 'A master key that many people can use.',
        truth: 'Only the owner gets in again. For every other thread it is closed like any lock.',
      },
      { claim: 'A big lock that contains small locks.', truth: 'It is one lock with a counter.' },
      { claim: 'One release gives it back.', truth: 'As many releases as takes.' },
    ],
    platforms: {
      python: 'threading.RLock, beside the plain Lock.',
      node: 'None; made of Atomics here.',
      posix: 'PTHREAD_MUTEX_RECURSIVE.',
      windows: 'Critical sections and mutex objects are re-entrant. Java: synchronized is, too.',
    },
    reading: [
      'Python documentation: threading – RLock Objects',
      'pthread_mutexattr_settype(3)',
      'OSTEP, chapter 28: Locks',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    workMs: { label: 'Work', help: 'Inside each of the two functions' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    recursive: { title: 'Re-entrant lock', note: 'Both counters end at the number of threads.' },
    plain: { title: 'Plain lock', note: 'The first thread waits for itself.' },
  },
  roles: { main: 'main thread', worker: 'thread' },
  checks: {
    'depth-two': {
      title: 'The lock was taken to depth two',
      expected: 'depth 2, in {{count}} takes',
      observed: 'depth {{deepest}}, in {{count}} takes',
    },
    counters: { title: 'Both counters are as large as the number of threads' },
    exclusive: { title: 'Others waited until the depth was 0', expected: 'one hold for each thread, none overlapping' },
    'self-deadlock': {
      title: 'A thread was found waiting for its own lock',
      expected: 'one thread in a circle with itself, until the run is ended',
      yes: 'found: {{actors}}',
      no: 'not found{{actors}}',
    },
    'nobody-adds': {
      title: 'No thread got any further',
      expected: 'the lock taken once and never again',
      observed: 'taken {{held}} times, {{added}} threads done',
    },
  },
  notes: { 'added-both': 'Added to both counters.', 'all-done': 'All done: {{first}} and {{second}}.' },
  shared: {
    counters: 'counters {{values}}',
    'holds.disjoint': '{{count}} holds, none overlapping',
    'holds.overlap': '{{count}} holds, some overlapping',
  },
} satisfies StoryTexts;
