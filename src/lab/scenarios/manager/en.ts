import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Shared objects in a manager process',
  summary:
    'A third process owns a dictionary, a list and a counter; others use them through proxies. Single calls are safe, reading and then writing is not.',
  explanation: {
    see: 'Ten children put the same three keys into a dictionary and append one item each to a list: three keys, five and ten items. Then children read a counter, think, and write it back: most additions are lost, unless they hold a lock. In the last variant each just asks the owner to add one: right, with no lock at all.',
    why: 'The manager does one call after another, so each call is a step that is never seen half done. Two calls are two steps. A request that says what to do, rather than which value to store, puts the whole change into one step of the owner.',
    avoid:
      'Ask the owner for the change (add one) instead of fetching and storing. If it takes several calls, lock around them. Better still, pass messages and let one process own each value.',
    os: 'The manager is an ordinary process with a listening socket. A proxy’s call is a message there and an answer back: some ten to a hundred microseconds, against nanoseconds for memory of one’s own.',
    mistakes: [
      {
        claim: 'The manager’s objects are safe.',
        truth: 'Each single operation is; reading, changing and writing back is not.',
      },
      {
        claim: 'Whatever is locked by hand is dangerous.',
        truth:
          'It is safe with discipline (always, in one order, released in finally); messages move the difficulties (order, duplicates, pressure), they do not remove them.',
      },
      {
        claim: 'Changing a list inside a shared dictionary is seen by all.',
        truth:
          'The proxy sends calls on its own object only; a nested plain object is a copy until it is stored again.',
      },
    ],
    platforms: {
      python:
        'multiprocessing.Manager with list, dict, Namespace, Lock, RLock, Semaphore, Condition, Event, Barrier, Queue, Value, Array.',
      node: 'Nothing built in; a server process as here, or a database.',
      posix: 'Shared memory with semaphores.',
      windows: 'Shared sections, COM servers.',
    },
    reading: [
      'Python documentation: multiprocessing, “Managers” and “Proxy Objects”',
      'OSTEP, chapter 29 “Lock-based Concurrent Data Structures”',
      'Hoare: Communicating Sequential Processes (1978)',
    ],
  },
  params: { children: { label: 'Children' }, thinkMs: { label: 'Between reading and writing' } },
  variants: {
    shared: { title: 'Dictionary and list', note: 'Single calls: safe.' },
    'no-lock': { title: 'Read, then write', note: 'Additions are lost.' },
    lock: { title: 'Read, then write, under a lock', note: 'None is lost.' },
    messages: { title: 'Ask the owner to add', note: 'Right, with no lock.' },
  },
  roles: { main: 'parent', manager: 'owner of the objects', child: 'user of the objects' },
  questions: {
    counter: {
      ask: '{{children}} processes each add 1 to a counter that a manager holds. What does it say at the end?',
    },
    changes: {
      ask: '{{children}} processes change one dictionary that a manager holds. Whose changes are there at the end?',
      all: 'Those of all processes',
      some: 'Those of some',
      none: 'None: each changed a copy',
    },
  },
  checks: {
    'shared-by-all': {
      title: 'The changes of all processes are there',
      expected: '3 keys and {{length}} items, one from each child',
      observed: '{{keys}} keys, {{length}} items',
    },
    'third-party': {
      title: 'The owner is a process of its own',
      expected: 'a pid that is neither the parent’s nor a child’s',
      observed: 'owner {{pid}}; {{others}} other processes',
    },
    'updates-lost': { title: 'Additions were lost', expected: '{{children}} additions made, and less in the counter' },
    exact: { title: 'No addition was lost', expected: '{{children}} additions made, and as many in the counter' },
    'no-locks': {
      title: 'No lock was needed',
      expected: 'the right value without taking any lock',
      observed: 'locks taken: {{locks}}',
    },
  },
  notes: { serves: 'Process {{pid}} owns the objects.' },
  shared: { 'counter.observed': '{{did}} made, counter {{counter}}' },
} satisfies StoryTexts;
