import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '内存隔离',
  summary: '子进程修改变量，父进程的不变；线程修改共享内存，所有人都看得到。',
  explanation: {
    see: '父进程设定一个数和一个列表。子进程得到两者，修改后报告新值；父进程再看，自己的没有变。随后一个线程修改共享内存中的数，父进程看到了新值。',
    why: '每个进程有自己的地址空间。子进程启动时得到的是副本，与值是否可变无关。线程处在同一个地址空间，所以它们共享的内存就是同一块内存。',
    avoid:
      '要从进程取回结果，就把它发送出来：用管道、队列、文件，或有意共享的内存。查看之前先等待子进程，否则什么也证明不了：父进程可能在子进程运行之前就打印了。',
    os: '内核给每个进程独立的页表。fork 之后，页面在任何一方写入之前是共享的（写时复制）。进程可以显式共享内存（shm_open、mmap、CreateFileMapping）。在 Node 里线程也有自己的堆：只有 SharedArrayBuffer 是共享的，交给线程的普通对象只是副本。',
    mistakes: [
      {
        claim: '进程不能共享内存。',
        truth: '只是默认不共享。可以显式申请：系统的 shm_open、mmap，或 multiprocessing.shared_memory。',
      },
      { claim: '只有不可变的值才隔离，列表是共享的。', truth: '列表和别的值一样被复制。' },
      {
        claim: '父进程打印旧值，说明看不到子进程的修改。',
        truth: '不 join 就证明不了多少：父进程可能在子进程运行之前就打印了。',
      },
      { claim: 'SharedArrayBuffer 可以发给子进程。', truth: '它只在同一进程的线程之间共享，过了管道就是副本。' },
    ],
    platforms: {
      python: '线程共享解释器中的所有对象。进程之间有 multiprocessing.Value 和 shared_memory。',
      node: '线程只共享 SharedArrayBuffer。进程之间没有内建的。',
      posix: '进程之间有 mmap 和 shm_open。',
      windows: '进程之间有 CreateFileMapping。',
    },
    reading: [
      'OSTEP 第 13 章“抽象：地址空间”',
      '手册页 shm_overview(7)、mmap(2)',
      'Python 文档：multiprocessing.shared_memory',
      '汤小丹《计算机操作系统》第二章“进程通信”',
    ],
  },
  params: {
    original: { label: '原值', help: '父进程设定的值' },
    changed: { label: '新值', help: '子进程和线程写入的值' },
  },
  variants: { compare: { title: '进程与线程对照', note: '一次运行中两者都做，便于比较。' } },
  roles: { main: '父进程', child: '子进程', thread: '线程' },
  questions: {
    'parent-reads': { ask: '一个变量是 {{original}}。子进程把它改为 {{changed}} 后结束。父进程随后读到多少？' },
  },
  checks: {
    scalar: { title: '子进程改了自己的数，父进程的没变' },
    list: { title: '子进程改了自己的列表，父进程的没变' },
    'not-across': { title: '发给进程的共享内存到达时只是副本' },
    shared: { title: '线程对共享内存的写入被父进程看到' },
    plain: { title: '交给线程的普通对象是副本' },
    'two-processes': {
      title: '子进程是另一个进程，线程在同一进程内',
      expected: '子进程的 pid 与父进程不同，线程的相同',
      observed: '父进程 {{main}}，子进程 {{child}}，线程位于 {{thread}}',
    },
  },
  notes: {
    'child-changed': '子进程 {{pid}} 把自己的数改为 {{value}}，并在列表末尾加上 44。',
    'after-process': '父进程看到的仍是 {{value}}。',
    'thread-changed': '线程把 {{value}} 写入共享内存和一个普通对象。',
    'after-thread': '父进程现在在共享内存中看到 {{shared}}，在普通对象中看到 {{plain}}。',
  },
  shared: { pair: '{{name}}：{{other}} 中为 {{otherValue}}，main 中为 {{mainValue}}' },
};
