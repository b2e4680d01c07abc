import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Priority inversion',
  summary:
    'On one processor a low thread holds a lock, a high one waits for it, and a medium one, which needs no lock at all, keeps the low one from running. So the medium thread delays the high one.',
  explanation: {
    see: 'The high thread asks for the lock before the medium one starts to compute. Inversion: the medium thread is done with all its work before the high one gets the lock. Ceiling: while it holds the lock the low thread has the priority of the highest thread that may want it; it is soon done, and the high thread is through long before the medium one.',
    why: 'The high thread waits for the low one, so nothing that delays the low one should come before the high one. But the scheduler does not know that: it prefers the medium thread to the low one by their own priorities. The longer the medium thread computes, the longer the high one waits.',
    avoid:
      'Let the holder of a lock run with the priority of the most important waiter (priority inheritance), or with that of the most important thread that may ever want the lock (priority ceiling). Or keep critical sections free of long work, and do not share locks across priorities.',
    os: 'Real here: three threads of one process that may use one processor only (taskset), their nice values, and the kernel’s scheduler. Nice values are shares, not strict ranks: nice 19 gets about 1/28 of what nice 4 gets, so the inversion ends when the medium thread does. With real-time priorities (SCHED_FIFO) the low thread would get nothing at all, but they need a privilege. So does raising the priority of another thread, and therefore the remedy here is the ceiling: the low thread lowers its own priority only after it has given the lock back.',
    mistakes: [
      {
        claim: 'The highest priority runs first, so it cannot be delayed by a lower one.',
        truth: 'It can by every thread that runs instead of the holder of what it waits for.',
      },
      {
        claim: 'It is a deadlock.',
        truth: 'There is no circle. It ends as soon as the medium thread stops computing.',
      },
      {
        claim: 'A higher nice value means a higher priority.',
        truth: 'The other way round: 19 is the lowest, −20 the highest.',
      },
    ],
    platforms: {
      python: 'os.setpriority; threads share the nice value of their process unless the thread id is given (Linux).',
      node: 'os.setPriority takes a thread id on Linux.',
      posix: 'pthread_mutexattr_setprotocol: PTHREAD_PRIO_INHERIT and PTHREAD_PRIO_PROTECT, for real-time priorities.',
      windows: 'No inheritance; threads that are ready but do not run get a boost now and then.',
    },
    reading: [
      'L. Sha, R. Rajkumar, J. P. Lehoczky: Priority Inheritance Protocols, 1990',
      'M. Jones: What really happened on Mars? (the Pathfinder of 1997)',
      'sched(7), setpriority(2)',
    ],
  },
  params: {
    holdMs: { label: 'Hold', help: 'CPU time that the low thread needs while it holds the lock' },
    mediumMs: { label: 'Medium work', help: 'CPU time that the medium thread uses' },
  },
  variants: {
    inversion: { title: 'Inversion', note: 'The low thread holds the lock with its low priority.' },
    ceiling: { title: 'Priority ceiling', note: 'It holds the lock with the priority of the high thread.' },
  },
  roles: { main: 'main thread', low: 'low priority', medium: 'medium priority', high: 'high priority' },
  metrics: { waited: 'The high thread waited' },
  checks: {
    'one-core': {
      title: 'All threads shared one processor, with different nice values',
      expected: 'one processor; nice of low {{low}}, medium {{medium}}, high {{high}} while the lock was held',
      observed: 'processors {{cores}}; nice of low {{low}}, medium {{medium}}, high {{high}}',
      'not-permitted':
        'cannot be decided: started with a raised nice value, and not permitted to lower it (low {{low}}, medium {{medium}}, high {{high}})',
    },
    'asked-first': {
      title: 'The high thread waited for the lock before the medium one computed',
      expected: 'low holds, then high waits, then medium starts',
      yes: 'in this order',
      no: 'not in this order',
    },
    inverted: {
      title: 'The medium thread finished before the high one got the lock',
      expected: 'all of the medium work, then the high thread',
      before: 'the high thread waited {{waited}} ms and came first',
      after: 'the high thread waited {{waited}} ms and came after the medium one',
    },
    'not-inverted': {
      title: 'The high thread got the lock while the medium one still computed',
      expected: 'the high thread, then the end of the medium work',
    },
  },
  notes: {
    'high-in': 'Has the lock.',
    computes: 'Computes; needs no lock.',
    done: 'All computed.',
  },
} satisfies StoryTexts;
