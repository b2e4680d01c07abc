import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A wide and a narrow critical section',
  summary:
    'The same work under a lock that also covers the pause, and under one that covers only the change: both exact, one many times slower.',
  explanation: {
    see: 'Twenty threads each pause and take one off a number. First they hold the lock during the pause: they go one after another, and it takes twenty pauses. Then they pause first and lock only for the change: it takes little more than one pause. Both numbers end at 0.',
    why: 'A lock makes serial what it covers. What needs no protection should lie outside. The time of the whole is at least the number of threads times the length of the critical section.',
    avoid:
      'Put into the critical section exactly what must not be torn apart: the read, the decision and the write. Never sleep, compute at length or wait for a network while holding a lock, unless the decision depends on it.',
    os: 'Threads that want a taken lock sleep in the kernel (futex on Linux) and are woken one by one. Which one comes next is not promised.',
    mistakes: [
      {
        claim: 'Main sleeps three seconds instead of joining.',
        truth: 'That only works as long as all are done before; join waits exactly as long as needed.',
      },
      { claim: 'Safety means running serially.', truth: 'Only the critical section must be serial, not the threads.' },
      {
        claim: 'With a lock it takes ten seconds; with a lock it takes one.',
        truth: 'Both were measured, with a wide and a narrow section. The size decides.',
      },
      {
        claim: 'Then lock only the write.',
        truth: 'Too narrow: the read that the write depends on must be inside as well.',
      },
    ],
    platforms: {
      python: 'with lock: around the few lines.',
      node: 'Atomics.wait in worker threads; for one number Atomics.sub needs no lock at all.',
      posix: 'pthread_mutex_lock.',
      windows: 'EnterCriticalSection, SRW locks.',
    },
    reading: [
      'OSTEP, chapter 28: Locks, and 29: Lock-based Concurrent Data Structures',
      'pthread_mutex_lock(3)',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Critical sections”',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    pauseMs: { label: 'Pause', help: 'Inside the wide lock, outside the narrow one' },
  },
  variants: { compare: { title: 'Wide, then narrow', note: 'The same threads do both.' } },
  roles: { main: 'main thread', taker: 'takes one off' },
  questions: {
    narrow: {
      ask: '{{threads}} threads pause for {{pauseMs}} ms inside a wide lock; then they do the same outside a narrow one. How long does the second way take?',
      shorter: 'Less than a third of the first',
      between: 'Between a third and all of the first',
      longer: 'As long as the first, or longer',
    },
  },
  checks: {
    'both-exact': { title: 'Nothing was lost under either lock', expected: '0 left under both' },
    'wide-serial': {
      title: 'Under the wide lock the pauses came one after another',
      expected: 'at least {{ms}} ms: threads times pause',
    },
    'narrow-faster': {
      title: 'Under the narrow lock it took less than 0.3 of that',
      expected: 'at least one pause ({{ms}} ms), less than 0.3 of the wide one',
    },
    'one-at-a-time': {
      title: 'No two threads held a lock at the same time',
      expected: '{{threads}} holds of each lock, none overlapping',
    },
    'no-race': {
      title: 'The lockset analysis found no race',
      expected: 'no race',
      found: 'a race was found',
      none: 'none was found',
    },
  },
  notes: {
    left: '{{wide}} left under the wide lock, {{narrow}} under the narrow one.',
    'wide-begins': 'Begins with the wide lock.',
    'wide-ends': 'Done with the wide lock.',
    'narrow-begins': 'Begins with the narrow lock.',
    'narrow-ends': 'Done with the narrow lock.',
  },
  shared: {
    times: 'wide {{wide}} ms, narrow {{narrow}} ms',
    'holds.disjoint': '{{wide}} and {{narrow}} holds, none overlapping',
    'holds.overlap': '{{wide}} and {{narrow}} holds, some overlapping',
  },
} satisfies StoryTexts;
