import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Producers and consumers',
  summary:
    'Processes pass items through a bounded queue; three ways to tell the consumers that nothing more will come.',
  explanation: {
    see: 'Producers put items into a queue that holds only a few, and consumers take them out. When the queue is full, producers wait. At the end the consumers must learn that it is over: by a time limit, by one end marker each, or because the parent ends them after every item is reported done.',
    why: 'The queue sits between two speeds: neither side needs to know the other, and the bound keeps a fast producer from filling the memory. But an empty queue does not say whether something is still to come, so the end must be announced.',
    avoid:
      'A time limit always costs its full length at the end, and gives up too early when a producer pauses longer. Markers must be put after all producers are done, one for each consumer; with fewer some consumers wait forever. With join, call taskDone once for each item. Never ask for the length and then get: another consumer may come between.',
    os: 'The queue here lives in the parent process, and the others talk to it over a local socket, as with a manager or broker. Python’s multiprocessing queue uses a pipe, a lock and a feeder thread instead, and POSIX has message queues (mq_open). The kernel’s own pipe is a bounded buffer too: its writer blocks when 64 KiB are full on Linux.',
    mistakes: [
      {
        claim: 'An empty queue means that all is done.',
        truth: 'It only means that nothing is there now; a producer may be about to put.',
      },
      {
        claim: 'One end marker is enough.',
        truth:
          'One for each consumer, or the others wait forever; and only after every producer is done, or items come behind it.',
      },
      {
        claim: 'size, empty and full tell what the next call will do.',
        truth: 'Another process may come between. Just put or get, with a time limit if need be.',
      },
      {
        claim: 'Producer–consumer needs a lock around the queue.',
        truth: 'The queue has its own; a second one around get keeps the producers out while a consumer waits.',
      },
    ],
    platforms: {
      python: 'multiprocessing.Queue and JoinableQueue (task_done, join); between threads queue.Queue.',
      node: 'No such queue; a broker like this one, or messages to the parent.',
      posix: 'mq_open, pipes.',
      windows: 'Named pipes, message queues of threads.',
    },
    reading: [
      'OSTEP, chapters 30 and 31: Condition Variables, Semaphores',
      'Python documentation: multiprocessing – Pipes and Queues',
      'mq_overview(7), pipe(7)',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “The producer–consumer problem”',
    ],
  },
  params: {
    producers: { label: 'Producers' },
    consumers: { label: 'Consumers' },
    items: { label: 'Items', help: 'Per producer' },
    capacity: { label: 'Capacity', help: 'Items that the queue holds' },
    produceMs: { label: 'Time to produce', help: 'Per item' },
    consumeMs: { label: 'Time to consume', help: 'Per item' },
    timeoutMs: { label: 'Time limit of get', help: 'For the variant with a time limit' },
  },
  variants: {
    'poison-pill': { title: 'End markers', note: 'One for each consumer, after all producers.' },
    timeout: { title: 'Time limit', note: 'A consumer leaves when nothing comes for a while.' },
    join: { title: 'join and taskDone', note: 'The parent waits until every item is done.' },
  },
  roles: { main: 'parent with the queue', producer: 'producer', consumer: 'consumer' },
  questions: {
    longest: {
      ask: 'Producers take {{produceMs}} ms for an item, consumers {{consumeMs}} ms; the queue holds {{capacity}}. How full does the queue get?',
      full: 'Full: producers have to wait',
      half: 'At most half full',
      between: 'More than half full, never full',
    },
  },
  checks: {
    bounded: {
      title: 'The queue never held more than its capacity',
      expected: 'length from 0 to {{capacity}}',
      observed: 'longest {{longest}}',
    },
    'nothing-lost': {
      title: 'Everything produced was consumed, once',
      expected: '{{total}} items produced, the same {{total}} consumed',
      observed: '{{produced}} produced, {{consumed}} consumed',
    },
    'producer-blocked': {
      title: 'A producer had to wait for room',
      expected: 'a put that waited at least {{ms}} ms',
      observed: 'longest wait {{ms}} ms',
      'never-full': 'cannot be decided: the queue was never full with these parameters',
    },
    'left-after-timeout': {
      title: 'Every consumer left after its time limit',
      expected: 'a last get of at least {{ms}} ms for each consumer',
      observed: 'last waits in ms: {{waits}}',
    },
    'all-left': {
      title: 'Every consumer ended by itself',
      expected: 'exit code 0 from {{consumers}} consumers',
      observed: 'exit codes {{codes}}',
    },
    'one-pill-each': {
      title: 'Every consumer got one end marker',
      expected: '{{consumers}} consumers with an end marker',
      observed: '{{takers}} consumers got one',
    },
    'join-after-done': {
      title: 'join returned only after every item was done',
      expected: '{{total}} items reported done before join returned',
      observed: '{{early}} reported done before it',
    },
  },
  notes: {
    produced: 'All producers are done.',
    'all-done': 'Every item is done: join returned.',
    'got-pill': 'Got an end marker: leaving.',
    'got-nothing': 'Nothing came for {{ms}} ms: leaving.',
  },
} satisfies StoryTexts;
