import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Busy waiting',
  summary:
    'The main thread waits for others: in a loop that asks again and again it keeps a core busy, with join it sleeps.',
  explanation: {
    see: 'Three threads sleep for a while. In one variant the main thread asks in a loop whether they are done, and the table shows its process at about 100 % of a core. In the other it joins, and uses next to nothing. Both go on at the same moment.',
    why: 'A loop without a pause is work like any other. The scheduler cannot know that nothing comes of it. A thread that joins is taken out of the run queue and put back when what it waits for has happened.',
    avoid:
      'Wait with join, an event, a condition or a queue. If you must poll, sleep between the polls. Spinning is right only for waits shorter than a switch, on more than one core, and the kernel and lock libraries do that for you.',
    os: 'The kernel counts processor time for each thread. Linux also reports how long a thread was ready without getting a processor (/proc/PID/schedstat). Both together are what the loop wanted; on a busy machine the first alone may be less.',
    mistakes: [
      {
        claim: 'while active_count() != 1: pass waits for the threads.',
        truth:
          'It does, and burns a core meanwhile. In CPython it also takes the interpreter lock from the very threads it waits for.',
      },
      { claim: 'Put a print into the loop to see progress.', truth: 'Then it floods the output as well.' },
      {
        claim: 'pass gives the processor away.',
        truth: 'Pass does nothing. Sleeping, or waiting for something, does.',
      },
    ],
    platforms: {
      python: 'for t in threads: t.join().',
      node: 'Await the event exit; a loop in the main thread also keeps its events from being handled, so that even the end of a worker is not noticed.',
      posix: 'pthread_join, pthread_cond_wait.',
      windows: 'WaitForMultipleObjects.',
    },
    reading: [
      'OSTEP, chapter 28: Locks (spinning), and 30: Condition Variables',
      'proc_pid_schedstat(5)',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Yielding instead of busy waiting”',
    ],
  },
  params: { threads: { label: 'Threads to wait for' }, sleepMs: { label: 'Their sleep' } },
  variants: {
    spin: { title: 'Asking in a loop', note: 'Keeps a core busy.' },
    join: { title: 'join', note: 'Sleeps.' },
  },
  roles: { main: 'thread that waits', sleeper: 'sleeping thread' },
  metrics: { cpuShare: 'Share of a core used by the waiting thread' },
  checks: {
    burns: {
      title: 'The waiting thread wanted a core nearly all the time',
      expected: 'at least 80 % of the time on a core, or ready for one',
      observed: '{{cpu}} % on a core, {{wanted}} % on it or ready for it',
      busy: 'cannot be decided: it got {{cpu}} % of a core, and this system does not report how much others took',
    },
    rests: {
      title: 'The waiting thread used hardly any processor time',
      expected: 'less than 10 % of the time on a core',
      observed: '{{cpu}} % of the time on a core',
    },
    'waited-for-all': {
      title: 'It waited until all had slept',
      expected: 'all threads had slept, at least {{ms}} ms',
      observed: '{{slept}} had slept, {{ms}} ms waited',
    },
  },
  notes: {
    waits: 'Waits for the others.',
    slept: 'Has slept.',
    waited: 'Waited {{wall}} ms and used {{cpu}} ms of processor time.',
  },
} satisfies StoryTexts;
