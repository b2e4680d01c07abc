import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Terminating a process',
    summary:
      'SIGTERM asks, and can be answered by cleaning up; SIGKILL does not ask. Neither reaches the grandchildren.',
    explanation: {
      see: 'The parent signals its child and asks at four moments whether it is alive: before, right after, while it is dead but not collected, and after join. With the default action nothing is cleaned up; with a handler the child leaves its mark and chooses its exit code; with SIGKILL the handler never runs. In the last variant the child’s own child goes on under another parent.',
      why: 'terminate only sends a signal; the process ends when the signal is delivered, and is known to have ended when it was collected. Until then “alive” is true for the object and signal 0 succeeds, although the process may be a zombie already.',
      avoid:
        'After terminate, join; do not sleep and hope. Clean up in a SIGTERM handler. Do not terminate what may hold a lock or be in the middle of a queue. To end a whole family, signal the process group, or end each member.',
      os: 'SIGTERM can be caught, ignored or left at its default, which ends the process without running any of its code: no finally, no exit handler. SIGKILL and SIGSTOP cannot be caught. Signals go to one process (or a group), and children are not in it by nature.',
      mistakes: [
        '“terminate is forceful and never cleans up.” — On Unix it is SIGTERM, which a program may handle. What cannot be handled is SIGKILL; on Windows terminate is always of that kind.',
        '“Sleep a little, then is_alive is false.” — Perhaps. Only join makes it certain.',
        '“Signal 0 succeeded, so the process is running.” — It exists. It may be a zombie: look at its state.',
        '“Ending a process ends its children.” — They are adopted and go on.',
      ],
      platforms:
        'Python: terminate is SIGTERM, kill is SIGKILL. Node: child.kill sends SIGTERM. On Windows both are TerminateProcess, and Node’s children that are not detached die with their parent through a job object.',
      reading: [
        'signal(7), kill(2), sigaction(2)',
        'Python documentation: multiprocessing.Process.terminate',
        'OSTEP, chapter 5 “Interlude: Process API”',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      pauseMs: {
        label: 'Pause',
        help: 'How long the parent looks elsewhere after the signal',
      },
    },
    variants: {
      default: {
        title: 'SIGTERM, default action',
        note: 'No cleaning up.',
      },
      handler: {
        title: 'SIGTERM with a handler',
        note: 'The child cleans up.',
      },
      kill: {
        title: 'SIGKILL',
        note: 'The handler never runs.',
      },
      grandchild: {
        title: 'SIGTERM to a parent',
        note: 'Its own child lives on.',
      },
    },
    roles: {
      main: 'parent',
      child: 'child',
      grandchild: 'grandchild',
    },
    checks: {
      'alive-until-joined': 'Alive before, dead for certain only after join',
      'zombie-looks-alive': 'Signal 0 succeeded on the zombie, and failed after join',
      'no-cleanup': 'The default action cleaned nothing up',
      cleanup: 'The handler cleaned up',
      'never-cleanup': 'SIGKILL left no chance to clean up',
      'grandchild-survives': 'The grandchild lives on under another parent',
    },
    messages: {
      terminating: 'Signals process {{pid}}.',
      'cleaning-up': 'Process {{pid}} cleans up and ends.',
      'alive-until-joined.expected': 'alive before: true; right after the signal: either; after join: false',
      'alive-until-joined.observed': 'before: {{before}}; right after: {{after}}; after join: {{joined}}',
      'zombie-looks-alive.expected': 'state Z seen; signal 0 succeeds before join and fails after it',
      'zombie-looks-alive.observed': 'Z seen: {{zombie}}; signal 0 before join: {{uncollected}}, after: {{joined}}',
      'no-cleanup.expected': 'ended by SIGTERM, no mark of cleaning up',
      'cleanup.expected': 'ended by its own exit, with the mark of cleaning up',
      'never-cleanup.expected': 'ended by SIGKILL, no mark of cleaning up',
      ending: 'signal {{signal}}, code {{code}}, mark: {{cleaned}}',
      'grandchild-survives.expected': 'at least two ticks after the child’s end, with another parent',
      'grandchild-survives.observed': '{{ticks}} ticks, parent {{parent}}',
    },
  },
  {
    title: '终止进程',
    summary: 'SIGTERM 是请求，程序可以借此清理；SIGKILL 不作请求。两者都不影响孙进程。',
    explanation: {
      see: '父进程向子进程发信号，并在四个时刻询问它是否存活：之前、刚发之后、已死而未回收时、join 之后。默认动作什么也不清理；有处理函数时，子进程留下标记并自选退出码；SIGKILL 则根本不会运行处理函数。在最后一个变体中，子进程自己的子进程换了父进程继续运行。',
      why: 'terminate 只是发送信号；信号送达时进程才结束，状态被收取后才确知它已结束。在此之前，对象的“存活”为真，信号 0 也成功，尽管进程可能已经是僵尸。',
      avoid:
        'terminate 之后要 join，不要睡一会儿碰运气。在 SIGTERM 处理函数里清理。不要终止可能持有锁或正在读写队列的进程。要结束整个家族，就向进程组发信号，或逐个结束。',
      os: 'SIGTERM 可以捕获、忽略或保持默认；默认动作直接结束进程，不运行它的任何代码：没有 finally，也没有退出处理。SIGKILL 和 SIGSTOP 无法捕获。信号发给一个进程（或一个进程组），子进程并不自动包含在内。',
      mistakes: [
        '“terminate 是强制的，从不清理。”——在 Unix 上它是 SIGTERM，程序可以处理。不能处理的是 SIGKILL；在 Windows 上 terminate 总是后一种。',
        '“睡一会儿 is_alive 就是假了。”——也许。只有 join 才能确定。',
        '“信号 0 成功，说明进程在运行。”——只说明它存在。它可能是僵尸，要看状态。',
        '“结束进程也就结束了它的子进程。”——它们被收养，继续运行。',
      ],
      platforms:
        'Python：terminate 是 SIGTERM，kill 是 SIGKILL。Node：child.kill 发送 SIGTERM。在 Windows 上两者都是 TerminateProcess，而且 Node 未脱离的子进程会通过作业对象随父进程死去。',
      reading: [
        '手册页 signal(7)、kill(2)、sigaction(2)',
        'Python 文档：multiprocessing.Process.terminate',
        'OSTEP 第 5 章“插叙：进程 API”',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      pauseMs: {
        label: '停顿',
        help: '发信号后父进程多久不理会',
      },
    },
    variants: {
      default: {
        title: 'SIGTERM，默认动作',
        note: '不清理。',
      },
      handler: {
        title: 'SIGTERM，有处理函数',
        note: '子进程清理。',
      },
      kill: {
        title: '发送 SIGKILL',
        note: '处理函数从不运行。',
      },
      grandchild: {
        title: '对父进程发 SIGTERM',
        note: '它的子进程继续存活。',
      },
    },
    roles: {
      main: '父进程',
      child: '子进程',
      grandchild: '孙进程',
    },
    checks: {
      'alive-until-joined': '之前存活，join 之后才确定已死',
      'zombie-looks-alive': '对僵尸发信号 0 成功，join 之后失败',
      'no-cleanup': '默认动作没有清理',
      cleanup: '处理函数做了清理',
      'never-cleanup': 'SIGKILL 不给清理的机会',
      'grandchild-survives': '孙进程换了父进程继续存活',
    },
    messages: {
      terminating: '向进程 {{pid}} 发信号。',
      'cleaning-up': '进程 {{pid}} 清理并结束。',
      'alive-until-joined.expected': '之前存活：true；刚发信号之后：两者皆可；join 之后：false',
      'alive-until-joined.observed': '之前 {{before}}；刚发之后 {{after}}；join 之后 {{joined}}',
      'zombie-looks-alive.expected': '看到状态 Z；join 之前信号 0 成功，之后失败',
      'zombie-looks-alive.observed': '看到 Z：{{zombie}}；信号 0 在 join 之前 {{uncollected}}，之后 {{joined}}',
      'no-cleanup.expected': '被 SIGTERM 结束，没有清理的标记',
      'cleanup.expected': '自行退出，有清理的标记',
      'never-cleanup.expected': '被 SIGKILL 结束，没有清理的标记',
      ending: '信号 {{signal}}，退出码 {{code}}，标记：{{cleaned}}',
      'grandchild-survives.expected': '子进程结束后至少两次心跳，且父进程已换',
      'grandchild-survives.observed': '{{ticks}} 次心跳，父进程 {{parent}}',
    },
  },
);
