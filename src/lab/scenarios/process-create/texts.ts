import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Creating processes',
    summary:
      'Start child processes in the two classical ways, see their pids and parents, and collect their exit codes.',
    explanation: {
      see: 'The parent starts several children. Each shows its own process id (pid) and, as parent id (ppid), the pid of the process that made it. They sleep at the same time; then the parent collects an exit code from each.',
      why: 'A process can be described in two ways: as a function to be called in the child, or as a class with a run method. Both end in the same system call. What matters is who calls run: start makes a process and calls run there; calling run yourself is an ordinary call in your own process, and no process is made.',
      avoid:
        'Call start, not run. If a class sets its own name, call the base constructor first, or the base overwrites the name. Collect every exit code, or dead children stay behind as zombies.',
      os: 'On Linux and macOS a child is made by fork or posix_spawn and becomes a new program by exec; on Windows by CreateProcess. Node has no bare fork: every child is a fresh program that loads its code anew, which costs tens of milliseconds, not the microseconds of the system call.',
      mistakes: [
        '“Calling run is the same as start.” — run executes in the calling process, and no process is made.',
        '“The arguments are args=(1), in brackets.” — A tuple of one needs its comma: (1,). A string without one would be taken for several arguments.',
        '“A subclass may set its name before it calls the base constructor.” — The base constructor then overwrites it with a generated one.',
        '“The parent’s and the child’s getpid can be printed side by side anywhere.” — Each call tells about the process that makes it.',
      ],
      platforms:
        'Python: Process(target=…, args=(…,)) or a subclass with run. Node: fork, spawn, and no object with run of its own; the class here does the same. POSIX: fork and exec, or posix_spawn; Windows: CreateProcess.',
      reading: [
        'Python documentation: multiprocessing.Process',
        'OSTEP, chapter 5 “Interlude: Process API”',
        'fork(2), execve(2), waitpid(2)',
        '汤小丹《计算机操作系统》第二章“进程控制”',
      ],
    },
    params: {
      children: {
        label: 'Children',
        help: 'How many processes the parent starts',
      },
      sleepMs: {
        label: 'Sleep',
        help: 'How long each child sleeps',
      },
    },
    variants: {
      function: {
        title: 'A function handed over',
        note: 'The child calls a function with an argument.',
      },
      class: {
        title: 'A class with run',
        note: 'start() makes a process in which run() is called.',
      },
      'run-directly': {
        title: 'run() called directly',
        note: 'The common mistake: no process is made.',
      },
    },
    roles: {
      main: 'parent',
      work: 'child running a function',
      worker: 'child running a class',
    },
    checks: {
      'own-pid': 'Every child has a pid of its own',
      'parent-pid': 'Every child’s parent is the process that started it',
      'same-pid': 'Handle, child and sampler name the same pid',
      'exit-codes': 'The parent collected every exit code',
      slept: 'No child ended before its sleep was over',
      'own-run': 'run() was executed in the child, under the requested name',
      'no-process': 'Calling run() directly makes no process',
    },
    messages: {
      parent: 'Parent is process {{pid}}.',
      working: '{{name}} works in process {{pid}}, whose parent is {{ppid}}.',
      collected: 'Collected exit code {{code}} of {{name}} (pid {{pid}}).',
      'own-pid.expected': '{{children}} children with different pids, none of them the parent’s',
      pids: 'children {{pids}}; parent {{parent}}',
      'parent-pid.expected': 'every child reports parent {{parent}}, and so does the sampler',
      'parent-pid.observed': 'reported parents: {{ppids}}; seen by the sampler: {{seen}}',
      'same-pid.expected': 'one number for each child, told three times',
      'same-pid.observed': 'handle / itself / sampler: {{text}}',
      'exit-codes.expected': 'exit code 0 from each child',
      'exit-codes.observed': 'exit codes {{codes}}',
      'slept.expected': 'at least {{ms}} ms from start to exit',
      'slept.observed': 'shortest life {{ms}} ms',
      'own-run.expected': 'each worker ran in its own process under its own name',
      'own-run.observed': '{{names}}',
      'no-process.expected': 'everything ran in process {{parent}}, the only one',
      'no-process.observed': 'ran in {{pids}}; processes in all: {{actors}}',
    },
  },
  {
    title: '创建进程',
    summary: '用两种经典方式启动子进程，观察它们的进程号与父进程，并回收退出码。',
    explanation: {
      see: '父进程启动若干子进程。每个子进程显示自己的进程号（pid）和父进程号（ppid），后者就是创建它的进程的 pid。它们同时睡眠，随后父进程逐个回收退出码。',
      why: '描述一个进程有两种方式：交给它一个在子进程中调用的函数，或写一个带 run 方法的类。两者最终是同一个系统调用。关键在于谁调用 run：start 会创建进程并在其中调用 run；自己直接调用 run 只是本进程里的一次普通调用，不会产生任何进程。',
      avoid:
        '要调用 start，而不是 run。若类要设置自己的名字，应先调用基类构造函数，否则名字会被基类覆盖。务必回收每个退出码，否则死去的子进程会成为僵尸。',
      os: '在 Linux 和 macOS 上，子进程由 fork 或 posix_spawn 创建，再用 exec 换成新程序；在 Windows 上则是 CreateProcess。Node 没有单纯的 fork：每个子进程都是重新加载代码的新程序，代价是几十毫秒，而不是系统调用的几微秒。',
      mistakes: [
        '“调用 run 和 start 一样。”——run 在调用者的进程里执行，并不产生进程。',
        '“参数写成 args=(1) 就行。”——一个元素的元组需要逗号：(1,)。漏了逗号的字符串会被当成多个参数。',
        '“子类可以在调用基类构造函数之前设置名字。”——随后基类会用自动生成的名字覆盖它。',
        '“在哪里打印 getpid 都能看到父子两个号。”——每次调用说的都是发出调用的进程。',
      ],
      platforms:
        'Python：Process(target=…, args=(…,))，或带 run 的子类。Node：fork、spawn，没有自带 run 的对象；这里的类作用相同。POSIX：fork 加 exec，或 posix_spawn；Windows：CreateProcess。',
      reading: [
        'Python 文档：multiprocessing.Process',
        'OSTEP 第 5 章“插叙：进程 API”',
        '手册页 fork(2)、execve(2)、waitpid(2)',
        '汤小丹《计算机操作系统》第二章“进程控制”',
      ],
    },
    params: {
      children: {
        label: '子进程数',
        help: '父进程启动多少个进程',
      },
      sleepMs: {
        label: '睡眠',
        help: '每个子进程睡多久',
      },
    },
    variants: {
      function: {
        title: '交给一个函数',
        note: '子进程带参数调用一个函数。',
      },
      class: {
        title: '带 run 的类',
        note: 'start() 创建进程，run() 在其中执行。',
      },
      'run-directly': {
        title: '直接调用 run()',
        note: '常见错误：并没有创建进程。',
      },
    },
    roles: {
      main: '父进程',
      work: '执行函数的子进程',
      worker: '执行类的子进程',
    },
    checks: {
      'own-pid': '每个子进程都有自己的进程号',
      'parent-pid': '每个子进程的父进程就是启动它的进程',
      'same-pid': '句柄、子进程、采样器说的是同一个 pid',
      'exit-codes': '父进程回收了所有退出码',
      slept: '没有子进程在睡眠结束前退出',
      'own-run': 'run() 在子进程中执行，且名字正确',
      'no-process': '直接调用 run() 不会创建进程',
    },
    messages: {
      parent: '父进程是 {{pid}}。',
      working: '{{name}} 在进程 {{pid}} 中工作，其父进程是 {{ppid}}。',
      collected: '已回收 {{name}}（pid {{pid}}）的退出码 {{code}}。',
      'own-pid.expected': '{{children}} 个子进程的 pid 互不相同，且都不是父进程的',
      pids: '子进程 {{pids}}；父进程 {{parent}}',
      'parent-pid.expected': '每个子进程报告的父进程都是 {{parent}}，采样器所见也一样',
      'parent-pid.observed': '报告的父进程：{{ppids}}；采样器看到 {{seen}} 个',
      'same-pid.expected': '每个子进程一个号，三处说法一致',
      'same-pid.observed': '句柄 / 自己 / 采样器：{{text}}',
      'exit-codes.expected': '每个子进程的退出码都是 0',
      'exit-codes.observed': '退出码 {{codes}}',
      'slept.expected': '从启动到退出至少 {{ms}} 毫秒',
      'slept.observed': '最短寿命 {{ms}} 毫秒',
      'own-run.expected': '每个 worker 都在自己的进程中以自己的名字运行',
      'own-run.observed': '实际：{{names}}',
      'no-process.expected': '一切都在唯一的进程 {{parent}} 中运行',
      'no-process.observed': '运行于 {{pids}}；进程总数 {{actors}}',
    },
  },
);
