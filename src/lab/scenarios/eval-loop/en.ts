import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The interpreter’s loop under the lock (simulated)',
  summary:
    'A model, step by step: take the lock, run a slice of byte code, give the lock up, and again. Nothing is measured here.',
  explanation: {
    see: 'SIMULATED: the steps come from a calculation without clock or threads. Thread A computes. In the first variant B computes too: each gives the lock up when the other has waited for the switch interval. In the second B reads from a file: it gives the lock up by itself, long before its interval is over, and A goes on without it.',
    why: 'A thread of CPython takes the lock, runs byte code until another thread asks for the lock or it must block, gives the lock up, and waits for it again. Requests are made by time: a thread that has waited for the interval sets a flag, and the running thread sees it at its next call or at the end of a loop’s pass (before Python 3.10: between almost any two instructions). The simulation takes each step as such a point.',
    os: 'The lock itself is a mutex with a condition variable. Which thread gets it next is the operating system’s choice; the model takes the one that has waited longest.',
    mistakes: [
      {
        claim: 'A thread runs 100 (or 1000) byte codes, then lets go.',
        truth:
          'That was Python 2 (sys.setcheckinterval). Since 3.2 it is time: 5 ms by default (sys.setswitchinterval).',
      },
      {
        claim: 'The thread sleeps after each slice.',
        truth: 'It waits for the lock; if no other thread wants it, it never lets go.',
      },
      {
        claim: 'time.sleep(0) is needed to let others run.',
        truth: 'It gives the lock up at once, but others get their turn after the interval anyway.',
      },
    ],
    platforms: {
      python:
        'The real lock is in the scenario “The global interpreter lock”, runtime python. Free-threaded builds have no such loop.',
    },
    reading: [
      'Python documentation: sys.setswitchinterval',
      'CPython source, Python/ceval_gil.c: notes about the implementation',
      'David Beazley: “Understanding the Python GIL” (talk)',
    ],
  },
  params: {
    intervalMs: { label: 'Switch interval', help: 'CPython: 5 ms' },
    computeMs: { label: 'Computing', help: 'Of each computing thread' },
    blockMs: { label: 'Blocked', help: 'Of each read in the second variant' },
  },
  variants: {
    computing: { title: 'Two computing threads', note: 'The interval ends each slice.' },
    blocking: { title: 'One computes, one reads', note: 'A blocking call ends the slice early.' },
  },
  roles: { main: 'simulator' },
  metrics: { total: 'Simulated time', switches: 'Times the lock changed hands' },
  checks: {
    loop: {
      title: 'Acquire, run, release, again: never two at once',
      expected: 'each acquire is followed by the same thread’s release, for a reason',
    },
    'both-end': { title: 'Both threads came to their end', expected: 'A and B finished once each' },
    interval: {
      title: 'Slices ended by the switch interval',
      expected: 'every slice that another ended lasted {{interval}} ms',
    },
    blocking: {
      title: 'A blocking call ended the slice before the interval',
      expected: '2 slices of B ended by a call that blocks, in less than {{interval}} ms',
    },
  },
  notes: {
    acquire: '{{time}} ms: {{thread}} takes the lock.',
    'release-interval': '{{time}} ms: {{thread}} gives it up, since another has waited for the interval.',
    'release-blocking': '{{time}} ms: {{thread}} gives it up before a blocking call.',
    'release-finished': '{{time}} ms: {{thread}} is done and gives it up.',
  },
  shared: { slices: 'slices: {{slices}}', 'no-slices': 'the steps are no such loop {{slices}}' },
} satisfies StoryTexts;
