import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Creating processes',
  summary: 'Start child processes in the two classical ways, see their pids and parents, and collect their exit codes.',
  explanation: {
    see: 'The parent starts several children. Each shows its own process id (pid) and, as parent id (ppid), the pid of the process that made it. They sleep at the same time; then the parent collects an exit code from each.',
    why: 'A process can be described in two ways: as a function to be called in the child, or as a class with a run method. Both end in the same system call. What matters is which process calls run: start makes a process and calls run there; calling run yourself is an ordinary call in your own process, and no process is made.',
    avoid:
      'Call start, not run. If a class sets its own name, call the base constructor first, or the base overwrites the name. Collect every exit code, or dead children stay behind as zombies.',
    os: 'On Linux and macOS a child is made by fork or posix_spawn and becomes a new program by exec; on Windows by CreateProcess. Node has no bare fork: every child is a fresh program that loads its code anew, which costs tens of milliseconds, not the microseconds of the system call.',
    mistakes: [
      {
        claim: 'Calling run is the same as start.',
        truth: 'Run executes in the calling process, and no process is made.',
      },
      {
        claim: 'The arguments are args=(1), in brackets.',
        truth: 'A tuple of one needs its comma: (1,). A string without one would be taken for several arguments.',
      },
      {
        claim: 'A subclass may set its name before it calls the base constructor.',
        truth: 'The base constructor then overwrites it with a generated one.',
      },
      {
        claim: 'The parent’s and the child’s getpid can be printed side by side anywhere.',
        truth: 'Each call is about the process that makes it.',
      },
    ],
    platforms: {
      python: 'Process(target=…, args=(…,)) or a subclass with run.',
      node: 'fork, spawn, and no object with run of its own; the class here does the same.',
      posix: 'fork and exec, or posix_spawn.',
      windows: 'CreateProcess.',
    },
    reading: [
      'Python documentation: multiprocessing.Process',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'fork(2), execve(2), waitpid(2)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process control”',
    ],
  },
  params: {
    children: { label: 'Children', help: 'How many processes the parent starts' },
    sleepMs: { label: 'Sleep', help: 'How long each child sleeps' },
  },
  variants: {
    function: { title: 'A function handed over', note: 'The child calls a function with an argument.' },
    class: { title: 'A class with run', note: 'start() makes a process in which run() is called.' },
    'run-directly': { title: 'run() called directly', note: 'The common mistake: no process is made.' },
  },
  roles: { main: 'parent', work: 'child running a function', worker: 'child running a class' },
  questions: {
    children: {
      ask: 'The program makes {{children}} process objects and calls start() of each, or run() in the third variant. How many child processes does that make?',
    },
  },
  checks: {
    'own-pid': {
      title: 'Every child has a pid of its own',
      expected: '{{children}} children with different pids, none of them the parent’s',
    },
    'parent-pid': {
      title: 'Every child’s parent is the process that started it',
      expected: 'every child reports parent {{parent}}, and so does the sampler',
      observed: 'reported parents: {{ppids}}; seen by the sampler: {{seen}}',
    },
    'same-pid': {
      title: 'Handle, child and sampler name the same pid',
      expected: 'one number for each child, reported three times',
      observed: 'handle / itself / sampler: {{text}}',
    },
    'exit-codes': {
      title: 'The parent collected every exit code',
      expected: 'exit code 0 from each child',
      observed: 'exit codes {{codes}}',
    },
    slept: {
      title: 'No child ended before its sleep was over',
      expected: 'at least {{ms}} ms from start to exit',
      observed: 'shortest life {{ms}} ms',
    },
    'own-run': {
      title: 'run() was executed in the child, under the requested name',
      expected: 'each worker ran in its own process under its own name',
      observed: '{{names}}',
    },
    'no-process': {
      title: 'Calling run() directly makes no process',
      expected: 'everything ran in process {{parent}}, the only one',
      observed: 'ran in {{pids}}; processes in all: {{actors}}',
    },
  },
  notes: {
    parent: 'Parent is process {{pid}}.',
    working: '{{name}} works in process {{pid}}, whose parent is {{ppid}}.',
    collected: 'Collected exit code {{code}} of {{name}} (pid {{pid}}).',
  },
  shared: { pids: 'children {{pids}}; parent {{parent}}' },
} satisfies StoryTexts;
