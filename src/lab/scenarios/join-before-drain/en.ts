import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Joined before its pipe was drained',
  summary:
    'A child writes its result into a pipe, and the parent waits for the child’s end before it reads. If the result is larger than the pipe, both wait forever. Reading first avoids it.',
  explanation: {
    see: 'Join first: the pipe takes 64 KiB (on Linux), then the child’s next write sleeps. The parent sleeps in its join. Drain first: the parent reads to the end, then joins, and both end. Small: the result fits into the pipe, so joining first works, until one day the result is larger.',
    why: 'A pipe is a buffer of limited size. A write into a full one waits for a reader. The only reader is the parent, and it waits for the child: a circle of two, but with a pipe in it instead of a lock. Python’s multiprocessing.Queue hides the pipe: put returns at once, and a thread of the child writes in the background, but the child does not end before that thread is done.',
    avoid:
      'Read everything first, then join. Or let another thread read while you wait. With results of unknown size never join a process that may still have something to hand over.',
    os: 'The child sleeps in the kernel in pipe_write (as the wait channel says), the parent in waitpid or, as here, in its event loop. No lock is held, so a wait-for graph of locks has no circle; one of processes and pipes has.',
    mistakes: [
      { claim: 'It worked in the test.', truth: 'With small data. The size of the pipe decides, not the program.' },
      {
        claim: 'put has returned, so the data is with the parent.',
        truth: 'With a queue made of a pipe it may still be in the child.',
      },
      {
        claim: 'A larger pipe solves it.',
        truth: 'Until the data is larger than that one. Only the order solves it.',
      },
    ],
    platforms: {
      python: 'The documentation of multiprocessing warns of it: “Joining processes that use queues”.',
      node: 'A child whose stdout is not read waits in the same way once the pipe is full.',
      posix: 'pipe(7): 64 KiB on Linux, changed with F_SETPIPE_SZ; 16 to 64 KiB on macOS.',
      windows: 'Anonymous pipes have a buffer, too; WriteFile waits.',
    },
    reading: [
      'Python documentation: multiprocessing, “Programming guidelines”',
      'pipe(7)',
      'Python documentation: subprocess, the warning at Popen.wait',
    ],
  },
  params: {
    kib: { label: 'Result', help: 'How much the child writes' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    'join-first': { title: 'Join, then read', note: 'Both wait forever. End it with Stop, or wait for the limit.' },
    'drain-first': { title: 'Read, then join', note: 'Both end.' },
    small: { title: 'Join first, small result', note: 'It fits into the pipe: works by luck.' },
  },
  roles: { main: 'parent', child: 'child with a result' },
  checks: {
    'child-stuck': {
      title: 'The child waits to write into the full pipe',
      expected: 'less than {{total}} KiB written, and a write that never ended',
      observed: '{{written}} of {{total}} KiB written; {{open}} writes never ended',
    },
    'parent-stuck': {
      title: 'The parent waits for the child’s end',
      expected: 'a join that never ended, and nothing read',
      observed: '{{open}} joins never ended; {{read}} KiB read',
    },
    asleep: {
      title: 'The child sleeps, and uses no processor time',
      expected: 'state S in the samples of its wait',
      observed: 'states {{states}} in {{samples}} samples; wait channel {{channel}}',
    },
    'all-read': {
      title: 'All of the result arrived, and the child ended',
      expected: '{{total}} KiB read, exit code 0',
      observed: '{{read}} KiB read, exit code {{code}}',
    },
    'read-before-join': {
      title: 'All was read before the join',
      expected: 'the end of the result, then the join',
      yes: 'in this order',
      no: 'not in this order',
    },
    'joined-unread': {
      title: 'The join ended before anything was read',
      expected: 'the join, then the first byte',
      yes: 'in this order',
      no: 'not in this order',
    },
  },
  notes: { drained: 'Read {{kib}} KiB, to the end.', joined: 'The child has ended.' },
} satisfies StoryTexts;
