import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程号何时归还',
  summary: '死去的子进程保留 pid，直到父进程回收它，或父进程以任何方式结束、由别人来回收。',
  explanation: {
    see: 'join：进程号立即空出。阻塞：父进程的事件循环不转，子进程一直以 Z 状态占着号，直到循环转动。另外两个变体中，父进程没有回收就结束了，一个是自行退出，一个是被杀，由收养者归还进程号。',
    why: '父进程要凭这个号查询退出状态，所以在此之前不能把它给别的进程。有两件事使它空出：父进程 wait，或父进程死亡——子进程被交给一个会等待所有人的进程。',
    avoid: '回收您的子进程。进程一旦可能已被回收，就不要再只凭进程号认它：下一个进程可能得到同样的号。',
    os: '进程号由小到大分配，到 pid_max 之后从头再来（许多系统是 32768，64 位 Linux 最多四百万）。僵尸被 wait 时，由 release_task 释放记录。',
    mistakes: [
      { claim: '父进程必须正常结束，子进程的号才会归还。', truth: '任何方式的结束都可以，包括 SIGKILL。' },
      {
        claim: '只有 join 才归还进程号。',
        truth:
          '任何 wait 都可以。Python 在启动另一个进程或调用 active_children 时也会回收；Node 只要事件循环转动就自动回收。',
      },
      { claim: '子进程一结束，号就空出了。', truth: '要等到被回收之后。' },
    ],
    platforms: {
      posix: 'Linux 和 macOS 如上所示。',
      windows:
        'Windows 在进程结束且最后一个句柄关闭时归还进程号。有些容器的 1 号进程回收得慢，这一行可能多停留零点几秒。',
    },
    reading: [
      '手册页 wait(2)、proc_sys_kernel(5) 的 pid_max',
      'OSTEP 第 5 章“插叙：进程 API”',
      '汤小丹《计算机操作系统》第二章“进程的终止”',
    ],
  },
  params: { blockMs: { label: '不回收的时长', help: '多久没有人回收子进程' } },
  variants: {
    joined: { title: '父进程 join', note: '立即空出。' },
    blocked: { title: '父进程先阻塞', note: '以 Z 保留，直到循环转动。' },
    'parent-exits': { title: '父进程自行结束', note: '由收养者回收。' },
    'parent-killed': { title: '父进程被杀', note: '同样由收养者回收。' },
  },
  roles: { main: '观察者兼父进程', middle: '会结束的父进程', child: '子进程' },
  questions: {
    zombie: {
      ask: '结束的子进程会作为僵尸在进程表里停留一段时间吗？',
      yes: '会，它的号码仍被占用',
      no: '不会，它的号码立刻可用',
    },
  },
  checks: {
    'taken-before': { title: '之前进程号被占用', expected: '结束之前该号存在' },
    'kept-as-zombie': {
      title: '未回收时，子进程以僵尸占着号',
      expected: '状态 Z，父进程 {{parent}}，至少 {{ms}} 毫秒',
      observed: 'Z 的采样 {{count}} 次，历时 {{ms}} 毫秒',
    },
    'free-after': {
      title: '之后进程号空出',
      expected: '回收或父进程结束之后 5 秒内没有该进程',
      observed: '存在：{{exists}}，其后 {{ms}} 毫秒',
    },
    'row-gone': {
      title: '该行离开了进程表',
      expected: '之后的采样中没有子进程的行',
      observed: '之后 {{samples}} 次采样中有 {{left}} 次含有它',
    },
  },
  notes: {
    collected: '已回收子进程 {{pid}}。',
    'parent-gone': '父进程 {{pid}} 已不在。',
    free: '{{ms}} 毫秒后，再没有号为 {{pid}} 的进程。',
  },
  shared: { exists: '存在：{{exists}}' },
};
