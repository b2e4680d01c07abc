import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程树',
  summary: '子进程、启动它的进程、再上一级：沿着父进程号一直走到本应用，乃至更上面。',
  explanation: {
    see: '每个进程报告自己的进程号（pid）和父进程号（ppid）。随后子进程按进程表中的父进程号向上走：经过 runner、运行的主进程及其 stage，到达运行实验的进程，再到启动它的程序：shell、桌面或服务管理器。在监视器的树状视图中可以看到同一条分支。',
    why: '每个进程都由另一个进程创建，所以全部进程构成一棵树。内核在每个进程的记录里记下创建者。常见的三级是：编辑器，它启动的解释器，以及程序启动的进程。',
    os: 'getpid 和 getppid 读取这个记录。进程号会重用，所以单凭父进程号可能指向陌生的进程；父进程必须比子进程老，比较启动时间即可判断。最顶上是 1 号进程，它的父进程号是 0，即内核自身。',
    mistakes: [
      {
        claim: '在哪里都可以：getpid 是子进程，getppid 是父进程。',
        truth: '只有在子进程内才对。在父进程里，同样的调用得到的是父进程和祖父进程。',
      },
      { claim: '链的顶端总是一样。', truth: '取决于应用由谁启动：终端、编辑器、systemd、launchd 或资源管理器。' },
      { claim: '子进程里 __name__ 就是主模块的名字。', truth: '用 spawn 启动的子进程里是 __mp_main__。' },
      {
        claim: 'ppid 从不改变。',
        truth: '在 Unix 上，父进程结束时会变。在 Windows 上不变，但之后可能指向陌生的进程。',
      },
    ],
    platforms: {
      python: 'os.getpid、os.getppid、current_process。',
      node: 'process.pid、process.ppid。',
      posix: 'Linux：/proc/PID/stat。macOS：ps。',
      windows: 'CIM，其中的父进程号是启动时的。',
    },
    reading: [
      '手册页 getpid(2)、proc_pid_stat(5)、pstree(1)',
      'OSTEP 第 5 章“插叙：进程 API”',
      '汤小丹《计算机操作系统》第二章“进程的层次结构”',
    ],
  },
  params: { lifeMs: { label: '存活时间', help: '子进程停留多久以便观察' } },
  variants: { chain: { title: '祖父、父、子', note: '以及上面的一切。' } },
  roles: { main: '祖父进程', runner: '父进程', child: '子进程' },
  questions: {
    older: {
      ask: '沿着父进程一直向上。每一对父子中，哪一个先启动？',
      parent: '总是父进程',
      child: '总是子进程',
      either: '有时是前者，有时是后者',
    },
  },
  checks: {
    'parent-numbers': {
      title: '每个 ppid 都是启动者的 pid',
      expected: '子进程的 ppid 是 runner 的 pid，runner 的 ppid 是 main 的 pid',
    },
    'same-number': {
      title: '句柄、进程自己、采样器说的是同一个 pid',
      expected: 'runner 和子进程各有一个号，三处说法一致',
      observed: '句柄 / 自己 / 采样器：{{text}}',
    },
    'sampler-agrees': { title: '采样器看到同样的父进程', expected: '进程表中的父进程就是进程自己报告的' },
    unbroken: {
      title: '到本应用的路径没有中断',
      expected: '从子进程经 runner 和 main 到进程 {{root}}，后一个都是前一个的父进程',
      observed: '链：{{chain}}',
    },
    'parents-are-older': {
      title: '每个父进程都比子进程老',
      expected: '没有父进程比子进程启动得晚',
      observed: '{{links}} 个环节中有 {{wrong}} 个父进程更年轻',
    },
  },
  notes: {
    self: '我是进程 {{pid}}，父进程是 {{ppid}}。',
    ancestor: '第 {{level}} 级：{{name}}，进程 {{pid}}，父进程 {{ppid}}。',
  },
  shared: { pairs: '各对：{{text}}' },
};
