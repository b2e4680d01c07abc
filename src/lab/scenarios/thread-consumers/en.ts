import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Asking whether there is something, or waiting for it',
  summary:
    'A consumer that checks the queue’s size leaves too early or misses; one that waits for the next item does neither; and join waits for task_done.',
  explanation: {
    see: 'With task_done the producer’s join returns when the tenth item is finished. If the consumer runs “while the queue is not empty” and checks before the first put, it leaves at once, and the producer waits forever. A polling consumer comes in vain several times and leaves items behind; a waiting one eats all twenty.',
    why: 'The size of a queue is true for an instant. What is decided by it, stopping or taking, happens later, when it may be wrong. get with waiting has no such gap: it takes the next item, whenever it comes.',
    avoid: 'Block in get. End by a marker, or by join and task_done. Call task_done exactly once for each item.',
    os: 'A waiting thread sleeps on a futex until a put wakes it. A polling one wakes by its own clock, mostly at the wrong time, and costs processor time for nothing.',
    mistakes: [
      {
        claim: '“While the size is above zero” as a loop condition.',
        truth: 'If the consumer starts first, it ends first, and the thread that joins the queue hangs.',
      },
      { claim: 'Counting attempts instead of items.', truth: 'Twenty attempts are not twenty items.' },
      { claim: '“if not empty.', truth: 'Get” with several consumers: another may take the item in between.' },
      {
        claim: 'task_done may be called any number of times.',
        truth: 'More often than items were put is an error; less often makes join hang.',
      },
    ],
    platforms: {
      python: 'queue.Queue with task_done and join, SimpleQueue without.',
      node: 'No blocking queue; here one over shared memory with Atomics.wait.',
      posix: 'Condition variables.',
      windows: 'Condition variables, or a semaphore that counts items.',
    },
    reading: ['Python documentation: queue, “Queue.join”', 'OSTEP, chapter 30 “Condition Variables”', 'futex(7)'],
  },
  params: {
    items: { label: 'Items' },
    produceMs: { label: 'Longest pause of the producer' },
    consumeMs: { label: 'Longest pause of the consumer' },
    seed: { label: 'Seed', help: 'The same seed draws the same pauses' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    'task-done': { title: 'join and task_done', note: 'join returns after the last item is finished.' },
    'looked-too-early': { title: 'The consumer checks too early', note: 'It leaves, and the producer waits forever.' },
    polling: { title: 'Checking now and then', note: 'Misses, and leaves items.' },
    blocking: { title: 'Waiting in get', note: 'Everything is eaten.' },
  },
  roles: { main: 'main thread', producer: 'producer', consumer: 'consumer' },
  checks: {
    'join-last': {
      title: 'join returned after the last task_done',
      expected: '{{items}} items finished before join returns',
      observed: '{{done}} finished before it',
    },
    hangs: {
      title: 'The producer waits forever',
      expected: 'join never returns, until the run is ended',
      observed: 'it waited {{ms}} ms',
    },
    'consumer-left': {
      title: 'The consumer left before the first item',
      expected: 'exit code 0 with nothing eaten, having checked before the first put',
    },
    misses: {
      title: 'Polling missed, and nothing got lost',
      expected: 'at least one miss; eaten and left together {{items}}',
    },
    'all-eaten': { title: 'Every item was eaten', expected: '{{items}} eaten, no miss, none left' },
  },
  notes: {
    waiting: 'Everything is on the plate: waiting until it is eaten.',
    'all-taken': 'Everything was eaten.',
    'nothing-there': 'Nothing there: leaving.',
    over: 'Over; left on the plate: {{left}}.',
  },
  shared: { figures: '{{made}} made, {{eaten}} eaten, {{misses}} misses, {{left}} left' },
} satisfies StoryTexts;
