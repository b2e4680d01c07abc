import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Livelock: polite, busy, and no step further',
  summary:
    'Two threads need both locks, and each gives its own back when the other’s is taken. If they do so in step, they try forever. Pauses that differ, or an order of the locks, end it.',
  explanation: {
    see: 'Each thread takes its own lock, tries for the other one, is refused, gives its own back and starts again. In step this goes on without end: the count of refused tries grows, and neither thread ever holds both locks. With random pauses they fall out of step after a few tries. With an order of the locks no try is refused at all.',
    why: 'Giving back breaks “hold and wait”, one of the conditions of deadlock, so it is none. But nothing makes sure that one of the two gets ahead: both react to the other in the same way at the same time. Here a barrier keeps them in step, which without it only chance and equal pauses do. So do two people in a corridor, both stepping aside to the same side.',
    avoid:
      'Break the symmetry: random pauses that grow with each failure, as Ethernet does, or an order in which all take the locks, or a rule which of the two goes first. And count the tries, so that a program that only tries is noticed.',
    os: 'The threads are never stuck: they run, sleep and wake up, and no tool that searches for a cycle of waits finds one. What shows a livelock is progress that does not come while the tries go on.',
    mistakes: [
      {
        claim: 'With try-lock there can be no trouble.',
        truth: 'There can be no deadlock. A livelock is as useless, and harder to see.',
      },
      {
        claim: 'A fixed pause before the next try is enough.',
        truth: 'If both pause equally long, they meet again. The pauses must differ.',
      },
      {
        claim: 'A livelock uses all processor time.',
        truth: 'Only if the tries follow at once. With pauses, as here, it uses hardly any.',
      },
    ],
    platforms: {
      python: 'lock.acquire(blocking=False) or with timeout=…; random.uniform for the pause.',
      node: 'Optimistic transactions and file locks with retries have the same problem.',
      posix: 'pthread_mutex_trylock; std::scoped_lock in C++ backs off by a rule that ends.',
      windows: 'TryEnterCriticalSection.',
    },
    reading: [
      'OSTEP, chapter 32: Common Concurrency Problems, “No preemption”',
      'R. M. Metcalfe, D. R. Boggs: Ethernet: Distributed Packet Switching for Local Computer Networks, 1976',
    ],
  },
  params: {
    times: { label: 'Times', help: 'How often each thread needs both locks' },
    pauseMs: { label: 'Pause', help: 'Between tries; the unit of random pauses' },
    seed: { label: 'Seed', help: 'The same seed gives the same random pauses' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    'in-step': { title: 'In step', note: 'Tries forever. End it with Stop, or wait for the limit.' },
    random: { title: 'Random pauses', note: 'After the first try in step, each pauses for another time.' },
    ordered: { title: 'Same order', note: 'Both take the locks in one order, and no try is refused.' },
  },
  roles: { main: 'main thread', worker: 'thread with two locks' },
  metrics: { refused: 'Refused tries', done: 'Times it had both locks' },
  checks: {
    'no-progress': {
      title: 'Neither thread ever had both locks',
      expected: '0 times both locks, though both tried at least {{tries}} times',
      observed: '{{done}} times both locks; refused tries {{refused}}',
    },
    'tries-grow': {
      title: 'The tries went on until the end',
      expected: 'refused tries in the first and in the second half',
      observed: '{{first}} in the first half, {{second}} in the second',
    },
    'no-deadlock': { title: 'It is no deadlock', expected: 'no cycle in the wait-for graph', observed: 'none' },
    'all-done': {
      title: 'Both threads had both locks as often as they needed',
      expected: '{{times}} times each',
      observed: 'times {{times}}',
    },
    'fell-out-of-step': {
      title: 'The first try in step was refused, a later one was not',
      expected: 'at least one refused try, then both locks',
      observed: '{{refused}} refused tries',
    },
    'none-refused': {
      title: 'No try was refused',
      expected: '0 refused tries',
    },
  },
  notes: { both: 'Has both locks.' },
  shared: { refused: '{{refused}} refused tries', cycle: 'a cycle of {{actors}} actors' },
} satisfies StoryTexts;
