import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'When a process number is given back',
    summary:
      'A dead child keeps its pid until its parent collects it, or its parent ends in whatever way and another collects it.',
    explanation: {
      see: 'Joined: the number is free at once. Blocked: the parent’s event loop does not turn, and the child stays as Z with its number until it does. In the other two variants the parent ends without collecting, by itself or killed, and the adopter gives the number back.',
      why: 'The number is part of the record by which the parent can ask for the exit status, so it cannot be given to another process before that. Two things free it: the parent’s wait, and the parent’s death, which hands the child to a process that waits for everybody.',
      avoid:
        'Collect your children. And never trust a number alone once its process may have been collected: the next process may get it.',
      os: 'Numbers are handed out upwards and start again after pid_max (32768 on many systems, up to 4 million on 64-bit Linux). release_task frees the record when the zombie is waited for.',
      mistakes: [
        '“The parent must end normally for its children’s numbers to be given back.” — Any end will do, SIGKILL included.',
        '“Only join gives the number back.” — Any wait does. Python also collects when another process is started or active_children is called; Node does so by itself whenever its event loop turns.',
        '“When the child has ended its number is free.” — Not before it has been collected.',
      ],
      platforms:
        'Linux and macOS as shown. Windows gives a number back when the process has ended and the last handle to it is closed. Some first processes of containers collect slowly, so the row may stay for some tenths of a second.',
      reading: [
        'wait(2), proc_sys_kernel(5) “pid_max”',
        'OSTEP, chapter 5 “Interlude: Process API”',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      blockMs: {
        label: 'Uncollected for',
        help: 'How long nobody collects the child',
      },
    },
    variants: {
      joined: {
        title: 'The parent joins',
        note: 'Free at once.',
      },
      blocked: {
        title: 'The parent is blocked first',
        note: 'Kept as Z until its loop turns.',
      },
      'parent-exits': {
        title: 'The parent ends by itself',
        note: 'The adopter collects.',
      },
      'parent-killed': {
        title: 'The parent is killed',
        note: 'The adopter collects, too.',
      },
    },
    roles: {
      main: 'observer and parent',
      middle: 'parent that ends',
      child: 'child',
    },
    checks: {
      'taken-before': 'The number was taken before',
      'kept-as-zombie': 'Uncollected, the child kept it as a zombie',
      'free-after': 'It was free afterwards',
      'row-gone': 'The row left the process table',
    },
    messages: {
      collected: 'Collected the child {{pid}}.',
      'parent-gone': 'The parent {{pid}} is gone.',
      free: 'No process has the number {{pid}} any more, {{ms}} ms later.',
      'taken-before.expected': 'the number exists before the end',
      exists: 'exists: {{exists}}',
      'kept-as-zombie.expected': 'state Z with parent {{parent}} for at least {{ms}} ms',
      'kept-as-zombie.observed': '{{count}} samples with Z, over {{ms}} ms',
      'free-after.expected': 'no such process within 5 s after the collection or the parent’s end',
      'free-after.observed': 'exists: {{exists}}, {{ms}} ms after it',
      'row-gone.expected': 'no row of the child in later samples',
      'row-gone.observed': '{{left}} of {{samples}} later samples have it',
    },
  },
  {
    title: '进程号何时归还',
    summary: '死去的子进程保留 pid，直到父进程回收它，或父进程以任何方式结束、由别人来回收。',
    explanation: {
      see: 'join：进程号立即空出。阻塞：父进程的事件循环不转，子进程一直以 Z 状态占着号，直到循环转动。另外两个变体中，父进程没有回收就结束了，一个是自行退出，一个是被杀，由收养者归还进程号。',
      why: '父进程要凭这个号查询退出状态，所以在此之前不能把它给别的进程。有两件事使它空出：父进程 wait，或父进程死亡——子进程被交给一个会等待所有人的进程。',
      avoid: '回收你的子进程。进程一旦可能已被回收，就不要再只凭进程号认它：下一个进程可能得到同样的号。',
      os: '进程号由小到大分配，到 pid_max 之后从头再来（许多系统是 32768，64 位 Linux 最多四百万）。僵尸被 wait 时，由 release_task 释放记录。',
      mistakes: [
        '“父进程必须正常结束，子进程的号才会归还。”——任何方式的结束都可以，包括 SIGKILL。',
        '“只有 join 才归还进程号。”——任何 wait 都可以。Python 在启动另一个进程或调用 active_children 时也会回收；Node 只要事件循环转动就自动回收。',
        '“子进程一结束，号就空出了。”——要等到被回收之后。',
      ],
      platforms:
        'Linux 和 macOS 如上所示。Windows 在进程结束且最后一个句柄关闭时归还进程号。有些容器的 1 号进程回收得慢，这一行可能多停留零点几秒。',
      reading: [
        '手册页 wait(2)、proc_sys_kernel(5) 的 pid_max',
        'OSTEP 第 5 章“插叙：进程 API”',
        '汤小丹《计算机操作系统》第二章“进程的终止”',
      ],
    },
    params: {
      blockMs: {
        label: '不回收的时长',
        help: '多久没有人回收子进程',
      },
    },
    variants: {
      joined: {
        title: '父进程 join',
        note: '立即空出。',
      },
      blocked: {
        title: '父进程先阻塞',
        note: '以 Z 保留，直到循环转动。',
      },
      'parent-exits': {
        title: '父进程自行结束',
        note: '由收养者回收。',
      },
      'parent-killed': {
        title: '父进程被杀',
        note: '同样由收养者回收。',
      },
    },
    roles: {
      main: '观察者兼父进程',
      middle: '会结束的父进程',
      child: '子进程',
    },
    checks: {
      'taken-before': '之前进程号被占用',
      'kept-as-zombie': '未回收时，子进程以僵尸占着号',
      'free-after': '之后进程号空出',
      'row-gone': '该行离开了进程表',
    },
    messages: {
      collected: '已回收子进程 {{pid}}。',
      'parent-gone': '父进程 {{pid}} 已不在。',
      free: '{{ms}} 毫秒后，再没有号为 {{pid}} 的进程。',
      'taken-before.expected': '结束之前该号存在',
      exists: '存在：{{exists}}',
      'kept-as-zombie.expected': '状态 Z，父进程 {{parent}}，至少 {{ms}} 毫秒',
      'kept-as-zombie.observed': 'Z 的采样 {{count}} 次，历时 {{ms}} 毫秒',
      'free-after.expected': '回收或父进程结束之后 5 秒内没有该进程',
      'free-after.observed': '存在：{{exists}}，其后 {{ms}} 毫秒',
      'row-gone.expected': '之后的采样中没有子进程的行',
      'row-gone.observed': '之后 {{samples}} 次采样中有 {{left}} 次含有它',
    },
  },
);
