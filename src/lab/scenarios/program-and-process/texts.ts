import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Program and process',
    summary:
      'One file on disk, started twice: two processes, each with its own number, memory and record in the kernel.',
    explanation: {
      see: 'Before the start there is no process of this kind. Then the same program file is started twice. Both report the same file, but each has a pid of its own and a start time of its own, holds its own memory and its own open files.',
      why: 'A program is a file: instructions and data at rest. A process is one execution of it: the instructions being carried out, with a state that changes and resources that the operating system has allotted. The same program may be executed many times at once, and one process may execute several programs one after another (exec).',
      os: 'A process consists of its program, its data (memory: code, heap, stacks), and the process control block, the record by which the kernel knows it: pid, parent, state, saved registers, start time, credentials, open files, address space and threads. In Linux that record is task_struct, and /proc/PID shows it. The monitor’s detail view shows the same fields of any process.',
      mistakes: [
        '“Every desktop application is a process.” — Many are dozens of processes: a browser has one for nearly every site.',
        '“A single core executes one process at a time.” — What a core executes is a thread. A process with several threads can be on several cores at once.',
        '“The control block holds the saved registers only.” — It also holds or points to open files, credentials, address space, signals and accounting.',
        '“Two starts of the same program share its variables.” — They share the read-only code pages in memory at most; every variable exists once in each.',
      ],
      platforms:
        'Linux shows the control block in /proc/PID; macOS through ps and libproc; Windows through CIM and handles. Open files of a process are listed by Linux and macOS only; the rest holds everywhere.',
      reading: [
        'OSTEP, chapter 4 “The Abstraction: The Process”',
        'proc(5), proc_pid_stat(5)',
        '汤小丹《计算机操作系统》第二章“进程的描述与控制”',
      ],
    },
    params: {
      lifeMs: {
        label: 'Life',
        help: 'How long both copies stay, to be looked at',
      },
    },
    variants: {
      twice: {
        title: 'One program, started twice',
        note: 'Two rows in the process table.',
      },
    },
    roles: {
      main: 'starter',
      copy: 'running copy',
    },
    checks: {
      'one-program': 'Both run the same program file',
      'two-processes': 'They are two processes',
      'none-before': 'There was none before the start',
      'control-block': 'The kernel has a record of each',
      resources: 'Each has memory and open files of its own',
    },
    messages: {
      copy: 'Process {{pid}}, child of {{ppid}}, runs {{program}}.',
      'one-program.expected': 'the same executable and script from both',
      'one-program.observed': 'ran: {{programs}}',
      'two-processes.expected': 'two different pids and two different start times',
      'two-processes.observed': 'pids {{pids}}; different start times: {{starts}}',
      'none-before.expected': '0 child processes before the first start',
      'none-before.observed': '{{count}} before the first start',
      'control-block.expected': 'pid, state, start time and parent {{ppid}} of both in the process table',
      'control-block.observed': 'complete rows: {{rows}}',
      'resources.expected': 'memory and open files of both greater than 0',
      'resources.observed': 'open files {{files}}; memory {{memory}} KiB',
    },
  },
  {
    title: '程序与进程',
    summary: '磁盘上的一个文件启动两次：两个进程，各有自己的进程号、内存和内核中的记录。',
    explanation: {
      see: '启动之前没有这样的进程。随后同一个程序文件被启动两次。两者报告的是同一个文件，但各有自己的 pid 和启动时间，占有各自的内存和打开的文件。',
      why: '程序是一个文件：静止的指令和数据。进程是它的一次执行：正在执行的指令，加上不断变化的状态和操作系统分配的资源。同一程序可以同时执行多次，一个进程也可以先后执行多个程序（exec）。',
      os: '进程由程序段、数据段（内存：代码、堆、栈）和进程控制块组成，内核通过 PCB 认识进程：pid、父进程、状态、保存的寄存器、启动时间、凭证、打开的文件、地址空间和线程。Linux 中这个记录叫 task_struct，可在 /proc/PID 中看到。监视器的详情视图对任何进程都显示同样的字段。',
      mistakes: [
        '“每个桌面应用就是一个进程。”——许多应用由几十个进程组成：浏览器几乎为每个网站开一个。',
        '“单核同一时刻执行一个进程。”——核心执行的是线程。多线程的进程可以同时在多个核心上。',
        '“PCB 只保存寄存器。”——它还保存或指向打开的文件、凭证、地址空间、信号和计时信息。',
        '“同一程序启动两次会共享变量。”——最多共享内存中只读的代码页；每个变量在两边各有一份。',
      ],
      platforms:
        'Linux 在 /proc/PID 中显示控制块；macOS 通过 ps 和 libproc；Windows 通过 CIM 和句柄。只有 Linux 和 macOS 能列出进程打开的文件，其余各处相同。',
      reading: [
        'OSTEP 第 4 章“抽象：进程”',
        '手册页 proc(5)、proc_pid_stat(5)',
        '汤小丹《计算机操作系统》第二章“进程的描述与控制”',
      ],
    },
    params: {
      lifeMs: {
        label: '存活时间',
        help: '两个副本停留多久，以便观察',
      },
    },
    variants: {
      twice: {
        title: '一个程序，启动两次',
        note: '进程表中有两行。',
      },
    },
    roles: {
      main: '启动者',
      copy: '运行的副本',
    },
    checks: {
      'one-program': '两者运行同一个程序文件',
      'two-processes': '它们是两个进程',
      'none-before': '启动之前一个也没有',
      'control-block': '内核为每个都有记录',
      resources: '各有自己的内存和打开的文件',
    },
    messages: {
      copy: '进程 {{pid}}（父进程 {{ppid}}）运行 {{program}}。',
      'one-program.expected': '两者的可执行文件和脚本相同',
      'one-program.observed': '运行的是：{{programs}}',
      'two-processes.expected': '两个不同的 pid 和两个不同的启动时间',
      'two-processes.observed': 'pid {{pids}}；不同的启动时间 {{starts}} 个',
      'none-before.expected': '首次启动之前子进程数为 0',
      'none-before.observed': '首次启动之前 {{count}} 个',
      'control-block.expected': '进程表中有两者的 pid、状态、启动时间和父进程 {{ppid}}',
      'control-block.observed': '完整的行：{{rows}}',
      'resources.expected': '两者的内存和打开文件数都大于 0',
      'resources.observed': '打开的文件 {{files}}；内存 {{memory}} KiB',
    },
  },
);
