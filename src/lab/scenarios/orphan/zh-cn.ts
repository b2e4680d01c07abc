import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '孤儿进程',
  summary: '进程结束了，而它的子进程继续运行：子进程的 pid 不变，但有了新的父进程。',
  explanation: {
    see: '中间进程启动一个孙进程后结束。孙进程以同样的 pid 继续运行，并发现自己的父进程号变了。这里显示新父进程的 pid 和名字。运行结束时，孤儿被终止。',
    why: '子进程不会自动随父进程结束。以后总要有人读取它们的退出状态，所以内核立刻把它们交给另一个父进程。',
    avoid:
      '孤儿本身无害，但可能在无人察觉的情况下继续运行，占着文件、端口和内存。若子进程不应比父进程活得久，就要明确做到：在父进程的退出处理中结束它，或让它察觉到与父进程的连接已关闭。',
    os: '在 Linux 上，收养者是最近的、声明自己为 subreaper 的祖先（用户的 systemd、容器的第一个进程），否则是 1 号进程。孤儿不会被“自动回收”：它继续运行，结束之后才由收养者回收。在 Windows 上，记录的父进程号从不更新，可能指向已不存在的进程，甚至是另一个进程。',
    mistakes: [
      { claim: '系统会自动回收孤儿进程。', truth: '不会：孤儿被收养后继续运行，结束之后才被回收。' },
      {
        claim: '孤儿由 1 号进程收养。',
        truth: '先是最近的 subreaper，例如用户的 systemd，最后才轮到 1 号进程。容器里的 1 号进程就是最先启动的程序。',
      },
      { claim: '孤儿和僵尸一样有害。', truth: '它是普通的进程。可能有害的是没有人知道它还在。' },
    ],
    platforms: {
      python: 'os.getppid 每次都重新查询。',
      node: 'process.ppid 每次都重新查询。',
      posix: 'Linux：prctl(PR_SET_CHILD_SUBREAPER)。macOS：由 launchd 收养。',
      windows: '没有收养，记录的父进程号会过时，Node 未脱离的子进程则随父进程结束。',
    },
    reading: [
      'OSTEP 第 5 章“插叙：进程 API”',
      '手册页 prctl(2)、getppid(2)、credentials(7)',
      '汤小丹《计算机操作系统》第二章“进程的终止”',
    ],
  },
  params: { lifeMs: { label: '作为孤儿的时间', help: '孙进程在运行结束前还活多久' } },
  variants: { 'parent-exits': { title: '父进程退出', note: '孙进程被收养。' } },
  roles: { main: '祖父进程', middle: '会退出的父进程', grandchild: '成为孤儿的子进程' },
  questions: {
    grandchild: {
      ask: '一个进程在它的子进程之前退出。子进程会怎样？',
      ends: '随父进程一起结束',
      adopted: '在另一个父进程之下继续运行',
      same: '继续运行，父进程号不变',
    },
  },
  checks: {
    'lives-on': {
      title: '父进程结束后子进程继续运行',
      expected: '父进程退出后至少还有两次心跳',
      observed: '{{ticks}} 次心跳，最后一次在其后 {{ms}} 毫秒',
    },
    adopted: {
      title: '子进程看到新的父进程号',
      expected: '先是 {{middle}}，之后是另一个父进程',
      observed: '先是 {{before}}，最后是 {{after}}',
    },
    'seen-adopted': {
      title: '采样器看到同一个收养者',
      expected: '进程表中的父进程就是子进程所报告的那个',
      observed: '由 {{adopter}}（pid {{ppid}}）收养',
    },
    ended: {
      title: '孤儿随运行一起被终止',
      expected: '运行之后没有这个进程',
      gone: '进程 {{pid}} 已不存在',
      alive: '进程 {{pid}} 仍然存活',
    },
  },
  notes: {
    leaving: '进程 {{pid}} 结束，留下子进程 {{child}}。',
    'middle-gone': '进程 {{pid}} 已结束并被回收。',
    'new-parent': '我的父进程原来是 {{before}}，现在是 {{after}}。',
  },
};
