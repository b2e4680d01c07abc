import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '“守护”的两种含义',
  summary: '在 Python 的意义上，守护子进程随父进程结束；在 Unix 的意义上，守护进程脱离启动者并比它活得久。',
  explanation: {
    see: '启动者有一个任务很长的守护子进程，还有一个普通的兄弟进程。启动者的代码结束时，守护子进程在任务中途被终止，而启动者仍会等待兄弟进程。若 join 守护子进程，它就能完成。在另一个变体中，脱离的服务在启动者消失后继续运行，并处于自己的会话中。',
    why: '两种含义恰好相反。Python 的标志是说：这个子进程为我服务，我结束时把它结束。它靠父进程的退出处理实现，所以只影响带标志的子进程；若父进程被 SIGKILL 杀死则无效。Unix 守护进程则离开启动者的会话，使那里发生的一切都影响不到它。',
    avoid:
      '不要让守护子进程做必须完成的工作，例如写文件：它会在毫无通知的情况下被终止。若结果重要，就 join 它。若助手连在父进程被杀时也不许存活，就让它监视与父进程的连接。',
    os: 'Unix 的做法是 fork、setsid，常常再 fork 一次，并把标准流接到 /dev/null：进程有自己的会话，没有控制终端。Windows 没有这种会话，也没有 setsid；那里脱离的进程没有控制台，而未脱离的子进程通过作业对象随父进程结束。',
    mistakes: [
      { claim: '父进程结束，所有子进程都结束。', truth: '只有标为守护的才会。其余的都会被等待。' },
      { claim: '守护子进程在后台运行，比父进程活得久。', truth: '那是 Unix 的含义，Python 的恰好相反。' },
      { claim: '标志总是有效。', truth: '它靠父进程的退出钩子。父进程被 SIGKILL 杀死时不运行钩子，子进程成为孤儿。' },
      { claim: '例子 join 了守护子进程，所以能看到它随父进程结束。', truth: 'join 之后它会完成，什么也看不到。' },
      { claim: 'daemon 是随时可以调用的方法。', truth: '它是属性，要在启动之前设置；而且守护进程不能有子进程。' },
    ],
    platforms: {
      python: 'Process.daemon，除非创建者是守护进程，否则为假。',
      node: 'Node 没有这个标志；本实验室在父进程的代码结束后终止带标志的子进程。',
      windows: 'Windows 通过作业对象让未脱离的子进程随父进程结束。',
    },
    reading: [
      'Python 文档：multiprocessing.Process.daemon',
      '手册页 daemon(7)、setsid(2)',
      'OSTEP 第 5 章“插叙：进程 API”',
      '汤小丹《计算机操作系统》第二章“进程控制”',
    ],
  },
  params: { unitMs: { label: '时间单位', help: '任务持续若干个单位' } },
  variants: {
    'with-parent': { title: '随父进程结束', note: 'Python 的含义；父进程不等它。' },
    joined: { title: '被父进程 join', note: '守护子进程得以完成。' },
    detached: { title: '脱离', note: 'Unix 的含义：独立会话，比启动者活得久。' },
    flag: { title: '标志的规则', note: '启动之前设置；守护进程没有子进程。' },
  },
  roles: { main: '运行', starter: '父进程', helper: '守护子进程', sibling: '普通子进程', service: '脱离的守护进程' },
  questions: {
    'daemon-child': {
      ask: '父进程做完工作后，守护子进程会怎样？',
      finishes: '先完成自己的任务',
      ended: '在任务中途被结束',
    },
    detached: {
      ask: '一个脱离的进程在继续工作，启动它的进程退出了。它会怎样？',
      ends: '也会结束',
      survives: '继续工作',
    },
    'child-of-daemon': { ask: '守护子进程试图启动自己的子进程。能成功吗？', yes: '能', no: '不能，会被拒绝' },
  },
  checks: {
    'ended-with-parent': {
      title: '父进程代码结束时，守护子进程被终止',
      expected: '父进程代码结束后 {{unit}} 毫秒内结束',
      observed: '其后 {{ms}} 毫秒结束，信号 {{signal}}',
    },
    'no-completion': { title: '它的完成行从未出现', expected: '没有守护子进程的完成行' },
    'sibling-finished': {
      title: '普通兄弟完成了，父进程等了它',
      expected: '其完成行晚于父进程代码结束，父进程的退出又晚于该行',
      observed: '完成行在 {{line}} 毫秒，父进程退出在 {{parent}} 毫秒',
    },
    'completed-when-joined': {
      title: '被 join 后，守护子进程完成了',
      expected: '完成行早于父进程代码结束，退出码为 0',
    },
    survives: {
      title: '脱离的守护进程比启动者活得久',
      expected: '启动者退出后至少两次心跳',
      observed: '{{ticks}} 次心跳',
    },
    'own-session': {
      title: '它有自己的会话，没有终端',
      expected: '会话号为 {{pid}}（自己的 pid），没有控制终端',
      observed: '会话号 {{sid}}，终端 {{tty}}',
    },
    'ended-with-run': { title: '它随运行一起被终止', expected: '运行之后没有这个进程' },
    'default-false': { title: '不特别说明就不是守护进程', expected: '标志起初为假' },
    'late-refused': { title: '启动之后不能再改标志', expected: '启动之后修改会被拒绝' },
    'no-children': { title: '守护进程不能创建子进程', expected: '守护进程试图创建进程会被拒绝，也没有出现进程' },
  },
  notes: {
    'code-ends': '父进程的代码结束（进程 {{pid}}）。',
    'starter-gone': '启动者已消失。',
    'helper-complete': '守护子进程：任务完成。',
    'sibling-complete': '普通子进程：任务完成。',
    'refused-late': '被拒绝：daemon 必须在启动之前设置。',
    'refused-child': '被拒绝：守护进程不能有子进程。',
  },
  shared: {
    lines: '完成行数：{{lines}}',
    flag: '观察到：{{value}}',
    gone: '进程 {{pid}} 已不存在',
    alive: '进程 {{pid}} 仍然存活',
  },
};
