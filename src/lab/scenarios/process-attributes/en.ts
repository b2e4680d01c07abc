import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Attributes of a process object: exit code and name',
  summary:
    'The exit code is empty while the process runs and says afterwards how it ended; the name is a label in the parent only.',
  explanation: {
    see: 'Exit code: four children, all with an empty code while they run. Then one ends normally (0), one with a code of its choice, one is killed by a signal (shown as minus the signal’s number), and one handles that signal and chooses its own code. Name: the label in the parent is changed, and the name in the process table stays, until the child changes it itself.',
    why: 'A process object lives in the parent’s memory and describes the child. Its exit code can be known only when the child has ended and its status was collected. Its name is for you, in messages and logs; the operating system never hears of it.',
    os: 'wait delivers a status word: either an exit code from 0 to 255 or the number of the signal that ended the process, never both. The name in the process table is the kernel’s comm (15 bytes on Linux), set by exec and changeable only by the process itself (prctl).',
    mistakes: [
      {
        claim: '0 or 1 is all an exit code can be.',
        truth:
          '0 is success, 1 by convention a failure such as an uncaught error, and a program may choose any from 0 to 255.',
      },
      {
        claim: 'A process killed by SIGTERM always has −15.',
        truth: 'Only if the signal ended it. One that handles SIGTERM and exits with 7 has 7.',
      },
      { claim: 'The code can be read right after terminate.', truth: 'It is still empty then. Join first.' },
      {
        claim: 'Renaming the object renames the process.',
        truth: 'It changes a label in the parent. The child does not even see it after its start.',
      },
    ],
    platforms: {
      python: 'Python shows −15.',
      node: 'Node shows code null and the signal’s name.',
      posix: 'A shell shows 128 + 15 = 143. A title set by the process itself can be read back on Linux.',
      windows: 'Windows has no signals: a terminated process has an ordinary code, and comm does not exist.',
    },
    reading: [
      'waitpid(2), exit(3), proc_pid_comm(5)',
      'Python documentation: multiprocessing.Process (name, exitcode)',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process termination”',
    ],
  },
  params: { exitCode: { label: 'Exit code', help: 'That the second child chooses; the polite one takes the next' } },
  variants: {
    'exit-code': { title: 'Exit code', note: 'Running, normal, chosen, killed, handled.' },
    name: { title: 'Name', note: 'A label here, a name there.' },
  },
  roles: {
    main: 'parent',
    normal: 'ends normally',
    explicit: 'chooses its code',
    sleeper: 'sleeps',
    polite: 'handles SIGTERM',
  },
  questions: {
    'after-signal': {
      ask: 'SIGTERM ends a child that does not handle it. What does the exit code attribute say?',
      zero: '0',
      positive: 'A number above 0',
      negative: 'A number below 0',
      none: 'Nothing, as while it ran',
    },
    'system-name': {
      ask: 'The name of a process object is changed. Does the name that the operating system shows change with it?',
      yes: 'Yes',
      no: 'No',
    },
  },
  checks: {
    'running-empty': {
      title: 'While they ran, all codes were empty',
      expected: 'null from all four',
      observed: 'read: {{all}}',
    },
    'normal-zero': { title: 'The normal end gave 0' },
    'explicit-code': { title: 'The chosen code arrived' },
    'handled-signal': { title: 'A child that handled the signal chose its own code' },
    'killed-negative': {
      title: 'A killed child has no code but a signal',
      expected: 'attribute −15; collected: no code, SIGTERM',
    },
    'label-changes': { title: 'The label was changed', expected: 'alex, then boris' },
    'system-name-stays': {
      title: 'The name in the process table stayed',
      expected: 'the same name before and after, neither of the labels',
    },
    'own-title': {
      title: 'Only the process itself could change that',
      expected: 'another name, carla, after the process set its title',
    },
    'default-name': { title: 'Without a name one is made up', expected: 'a generated name with a number' },
  },
  notes: {
    ended: '{{name}}: code {{code}}, signal {{signal}}; its attribute says {{attribute}}.',
    renamed: 'The object is now called {{label}} (process {{pid}}).',
  },
  shared: {
    'no-signals': 'cannot be decided: Windows has no signals that a program could handle',
    'code.expected': 'attribute and collected code {{code}}, no signal',
    'code.observed': 'attribute {{told}}',
    names: 'read: {{names}}',
  },
} satisfies StoryTexts;
