import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A queue between processes',
  summary:
    'First in, first out, with a bound: waiting, time limits, asking and then taking, what can be sent, two consumers, parent and child, siblings.',
  explanation: {
    see: 'A small broker keeps the queue; processes put and get by request and answer. A put into the full queue does not return until another process gets. With a time limit it gives up after that time, without waiting at once, each with an error of its own kind. Two processes that both saw “not empty” get one item between them.',
    why: 'A queue hands items over and synchronises at the same time: a consumer waits for a producer, and the other way round if there is a bound. Its state a moment ago is not its state now: asking and then acting is a race.',
    avoid:
      'Do not ask first: get, with a time limit or without waiting, and handle the error. Get before you join the producer.',
    os: 'Python’s process queue is a pipe with a lock for readers and one for writers; in each process that puts, a feeder thread serialises items into the pipe. Here it is a broker with a socket for each process.',
    mistakes: [
      {
        claim: 'The order is that of putting.',
        truth: 'For one producer, yes; among several it is the order of arrival.',
      },
      {
        claim: 'Everything can be put.',
        truth:
          'Only what can be serialised: in Python a lambda fails in the feeder thread, the getter just waits; a module’s function travels by name, not as code. In Node the plain channel drops functions without a word, structured cloning refuses them.',
      },
      { claim: 'A timeout and a full queue are one error.', truth: 'Full and Empty are two.' },
      { claim: 'A process queue is two cloned queues.', truth: 'It is one pipe, seen from both sides.' },
      {
        claim: 'qsize, full and empty tell the truth.',
        truth: 'For a moment only; on macOS qsize is not implemented.',
      },
      { claim: 'Joining a child before getting what it put.', truth: 'It may not end until its items are taken.' },
    ],
    platforms: {
      python: 'multiprocessing.Queue, JoinableQueue, SimpleQueue.',
      node: 'No shared queue; a broker, or messages.',
      posix: 'Message queues (mq_open).',
      windows: 'Message queues of windows, named pipes, MSMQ.',
    },
    reading: [
      'Python documentation: multiprocessing, “Pipes and Queues”',
      'Node.js documentation: v8.serialize',
      'mq_overview(7)',
      'MDN Web Docs: The structured clone algorithm',
    ],
  },
  params: {
    capacity: { label: 'Room' },
    timeoutMs: { label: 'Time limit' },
    items: { label: 'Items', help: 'For two consumers' },
  },
  variants: {
    bounded: { title: 'First in, first out, bounded', note: 'One more than there is room.' },
    timeouts: { title: 'Time limits and not waiting', note: 'Two kinds of errors.' },
    'check-then-act': { title: 'Asking, then taking', note: 'Two see the last item, one gets it.' },
    objects: { title: 'What can be sent', note: 'Numbers to bytes, and a function.' },
    'two-consumers': { title: 'Two consumers', note: 'A thousand items, each once.' },
    'child-to-parent': { title: 'Child to parent', note: 'Get, then join.' },
    siblings: { title: 'Child to child', note: 'The parent keeps the broker and takes no part.' },
  },
  roles: { main: 'parent and broker', putter: 'puts', getter: 'gets' },
  questions: {
    'one-more': {
      ask: 'The queue has room for {{capacity}}, and {{capacity}} items are in it. What does putting one more do?',
      waits: 'It waits until there is room',
      fails: 'It fails at once',
      drops: 'It drops an item',
    },
    empty: { ask: 'The queue stays empty. A get has a time limit of {{timeoutMs}} ms. How long does it take?' },
    takers: {
      ask: 'One item is left. Two processes see that the queue is not empty, and each takes an item without waiting. How many get one?',
    },
    function: {
      ask: 'A function is put into the queue. What happens?',
      refused: 'It is refused: a function cannot be sent',
      arrives: 'It arrives, and can be called',
      null: 'It arrives as nothing',
    },
    distinct: {
      ask: '{{items}} items are put, and two processes take them. How many different items do the two get together?',
    },
    unchanged: {
      ask: 'One process puts a list or a text, another takes it. What does the other get?',
      equal: 'An equal copy',
      same: 'The same object: later changes are seen',
      changed: 'Something else',
    },
  },
  checks: {
    'first-in-first-out': { title: 'First in, first out', expected: '0, 1, 2, … {{last}}', observed: 'got {{list}}' },
    'put-waits': {
      title: 'A put into the full queue waited',
      expected: 'full seen, then at least {{ms}} ms until the put returned, and empty seen at the end',
      observed: 'the put took {{ms}} ms; the first get came after {{get}} ms',
    },
    'time-limits': { title: 'Time limits were kept', expected: 'both give up after at least {{ms}} ms' },
    'no-wait': {
      title: 'Not waiting fails at once, with its own error',
      expected: 'QueueEmptyError and QueueFullError, sooner than any time limit',
    },
    'one-gets-it': {
      title: 'Two saw it, one got it',
      expected: 'both saw “not empty”; one took it, one got QueueEmptyError',
      observed: '{{saw}} saw “not empty”; outcomes: {{outcomes}}',
    },
    equal: {
      title: 'Everything arrived equal',
      expected: '6 kinds of items equal to what was put, none left over',
      observed: '{{right}} equal of {{kinds}}; {{left}} left over',
    },
    'function-refused': {
      title: 'A function was refused, and nothing lost',
      expected: 'DataCloneError for the function; JSON keeps only what it knows',
      observed: 'function: {{outcome}}; JSON made of an object with one: {{json}}',
    },
    'each-once': {
      title: 'Every item was taken once',
      expected: '{{items}} items in all, no item twice',
      observed: '{{counts}} items, {{distinct}} distinct',
    },
    payload: {
      title: 'The parent got exactly what the child put',
      expected: '[42,null,"hello"], and then the child exits with 0',
      observed: 'got {{got}}, exit code {{code}}',
    },
    'text-unchanged': {
      title: 'The text arrived unchanged at the sibling',
      expected: 'the same text, from one child to the other',
      observed: 'sent “{{sent}}”, got “{{got}}”',
    },
  },
  notes: { took: 'Took {{count}} items.' },
  shared: { 'attempts.observed': 'get: {{get}}; put: {{put}}' },
} satisfies StoryTexts;
