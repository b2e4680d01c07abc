import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Joining threads',
  summary:
    'Wait for one thread, for each before the next starts, or start all and then wait: one sleep or the sum of all.',
  explanation: {
    see: 'Joining one thread: the main thread’s line comes after its end, and it is not alive any more. Three threads joined each before the next is started take three sleeps. Started together they take one, and so do fifty.',
    why: 'join blocks its caller until that thread has ended. Those that run already go on meanwhile. A join between two starts keeps the second thread from existing at all, so nothing can overlap.',
    avoid:
      'Two loops: the first starts, the second joins. A join in the starting loop turns a parallel program into a serial one, and no error says so.',
    os: 'A joining thread sleeps in the kernel and uses no processor time. With POSIX threads on Linux the kernel clears a word in memory at the thread’s end and wakes the threads that wait there (set_tid_address, futex). A sleeping thread costs memory for its stack, and in Node for an engine of its own, some megabytes.',
    mistakes: [
      {
        claim: 'start and join in one loop run three threads at the same time.',
        truth: 'They run one after another; only the sum of the sleeps shows it.',
      },
      {
        claim: 'join ends the thread.',
        truth: 'It only waits. A thread that never ends is waited for without end, unless a time limit is given.',
      },
      {
        claim: 'Fifty threads that sleep two seconds need a hundred.',
        truth: 'They sleep at the same time: about two.',
      },
    ],
    platforms: {
      python: 't.join(timeout); afterwards is_alive() says whether the limit was hit.',
      node: 'Await the event exit; blocking the main thread instead would stop its event loop.',
      posix: 'pthread_join, once per thread.',
      windows: 'WaitForSingleObject, or WaitForMultipleObjects for up to 64.',
    },
    reading: [
      'OSTEP, chapter 27: Interlude: Thread API',
      'pthread_join(3)',
      'Python documentation: threading – Thread.join',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    units: { label: 'Length of the sleep', help: 'In units' },
    unitMs: { label: 'Unit of time' },
  },
  variants: {
    one: { title: 'Join one', note: 'The line comes after it.' },
    serial: { title: 'Start, join, start, join', note: 'The sum of all sleeps.' },
    together: { title: 'Start all, join all', note: 'One sleep.' },
    fifty: { title: 'Fifty threads', note: 'Still one sleep.' },
  },
  roles: { main: 'main thread', sleeper: 'sleeping thread' },
  metrics: { elapsed: 'Time from the first sleep to the last join' },
  questions: {
    elapsed: {
      ask: 'Each thread sleeps for {{unitMs}} ms, times {{units}}; {{threads}} are started where there is more than one. How long is it from the first sleep to the last join?',
    },
  },
  checks: {
    'after-thread': {
      title: 'The main thread’s line came after the thread’s end',
      expected: 'the line after the thread’s end, at least {{ms}} ms after the sleep began',
      observed: 'line at {{line}} ms, thread ended at {{end}} ms, {{ms}} ms waited',
    },
    'not-alive': {
      title: 'After join the thread was not alive',
      expected: 'alive: false',
      observed: 'alive: {{alive}}',
    },
    sum: { title: 'It took the sum of all sleeps', expected: 'at least {{ms}} ms' },
    'never-overlap': {
      title: 'No two threads lived at the same time',
      expected: 'each starts after the one before has ended',
      observed: '{{overlaps}} of {{threads}} started earlier',
    },
    'one-sleep': {
      title: 'It took one sleep, not the sum',
      expected: 'the last thread awake after at least {{ms}} ms and less than {{twice}} ms (the sum is {{sum}} ms)',
      observed: 'the last one awake after {{woke}} ms, the last join over after {{ms}} ms',
    },
  },
  notes: { greets: 'Has slept.', 'main-line': 'The main thread goes on after {{ms}} ms.' },
  shared: { elapsed: '{{ms}} ms' },
} satisfies StoryTexts;
