import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'When a process loses the CPU',
    summary:
      'One process waits often, two compute without a pause, all on one core: the kernel counts who gave the core up and from whom it was taken.',
    explanation: {
      see: 'The reader waits for a device again and again: nearly all its context switches are voluntary. The two spinners never wait and share the core with each other: nearly all of theirs are involuntary, for the kernel takes the core away. The counts are the kernel’s own.',
      why: 'A process that must wait cannot use the core, so it gives it up by itself. One that never waits would keep it for ever, so a timer interrupt brings the kernel back into control, and the kernel may hand the core to another. The first rule raises the use of the machine; the second costs the computing process speed but keeps all others responsive.',
      os: 'getrusage counts both kinds (ru_nvcsw and ru_nivcsw); Linux also shows them in /proc/PID/status. A process loses the core against its will when its slice is used up, or at once when somebody more entitled wakes up. It gives it up at every wait: for a device, but also for a lock, a timer, a child, or a page that must be read in.',
      mistakes: [
        '“The CPU is taken away immediately when a program has used it for too long.” — It happens at the next tick of the timer after the slice is used up, or when a more entitled process wakes.',
        '“Only I/O makes a process give up the CPU.” — So do locks, timers, join, page faults and sched_yield.',
        '“Being pre-empted is a fault of the program.” — It is what happens to every computing program on a busy core; with a core of its own the same program would see hardly any.',
      ],
      platforms:
        'Linux and macOS count switches of each process; Windows does not tell them to Node (it reports 0). The two spinners share a core only where processes can be confined to one. In Python the counts are resource.getrusage, in Node process.resourceUsage().',
      reading: [
        'OSTEP, chapter 6 “Mechanism: Limited Direct Execution”',
        'getrusage(2), proc_pid_status(5), sched(7)',
        '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      ],
    },
    params: {
      windowMs: {
        label: 'Counting time',
        help: 'How long the switches are counted',
      },
      deviceMs: {
        label: 'Answer time',
        help: 'After which the reader’s device answers',
      },
    },
    variants: {
      compare: {
        title: 'Waiting beside computing',
        note: 'All on one core where that can be arranged.',
      },
    },
    roles: {
      main: 'starter',
      reader: 'process that waits',
      spinner: 'process that computes',
    },
    checks: {
      'waits-give-up': 'The waiting process gave the core up by itself',
      'slices-end': 'The core was taken from the computing processes',
    },
    messages: {
      counted: 'Voluntary switches: {{voluntary}}; involuntary: {{involuntary}}.',
      'waits-give-up.expected': 'at least {{factor}} times as many voluntary switches as involuntary ones',
      'slices-end.expected':
        'for each spinner at least {{factor}} times as many involuntary switches as voluntary ones',
      switches: '{{voluntary}} voluntary, {{involuntary}} involuntary',
      'slices-end.observed': 'voluntary : involuntary = {{text}}',
    },
  },
  {
    title: '进程何时失去 CPU',
    summary: '一个进程经常等待，两个进程不停计算，都在同一个核心上：内核统计谁主动让出，谁被夺走。',
    explanation: {
      see: '读者反复等待设备：它的上下文切换几乎都是自愿的。两个空转进程从不等待，彼此共用核心：它们的切换几乎都是非自愿的，因为核心被内核夺走。次数由内核自己统计。',
      why: '必须等待的进程用不上核心，所以自己让出。从不等待的进程会永远占着核心，因此由定时器中断把控制权交还内核，内核可以把核心交给别人。第一条规则提高机器的利用率；第二条让计算进程变慢，却使其他进程都能及时响应。',
      os: 'getrusage 统计这两种切换（ru_nvcsw 和 ru_nivcsw），Linux 还在 /proc/PID/status 中给出。时间片用完，或更有资格的进程被唤醒时，进程会非自愿地失去核心。每次等待都会自愿让出：等设备，也包括等锁、等定时器、等子进程、等页面调入。',
      mistakes: [
        '“程序占用 CPU 时间过长，会被立即夺走。”——是在时间片用完后的下一次时钟中断，或更有资格的进程被唤醒的时候。',
        '“只有 I/O 才会让进程让出 CPU。”——锁、定时器、join、缺页、sched_yield 也会。',
        '“被抢占说明程序有问题。”——在繁忙的核心上，每个计算程序都会遇到；若独占一个核心，同样的程序几乎不会被抢占。',
      ],
      platforms:
        'Linux 和 macOS 按进程统计切换次数；Windows 不向 Node 提供（总是 0）。只有能把进程限制在一个核心上时，两个空转进程才会共用核心。在 Python 中用 resource.getrusage，在 Node 中用 process.resourceUsage()。',
      reading: [
        'OSTEP 第 6 章“机制：受限直接执行”',
        '手册页 getrusage(2)、proc_pid_status(5)、sched(7)',
        '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      ],
    },
    params: {
      windowMs: {
        label: '统计时间',
        help: '统计切换次数多久',
      },
      deviceMs: {
        label: '应答时间',
        help: '读者的设备多久后应答',
      },
    },
    variants: {
      compare: {
        title: '等待与计算对照',
        note: '条件允许时都在一个核心上。',
      },
    },
    roles: {
      main: '启动者',
      reader: '等待的进程',
      spinner: '计算的进程',
    },
    checks: {
      'waits-give-up': '等待的进程自己让出核心',
      'slices-end': '计算的进程被夺走核心',
    },
    messages: {
      counted: '自愿切换 {{voluntary}} 次；非自愿 {{involuntary}} 次。',
      'waits-give-up.expected': '自愿切换至少是非自愿的 {{factor}} 倍',
      'slices-end.expected': '每个空转进程的非自愿切换至少是自愿的 {{factor}} 倍',
      switches: '自愿 {{voluntary}} 次，非自愿 {{involuntary}} 次',
      'slices-end.observed': '自愿 : 非自愿 = {{text}}',
    },
  },
);
