import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Three people and one printer',
  summary:
    'All print at once, or one after another by join, or one at a time by a lock; and what join and lock have in common and what not.',
  explanation: {
    see: 'Without any rule the printings overlap. If each process is joined before the next is started, they follow one another in a fixed order. With a lock they also follow one another, but in the order in which they get the lock. The last variant runs both side by side with work before printing: with the lock that work overlaps, with join it does not.',
    why: 'A resource that can serve one at a time needs mutual exclusion. join excludes by not starting the next one: the program decides the order and nothing overlaps any more. A lock excludes only in the critical section: the first to come enters, and everything outside goes on side by side.',
    avoid:
      'Do not make everything serial to protect a part. Lock the critical section only, and release the lock in a finally block.',
    os: 'Between processes a lock must live where both can see it: a file created exclusively (as here), a POSIX semaphore in shared memory, a Windows mutex object. Waiting costs nothing if the kernel keeps the queue; a lock file has to be asked again and again.',
    mistakes: [
      {
        claim: 'A lock serves first come, first served.',
        truth:
          'Neither the operating systems nor Python promise that; a lock promises mutual exclusion only. If order matters, use a ticket lock.',
      },
      {
        claim: 'join and lock both make concurrency concurrent.',
        truth:
          'A slip of the pen in popular notes: both make it serial, join for the whole process, a lock for the critical section.',
      },
      {
        claim: 'Random lengths without a seed.',
        truth: 'Two runs cannot be compared. Here the seed is shown and gives the same lengths again.',
      },
    ],
    platforms: {
      python: 'multiprocessing.Lock is a POSIX semaphore or a Windows one.',
      node: 'Node has no lock between processes; this one creates a file with open(O_CREAT | O_EXCL).',
      posix: 'sem_open, flock, fcntl locks.',
      windows: 'CreateMutex.',
    },
    reading: [
      'OSTEP, chapter 28 “Locks”',
      'Python documentation: multiprocessing, “Synchronization between processes”',
      'open(2) on O_EXCL, sem_overview(7)',
    ],
  },
  params: {
    people: { label: 'People' },
    shortestMs: { label: 'Shortest printing' },
    longestMs: { label: 'Longest printing' },
    prepareMs: { label: 'Work before printing', help: 'One step; in the comparison, people need one to three of them' },
    rounds: { label: 'Rounds of the comparison' },
    seed: { label: 'Seed', help: 'The same seed draws the same lengths and arrivals' },
  },
  variants: {
    free: { title: 'No rule', note: 'All print at once.' },
    join: { title: 'join after each start', note: 'Serial, in a fixed order.' },
    lock: { title: 'A lock', note: 'Serial, in the order of getting the lock.' },
    'join-against-lock': { title: 'join against lock', note: 'Several rounds with other arrivals each.' },
  },
  roles: { main: 'organiser', person: 'process that prints' },
  questions: {
    together: {
      ask: '{{people}} processes print on one printer. Do two of them print at the same time?',
      yes: 'Yes, their printings overlap',
      no: 'No, one after another',
    },
  },
  checks: {
    overlap: { title: 'Printings overlapped', expected: 'at least two at once, and less time than all added up' },
    'one-at-a-time': {
      title: 'One printed at a time',
      expected: '{{wanted}} printings, no two at once, at least as long as all added up',
    },
    'fixed-order': { title: 'In the order of the program', expected: '1, 2, 3, …' },
    orders: {
      title: 'join has one order, the lock several',
      expected: 'the same order in every round with join, at least two orders with the lock',
      observed: 'join: {{join}}; lock: {{lock}}',
    },
    'lock-faster': {
      title: 'With the lock it took less time',
      expected: 'less time in all rounds with the lock than with join',
      observed: 'lock {{lock}} ms, join {{join}} ms',
    },
  },
  notes: { prints: 'Person {{person}} prints.' },
  shared: {
    figures: '{{prints}} printings, at most {{peak}} at once; {{span}} ms from first to last, {{sum}} ms added up',
    'order.observed': 'order {{order}}',
  },
} satisfies StoryTexts;
