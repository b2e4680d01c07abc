import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Signals between processes',
  summary:
    'A parent sends signals to its child: handled, caught without an end, stopped and continued, and merged while they are pending. SIGKILL and SIGSTOP cannot be caught.',
  explanation: {
    see: 'Delivery: each signal is answered by the child’s handler before the next is sent. Kill: the child catches SIGTERM and goes on; its handlers for SIGKILL and SIGSTOP are refused, and SIGKILL ends it without any clean-up. Stop: after SIGSTOP the child is in state T and does nothing until SIGCONT. Merged: twenty signals that are sent while it is stopped are handled once.',
    why: 'A signal is a note in the process’s entry in the kernel, not a message in a queue. For each ordinary signal there is one bit: pending or not. A second one that comes while the first is pending changes nothing, so signals must not be counted. SIGKILL and SIGSTOP act in the kernel and never reach the program.',
    avoid:
      'Do not send data or counts by signals. In a handler do as little as possible: set a flag, write to a pipe. After one SIGCHLD reap in a loop, since several children may have ended.',
    os: 'kill(2) sets the bit in the set of pending signals of the process (ShdPnd in /proc/PID/status). It is delivered when one of the threads returns to user space. A stopped process does not return, except for SIGKILL and SIGCONT. Real-time signals (SIGRTMIN and above) are queued.',
    mistakes: [
      {
        claim: 'kill ends a process.',
        truth: 'It sends a signal. What follows is up to the handler, except for SIGKILL and SIGSTOP.',
      },
      {
        claim: 'As many handlers run as signals were sent.',
        truth: 'At least one, and at most as many. Pending signals of the same number are one.',
      },
      {
        claim: 'A stopped process has ended.',
        truth: 'It keeps its memory, its files and its locks, and goes on with SIGCONT.',
      },
      {
        claim: 'SIGTERM that does nothing needs SIGKILL at once.',
        truth: 'First wait: the program may be cleaning up. SIGKILL leaves locks and temporary files behind.',
      },
    ],
    platforms: {
      python: 'signal.signal(signum, handler), os.kill; handlers run in the main thread only.',
      node: 'process.on(name, handler); the handler runs as a turn of the event loop. SIGUSR1 starts the debugger, so this scenario uses SIGUSR2.',
      posix: 'sigaction(2), kill(2), sigqueue(3) for queued real-time signals.',
      windows: 'No signals between processes; TerminateProcess ends without a handler.',
    },
    reading: [
      'signal(7), kill(2), sigaction(2)',
      'W. R. Stevens, S. A. Rago: Advanced Programming in the UNIX Environment, “Signals”',
      'M. Kerrisk: The Linux Programming Interface, chapters 20 to 22',
    ],
  },
  params: {
    signals: { label: 'Signals', help: 'How many are sent' },
    stopMs: { label: 'Stopped for', help: 'Between SIGSTOP and SIGCONT' },
  },
  variants: {
    delivery: { title: 'Delivered one by one', note: 'The handler answers each before the next is sent.' },
    kill: { title: 'SIGTERM and SIGKILL', note: 'One can be caught, the other cannot.' },
    stop: { title: 'SIGSTOP and SIGCONT', note: 'State T, and on again.' },
    merged: { title: 'Pending signals merge', note: 'Many are sent while it is stopped, and handled once.' },
  },
  roles: { main: 'parent', child: 'child' },
  questions: {
    handled: { ask: 'The same signal is sent {{signals}} times to a child with a handler. How often is it handled?' },
    'ended-by': {
      ask: 'A child handles SIGTERM. It is sent SIGTERM, then SIGKILL. What ends it?',
      SIGTERM: 'The first, SIGTERM',
      SIGKILL: 'The second, SIGKILL',
      itself: 'Neither: it ends by itself',
    },
    'while-stopped': {
      ask: 'A child reports something regularly. It gets SIGSTOP. How many reports come until SIGCONT?',
    },
  },
  checks: {
    'each-handled': {
      title: 'Each signal was handled once, in the child, after it was sent',
      expected: '{{count}} sent, {{count}} handled',
      observed: '{{sent}} sent, {{handled}} handled after that',
    },
    'term-caught': {
      title: 'The child caught SIGTERM and went on',
      expected: 'SIGTERM handled, and an answer after it',
      observed: 'handled {{handled}} times, answered: {{answered}}',
    },
    'not-catchable': {
      title: 'Handlers for SIGKILL and SIGSTOP were refused',
      expected: 'SIGKILL EINVAL, SIGSTOP EINVAL',
      observed: '{{refused}}',
    },
    killed: {
      title: 'SIGKILL ended it without its clean-up',
      expected: 'ended by SIGKILL, not cleaned up',
      observed: 'ended by {{signal}}, cleaned up {{times}} times',
    },
    still: {
      title: 'The stopped child did nothing',
      expected: 'state {{state}}, 0 ticks before SIGCONT',
      observed: 'state {{state}}, {{ticks}} ticks',
    },
    'seen-stopped': {
      title: 'The sampler saw it stopped',
      expected: 'state T between SIGSTOP and SIGCONT',
      observed: 'states {{states}}',
    },
    'goes-on': {
      title: 'It went on after SIGCONT',
      expected: 'at least {{count}} ticks after it, counted on from those before',
      observed: '{{ticks}} ticks, from {{before}} to {{after}}',
    },
    'was-pending': {
      title: 'The signal was pending while the child was stopped',
      expected: 'SIGUSR2 in the set of pending signals, and none handled',
      observed: 'pending: {{pending}}; {{handled}} handled',
    },
    merged: {
      title: 'Pending signals were merged',
      expected: '{{sent}} sent, fewer handled, at least one',
      observed: '{{sent}} sent, {{handled}} handled',
    },
  },
  notes: {
    stopped: 'The child is stopped (state {{state}}).',
    continuing: 'Sends SIGCONT.',
    'cleaned-up': 'Cleaned up.',
  },
} satisfies StoryTexts;
