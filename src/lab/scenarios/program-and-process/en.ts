import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Program and process',
  summary: 'One file on disk, started twice: two processes, each with its own number, memory and record in the kernel.',
  explanation: {
    see: 'Before the start there is no process of this kind. Then the same program file is started twice. Both report the same file, but each has a pid of its own and a start time of its own, holds its own memory and its own open files.',
    why: 'A program is a file: instructions and data at rest. A process is one execution of it: the instructions being carried out, with a state that changes and resources that the operating system has allotted. The same program may be executed many times at once, and one process may execute several programs one after another (exec).',
    os: 'A process consists of its program, its data (memory: code, heap, stacks), and the process control block, the record by which the kernel knows it: pid, parent, state, saved registers, start time, credentials, open files, address space and threads. In Linux that record is task_struct, and /proc/PID shows it. The monitor’s detail view shows the same fields of any process.',
    mistakes: [
      {
        claim: 'Every desktop application is a process.',
        truth: 'Many are dozens of processes: a browser has one for nearly every site.',
      },
      {
        claim: 'A single core executes one process at a time.',
        truth: 'What a core executes is a thread. A process with several threads can be on several cores at once.',
      },
      {
        claim: 'The control block holds the saved registers only.',
        truth: 'It also holds or points to open files, credentials, address space, signals and accounting.',
      },
      {
        claim: 'Two starts of the same program share its variables.',
        truth: 'They share the read-only code pages in memory at most; every variable exists once in each.',
      },
    ],
    platforms: {
      everywhere: 'Only Linux and macOS list the open files of a process; the rest holds everywhere.',
      posix: 'Linux shows the control block in /proc/PID, macOS through ps and libproc.',
      windows: 'Windows shows the control block through CIM and handles.',
    },
    reading: [
      'OSTEP, chapter 4 “The Abstraction: The Process”',
      'proc(5), proc_pid_stat(5)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Description and control of processes”',
    ],
  },
  params: { lifeMs: { label: 'Life', help: 'How long both copies stay visible' } },
  variants: { twice: { title: 'One program, started twice', note: 'Two rows in the process table.' } },
  roles: { main: 'starter', copy: 'running copy' },
  questions: {
    processes: { ask: 'The same program file is started twice. How many processes is that?' },
  },
  checks: {
    'one-program': {
      title: 'Both run the same program file',
      expected: 'the same executable and script from both',
      observed: 'ran: {{programs}}',
    },
    'two-processes': {
      title: 'They are two processes',
      expected: 'two different pids and two different start times',
      observed: 'pids {{pids}}; different start times: {{starts}}',
    },
    'none-before': {
      title: 'There was none before the start',
      expected: '0 child processes before the first start',
      observed: '{{count}} before the first start',
    },
    'control-block': {
      title: 'The kernel has a record of each',
      expected: 'pid, state, start time and parent {{ppid}} of both in the process table',
      observed: 'complete rows: {{rows}}',
    },
    resources: {
      title: 'Each has memory and open files of its own',
      expected: 'memory and open files of both greater than 0',
      observed: 'open files {{files}}; memory {{memory}} KiB',
    },
  },
  notes: { copy: 'Process {{pid}}, child of {{ppid}}, runs {{program}}.' },
} satisfies StoryTexts;
