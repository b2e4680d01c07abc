import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Lost updates',
  summary:
    'Many threads each read a number, pause, and write it back less one. Far less than all of it is taken off, even in a single thread with async functions.',
  explanation: {
    see: 'As many threads as the number is large are to bring it down to 0. With a pause longer than it takes all of them to read, every thread reads the same number, say 100, and writes 99: the end is 99. With a pause of one millisecond the end differs each time. The random variant runs fewer threads for several rounds.',
    why: 'Read, pause and write are three steps. A write overwrites what others wrote since the writer’s read, so their updates are lost. The pause only makes wide what is there anyway, between any read and its write.',
    avoid:
      'Hold one lock from the read to the write, or use one atomic operation that does both. In async code the gap is every await: read and write on the same side of it.',
    os: 'The scheduler may switch between any two instructions, and several cores run at the same instant. The kernel neither sees nor prevents such a race; it is a fault of the program.',
    mistakes: [
      {
        claim: 'The interpreter lock causes it.',
        truth:
          'It shows the opposite: even with that lock, which lets one thread run at a time, compound updates are not safe.',
      },
      {
        claim: 'Sleep, then x -= 1 is the same experiment.',
        truth:
          'No: there the gap lies before the whole update and not inside it, so losses are rare and the result is often right by luck.',
      },
      {
        claim: 'Random pauses give 0 now and then.',
        truth: 'They would have to fall into a perfect line. With the pauses of the course it ends at 8 or 9.',
      },
      {
        claim: 'Without threads there is no race.',
        truth: 'Async functions that read, await and write lose updates in one thread as well.',
      },
    ],
    platforms: {
      python:
        'threading.Lock around all three steps. Runtime “python” does the same with threading and asyncio, with the same random pauses for the same seed: under CPython’s global lock as many updates are lost, since a thread that sleeps gives that lock up.',
      node: 'Atomics.sub on a SharedArrayBuffer, or a lock; among async functions a queue or a mutex of promises.',
      posix: 'pthread_mutex_lock, C11 atomic_fetch_sub.',
      windows: 'InterlockedDecrement, critical sections.',
    },
    reading: [
      'OSTEP, chapter 26: Concurrency: An Introduction',
      'S. Savage et al.: Eraser: A Dynamic Data Race Detector for Multithreaded Programs, 1997',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Basic concepts of process synchronisation”',
    ],
  },
  params: {
    runtime: { label: 'Runtime', help: 'CPython’s global lock does not help' },
    threads: { label: 'Threads', help: 'The number begins at as many' },
    rounds: { label: 'Rounds' },
    pauseMs: { label: 'Pause', help: 'Between reading and writing; the unit of random pauses' },
    seed: { label: 'Seed', help: 'The same seed gives the same random pauses' },
  },
  variants: {
    random: { title: 'Random pauses', note: 'One to two units before reading, one to three before writing.' },
    'long-pause': { title: 'Long pause', note: 'All read before any writes: one less in the end.' },
    'short-pause': { title: 'Short pause', note: 'Cannot be predicted.' },
    'one-thread': { title: 'One thread, async functions', note: 'The same loss without threads.' },
  },
  tracks: { 'written.number': 'Number written' },
  roles: { main: 'main thread', taker: 'takes one off', interpreter: 'CPython' },
  metrics: { lost: 'Lost updates' },
  questions: {
    left: {
      ask: 'A number begins at {{threads}}. Each of {{threads}} takes one away: it reads, pauses, and writes one less. What is left?',
      zero: '0',
      between: 'More than 0, but not all',
      one: '{{threads}} less 1: only one was taken away',
    },
  },
  checks: {
    'updates-lost': {
      title: 'All wrote, and yet updates were lost',
      expected: '{{writes}} writes, and more than 0 left in every round',
    },
    'one-left': {
      title: 'Only one update was left of all',
      expected: 'exactly {{final}} left',
      spread: 'cannot be decided: one wrote before all had read; take a longer pause',
    },
    'race-found': {
      title: 'The lockset analysis found the race',
      expected: 'a race on the number',
      yes: 'a race among {{actors}} threads',
      no: 'no race',
    },
  },
  notes: { round: 'Round {{round}} (seed {{seed}}): {{final}} of {{count}} left; it should be 0.' },
  shared: { finals: 'final values {{finals}} after {{written}} writes' },
} satisfies StoryTexts;
