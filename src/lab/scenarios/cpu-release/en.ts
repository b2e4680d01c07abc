import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'When a process loses the CPU',
  summary:
    'One process waits often, two compute without a pause, all on one core: the kernel counts which process gave the core up, and which one lost it.',
  explanation: {
    see: 'The reader waits for a device again and again: nearly all its context switches are voluntary. The two spinners never wait and share the core with each other: nearly all of theirs are involuntary, for the kernel takes the core away. The counts are the kernel’s own.',
    why: 'A process that must wait cannot use the core, so it gives it up by itself. One that never waits would keep it forever, so a timer interrupt brings the kernel back into control, and the kernel may hand the core to another. The first rule raises the use of the machine; the second costs the computing process speed but keeps all others responsive.',
    os: 'getrusage counts both kinds (ru_nvcsw and ru_nivcsw); Linux also shows them in /proc/PID/status. A process loses the core against its will when its slice is used up, or at once when a task with more entitlement wakes up. It gives it up at every wait: for a device, but also for a lock, a timer, a child, or a page that must be read in.',
    mistakes: [
      {
        claim: 'The CPU is taken away immediately when a program has used it for too long.',
        truth:
          'It happens at the next tick of the timer after the slice is used up, or when a more entitled process wakes.',
      },
      {
        claim: 'Only I/O makes a process give up the CPU.',
        truth: 'So do locks, timers, join, page faults and sched_yield.',
      },
      {
        claim: 'Being pre-empted is a fault of the program.',
        truth:
          'It is what happens to every computing program on a busy core; with a core of its own the same program would see hardly any.',
      },
    ],
    platforms: {
      everywhere: 'The two spinners share a core only where processes can be confined to one.',
      python: 'The counts are resource.getrusage.',
      node: 'The counts are process.resourceUsage().',
      posix: 'Linux and macOS count the switches of each process.',
      windows: 'Windows does not report them to Node (it reports 0).',
    },
    reading: [
      'OSTEP, chapter 6 “Mechanism: Limited Direct Execution”',
      'getrusage(2), proc_pid_status(5), sched(7)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 3, “Processor scheduling and deadlock”',
    ],
  },
  params: {
    windowMs: { label: 'Counting time', help: 'How long the switches are counted' },
    deviceMs: { label: 'Answer time', help: 'After which the reader’s device answers' },
  },
  variants: { compare: { title: 'Waiting beside computing', note: 'All on one core where that can be arranged.' } },
  roles: { main: 'starter', reader: 'process that waits', spinner: 'process that computes' },
  questions: {
    'gives-up': {
      ask: 'One process keeps waiting for a device, two compute without a pause, all on one core. Which of them give the core up by themselves most of the time?',
      waiting: 'The one that waits',
      computing: 'The ones that compute',
      both: 'All of them',
      none: 'None: the kernel always takes it away',
    },
  },
  checks: {
    'waits-give-up': {
      title: 'The waiting process gave the core up by itself',
      expected: 'at least {{factor}} times as many voluntary switches as involuntary ones',
    },
    'slices-end': {
      title: 'The core was taken from the computing processes',
      expected: 'for each spinner at least {{factor}} times as many involuntary switches as voluntary ones',
      observed: 'voluntary : involuntary = {{text}}',
    },
  },
  notes: { counted: 'Voluntary switches: {{voluntary}}; involuntary: {{involuntary}}.' },
  shared: { switches: '{{voluntary}} voluntary, {{involuntary}} involuntary' },
} satisfies StoryTexts;
