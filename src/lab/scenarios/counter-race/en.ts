import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The counter race',
  summary:
    'Threads add one to a shared counter millions of times: without protection updates are lost; a mutex or an atomic add loses none.',
  explanation: {
    see: 'All threads start at the same instant and add one to the same number, many times. Without protection the final number is smaller than it should be, and different in every round. With a mutex or with an atomic add it is exact.',
    why: 'Adding one is three steps: load, add, store. Two threads that load the same number both store the same result, and one update is lost. That a run came out right proves nothing: consider all rounds together.',
    avoid:
      'Protect every access with the same mutex, or use an atomic operation if one number is all there is to protect. An atomic add does not help when two numbers must fit together.',
    os: 'The losses come from the processor’s cores working at the same time, and on one core from the scheduler switching between load and store. Atomic operations lock the cache line for an instant; a mutex adds a system call (futex on Linux) only when a thread has to sleep. Python’s interpreter lock does not make x += 1 safe, in no version: it switches rarely between the steps, but it may.',
    mistakes: [
      {
        claim: 'Python 3 locks x -= 1 by itself, only Python 2.7 could be wrong.',
        truth:
          'No version does. Newer interpreters only switch more rarely, at fewer points; with a function call between read and write the losses are large again.',
      },
      {
        claim: 'The result was right a hundred times, so the code is right.',
        truth:
          'A race shows or does not, by chance and by load. The lockset analysis finds it in a run that came out right.',
      },
      {
        claim: 'Sleep first, then subtract shows the race.',
        truth: 'The sleep lies outside of the update, so the gap stays a few instructions wide.',
      },
    ],
    platforms: {
      python: 'threading.Lock; there are no atomic integers in the standard library.',
      node: 'Plain access to a SharedArrayBuffer races, Atomics.add does not.',
      posix: 'POSIX and C11: atomic_fetch_add, pthread_mutex_lock.',
      windows: 'InterlockedIncrement.',
    },
    reading: [
      'OSTEP, chapters 26 and 28',
      'S. Savage et al.: Eraser: A Dynamic Data Race Detector for Multithreaded Programs, 1997',
      'ECMAScript specification: Memory Model, Atomics',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    increments: { label: 'Increments', help: 'Per thread and round' },
    runtime: {
      label: 'Runtime',
      help: 'Python adds through a call, with a switch interval of 10 µs; its “atomic” appends to a deque',
    },
    pythonIncrements: { label: 'Increments (Python)', help: 'Per thread and round; Python is slower' },
    rounds: { label: 'Rounds', help: 'One round proves little: the losses differ' },
  },
  variants: {
    racy: { title: 'Unprotected', note: 'Updates are lost.' },
    mutex: { title: 'Mutex', note: 'Exact; pays for every lock.' },
    atomic: { title: 'Atomic add', note: 'Exact, for one number.' },
  },
  roles: { main: 'main thread', counter: 'counting thread', interpreter: 'CPython' },
  metrics: { lostUpdates: 'Lost updates', lostShare: 'Share lost' },
  questions: {
    exact: {
      ask: '{{threads}} threads each add 1 to one counter, many times. Is the result the number of additions?',
      yes: 'Yes, exactly',
      no: 'No, it is smaller',
    },
  },
  checks: {
    'lost-updates': { title: 'Updates were lost', expected: 'less than {{total}} in at least one round' },
    'race-found': {
      title: 'The lockset analysis found the race',
      expected: 'a race on the counter',
      yes: 'a race among {{actors}} threads',
      no: 'no race',
    },
    exact: { title: 'No update was lost', expected: 'exactly {{total}} in each of {{rounds}} rounds' },
    'no-race': { title: 'The lockset analysis found no race', expected: 'no race' },
  },
  notes: { round: 'Round {{round}}: {{final}} of {{expected}}.' },
  shared: { finals: 'final values {{finals}}; {{lost}} updates lost in all' },
} satisfies StoryTexts;
