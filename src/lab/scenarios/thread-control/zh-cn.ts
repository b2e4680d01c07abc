import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '谁能结束谁',
  summary: '在 Node 中，空转或阻塞的线程可以由拥有者结束；进程可以由并非父进程的兄弟进程结束。',
  explanation: {
    see: '一个线程永远空转，另一个被阻塞。拥有者在几毫秒内结束它们，进程照常运行。然后一个子进程向另一个发送 SIGTERM：它结束了，尽管发送者并不是它的父进程。',
    why: '能否向进程发信号取决于运行身份，而不是亲属关系：kill 要求同一用户或特权。线程能否从外部结束则取决于运行时。Node 让 worker 的 JavaScript 引擎停在下一个安全点；Python 的 threading 没有这样的调用；C 接口的 PyThreadState_SetAsyncExc 能在运行中的线程里引发异常，但对阻塞中的线程不起作用。',
    avoid:
      '用标志、事件或队列请线程自己停止。强行结束会留下未归还的锁和写到一半的数据。向某个 pid 发信号之前，要确认它仍是原来的进程：比较启动时间。',
    os: 'kill(2) 检查用户号。进程的退出状态尚未被收集时，它的 pid 仍被占用，信号不会误伤他人。POSIX 有 pthread_cancel，只在取消点生效；Windows 有 TerminateThread，它的手册自己就警告不要用。',
    mistakes: [
      { claim: '进程只能操作自己的子进程。', truth: '它可以向同一用户的任何进程发信号。' },
      {
        claim: '线程可以控制同一进程的其他线程。',
        truth:
          '它们共享内存，但从外部结束线程是另一回事：Node 里 worker 的拥有者可以；Python 只能通过 C 接口在线程里引发异常，而且要等它运行时才生效。',
      },
      { claim: '被阻塞的线程无法结束。', truth: 'worker.terminate() 也能结束睡在 Atomics.wait 里的线程。' },
    ],
    platforms: {
      python: '无法结束线程；进程用 os.kill。',
      node: 'worker.terminate()，退出码 1；process.kill(pid, signal)。',
      posix: 'pthread_cancel、kill。',
      windows: 'TerminateThread、TerminateProcess；没有信号，由退出码说明。',
    },
    reading: [
      'kill(2)、pthread_cancel(3)',
      'Node.js 文档：worker_threads——worker.terminate()',
      'Python 文档：threading',
    ],
  },
  params: { runMs: { label: '结束之前运行多久' } },
  variants: {
    'spinning-thread': { title: '空转的线程', note: '由拥有者结束。' },
    'blocked-thread': { title: '阻塞的线程', note: '同样可以结束。' },
    'sibling-process': { title: '兄弟进程', note: '由并非父进程的进程发信号。' },
  },
  roles: {
    main: '拥有者',
    spinner: '空转的线程',
    blocker: '阻塞的线程',
    victim: '被结束的进程',
    sibling: '发信号的进程',
  },
  metrics: { toEnd: '结束线程所用的时间' },
  checks: {
    'thread-ended': { title: '线程在自己结束之前被结束', expected: '被结束之后退出码为 1，没有自行结束' },
    'process-goes-on': {
      title: '进程在它之后继续运行',
      expected: '线程结束之后还有一行，退出码为 0',
      observed: '{{lines}} 行，退出码 {{code}}',
    },
    'not-its-child': {
      title: '发送者不是对方的父进程',
      expected: '两者的父进程相同',
      observed: '发送者 {{sender}}；对方的父进程 {{parent}}',
    },
    'sibling-ended-it': {
      title: '信号结束了那个进程',
      expected: '被 SIGTERM 结束（Windows 上以退出码体现），没有自行结束',
    },
  },
  notes: {
    begins: '开始；本可持续 8 秒。',
    'own-end': '自己走到了终点。',
    'ends-it': '结束该线程。',
    'goes-on': '拥有者继续。',
    signals: '向进程 {{pid}} 发送 SIGTERM。',
  },
  shared: { ended: '退出码 {{code}}，信号 {{signal}}，自行结束 {{own}} 次' },
};
