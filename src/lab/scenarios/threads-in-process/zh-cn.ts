import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程中的线程',
  summary: '几个线程的进程号相同、线程号不同；同样多的进程则各有进程号，父进程是同一个。',
  explanation: {
    see: '一个进程中启动五个线程。它们报告同一个 pid，各有自己的线程号；表中该进程的线程数增加五个，线程结束后又落回去。另一个变体启动五个进程：五个 pid，一个共同的 ppid。',
    why: '进程是资源的拥有者：地址空间、打开的文件、运行身份。线程是调度器运行的对象，有自己的寄存器、栈和编号，其余一切与同进程的线程共享。',
    os: 'Linux 把两者都叫任务（task）：clone 时若要求共享内存、文件和线程组，得到的就是线程。getpid 返回线程组号，gettid 返回任务自己的号；/proc/PID/task 列出各任务。进程总有至少一个线程。一个空的 Node 进程在您的程序启动任何线程之前就有大约七个，用于编译、垃圾回收和文件访问。',
    mistakes: [
      { claim: '进程可以没有线程。', truth: '没有这样的进程，主线程就是一个。最后一个线程结束，进程也就结束了。' },
      {
        claim: '在每个线程里打印 ppid 可以说明它们同属一个进程。',
        truth: 'ppid 只说明进程由谁启动，应打印 pid。子进程里的 ppid 才是启动者的 pid。',
      },
      {
        claim: '刚启动的程序恰好只有一个线程。',
        truth: '它自己的代码是这样，但运行时会添加自己的线程。要比较前后的差。',
      },
    ],
    platforms: {
      python: 'os.getpid()、threading.get_ident()，内核的编号用 threading.get_native_id()。',
      node: 'process.pid 和 threadId，后者由 Node 自己编号；内核的线程号 Node 问不到，这里从 /proc/thread-self 读取（仅 Linux）。',
      posix: 'macOS：ps -M 列出线程。',
      windows: '线程号与进程号取自同一个池；表中给出进程的线程数。',
    },
    reading: ['OSTEP 第 26 章：并发导论', 'gettid(2)、clone(2)、proc(5)', '汤小丹等《计算机操作系统》：线程的基本概念'],
  },
  params: { count: { label: '线程或进程数' }, holdMs: { label: '观察时间', help: '之前、期间和之后' } },
  variants: {
    threads: { title: '线程', note: '一个 pid，许多线程号。' },
    processes: { title: '进程', note: '许多 pid，一个父进程。' },
  },
  roles: { main: '主线程', member: '线程或进程' },
  checks: {
    'one-pid': { title: '所有线程都在主线程所在的进程里', expected: '每个线程的 pid 都是 {{pid}}' },
    'own-thread-ids': {
      title: '每个线程有自己的编号',
      expected: '{{count}} 个不同的线程号',
      observed: '线程号 {{ids}}；内核中为 {{tids}}',
    },
    'count-rises-and-falls': {
      title: '进程的线程数增加了这么多，又落回去',
      expected: '存活期间至少多 {{count}} 个线程，其中有它们，之后又少这么多',
      observed: '之前 {{before}} 个，期间 {{during}} 个，之后 {{after}} 个',
    },
    'never-without': {
      title: '没有一个进程是没有线程的',
      expected: '每次观察时每个进程至少有一个线程',
      observed: '观察进程 {{rows}} 次，最少 {{least}} 个线程',
    },
    'own-pids': { title: '每个进程有自己的编号', expected: '{{count}} 个不同的 pid' },
    'one-parent': {
      title: '所有进程的父进程相同',
      expected: '每个进程的 ppid 都是 {{pid}}',
      observed: 'ppid：{{parents}}',
    },
  },
  notes: {
    'all-alive': '{{count}} 个同时存活。',
    'let-go': '现在可以结束了。',
    before: '启动之前观察。',
    after: '结束之后观察。',
    end: '完毕。',
  },
  shared: { pids: 'pid：{{pids}}' },
};
