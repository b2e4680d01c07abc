import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'When may a consumer stop?',
  summary: 'By an end marker, by losing patience, or with its parent: each way done properly and done wrongly.',
  explanation: {
    see: 'With one end marker for each consumer all items are eaten and all consumers leave. With too few markers some wait forever, and the run has to be ended. A consumer that leaves after waiting in vain for a while leaves too early if the producer only pauses. Consumers that are daemons die with their parent’s code, unless it joins the producers and the queue first.',
    why: 'An empty queue says “nothing now”, not “nothing more”. Only a process that knows that all producers are done can say the latter, and it has to say it to each consumer.',
    avoid:
      'After joining all producers, put one marker for each consumer, then join the consumers. Or count finished items (task_done) and join the queue, and only then let daemons die.',
    os: 'A consumer at an empty queue sleeps in a read and uses no processor time, whether for a moment or forever: from outside the two look alike. Here the run’s limit ends those that wait forever.',
    mistakes: [
      { claim: 'Testing for an end marker that is never put.', truth: 'The branch is dead code.' },
      {
        claim: 'Any empty item is the end.',
        truth: 'Then 0 or an empty text stops the consumer; use a marker that cannot be an item.',
      },
      {
        claim: 'A timeout as the end.',
        truth:
          'It always costs the extra wait, and a longer pause of the producer ends everything early. Catching every error around it hides real ones.',
      },
      {
        claim: 'Daemon consumers without joining the producers.',
        truth: 'Run elsewhere, about 2 of 20 items were eaten.',
      },
    ],
    platforms: {
      python: 'JoinableQueue.task_done and join; Python 3.13 adds Queue.shutdown for threads.',
      node: 'Closing a channel ends its reader.',
      posix: 'End of file on a pipe is exactly such a marker, sent by the kernel when the last writer is gone.',
      windows: 'The same for pipes (ERROR_BROKEN_PIPE).',
    },
    reading: [
      'Python documentation: queue, “Queue.task_done” and “Queue.shutdown”',
      'OSTEP, chapter 30 “Condition Variables”',
      'Python documentation: multiprocessing, “JoinableQueue”',
    ],
  },
  params: {
    producers: { label: 'Producers' },
    consumers: { label: 'Consumers' },
    items: { label: 'Items of each producer' },
    produceMs: { label: 'Time to make an item' },
    pauseMs: { label: 'Pause in the middle', help: 'Of each producer' },
    timeoutMs: { label: 'Patience', help: 'A consumer that waits longer leaves' },
    markers: { label: 'End markers' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    markers: { title: 'A marker for each consumer', note: 'All leave.' },
    'too-few-markers': { title: 'Too few markers', note: 'Some wait forever.' },
    timeout: { title: 'Patience', note: 'Leaves some time after the last item.' },
    'timeout-too-short': { title: 'Patience shorter than a pause', note: 'Leaves with items uneaten.' },
    'daemons-not-joined': { title: 'Daemons, nothing joined', note: 'They die with their parent’s code.' },
    'daemons-joined': { title: 'Daemons, producers and queue joined', note: 'Everything is eaten first.' },
  },
  roles: { main: 'owner of the queue', parent: 'parent of both sides', producer: 'producer', consumer: 'consumer' },
  checks: {
    'all-eaten': { title: 'Every item was eaten', expected: '{{total}} produced, and each of them consumed' },
    'marker-each': {
      title: 'Each consumer left by a marker',
      expected: '{{count}} consumers left by a marker, with exit code 0',
      observed: '{{leavers}} left by a marker, {{ended}} ended with 0',
    },
    'some-remain': {
      title: 'Consumers without a marker remained',
      expected: '{{count}} never left, until the run was ended',
      observed: '{{left}} left by a marker, {{remaining}} remained',
    },
    'they-wait': {
      title: 'They were waiting at the queue',
      expected: 'each of those waits to get an item',
      observed: 'waiting to get: {{waiting}}',
    },
    patience: {
      title: 'Consumers waited as long as they had patience',
      expected: 'at least {{ms}} ms before leaving',
      observed: 'waited {{waits}} ms',
    },
    'left-uneaten': {
      title: 'Items were left uneaten',
      expected: 'some items still in the queue at the end, the others eaten',
      observed: '{{consumed}} eaten, {{left}} left',
    },
    'cut-short': {
      title: 'Daemon consumers were cut short',
      expected: 'all consumers ended by a signal, with fewer than {{total}} eaten',
    },
  },
  notes: {
    'got-marker': 'Got an end marker.',
    'got-nothing': 'Nothing came for {{ms}} ms: leaving.',
    'parent-ends': 'The parent’s code ends.',
  },
  shared: { figures: '{{produced}} produced, {{consumed}} consumed' },
} satisfies StoryTexts;
