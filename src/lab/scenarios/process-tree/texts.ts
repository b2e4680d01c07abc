import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The process tree',
    summary:
      'A child, the process that started it, the one that started that: follow the parent numbers up to this application and beyond.',
    explanation: {
      see: 'Each process tells its number (pid) and its parent’s (ppid). The child then walks up by the parent numbers in the process table: over its runner, the run’s main process and its stage to the process that runs the lab, and on to whatever started that: a shell, a desktop, a service manager. In the monitor’s tree view the same branch can be seen.',
      why: 'Every process is created by another, so all processes form one tree. The kernel notes the creator in each process’s record. The usual three levels are an editor, the interpreter that it starts, and the process that the program starts.',
      os: 'getpid and getppid read the record. Numbers are reused, so a parent number alone may name a stranger; a parent must be older than its child, and comparing start times shows whether it is. At the top is process 1, whose parent is 0: the kernel itself.',
      mistakes: [
        '“Print getpid for the child and getppid for the parent, wherever you are.” — It is true only inside the child. In the parent the same calls name the parent and the grandparent.',
        '“The top of the chain is always the same.” — It depends on who started the application: a terminal, an editor, systemd, launchd, Explorer.',
        '“In a child, __name__ is the main module’s name.” — Where children are spawned it is __mp_main__.',
        '“The ppid never changes.” — On Unix it does when the parent ends. On Windows it does not, and may name a stranger then.',
      ],
      platforms:
        'Linux: /proc/PID/stat; macOS: ps; Windows: CIM, where the parent number is what it was at the start. Python: os.getpid, os.getppid, current_process; Node: process.pid, process.ppid.',
      reading: [
        'getpid(2), proc_pid_stat(5), pstree(1)',
        'OSTEP, chapter 5 “Interlude: Process API”',
        '汤小丹《计算机操作系统》第二章“进程的层次结构”',
      ],
    },
    params: {
      lifeMs: {
        label: 'Life',
        help: 'How long the child stays to be looked at',
      },
    },
    variants: {
      chain: {
        title: 'Grandparent, parent, child',
        note: 'And all that is above.',
      },
    },
    roles: {
      main: 'grandparent',
      runner: 'parent',
      child: 'child',
    },
    checks: {
      'parent-numbers': 'Each ppid is the pid of its starter',
      'same-number': 'Handle, process and sampler name the same pid',
      'sampler-agrees': 'The sampler sees the same parents',
      unbroken: 'The path up to this application is unbroken',
      'parents-are-older': 'Every parent is older than its child',
    },
    messages: {
      self: 'I am process {{pid}}, my parent is {{ppid}}.',
      ancestor: 'Level {{level}}: {{name}}, process {{pid}}, parent {{ppid}}.',
      'parent-numbers.expected': 'child’s ppid = runner’s pid, runner’s ppid = main’s pid',
      pairs: 'pairs: {{text}}',
      'same-number.expected': 'one number each for runner and child, told three times',
      'same-number.observed': 'handle / itself / sampler: {{text}}',
      'sampler-agrees.expected': 'the parents in the process table are those that the processes report',
      'unbroken.expected': 'from the child over runner and main to process {{root}}, each the parent of the one before',
      'unbroken.observed': 'chain: {{chain}}',
      'parents-are-older.expected': 'no parent started after its child',
      'parents-are-older.observed': '{{wrong}} of {{links}} links have a younger parent',
    },
  },
  {
    title: '进程树',
    summary: '子进程、启动它的进程、再上一级：沿着父进程号一直走到本应用，乃至更上面。',
    explanation: {
      see: '每个进程报告自己的进程号（pid）和父进程号（ppid）。随后子进程按进程表中的父进程号向上走：经过 runner、运行的主进程及其 stage，到达运行实验的进程，再到启动它的程序：shell、桌面或服务管理器。在监视器的树状视图中可以看到同一条分支。',
      why: '每个进程都由另一个进程创建，所以全部进程构成一棵树。内核在每个进程的记录里记下创建者。常见的三级是：编辑器，它启动的解释器，以及程序启动的进程。',
      os: 'getpid 和 getppid 读取这个记录。进程号会重用，所以单凭父进程号可能指向陌生的进程；父进程必须比子进程老，比较启动时间即可判断。最顶上是 1 号进程，它的父进程号是 0，即内核自身。',
      mistakes: [
        '“在哪里都可以：getpid 是子进程，getppid 是父进程。”——只有在子进程内才对。在父进程里，同样的调用得到的是父进程和祖父进程。',
        '“链的顶端总是一样。”——取决于应用由谁启动：终端、编辑器、systemd、launchd 或资源管理器。',
        '“子进程里 __name__ 就是主模块的名字。”——用 spawn 启动的子进程里是 __mp_main__。',
        '“ppid 从不改变。”——在 Unix 上，父进程结束时会变。在 Windows 上不变，但之后可能指向陌生的进程。',
      ],
      platforms:
        'Linux：/proc/PID/stat；macOS：ps；Windows：CIM，其中的父进程号是启动时的。Python：os.getpid、os.getppid、current_process；Node：process.pid、process.ppid。',
      reading: [
        '手册页 getpid(2)、proc_pid_stat(5)、pstree(1)',
        'OSTEP 第 5 章“插叙：进程 API”',
        '汤小丹《计算机操作系统》第二章“进程的层次结构”',
      ],
    },
    params: {
      lifeMs: {
        label: '存活时间',
        help: '子进程停留多久以便观察',
      },
    },
    variants: {
      chain: {
        title: '祖父、父、子',
        note: '以及上面的一切。',
      },
    },
    roles: {
      main: '祖父进程',
      runner: '父进程',
      child: '子进程',
    },
    checks: {
      'parent-numbers': '每个 ppid 都是启动者的 pid',
      'same-number': '句柄、进程自己、采样器说的是同一个 pid',
      'sampler-agrees': '采样器看到同样的父进程',
      unbroken: '到本应用的路径没有中断',
      'parents-are-older': '每个父进程都比子进程老',
    },
    messages: {
      self: '我是进程 {{pid}}，父进程是 {{ppid}}。',
      ancestor: '第 {{level}} 级：{{name}}，进程 {{pid}}，父进程 {{ppid}}。',
      'parent-numbers.expected': '子进程的 ppid 是 runner 的 pid，runner 的 ppid 是 main 的 pid',
      pairs: '各对：{{text}}',
      'same-number.expected': 'runner 和子进程各有一个号，三处说法一致',
      'same-number.observed': '句柄 / 自己 / 采样器：{{text}}',
      'sampler-agrees.expected': '进程表中的父进程就是进程自己报告的',
      'unbroken.expected': '从子进程经 runner 和 main 到进程 {{root}}，后一个都是前一个的父进程',
      'unbroken.observed': '链：{{chain}}',
      'parents-are-older.expected': '没有父进程比子进程启动得晚',
      'parents-are-older.observed': '{{links}} 个环节中有 {{wrong}} 个父进程更年轻',
    },
  },
);
