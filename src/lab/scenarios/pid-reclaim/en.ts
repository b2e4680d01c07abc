import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'When a process number is given back',
  summary:
    'A dead child keeps its pid until its parent collects it, or its parent ends in whatever way and another collects it.',
  explanation: {
    see: 'Joined: the number is free at once. Blocked: the parent’s event loop does not turn, and the child stays as Z with its number until it does. In the other two variants the parent ends without collecting, by itself or killed, and the adopter gives the number back.',
    why: 'The number is part of the record by which the parent can ask for the exit status, so it cannot be given to another process before that. Two things free it: the parent’s wait, and the parent’s death, which hands the child to a process that waits for all its children.',
    avoid:
      'Collect your children. And never trust a number alone once its process may have been collected: the next process may get it.',
    os: 'Numbers are handed out upwards and start again after pid_max (32768 on many systems, up to 4 million on 64-bit Linux). release_task frees the record when the zombie is waited for.',
    mistakes: [
      {
        claim: 'The parent must end normally for its children’s numbers to be given back.',
        truth: 'Any end will do, SIGKILL included.',
      },
      {
        claim: 'Only join gives the number back.',
        truth:
          'Any wait does. Python also collects when another process is started or active_children is called; Node does so by itself whenever its event loop turns.',
      },
      { claim: 'When the child has ended its number is free.', truth: 'Not before it has been collected.' },
    ],
    platforms: {
      posix: 'Linux and macOS as shown.',
      windows:
        'Windows gives a number back when the process has ended and the last handle to it is closed. Some first processes of containers collect slowly, so the row may stay for some tenths of a second.',
    },
    reading: [
      'wait(2), proc_sys_kernel(5) “pid_max”',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process termination”',
    ],
  },
  params: { blockMs: { label: 'Not reaped for', help: 'How long the child is not reaped' } },
  variants: {
    joined: { title: 'The parent joins', note: 'Free at once.' },
    blocked: { title: 'The parent is blocked first', note: 'Kept as Z until its loop turns.' },
    'parent-exits': { title: 'The parent ends by itself', note: 'The adopter collects.' },
    'parent-killed': { title: 'The parent is killed', note: 'The adopter collects, too.' },
  },
  roles: { main: 'observer and parent', middle: 'parent that ends', child: 'child' },
  questions: {
    zombie: {
      ask: 'Will the ended child stay in the process table as a zombie for a while?',
      yes: 'Yes, and its number stays taken',
      no: 'No, its number is free at once',
    },
  },
  checks: {
    'taken-before': { title: 'The number was taken before', expected: 'the number exists before the end' },
    'kept-as-zombie': {
      title: 'Uncollected, the child kept it as a zombie',
      expected: 'state Z with parent {{parent}} for at least {{ms}} ms',
      observed: '{{count}} samples with Z, over {{ms}} ms',
    },
    'free-after': {
      title: 'It was free afterwards',
      expected: 'no such process within 5 s after the collection or the parent’s end',
      observed: 'exists: {{exists}}, {{ms}} ms after it',
    },
    'row-gone': {
      title: 'The row left the process table',
      expected: 'no row of the child in later samples',
      observed: '{{left}} of {{samples}} later samples have it',
    },
  },
  notes: {
    collected: 'Collected the child {{pid}}.',
    'parent-gone': 'The parent {{pid}} is gone.',
    free: 'No process has the number {{pid}} any more, {{ms}} ms later.',
  },
  shared: { exists: 'exists: {{exists}}' },
} satisfies StoryTexts;
