import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Orphans',
    summary: 'A process ends while its child runs on: the child keeps its pid and gets a new parent.',
    explanation: {
      see: 'The middle process starts a grandchild and ends. The grandchild goes on under the same pid and notices that its parent id has changed. The new parent’s pid and name are shown. At the end of the run the orphan is ended.',
      why: 'Children do not end with their parent by themselves. Somebody must collect their exit status later, so the kernel hands them to another parent at once.',
      avoid:
        'An orphan does no harm, but it may run on unnoticed and hold files, ports and memory. If a child shall not outlive its parent, say so: end it in the parent’s exit handler, or let it notice that the connection to its parent closed.',
      os: 'On Linux the adopter is the nearest ancestor that declared itself a subreaper (a user’s systemd, a container’s first process), else process 1. An orphan is not “recycled”: it runs on, and its adopter collects it after its end. On Windows the recorded parent id is never updated, so it may name a process that is gone or another one.',
      mistakes: [
        '“The system recycles orphans automatically.” — It does not: an orphan is adopted and runs on. It is collected only after it has ended.',
        '“Orphans are adopted by process 1.” — By the nearest subreaper first, such as a user’s systemd; process 1 is the last resort. In a container process 1 is whatever was started first.',
        '“Orphans are harmful, like zombies.” — They are ordinary processes. What may harm is that nobody knows of them.',
      ],
      platforms:
        'Linux: prctl(PR_SET_CHILD_SUBREAPER). macOS: launchd adopts. Windows: no adoption; the recorded parent number goes stale, and Node’s children that are not detached end with their parent. In Python and Node getppid and process.ppid ask anew each time.',
      reading: [
        'OSTEP, chapter 5 “Interlude: Process API”',
        'prctl(2), getppid(2), credentials(7)',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      lifeMs: {
        label: 'Life as an orphan',
        help: 'How long the grandchild runs on before the run ends',
      },
    },
    variants: {
      'parent-exits': {
        title: 'The parent exits',
        note: 'The grandchild is adopted.',
      },
    },
    roles: {
      main: 'grandparent',
      middle: 'parent that exits',
      grandchild: 'child that is orphaned',
    },
    checks: {
      'lives-on': 'The child runs on after its parent’s end',
      adopted: 'The child sees a new parent id',
      'seen-adopted': 'The sampler sees the same adopter',
      ended: 'The orphan was ended with the run',
    },
    messages: {
      leaving: 'Process {{pid}} ends and leaves its child {{child}} behind.',
      'middle-gone': 'Process {{pid}} is gone and collected.',
      'new-parent': 'My parent was {{before}} and is now {{after}}.',
      'lives-on.expected': 'at least two ticks after the parent’s exit',
      'lives-on.observed': '{{ticks}} ticks, the last {{ms}} ms after it',
      'adopted.expected': 'first {{middle}}, later another parent',
      'adopted.observed': 'first {{before}}, at last {{after}}',
      'seen-adopted.expected': 'the parent in the process table is the one that the child reports',
      'seen-adopted.observed': 'adopted by {{adopter}} (pid {{ppid}})',
      'ended.expected': 'no such process after the run',
      'ended.gone': 'process {{pid}} is gone',
      'ended.alive': 'process {{pid}} is still alive',
    },
  },
  {
    title: '孤儿进程',
    summary: '进程结束了，而它的子进程继续运行：子进程的 pid 不变，但有了新的父进程。',
    explanation: {
      see: '中间进程启动一个孙进程后结束。孙进程以同样的 pid 继续运行，并发现自己的父进程号变了。这里显示新父进程的 pid 和名字。运行结束时，孤儿被终止。',
      why: '子进程不会自动随父进程结束。以后总要有人收取它们的退出状态，所以内核立刻把它们交给另一个父进程。',
      avoid:
        '孤儿本身无害，但可能在无人察觉的情况下继续运行，占着文件、端口和内存。若子进程不应比父进程活得久，就要明确做到：在父进程的退出处理中结束它，或让它察觉到与父进程的连接已关闭。',
      os: '在 Linux 上，收养者是最近的、声明自己为 subreaper 的祖先（用户的 systemd、容器的第一个进程），否则是 1 号进程。孤儿不会被“自动回收”：它继续运行，结束之后才由收养者收尸。在 Windows 上，记录的父进程号从不更新，可能指向已不存在的进程，甚至是另一个进程。',
      mistakes: [
        '“系统会自动回收孤儿进程。”——不会：孤儿被收养后继续运行，结束之后才被收尸。',
        '“孤儿由 1 号进程收养。”——先是最近的 subreaper，例如用户的 systemd，最后才轮到 1 号进程。容器里的 1 号进程就是最先启动的程序。',
        '“孤儿和僵尸一样有害。”——它是普通的进程。可能有害的是没有人知道它还在。',
      ],
      platforms:
        'Linux：prctl(PR_SET_CHILD_SUBREAPER)。macOS：由 launchd 收养。Windows：没有收养，记录的父进程号会过时，Node 未脱离的子进程则随父进程结束。Python 的 getppid 和 Node 的 process.ppid 每次都重新查询。',
      reading: [
        'OSTEP 第 5 章“插叙：进程 API”',
        '手册页 prctl(2)、getppid(2)、credentials(7)',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      lifeMs: {
        label: '作为孤儿的时间',
        help: '孙进程在运行结束前还活多久',
      },
    },
    variants: {
      'parent-exits': {
        title: '父进程退出',
        note: '孙进程被收养。',
      },
    },
    roles: {
      main: '祖父进程',
      middle: '会退出的父进程',
      grandchild: '成为孤儿的子进程',
    },
    checks: {
      'lives-on': '父进程结束后子进程继续运行',
      adopted: '子进程看到新的父进程号',
      'seen-adopted': '采样器看到同一个收养者',
      ended: '孤儿随运行一起被终止',
    },
    messages: {
      leaving: '进程 {{pid}} 结束，留下子进程 {{child}}。',
      'middle-gone': '进程 {{pid}} 已结束并被回收。',
      'new-parent': '我的父进程原来是 {{before}}，现在是 {{after}}。',
      'lives-on.expected': '父进程退出后至少还有两次心跳',
      'lives-on.observed': '{{ticks}} 次心跳，最后一次在其后 {{ms}} 毫秒',
      'adopted.expected': '先是 {{middle}}，之后是另一个父进程',
      'adopted.observed': '先是 {{before}}，最后是 {{after}}',
      'seen-adopted.expected': '进程表中的父进程就是子进程所报告的那个',
      'seen-adopted.observed': '由 {{adopter}}（pid {{ppid}}）收养',
      'ended.expected': '运行之后没有这个进程',
      'ended.gone': '进程 {{pid}} 已不存在',
      'ended.alive': '进程 {{pid}} 仍然存活',
    },
  },
);
