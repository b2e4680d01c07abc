import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Pipes and their ends',
  summary:
    'Two connected ends carry messages both ways; and input ends only when the last process that could write has closed its end.',
  explanation: {
    see: 'In the first variant parent and child each hold one end of a connection: the child hears what the parent wrote, and the parent hears the answer. In the others a child writes and ends; the parent then waits for the end of input. It comes at once, unless a grandchild has inherited the write end: then it comes when that one ends.',
    why: 'The kernel counts the processes that have an end open. A reader gets end of file when no writer is left, since as long as there is one, more may come. A forgotten copy, often one’s own inherited one, keeps the reader waiting forever.',
    avoid:
      'Close the ends you do not use, in the parent too. Open descriptors so that they are not inherited (O_CLOEXEC) and pass on only what a child needs.',
    os: 'A pipe is a buffer in the kernel with a read end and a write end. Ends are descriptors, copied by fork and inherited by new programs unless marked otherwise. Writing when no reader is left raises SIGPIPE or EPIPE.',
    mistakes: [
      { claim: 'When the child has ended, its output is over.', truth: 'Its children may still hold the end.' },
      {
        claim: 'A pipe goes both ways.',
        truth:
          'A true pipe goes one way; Python’s Pipe() and Node’s stdio give a pair of connected sockets on Unix, a named pipe on Windows.',
      },
      { claim: 'Keeping the write end in the reader.', truth: 'It then waits for itself.' },
    ],
    platforms: {
      python: 'multiprocessing.Pipe is a socket pair on Unix, with duplex=False a true pipe.',
      node: 'stdio “pipe” is a socket pair on Unix, a named pipe on Windows.',
      posix: 'pipe, socketpair.',
      windows: 'CreatePipe is one-way; handles are inherited by choice.',
    },
    reading: [
      'pipe(7), socketpair(2), open(2) on O_CLOEXEC',
      'OSTEP, chapter 5 “Process API”',
      'Python documentation: multiprocessing, “Pipes and Queues”',
      'Stevens, Rago: Advanced Programming in the UNIX Environment, chapter 15',
    ],
  },
  params: { holdMs: { label: 'How long the grandchild lives', help: 'And holds the end open' } },
  variants: {
    duplex: { title: 'Both ways', note: 'A question and its answer over one connection.' },
    'end-of-input': { title: 'The child ends: input ends', note: 'No other process has the end.' },
    'end-held-open': { title: 'The child ends: input goes on', note: 'A grandchild has inherited the end.' },
  },
  roles: { main: 'parent' },
  checks: {
    'both-ways': {
      title: 'Message and answer crossed',
      expected: 'child heard {{sent}}',
      observed: 'the parent heard: {{heard}}',
    },
    'ends-soon': { title: 'Input ended with the child', expected: 'less than {{ms}} ms after the child’s exit' },
    'ends-late': {
      title: 'Input ended only with the grandchild',
      expected: 'at least {{ms}} ms after the child’s exit',
    },
    'text-whole': {
      title: 'Everything written was read',
      expected: 'the text “hello”',
      observed: 'the text “{{text}}”',
    },
  },
  notes: {
    heard: 'Heard: {{text}}',
    'child-ended': 'Child {{pid}} has ended.',
    ended: 'The end of input; read: “{{text}}”.',
  },
  shared: { 'lag.observed': '{{ms}} ms after it' },
} satisfies StoryTexts;
