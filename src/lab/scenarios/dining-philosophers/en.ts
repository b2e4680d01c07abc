import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The dining philosophers',
  summary:
    'Philosophers sit in a circle with one fork between each two, and each needs both. If all take the left one first, all starve. Four remedies let every one of them eat.',
  explanation: {
    see: 'In the naive variant every philosopher holds its left fork and waits for its right one. The wait-for graph is the table itself: one cycle through all philosophers and all forks. In the other variants everyone eats its meals, and no two neighbours ever eat at the same time. The table of metrics shows meals, waiting and refused tries of each philosopher.',
    why: 'A fork is a lock, and an eating philosopher holds two. When each holds one and waits for the next, the four conditions of deadlock hold at once. A barrier between the two forks brings about in each run what otherwise happens rarely: all hold the left fork before any asks for the right one.',
    avoid:
      'Each remedy breaks one condition. Ordered: every philosopher takes the fork with the smaller number first, so the last one takes its right fork first, and there is no circle. Waiter: a semaphore lets one fewer than all sit down, so at least one of them gets both forks. Try-lock: a fork that is taken is not waited for; the first is put back, and the next try follows after a random pause. Both at once: one more lock is held while both forks are picked up, so only one philosopher at a time is in between.',
    os: 'The waiting threads sleep in the kernel (futex on Linux). It neither knows of forks nor of circles. What is found here, is found in what the locks report.',
    mistakes: [
      {
        claim: 'Deadlock means that every philosopher is hungry.',
        truth:
          'All may be hungry for a moment and eat right after. It is a deadlock when each holds what the next waits for.',
      },
      {
        claim: 'Putting the fork back and trying again is enough.',
        truth:
          'If all put back and try again in step, no philosopher ever eats: a livelock. The pauses must differ, so they are random here.',
      },
      {
        claim: 'A warning of the lock-order analysis means that the program is wrong.',
        truth:
          'With the waiter it warns as well: it sees locks in a circle, but not that a semaphore never lets all of them in at once. A semaphore has no owner, so the analysis cannot use it.',
      },
      {
        claim: 'Without a deadlock every philosopher gets its share.',
        truth: 'Freedom from deadlock is not fairness: one may wait through many meals of its neighbours.',
      },
    ],
    platforms: {
      python: 'threading.Lock with acquire(blocking=False), threading.BoundedSemaphore for the waiter.',
      node: 'Worker threads with locks made of Atomics over a SharedArrayBuffer.',
      posix: 'pthread_mutex_trylock, sem_init; C++ has std::scoped_lock, which takes several locks and backs off.',
      windows: 'WaitForMultipleObjects with bWaitAll takes several mutexes at once.',
    },
    reading: [
      'E. W. Dijkstra: Hierarchical Ordering of Sequential Processes, 1971',
      'OSTEP, chapter 31: Semaphores',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “The dining philosophers problem”',
    ],
  },
  params: {
    philosophers: { label: 'Philosophers', help: 'And as many forks' },
    meals: { label: 'Meals', help: 'Of each philosopher' },
    eatMs: { label: 'Meal', help: 'How long one takes' },
    pauseMs: { label: 'Pause', help: 'Between the first and the second fork; the unit of random pauses' },
    seed: { label: 'Seed', help: 'The same seed gives the same random pauses' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    naive: { title: 'Left, then right', note: 'Deadlocks. End it with Stop, or wait for the limit.' },
    ordered: { title: 'Smaller number first', note: 'One takes its right fork first: no circle.' },
    waiter: { title: 'A waiter', note: 'One fewer than all may sit down at the same time.' },
    'try-lock': { title: 'Try, else put back', note: 'No philosopher waits while it holds a fork.' },
    'both-at-once': { title: 'Both at once', note: 'One lock guards the picking up of both forks.' },
  },
  roles: { main: 'main thread', philosopher: 'philosopher' },
  metrics: {
    meals: 'Meals',
    waited: 'Waited for forks',
    refused: 'Refused tries',
  },
  checks: {
    'deadlock-found': {
      title: 'The deadlock was found, as one circle around the table',
      expected: 'a cycle of {{count}} philosophers and {{count}} forks',
      observed: '{{actors}} philosophers and {{objects}} forks in it',
    },
    'none-ate': {
      title: 'Each philosopher holds one fork, and none ate',
      expected: '{{count}} forks held, one by each; 0 meals',
      observed: '{{holders}} philosophers hold {{forks}} forks; {{meals}} meals',
    },
    'all-ate': {
      title: 'Every philosopher ate all its meals',
      expected: '{{count}} philosophers with {{meals}} meals each',
      observed: 'meals {{meals}}',
    },
    'neighbours-apart': {
      title: 'Neighbours never ate at the same time',
      expected: 'no meal overlaps one of a neighbour',
      apart: '{{meals}} meals, none overlaps one of a neighbour',
      together: '{{overlaps}} meals overlap one of a neighbour',
    },
    'no-deadlock': { title: 'No deadlock was found', expected: 'no cycle in the wait-for graph', observed: 'none' },
    'no-hazard': { title: 'No lock-order hazard was found', expected: 'no cycle in the lock-order graph' },
    'false-alarm': {
      title: 'The lock-order analysis warns all the same, since it does not see the semaphore',
      expected: 'a cycle in the lock-order graph, and yet no deadlock',
    },
    'seats-kept': {
      title: 'The waiter left one seat empty',
      expected: 'at most {{seats}} seated at the same time',
      observed: '{{peak}} at the same time',
    },
    'put-back': {
      title: 'Forks were put back and tried for again',
      expected: 'at least one refused try, and no wait while holding a fork',
      observed: '{{refused}} refused tries; {{waits}} waits while holding a fork',
    },
  },
  notes: {
    'put-back': '{{fork}} is taken: put the first fork back (attempt {{attempt}}).',
    'all-done': 'All philosophers are done.',
  },
  shared: {
    'hazard.yes': 'a cycle in the lock-order graph',
    'hazard.no': 'no cycle in the lock-order graph',
  },
} satisfies StoryTexts;
