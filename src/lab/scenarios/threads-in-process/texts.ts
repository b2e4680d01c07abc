import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Threads inside a process',
    summary:
      'Several threads show one process number and different thread numbers; as many processes show a number each and one common parent.',
    explanation: {
      see: 'Five threads start in one process. All report the same pid, each its own thread number, and the process’s thread count in the table rises by five and falls back when they end. The other variant starts five processes: five pids, one common ppid.',
      why: 'A process is what owns resources: the address space, open files, the user it runs as. A thread is what the scheduler runs. It has registers, a stack and a number of its own, and shares everything else with the other threads of its process.',
      os: 'Linux calls both tasks: clone makes a thread when it is told to share memory, files and the thread group. getpid returns the group’s number, gettid the task’s own; /proc/PID/task lists the tasks. A process always has at least one thread. A bare Node process has about seven before your program starts any, for the compiler, the garbage collector and file access.',
      mistakes: [
        '“A process without threads” – there is none: its main thread is one. When the last thread has ended, the process has ended.',
        '“Printing the parent’s pid in each thread shows that threads share a process” – the ppid only says who started the process; print the pid. In a child process the ppid is the pid of the one that started it.',
        '“A fresh program has exactly one thread” – its own code has, but runtimes add theirs. Compare counts before and after.',
      ],
      platforms:
        'Python: os.getpid(), threading.get_ident(), threading.get_native_id() for the kernel’s number. Node: process.pid and threadId, a number that Node counts itself; it cannot ask for the kernel’s, which is read from /proc/thread-self here (Linux only). macOS: ps -M lists threads. Windows: thread and process numbers come from one pool; the table tells a process’s thread count.',
      reading: [
        'OSTEP, chapter 26: Concurrency: An Introduction',
        'gettid(2), clone(2), proc(5)',
        '汤小丹等《计算机操作系统》：线程的基本概念',
      ],
    },
    params: {
      count: {
        label: 'Threads or processes',
      },
      holdMs: {
        label: 'Time to look',
        help: 'Before, during and after',
      },
    },
    variants: {
      threads: {
        title: 'Threads',
        note: 'One pid, many thread numbers.',
      },
      processes: {
        title: 'Processes',
        note: 'Many pids, one parent.',
      },
    },
    roles: {
      main: 'main thread',
      member: 'thread or process',
    },
    checks: {
      'one-pid': 'All threads are in the main thread’s process',
      'own-thread-ids': 'Every thread has a number of its own',
      'count-rises-and-falls': 'The process’s thread count rose by that many and fell back',
      'never-without': 'No process was without a thread',
      'own-pids': 'Every process has a number of its own',
      'one-parent': 'All processes have one parent',
    },
    messages: {
      'all-alive': '{{count}} alive at the same time.',
      'let-go': 'They may end now.',
      before: 'Looking before they start.',
      after: 'Looking after they have ended.',
      end: 'Done.',
      'one-pid.expected': 'pid {{pid}} from every thread',
      pids: 'pids {{pids}}',
      'own-thread-ids.expected': '{{count}} different thread numbers',
      'own-thread-ids.observed': 'thread numbers {{ids}}; in the kernel {{tids}}',
      'count-rises-and-falls.expected':
        'at least {{count}} more threads while they live, theirs among them, and as many fewer afterwards',
      'count-rises-and-falls.observed': '{{before}} threads before, {{during}} during, {{after}} after',
      'never-without.expected': 'at least one thread in every process at every look',
      'never-without.observed': '{{rows}} looks at processes, at least {{least}} threads',
      'own-pids.expected': '{{count}} different pids',
      'one-parent.expected': 'ppid {{pid}} from every process',
      'one-parent.observed': 'ppids {{parents}}',
    },
  },
  {
    title: '进程中的线程',
    summary: '几个线程的进程号相同、线程号不同；同样多的进程则各有进程号，父进程是同一个。',
    explanation: {
      see: '一个进程中启动五个线程。它们报告同一个 pid，各有自己的线程号；表中该进程的线程数增加五个，线程结束后又落回去。另一个变体启动五个进程：五个 pid，一个共同的 ppid。',
      why: '进程是资源的拥有者：地址空间、打开的文件、运行身份。线程是调度器运行的对象，有自己的寄存器、栈和编号，其余一切与同进程的线程共享。',
      os: 'Linux 把两者都叫任务（task）：clone 时若要求共享内存、文件和线程组，得到的就是线程。getpid 返回线程组号，gettid 返回任务自己的号；/proc/PID/task 列出各任务。进程总有至少一个线程。一个空的 Node 进程在您的程序启动任何线程之前就有大约七个，用于编译、垃圾回收和文件访问。',
      mistakes: [
        '“进程可以没有线程”：没有这样的进程，主线程就是一个。最后一个线程结束，进程也就结束了。',
        '“在每个线程里打印 ppid 可以说明它们同属一个进程”：ppid 只说明进程由谁启动，应打印 pid。子进程里的 ppid 才是启动者的 pid。',
        '“刚启动的程序恰好只有一个线程”：它自己的代码是这样，但运行时会添加自己的线程。要比较前后的差。',
      ],
      platforms:
        'Python：os.getpid()、threading.get_ident()，内核的编号用 threading.get_native_id()。Node：process.pid 和 threadId，后者由 Node 自己编号；内核的线程号 Node 问不到，这里从 /proc/thread-self 读取（仅 Linux）。macOS：ps -M 列出线程。Windows：线程号与进程号取自同一个池；表中给出进程的线程数。',
      reading: [
        'OSTEP 第 26 章：并发导论',
        'gettid(2)、clone(2)、proc(5)',
        '汤小丹等《计算机操作系统》：线程的基本概念',
      ],
    },
    params: {
      count: {
        label: '线程或进程数',
      },
      holdMs: {
        label: '观察时间',
        help: '之前、期间和之后',
      },
    },
    variants: {
      threads: {
        title: '线程',
        note: '一个 pid，许多线程号。',
      },
      processes: {
        title: '进程',
        note: '许多 pid，一个父进程。',
      },
    },
    roles: {
      main: '主线程',
      member: '线程或进程',
    },
    checks: {
      'one-pid': '所有线程都在主线程所在的进程里',
      'own-thread-ids': '每个线程有自己的编号',
      'count-rises-and-falls': '进程的线程数增加了这么多，又落回去',
      'never-without': '没有一个进程是没有线程的',
      'own-pids': '每个进程有自己的编号',
      'one-parent': '所有进程的父进程相同',
    },
    messages: {
      'all-alive': '{{count}} 个同时存活。',
      'let-go': '现在可以结束了。',
      before: '启动之前观察。',
      after: '结束之后观察。',
      end: '完毕。',
      'one-pid.expected': '每个线程的 pid 都是 {{pid}}',
      pids: 'pid：{{pids}}',
      'own-thread-ids.expected': '{{count}} 个不同的线程号',
      'own-thread-ids.observed': '线程号 {{ids}}；内核中为 {{tids}}',
      'count-rises-and-falls.expected': '存活期间至少多 {{count}} 个线程，其中有它们，之后又少这么多',
      'count-rises-and-falls.observed': '之前 {{before}} 个，期间 {{during}} 个，之后 {{after}} 个',
      'never-without.expected': '每次观察时每个进程至少有一个线程',
      'never-without.observed': '观察进程 {{rows}} 次，最少 {{least}} 个线程',
      'own-pids.expected': '{{count}} 个不同的 pid',
      'one-parent.expected': '每个进程的 ppid 都是 {{pid}}',
      'one-parent.observed': 'ppid：{{parents}}',
    },
  },
);
