import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Who may end whom',
    summary:
      'A thread that spins or is blocked can be ended by its owner in Node, and a process by a sibling that is not its parent.',
    explanation: {
      see: 'A thread spins for ever, another is blocked. Their owner ends each within milliseconds, and the process goes on. Then one child process sends SIGTERM to the other: it ends, although the sender is not its parent.',
      why: 'The right to signal a process follows the user it runs as, not the family: kill asks for the same user or a privilege. Whether a thread can be ended from outside is up to the runtime. Node stops the JavaScript engine of a worker at its next safe point; Python has no such call.',
      avoid:
        'Ask a thread to stop through a flag, an event or a queue. Ending it by force leaves its locks taken and its data half written. Before you signal a pid, make sure that it is still the same process: compare its start time.',
      os: 'kill(2) checks user ids. A signal to a process whose end nobody has collected yet can never reach a stranger, since its pid is still taken. POSIX has pthread_cancel, which works at cancellation points only; Windows has TerminateThread, which its own manual warns against.',
      mistakes: [
        '“A process may only operate on its children” – it may signal any process of the same user.',
        '“A thread may control the other threads of its process” – it shares memory with them, but Python cannot end a thread from outside; only Node’s owner of a worker can.',
        '“A blocked thread cannot be ended” – worker.terminate() ends one that sleeps in Atomics.wait as well.',
      ],
      platforms:
        'Python: no way to end a thread; os.kill for processes. Node: worker.terminate(), exit code 1; process.kill(pid, signal). POSIX: pthread_cancel, kill. Windows: TerminateThread, TerminateProcess; there are no signals, so the exit code tells of it.',
      reading: [
        'kill(2), pthread_cancel(3)',
        'Node.js documentation: worker_threads – worker.terminate()',
        'Python documentation: threading',
      ],
    },
    params: {
      runMs: {
        label: 'Time before it is ended',
      },
    },
    variants: {
      'spinning-thread': {
        title: 'A spinning thread',
        note: 'Ended by its owner.',
      },
      'blocked-thread': {
        title: 'A blocked thread',
        note: 'Ended all the same.',
      },
      'sibling-process': {
        title: 'A sibling process',
        note: 'Signalled by one that is not its parent.',
      },
    },
    roles: {
      main: 'owner',
      spinner: 'spinning thread',
      blocker: 'blocked thread',
      victim: 'process that is ended',
      sibling: 'process that sends the signal',
    },
    metrics: {
      toEnd: 'Time to end the thread',
    },
    checks: {
      'thread-ended': 'The thread was ended before its own end',
      'process-goes-on': 'The process went on without it',
      'not-its-child': 'The sender is not the parent of the process it signalled',
      'sibling-ended-it': 'The signal ended the process',
    },
    messages: {
      begins: 'Begins; would go on for 8 seconds.',
      'own-end': 'Came to its own end.',
      'ends-it': 'Ends the thread.',
      'goes-on': 'The owner goes on.',
      signals: 'Sends SIGTERM to process {{pid}}.',
      ended: 'exit code {{code}}, signal {{signal}}, own ends {{own}}',
      'thread-ended.expected': 'exit code 1 after it was ended, and no end of its own',
      'process-goes-on.expected': 'a line after the thread’s end, and exit code 0',
      'process-goes-on.observed': '{{lines}} lines, exit code {{code}}',
      'not-its-child.expected': 'both have the same parent',
      'not-its-child.observed': 'sender {{sender}}; parent of the other {{parent}}',
      'sibling-ended-it.expected': 'ended by SIGTERM (on Windows: with an exit code), and no end of its own',
    },
  },
  {
    title: '谁能结束谁',
    summary: '在 Node 中，空转或阻塞的线程可以由拥有者结束；进程可以由并非父进程的兄弟进程结束。',
    explanation: {
      see: '一个线程永远空转，另一个被阻塞。拥有者在几毫秒内结束它们，进程照常运行。然后一个子进程向另一个发送 SIGTERM：它结束了，尽管发送者并不是它的父进程。',
      why: '能否向进程发信号取决于运行身份，而不是亲属关系：kill 要求同一用户或特权。线程能否从外部结束则取决于运行时。Node 让 worker 的 JavaScript 引擎停在下一个安全点；Python 没有这样的调用。',
      avoid:
        '用标志、事件或队列请线程自己停止。强行结束会留下未归还的锁和写到一半的数据。向某个 pid 发信号之前，要确认它仍是原来的进程：比较启动时间。',
      os: 'kill(2) 检查用户号。进程的退出状态尚未被收集时，它的 pid 仍被占用，信号不会误伤他人。POSIX 有 pthread_cancel，只在取消点生效；Windows 有 TerminateThread，它的手册自己就警告不要用。',
      mistakes: [
        '“进程只能操作自己的子进程”：它可以向同一用户的任何进程发信号。',
        '“线程可以控制同一进程的其他线程”：它们共享内存，但 Python 不能从外部结束线程；只有 Node 里 worker 的拥有者可以。',
        '“被阻塞的线程无法结束”：worker.terminate() 也能结束睡在 Atomics.wait 里的线程。',
      ],
      platforms:
        'Python：无法结束线程；进程用 os.kill。Node：worker.terminate()，退出码 1；process.kill(pid, signal)。POSIX：pthread_cancel、kill。Windows：TerminateThread、TerminateProcess；没有信号，由退出码说明。',
      reading: [
        'kill(2)、pthread_cancel(3)',
        'Node.js 文档：worker_threads——worker.terminate()',
        'Python 文档：threading',
      ],
    },
    params: {
      runMs: {
        label: '结束之前运行多久',
      },
    },
    variants: {
      'spinning-thread': {
        title: '空转的线程',
        note: '由拥有者结束。',
      },
      'blocked-thread': {
        title: '阻塞的线程',
        note: '同样可以结束。',
      },
      'sibling-process': {
        title: '兄弟进程',
        note: '由并非父进程的进程发信号。',
      },
    },
    roles: {
      main: '拥有者',
      spinner: '空转的线程',
      blocker: '阻塞的线程',
      victim: '被结束的进程',
      sibling: '发信号的进程',
    },
    metrics: {
      toEnd: '结束线程所用的时间',
    },
    checks: {
      'thread-ended': '线程在自己结束之前被结束',
      'process-goes-on': '进程在它之后继续运行',
      'not-its-child': '发送者不是对方的父进程',
      'sibling-ended-it': '信号结束了那个进程',
    },
    messages: {
      begins: '开始；本可持续 8 秒。',
      'own-end': '自己走到了终点。',
      'ends-it': '结束该线程。',
      'goes-on': '拥有者继续。',
      signals: '向进程 {{pid}} 发送 SIGTERM。',
      ended: '退出码 {{code}}，信号 {{signal}}，自行结束 {{own}} 次',
      'thread-ended.expected': '被结束之后退出码为 1，没有自行结束',
      'process-goes-on.expected': '线程结束之后还有一行，退出码为 0',
      'process-goes-on.observed': '{{lines}} 行，退出码 {{code}}',
      'not-its-child.expected': '两者的父进程相同',
      'not-its-child.observed': '发送者 {{sender}}；对方的父进程 {{parent}}',
      'sibling-ended-it.expected': '被 SIGTERM 结束（Windows 上以退出码体现），没有自行结束',
    },
  },
);
