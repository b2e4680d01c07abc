import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '程序与进程',
  summary: '磁盘上的一个文件启动两次：两个进程，各有自己的进程号、内存和内核中的记录。',
  explanation: {
    see: '启动之前没有这样的进程。随后同一个程序文件被启动两次。两者报告的是同一个文件，但各有自己的 pid 和启动时间，占有各自的内存和打开的文件。',
    why: '程序是一个文件：静止的指令和数据。进程是它的一次执行：正在执行的指令，加上不断变化的状态和操作系统分配的资源。同一程序可以同时执行多次，一个进程也可以先后执行多个程序（exec）。',
    os: '进程由程序段、数据段（内存：代码、堆、栈）和进程控制块组成，内核通过 PCB 认识进程：pid、父进程、状态、保存的寄存器、启动时间、凭证、打开的文件、地址空间和线程。Linux 中这个记录叫 task_struct，可在 /proc/PID 中看到。监视器的详情视图对任何进程都显示同样的字段。',
    mistakes: [
      { claim: '每个桌面应用就是一个进程。', truth: '许多应用由几十个进程组成：浏览器几乎为每个网站开一个。' },
      { claim: '单核同一时刻执行一个进程。', truth: '核心执行的是线程。多线程的进程可以同时在多个核心上。' },
      { claim: 'PCB 只保存寄存器。', truth: '它还保存或指向打开的文件、凭证、地址空间、信号和计时信息。' },
      { claim: '同一程序启动两次会共享变量。', truth: '最多共享内存中只读的代码页；每个变量在两边各有一份。' },
    ],
    platforms: {
      everywhere: '只有 Linux 和 macOS 能列出进程打开的文件，其余各处相同。',
      posix: 'Linux 在 /proc/PID 中显示控制块；macOS 通过 ps 和 libproc。',
      windows: 'Windows 通过 CIM 和句柄显示控制块。',
    },
    reading: [
      'OSTEP 第 4 章“抽象：进程”',
      '手册页 proc(5)、proc_pid_stat(5)',
      '汤小丹《计算机操作系统》第二章“进程的描述与控制”',
    ],
  },
  params: { lifeMs: { label: '存活时间', help: '两个副本停留多久，以便观察' } },
  variants: { twice: { title: '一个程序，启动两次', note: '进程表中有两行。' } },
  roles: { main: '启动者', copy: '运行的副本' },
  questions: {
    processes: { ask: '同一个程序文件被启动两次。一共有几个进程？' },
  },
  checks: {
    'one-program': {
      title: '两者运行同一个程序文件',
      expected: '两者的可执行文件和脚本相同',
      observed: '运行的是：{{programs}}',
    },
    'two-processes': {
      title: '它们是两个进程',
      expected: '两个不同的 pid 和两个不同的启动时间',
      observed: 'pid {{pids}}；不同的启动时间 {{starts}} 个',
    },
    'none-before': {
      title: '启动之前一个也没有',
      expected: '首次启动之前子进程数为 0',
      observed: '首次启动之前 {{count}} 个',
    },
    'control-block': {
      title: '内核为每个都有记录',
      expected: '进程表中有两者的 pid、状态、启动时间和父进程 {{ppid}}',
      observed: '完整的行：{{rows}}',
    },
    resources: {
      title: '各有自己的内存和打开的文件',
      expected: '两者的内存和打开文件数都大于 0',
      observed: '打开的文件 {{files}}；内存 {{memory}} KiB',
    },
  },
  notes: { copy: '进程 {{pid}}（父进程 {{ppid}}）运行 {{program}}。' },
};
