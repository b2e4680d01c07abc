import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The process tree',
  summary:
    'A child, the process that started it, the one that started that: follow the parent numbers up to this application and beyond.',
  explanation: {
    see: 'Each process reports its number (pid) and its parent’s (ppid). The child then walks up by the parent numbers in the process table: over its runner, the run’s main process and its stage to the process that runs the lab, and on to whatever started that: a shell, a desktop, a service manager. In the monitor’s tree view the same branch can be seen.',
    why: 'Every process is created by another, so all processes form one tree. The kernel notes the creator in each process’s record. The usual three levels are an editor, the interpreter that it starts, and the process that the program starts.',
    os: 'getpid and getppid read the record. Numbers are reused, so a parent number alone may name a stranger; a parent must be older than its child, and comparing start times shows whether it is. At the top is process 1, whose parent is 0: the kernel itself.',
    mistakes: [
      {
        claim: 'Print getpid for the child and getppid for the parent, wherever you are.',
        truth: 'It is true only inside the child. In the parent the same calls name the parent and the grandparent.',
      },
      {
        claim: 'The top of the chain is always the same.',
        truth: 'It depends on what started the application: a terminal, an editor, systemd, launchd, Explorer.',
      },
      {
        claim: 'In a child, __name__ is the main module’s name.',
        truth: 'Where children are spawned it is __mp_main__.',
      },
      {
        claim: 'The ppid never changes.',
        truth: 'On Unix it does when the parent ends. On Windows it does not, and may name a stranger then.',
      },
    ],
    platforms: {
      python: 'os.getpid, os.getppid, current_process.',
      node: 'process.pid, process.ppid.',
      posix: 'Linux: /proc/PID/stat. macOS: ps.',
      windows: 'CIM, where the parent number is what it was at the start.',
    },
    reading: [
      'getpid(2), proc_pid_stat(5), pstree(1)',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “The process hierarchy”',
    ],
  },
  params: { lifeMs: { label: 'Life', help: 'How long the child stays visible' } },
  variants: { chain: { title: 'Grandparent, parent, child', note: 'And all that is above.' } },
  roles: { main: 'grandparent', runner: 'parent', child: 'child' },
  questions: {
    older: {
      ask: 'Follow the parents of a process up to the first one. Which of each pair started first?',
      parent: 'Always the parent',
      child: 'Always the child',
      either: 'Sometimes the one, sometimes the other',
    },
  },
  checks: {
    'parent-numbers': {
      title: 'Each ppid is the pid of its starter',
      expected: 'child’s ppid = runner’s pid, runner’s ppid = main’s pid',
    },
    'same-number': {
      title: 'Handle, process and sampler name the same pid',
      expected: 'one number each for runner and child, reported three times',
      observed: 'handle / itself / sampler: {{text}}',
    },
    'sampler-agrees': {
      title: 'The sampler sees the same parents',
      expected: 'the parents in the process table are those that the processes report',
    },
    unbroken: {
      title: 'The path up to this application is unbroken',
      expected: 'from the child over runner and main to process {{root}}, each the parent of the one before',
      observed: 'chain: {{chain}}',
    },
    'parents-are-older': {
      title: 'Every parent is older than its child',
      expected: 'no parent started after its child',
      observed: '{{wrong}} of {{links}} links have a younger parent',
    },
  },
  notes: {
    self: 'I am process {{pid}}, my parent is {{ppid}}.',
    ancestor: 'Level {{level}}: {{name}}, process {{pid}}, parent {{ppid}}.',
  },
  shared: { pairs: 'pairs: {{text}}' },
} satisfies StoryTexts;
