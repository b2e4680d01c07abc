import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Orphans',
  summary: 'A process ends while its child runs on: the child keeps its pid and gets a new parent.',
  explanation: {
    see: 'The middle process starts a grandchild and ends. The grandchild goes on under the same pid and notices that its parent id has changed. The new parent’s pid and name are shown. At the end of the run the orphan is ended.',
    why: 'Children do not end with their parent by themselves. Another process must reap them later, so the kernel hands them to another parent at once.',
    avoid:
      'An orphan does no harm, but it may run on unnoticed and hold files, ports and memory. If a child must not outlive its parent, make sure of it: end it in the parent’s exit handler, or let it notice that the connection to its parent closed.',
    os: 'On Linux the adopter is the nearest ancestor that declared itself a subreaper (a user’s systemd, a container’s first process), else process 1. An orphan is not “recycled”: it runs on, and its adopter reaps it after its end. On Windows the recorded parent id is never updated, so it may name a process that is gone or another one.',
    mistakes: [
      {
        claim: 'The system recycles orphans automatically.',
        truth: 'It does not: an orphan is adopted and runs on. It is reaped only after it has ended.',
      },
      {
        claim: 'Orphans are adopted by process 1.',
        truth:
          'By the nearest subreaper first, such as a user’s systemd; process 1 is the last resort. In a container process 1 is whatever was started first.',
      },
      {
        claim: 'Orphans are harmful, like zombies.',
        truth: 'They are ordinary processes. What may harm is that they run on unnoticed.',
      },
    ],
    platforms: {
      python: 'os.getppid asks the kernel each time.',
      node: 'process.ppid asks the kernel each time.',
      posix: 'Linux: prctl(PR_SET_CHILD_SUBREAPER). macOS: launchd adopts.',
      windows:
        'No adoption; the recorded parent id goes stale. Children of Node that are not detached end with their parent.',
    },
    reading: [
      'OSTEP, chapter 5 “Interlude: Process API”',
      'prctl(2), getppid(2), credentials(7)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process termination”',
    ],
  },
  params: { lifeMs: { label: 'Life as an orphan', help: 'How long the grandchild runs on before the run ends' } },
  variants: { 'parent-exits': { title: 'The parent exits', note: 'The grandchild is adopted.' } },
  roles: { main: 'grandparent', middle: 'parent that exits', grandchild: 'child that is orphaned' },
  questions: {
    grandchild: {
      ask: 'A process exits before its child does. What becomes of the child?',
      ends: 'It ends with its parent',
      adopted: 'It runs on under another parent',
      same: 'It runs on under the same parent id',
    },
  },
  checks: {
    'lives-on': {
      title: 'The child runs on after its parent’s end',
      expected: 'at least two ticks after the parent’s exit',
      observed: '{{ticks}} ticks, the last {{ms}} ms after it',
    },
    adopted: {
      title: 'The child sees a new parent id',
      expected: 'first {{middle}}, later another parent',
      observed: 'first {{before}}, at last {{after}}',
    },
    'seen-adopted': {
      title: 'The sampler sees the same adopter',
      expected: 'the parent in the process table is the one that the child reports',
      observed: 'adopted by {{adopter}} (pid {{ppid}})',
    },
    ended: {
      title: 'The orphan was ended with the run',
      expected: 'no such process after the run',
      gone: 'process {{pid}} is gone',
      alive: 'process {{pid}} is still alive',
    },
  },
  notes: {
    leaving: 'Process {{pid}} ends and leaves its child {{child}} behind.',
    'middle-gone': 'Process {{pid}} has ended and was reaped.',
    'new-parent': 'My parent was {{before}} and is now {{after}}.',
  },
} satisfies StoryTexts;
