import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'start returns before the child runs',
  summary:
    'Starting a process only asks for it: the call returns at once, and the child’s first line comes later. Which line comes first is likely, never certain.',
  explanation: {
    see: 'Each start notes when it was asked for, when the call returned, the parent’s next line, and the child’s first. Nearly always the parent’s line comes first, by tens of milliseconds. In the other variant the parent is busy for a moment before its line, and now the child is first.',
    why: 'The call asks the operating system to create a process. Building its address space, loading the program and getting a processor come later, while the parent has its processor already. So the parent is ahead, but nothing holds it there: if it is interrupted or busy, the child overtakes it.',
    avoid: 'Never rely on the order. If something must come first, wait for it: join, a message, an event.',
    os: 'fork or posix_spawn returns when the kernel has its record of the child. What takes long is the child’s own work: loading and linking the program, starting the run-time system. On several cores both go on at the same time.',
    mistakes: [
      { claim: 'The parent’s line always comes first.', truth: 'It is likely. The system promises no order.' },
      {
        claim: 'When start returns, the child is running.',
        truth: 'It exists; it may not have executed a single line yet.',
      },
      {
        claim: 'A sleep in the parent makes the order safe.',
        truth: 'It makes it likely. On a loaded machine the child may need longer than any sleep you chose.',
      },
    ],
    platforms: {
      everywhere:
        'A fresh Python or Node needs tens of milliseconds to its first line on every system; with Python’s fork on Linux it is a millisecond or less, so there the order is even less certain. A new thread is often the first to speak.',
    },
    reading: [
      'OSTEP, chapter 5 “Interlude: Process API”',
      'fork(2), posix_spawn(3)',
      'Python documentation: multiprocessing.Process.start',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process control”',
    ],
  },
  params: {
    starts: { label: 'Starts', help: 'How many children, one after another' },
    busyMs: { label: 'Busy parent', help: 'How long the parent is busy before its line, in that variant' },
  },
  variants: {
    'at-once': { title: 'The parent goes on at once', note: 'Usually it speaks first.' },
    'busy-parent': { title: 'The parent is busy first', note: 'Usually the child speaks first.' },
  },
  roles: { main: 'parent', child: 'child' },
  metrics: { gap: 'From the return of start to the child’s first line (median)' },
  checks: {
    'start-returns-first': {
      title: 'Mostly, start returned before the child ran',
      expected: 'in more than half of the starts the call returned before the child’s first line',
    },
    'parent-first': {
      title: 'Mostly, the parent’s line came first',
      expected:
        'in more than half of the starts the parent’s next line came before the child’s first (never required of all)',
    },
    'child-first': {
      title: 'Mostly, the child’s line came first',
      expected: 'in more than half of the starts the child’s first line came before the parent’s',
    },
    'creation-costs': {
      title: 'What follows the call takes longer than the call',
      expected: 'the child’s first line takes more than twice as long as the call (medians)',
      observed: 'call {{call}} ms, first line after {{gap}} ms',
    },
  },
  notes: { gaps: 'From start’s return to the child’s first line: {{shortest}} to {{longest}} ms.' },
  shared: { count: '{{count}} of {{all}}' },
} satisfies StoryTexts;
