import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Threads inside a process',
  summary:
    'Several threads show one process number and different thread numbers; as many processes show a number each and one common parent.',
  explanation: {
    see: 'Five threads start in one process. All report the same pid, each its own thread number, and the process’s thread count in the table rises by five and falls back when they end. The other variant starts five processes: five pids, one common ppid.',
    why: 'A process is what owns resources: the address space, open files, the user it runs as. A thread is what the scheduler runs. It has registers, a stack and a number of its own, and shares everything else with the other threads of its process.',
    os: 'Linux calls both tasks: clone makes a thread when it is asked to share memory, files and the thread group. getpid returns the group’s number, gettid the task’s own; /proc/PID/task lists the tasks. A process always has at least one thread. A bare Node process has about seven before your program starts any, for the compiler, the garbage collector and file access.',
    mistakes: [
      {
        claim: 'A process without threads.',
        truth: 'There is none: its main thread is one. When the last thread has ended, the process has ended.',
      },
      {
        claim: 'Printing the parent’s pid in each thread shows that threads share a process.',
        truth:
          'The ppid only says which process started it; print the pid. In a child process the ppid is the pid of the one that started it.',
      },
      {
        claim: 'A fresh program has exactly one thread.',
        truth: 'Its own code has, but runtimes add theirs. Compare counts before and after.',
      },
    ],
    platforms: {
      python: 'os.getpid(), threading.get_ident(), threading.get_native_id() for the kernel’s number.',
      node: 'process.pid and threadId, a number that Node counts itself; it cannot ask for the kernel’s, which is read from /proc/thread-self here (Linux only).',
      posix: 'macOS: ps -M lists threads.',
      windows: 'Thread and process numbers come from one pool; the table has a process’s thread count.',
    },
    reading: [
      'OSTEP, chapter 26: Concurrency: An Introduction',
      'gettid(2), clone(2), proc(5)',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Basic concepts of threads”',
    ],
  },
  params: {
    count: { label: 'Threads or processes' },
    holdMs: { label: 'Time to inspect', help: 'Before, during and after' },
  },
  variants: {
    threads: { title: 'Threads', note: 'One pid, many thread numbers.' },
    processes: { title: 'Processes', note: 'Many pids, one parent.' },
  },
  roles: { main: 'main thread', member: 'thread or process' },
  checks: {
    'one-pid': { title: 'All threads are in the main thread’s process', expected: 'pid {{pid}} from every thread' },
    'own-thread-ids': {
      title: 'Every thread has a number of its own',
      expected: '{{count}} different thread numbers',
      observed: 'thread numbers {{ids}}; in the kernel {{tids}}',
    },
    'count-rises-and-falls': {
      title: 'The process’s thread count rose by that many and fell back',
      expected: 'at least {{count}} more threads while they live, theirs among them, and as many fewer afterwards',
      observed: '{{before}} threads before, {{during}} during, {{after}} after',
    },
    'never-without': {
      title: 'No process was without a thread',
      expected: 'at least one thread in every process in every sample',
      observed: '{{rows}} samples of processes, at least {{least}} threads',
    },
    'own-pids': { title: 'Every process has a number of its own', expected: '{{count}} different pids' },
    'one-parent': {
      title: 'All processes have one parent',
      expected: 'ppid {{pid}} from every process',
      observed: 'ppids {{parents}}',
    },
  },
  notes: {
    'all-alive': '{{count}} alive at the same time.',
    'let-go': 'They may end now.',
    before: 'Time to inspect before they start.',
    after: 'Time to inspect after they have ended.',
    end: 'Done.',
  },
  shared: { pids: 'pids {{pids}}' },
} satisfies StoryTexts;
