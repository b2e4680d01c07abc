import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'What can end a thread or process',
  summary:
    'A thread that spins or is blocked can be ended by its owner in Node, and a process by a sibling that is not its parent.',
  explanation: {
    see: 'A thread spins forever, another is blocked. Their owner ends each within milliseconds, and the process goes on. Then one child process sends SIGTERM to the other: it ends, although the sender is not its parent.',
    why: 'The right to signal a process follows the user it runs as, not the family: kill asks for the same user or a privilege. Whether a thread can be ended from outside is up to the runtime. Node stops the JavaScript engine of a worker at its next safe point; Python’s threading has no such call; PyThreadState_SetAsyncExc of its C interface raises an exception in a running thread, but does not reach one that is blocked.',
    avoid:
      'Ask a thread to stop through a flag, an event or a queue. Ending it by force leaves its locks taken and its data half written. Before you signal a pid, make sure that it is still the same process: compare its start time.',
    os: 'kill(2) checks user ids. A signal to a process whose end has not been collected yet can never reach a stranger, since its pid is still taken. POSIX has pthread_cancel, which works at cancellation points only; Windows has TerminateThread, which its own manual warns against.',
    mistakes: [
      { claim: 'A process may only operate on its children.', truth: 'It may signal any process of the same user.' },
      {
        claim: 'A thread may control the other threads of its process.',
        truth:
          'It shares memory with them, but ending one from outside is another matter: Node’s owner of a worker can; in Python only an exception can be raised in it, through the C interface, and only once it runs.',
      },
      {
        claim: 'A blocked thread cannot be ended.',
        truth: 'Worker.terminate() ends one that sleeps in Atomics.wait as well.',
      },
    ],
    platforms: {
      python: 'No way to end a thread; os.kill for processes.',
      node: 'worker.terminate(), exit code 1; process.kill(pid, signal).',
      posix: 'pthread_cancel, kill.',
      windows: 'TerminateThread, TerminateProcess; there are no signals, so the exit code shows it.',
    },
    reading: [
      'kill(2), pthread_cancel(3)',
      'Node.js documentation: worker_threads – worker.terminate()',
      'Python documentation: threading',
    ],
  },
  params: { runMs: { label: 'Time before it is ended' } },
  variants: {
    'spinning-thread': { title: 'A spinning thread', note: 'Ended by its owner.' },
    'blocked-thread': { title: 'A blocked thread', note: 'Ended all the same.' },
    'sibling-process': { title: 'A sibling process', note: 'Signalled by one that is not its parent.' },
  },
  roles: {
    main: 'owner',
    spinner: 'spinning thread',
    blocker: 'blocked thread',
    victim: 'process that is ended',
    sibling: 'process that sends the signal',
  },
  metrics: { toEnd: 'Time to end the thread' },
  checks: {
    'thread-ended': {
      title: 'The thread was ended before its own end',
      expected: 'exit code 1 after it was ended, and no end of its own',
    },
    'process-goes-on': {
      title: 'The process went on without it',
      expected: 'a line after the thread’s end, and exit code 0',
      observed: '{{lines}} lines, exit code {{code}}',
    },
    'not-its-child': {
      title: 'The sender is not the parent of the process it signalled',
      expected: 'both have the same parent',
      observed: 'sender {{sender}}; parent of the other {{parent}}',
    },
    'sibling-ended-it': {
      title: 'The signal ended the process',
      expected: 'ended by SIGTERM (on Windows: with an exit code), and no end of its own',
    },
  },
  notes: {
    begins: 'Begins; would go on for 8 seconds.',
    'own-end': 'Came to its own end.',
    'ends-it': 'Ends the thread.',
    'goes-on': 'The owner goes on.',
    signals: 'Sends SIGTERM to process {{pid}}.',
  },
  shared: { ended: 'exit code {{code}}, signal {{signal}}, own ends {{own}}' },
} satisfies StoryTexts;
