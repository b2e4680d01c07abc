import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Queues between threads',
  summary: 'First in first out, last in first out, and by priority; and every call of a queue used once.',
  explanation: {
    see: 'A producer puts 1, 2, 3 and a consumer gets them: in that order from the plain queue, 3, 2, 1 from the stack, by priority from the third. The last variant uses each call once: size and its kin, with and without waiting, with a limit, task-done and join.',
    why: 'A queue uncouples two threads: neither needs to know the other or its speed, and each item is handed to one taker only. What comes next is the queue’s rule. Equal priorities come in the order they arrived here, since each entry carries a number of arrival.',
    avoid:
      'Never ask for the size and then act on it: another thread may come between. Put and get, with a limit if need be. A priority queue lets items of low priority starve while better ones keep coming.',
    os: 'The kernel knows nothing of these queues. A ring, a stack or a heap lies in shared memory, under one lock, with condition variables for “not full” and “not empty” (futex on Linux).',
    mistakes: [
      {
        claim: 'Priorities are ordered by their ASCII values.',
        truth:
          'Numbers compare as numbers. In Python a tuple compares by its first element, then by the next; two equal priorities with payloads that cannot be compared raise TypeError, so put a running number between.',
      },
      {
        claim: 'qsize, empty and full tell what the next call will find.',
        truth: 'They are hints and may be old at once.',
      },
      {
        claim: 'maxsize 0 holds nothing.',
        truth: 'In Python it means no limit. Queues in shared memory, as here, always have one.',
      },
      { claim: 'import Queue.', truth: 'The module is called queue since Python 3.' },
    ],
    platforms: {
      python: 'queue.Queue, LifoQueue, PriorityQueue, between threads only.',
      node: 'None between threads; messages to a port come first in first out.',
      posix: 'mq_send takes a priority, and the highest number comes first.',
      windows: 'A thread’s message queue, I/O completion ports.',
    },
    reading: [
      'Python documentation: queue – A synchronized queue class',
      'OSTEP, chapter 30: Condition Variables',
      'mq_send(3)',
    ],
  },
  params: { waitMs: { label: 'Limit', help: 'Of the calls that wait' } },
  variants: {
    fifo: { title: 'First in, first out', note: '1, 2, 3.' },
    lifo: { title: 'Last in, first out', note: '3, 2, 1.' },
    priority: { title: 'By priority', note: 'Smallest first, equal ones as they came.' },
    calls: { title: 'Every call once', note: 'What each of them promises.' },
  },
  roles: { main: 'main thread', producer: 'puts', consumer: 'gets', helper: 'gets and finishes' },
  questions: {
    first: {
      ask: 'Several items are put into the queue, and then taken out. Which comes out first?',
      first: 'The one put first',
      last: 'The one put last',
      smallest: 'The one with the smallest priority, neither first nor last',
    },
    full: {
      ask: 'The queue is full. What does a put that does not wait do?',
      refused: 'It is refused at once',
      waits: 'It waits after all',
      replaces: 'It succeeds',
    },
  },
  checks: {
    'first-first': { title: 'What was put first came out first' },
    'last-first': { title: 'What was put last came out first' },
    'smallest-first': { title: 'The smallest priority came first, equal ones as they came' },
    hints: { title: 'size, empty and full reported the state' },
    'no-wait': { title: 'Calls without waiting were refused at once' },
    limits: { title: 'Calls with a limit gave up' },
    'limits-kept': {
      title: 'They gave up after their limit, not earlier',
      expected: 'two waits of {{ms}} ms',
      observed: 'waits in ms: {{times}}',
    },
    'put-waited': {
      title: 'A put into a full queue waited for room',
      expected: 'at least {{ms}} ms, and all puts accepted',
      observed: '{{ms}} ms',
    },
    'join-waited': {
      title: 'join waited for every item to be done, and one too many was refused',
      expected: '3 items done before join returned; one more refused',
      observed: '{{early}} done before it; one more: {{extra}}',
    },
  },
  notes: { works: 'Works on {{item}}.' },
  shared: {
    'order.expected': 'put {{put}}; out {{order}}',
    'order.observed': 'out {{order}}',
    answers: 'answers {{answers}}',
  },
} satisfies StoryTexts;
