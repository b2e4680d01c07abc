import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Isolation of memory',
    summary:
      'A child process changes a variable and the parent’s stays; a thread changes shared memory and everybody sees it.',
    explanation: {
      see: 'The parent sets a number and a list. A child process receives both, changes them, and reports its new values; the parent looks again and finds its own unchanged. Then a thread changes a number in shared memory, and the parent sees the new one.',
      why: 'Each process has its own address space. What a child gets at its start is a copy, whether the value is mutable or not. Threads live in one address space, so memory they share is the same memory.',
      avoid:
        'To get a result out of a process, send it: through a pipe, a queue, a file, or memory shared on purpose. Wait for the child before you look, or you prove nothing: the parent may print before the child has run.',
      os: 'The kernel gives every process its own page tables. After fork the pages are shared until one side writes (copy on write). Processes can share memory explicitly (shm_open, mmap, CreateFileMapping). In Node a thread has a heap of its own as well: only SharedArrayBuffer is shared, and a plain object handed to a thread is a copy.',
      mistakes: [
        '“Processes cannot share memory.” — Not by default. Shared memory can be asked for explicitly, from the system (shm_open, mmap) or by multiprocessing.shared_memory.',
        '“Only immutable values are isolated; a list is shared.” — A list is copied like anything else.',
        '“The parent printed the old value, so the child’s change was not seen.” — It proves little without a join: the parent may have printed before the child ran.',
        '“A SharedArrayBuffer can be sent to a child process.” — It is shared between threads of one process only; behind a pipe it is a copy.',
      ],
      platforms:
        'Python threads share every object of the interpreter; Node threads share SharedArrayBuffer only. Between processes: multiprocessing.Value and shared_memory in Python; nothing built in for Node; mmap and shm_open in POSIX; CreateFileMapping on Windows.',
      reading: [
        'OSTEP, chapter 13 “The Abstraction: Address Spaces”',
        'shm_overview(7), mmap(2)',
        'Python documentation: multiprocessing.shared_memory',
        '汤小丹《计算机操作系统》第二章“进程通信”',
      ],
    },
    params: {
      original: {
        label: 'Original value',
        help: 'What the parent sets',
      },
      changed: {
        label: 'Changed value',
        help: 'What the child and the thread write',
      },
    },
    variants: {
      compare: {
        title: 'Process beside thread',
        note: 'Both in one run, to compare.',
      },
    },
    roles: {
      main: 'parent',
      child: 'child process',
      thread: 'thread',
    },
    checks: {
      scalar: 'The child changed its number, the parent’s stayed',
      list: 'The child changed its list, the parent’s stayed',
      'not-across': 'Shared memory sent to a process arrives as a copy',
      shared: 'The thread’s write to shared memory is seen by the parent',
      plain: 'A plain object handed to a thread is a copy',
      'two-processes': 'The child is another process, the thread is in the same one',
    },
    messages: {
      'child-changed': 'Child process {{pid}} changed its number to {{value}} and appended 44 to its list.',
      'after-process': 'The parent still sees {{value}}.',
      'thread-changed': 'The thread wrote {{value}} to shared memory and to a plain object.',
      'after-thread': 'The parent now sees {{shared}} in shared memory, and {{plain}} in the plain object.',
      pair: '{{name}}: {{otherValue}} in {{other}}, {{mainValue}} in main',
      'two-processes.expected': 'the child’s pid differs from the parent’s, the thread’s does not',
      'two-processes.observed': 'parent {{main}}, child {{child}}, thread in {{thread}}',
    },
  },
  {
    title: '内存隔离',
    summary: '子进程修改变量，父进程的不变；线程修改共享内存，所有人都看得到。',
    explanation: {
      see: '父进程设定一个数和一个列表。子进程得到两者，修改后报告新值；父进程再看，自己的没有变。随后一个线程修改共享内存中的数，父进程看到了新值。',
      why: '每个进程有自己的地址空间。子进程启动时得到的是副本，与值是否可变无关。线程处在同一个地址空间，所以它们共享的内存就是同一块内存。',
      avoid:
        '要从进程取回结果，就把它发送出来：用管道、队列、文件，或有意共享的内存。查看之前先等待子进程，否则什么也证明不了：父进程可能在子进程运行之前就打印了。',
      os: '内核给每个进程独立的页表。fork 之后，页面在任何一方写入之前是共享的（写时复制）。进程可以显式共享内存（shm_open、mmap、CreateFileMapping）。在 Node 里线程也有自己的堆：只有 SharedArrayBuffer 是共享的，交给线程的普通对象只是副本。',
      mistakes: [
        '“进程不能共享内存。”——只是默认不共享。可以显式申请：系统的 shm_open、mmap，或 multiprocessing.shared_memory。',
        '“只有不可变的值才隔离，列表是共享的。”——列表和别的值一样被复制。',
        '“父进程打印旧值，说明看不到子进程的修改。”——不 join 就证明不了多少：父进程可能在子进程运行之前就打印了。',
        '“SharedArrayBuffer 可以发给子进程。”——它只在同一进程的线程之间共享，过了管道就是副本。',
      ],
      platforms:
        'Python 的线程共享解释器中的所有对象；Node 的线程只共享 SharedArrayBuffer。进程之间：Python 有 multiprocessing.Value 和 shared_memory；Node 没有内建的；POSIX 有 mmap 和 shm_open；Windows 有 CreateFileMapping。',
      reading: [
        'OSTEP 第 13 章“抽象：地址空间”',
        '手册页 shm_overview(7)、mmap(2)',
        'Python 文档：multiprocessing.shared_memory',
        '汤小丹《计算机操作系统》第二章“进程通信”',
      ],
    },
    params: {
      original: {
        label: '原值',
        help: '父进程设定的值',
      },
      changed: {
        label: '新值',
        help: '子进程和线程写入的值',
      },
    },
    variants: {
      compare: {
        title: '进程与线程对照',
        note: '一次运行中两者都做，便于比较。',
      },
    },
    roles: {
      main: '父进程',
      child: '子进程',
      thread: '线程',
    },
    checks: {
      scalar: '子进程改了自己的数，父进程的没变',
      list: '子进程改了自己的列表，父进程的没变',
      'not-across': '发给进程的共享内存到达时只是副本',
      shared: '线程对共享内存的写入被父进程看到',
      plain: '交给线程的普通对象是副本',
      'two-processes': '子进程是另一个进程，线程在同一进程内',
    },
    messages: {
      'child-changed': '子进程 {{pid}} 把自己的数改为 {{value}}，并在列表末尾加上 44。',
      'after-process': '父进程看到的仍是 {{value}}。',
      'thread-changed': '线程把 {{value}} 写入共享内存和一个普通对象。',
      'after-thread': '父进程现在在共享内存中看到 {{shared}}，在普通对象中看到 {{plain}}。',
      pair: '{{name}}：{{other}} 中为 {{otherValue}}，main 中为 {{mainValue}}',
      'two-processes.expected': '子进程的 pid 与父进程不同，线程的相同',
      'two-processes.observed': '父进程 {{main}}，子进程 {{child}}，线程位于 {{thread}}',
    },
  },
);
