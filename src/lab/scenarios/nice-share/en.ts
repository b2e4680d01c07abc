import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'What a real scheduler does: nice and the share of the CPU',
  summary: 'Two processes compute on one core, one of them made “nice”: it gets a small share, but it is not starved.',
  explanation: {
    see: 'Both processes compute for the same span of time on the same core. With equal niceness each gets about half of it. With nice 19 the other gets many times less. The log names the kernel of this machine and the scheduling policy of the processes.',
    why: 'Linux keeps account of how much each task has run, weighted: a task with weight 1024 (nice 0) is entitled to about 68 times the time of one with weight 15 (nice 19). The task furthest behind what it is entitled to goes next. So the nice one runs seldom, but it does run.',
    os: 'SCHED_OTHER, the policy of ordinary tasks, was served by CFS from Linux 2.6.23 on and is served by EEVDF since 6.6: both are fair schedulers and no multi-level feedback queues. SCHED_FIFO and SCHED_RR exist beside it for real-time tasks. Lowering the niceness again needs a privilege.',
    mistakes: [
      {
        claim: 'Today’s systems use round robin with a multi-level feedback queue.',
        truth:
          'Windows and macOS are close to that: priority levels, round robin inside, boosts. Linux is not: its scheduler is a fair one.',
      },
      {
        claim: 'nice 19 means it never runs while others do.',
        truth: 'It has a small weight, not none. For that there is SCHED_IDLE, and even that one runs now and then.',
      },
      {
        claim: 'The time slice is one second divided by the number of programs.',
        truth:
          'Slices last milliseconds, and in a fair scheduler they follow from the weights and the latency aimed at.',
      },
      {
        claim: 'Niceness always helps.',
        truth:
          'Only among tasks that compete for the same core; on a free core a nice process gets all of it. Linux also weighs whole sessions against each other (autogroup), and niceness counts inside a session.',
      },
    ],
    platforms: {
      python: 'In Python it is os.nice and os.setpriority.',
      posix:
        'POSIX niceness runs from −20 to 19 (setpriority). The comparison needs a common core, so where taskset is missing it cannot decide.',
      windows: 'Windows has six priority classes instead; Node’s os.setPriority translates.',
    },
    reading: [
      'OSTEP, chapters 7–9 (scheduling: introduction, multi-level feedback queue, proportional share)',
      'sched(7), nice(1), setpriority(2)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 3, “Processor scheduling and deadlock”',
      'Linux kernel documentation: “EEVDF Scheduler”, “CFS Scheduler”',
    ],
  },
  params: {
    windowMs: { label: 'Competition', help: 'How long both compute' },
    nice: { label: 'Niceness', help: 'Of the second process; 19 is the nicest' },
  },
  variants: {
    different: { title: 'nice 0 against a nice process', note: 'A large share against a small one.' },
    equal: { title: 'Both nice 0', note: 'About half each.' },
  },
  roles: { main: 'referee', favoured: 'process with nice 0', other: 'the other process' },
  metrics: { ratio: 'CPU time of the first to that of the second' },
  checks: {
    'favoured-more': {
      title: 'The nice process got less than a third of the other’s CPU time',
      expected: 'nice 0 gets more than 3 times the CPU time of nice {{nice}}',
    },
    alike: { title: 'Equals got about the same', expected: 'neither gets twice as much as the other' },
    'kernel-named': {
      title: 'The kernel and its policy are known',
      expected: 'a named kernel and policy 0, SCHED_OTHER',
      observed: '{{kernel}}, policy {{policy}}',
    },
  },
  notes: { got: 'With nice {{nice}}: {{ms}} ms of CPU time.' },
  shared: { shares: 'nice 0: {{favoured}} ms; nice {{nice}}: {{other}} ms' },
} satisfies StoryTexts;
