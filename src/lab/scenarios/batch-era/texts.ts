import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'From punched cards to batch systems',
    summary:
      'Simulated: the same jobs under four operating styles of early machines, each of which left the CPU idle for less time than the one before.',
    explanation: {
      see: 'Nothing of this runs on your machine: a model reports, tick by tick, what the operator, the card reader, the CPU and the printer of an early machine were busy with. With punched cards each job has the whole machine to itself, from loading to printing. A batch is loaded once. With a satellite machine, cards of the next job are read while one computes. With several programs in memory, one computes while others wait for their devices.',
      why: 'Devices that move paper are slow, and people who carry it are slower. As long as one machine does everything in turn, the time of loading, reading and printing is time in which the processor has nothing to do. Each later style takes some of that time away from the processor: by doing it once for many jobs, by giving it to another machine, or by having another job at hand.',
      os: 'The resident monitor that went on from one job of a batch to the next was the beginning of the operating system. It needed what systems have had since then: job descriptions, protection of the monitor from the jobs, a timer against endless loops. Spooling on disks later replaced the satellite and its tapes: reading, computing and printing overlap in one machine, with interrupts telling when a device is done.',
      mistakes: [
        '“In a batch system several users use the machine at the same time.” — Several jobs stand in a queue; at any tick exactly one of them runs. What the users save is the time of changing over.',
        '“The punched-card machine was slow because its processor was.” — Its processor idled most of the time. In this model loading, reading and printing take more time than computing; faster computing would change little.',
        '“Off-line batch worked with a fast disk.” — Its fast medium was magnetic tape, written by a smaller machine. Disks came with spooling (simultaneous peripheral operation on-line).',
        '“The satellite makes each job faster.” — A single job takes just as long or longer, since its cards go to tape first. The CPU is busy for a larger share of the time, so more jobs are done in a day.',
      ],
      platforms:
        'The model is the same everywhere, with Python, Node, POSIX or Windows underneath; times are ticks, not milliseconds. What it shows lives on: a print queue is a spool, cron and the Windows task scheduler start batch jobs, and clusters of today run batch systems such as Slurm. The scenario “Multiprogramming” does its last step with real processes.',
      reading: [
        'OSTEP, chapter 2 “Introduction to Operating Systems”, section on history',
        '汤小丹《计算机操作系统》第一章“操作系统引论”',
        'Silberschatz, Galvin, Gagne: Operating System Concepts, online appendix on influential operating systems',
      ],
    },
    params: {
      jobs: {
        label: 'Jobs',
        help: 'Each computes a tick longer per round than the one before',
      },
      load: {
        label: 'Operator',
        help: 'Setting up for one job, or for a whole batch',
      },
      read: {
        label: 'Card reading',
        help: 'Per job',
      },
      run: {
        label: 'Computing',
        help: 'Of the first job, per round',
      },
      unload: {
        label: 'Printing',
        help: 'Per round',
      },
      rounds: {
        label: 'Rounds',
        help: 'How often a job computes and prints',
      },
    },
    variants: {
      'punch-card': {
        title: 'Punched cards',
        note: 'One user owns the machine until the job is done.',
      },
      'batch-online': {
        title: 'On-line batch',
        note: 'Loaded once for all jobs; beside punched cards.',
      },
      'batch-offline': {
        title: 'Off-line batch',
        note: 'A satellite machine reads and prints; beside on-line batch.',
      },
      multiprogramming: {
        title: 'Several programs in memory',
        note: 'While one waits, another computes; beside on-line batch.',
      },
    },
    roles: {
      main: 'model',
    },
    metrics: {
      makespan: 'Total time',
      busy: 'CPU busy',
    },
    checks: {
      alone: 'One job at a time has the whole machine',
      'sum-of-jobs': 'The total time is the sum of all jobs',
      'idle-while-loading': 'The CPU idles while cards are loaded',
      sooner: 'The batch is done sooner, being loaded once',
      'one-running': 'Still, only one job computes at a time',
      busier: 'The CPU is busy for a larger share of the time',
      overlap: 'Input and output of one job overlap the computing of another',
    },
    messages: {
      'done.punch-card': 'Punched cards (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
      'done.batch-online':
        'On-line batch (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
      'done.batch-offline':
        'Off-line batch (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
      'done.multiprogramming':
        'Several programs in memory (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
      'alone.expected': 'no two stretches of any device overlap, and the machine changes hands {{jobs}} times',
      'alone.observed': '{{clashes}} overlaps, {{turns}} turns',
      'sum-of-jobs.expected': '{{total}} ticks: loading, reading, computing and printing of every job added up',
      'sum-of-jobs.observed': 'the last result is out at tick {{ticks}}',
      'idle-while-loading.expected': 'no computing during any of {{loads}} times loading',
      'idle-while-loading.observed':
        '{{loads}} times loading, {{ticks}} ticks in all; the CPU busy for {{busy}} % of the total time',
      'sooner.expected': 'the same jobs in less time than with punched cards, loaded once',
      'sooner.observed': '{{later}} ticks instead of {{earlier}}, loaded {{loads}} times',
      'one-running.expected': 'no two stretches of computing overlap',
      'one-running.observed': '{{stretches}} stretches, {{clashes}} overlaps',
      'busier.expected': 'the same jobs with the CPU busy for a larger share than in the on-line batch',
      'busier.observed': '{{later}} % instead of {{earlier}} %',
      'overlap.expected': 'some computing while another job is read or printed; none in the on-line batch',
      'overlap.observed': '{{later}} stretches of computing with such company; {{earlier}} in the on-line batch',
    },
  },
  {
    title: '从穿孔卡片到批处理系统',
    summary: '模拟：同样的作业，按早期计算机的四种操作方式运行，CPU 空闲的时间一种比一种少。',
    explanation: {
      see: '这里没有任何东西真的在本机运行：一个模型逐个时间单位地报告早期计算机的操作员、读卡机、CPU 和打印机各在忙什么。用穿孔卡片时，每个作业从装入到打印独占整台机器。成批以后只需装入一次。有了卫星机，一个作业计算时，下一个作业的卡片已在读入。内存中有多个程序时，一个计算，其他的等待各自的设备。',
      why: '搬动纸张的设备很慢，搬纸的人更慢。只要一台机器依次做完所有的事，装入、读卡和打印的时间里处理机就无事可做。后来的每种方式都替处理机省去一部分这种时间：多个作业只装一次，或者交给另一台机器，或者手边总有另一个作业。',
      os: '自动从一个作业转到下一个作业的常驻监督程序，就是操作系统的开端。它需要的东西后来的系统一直都有：作业说明书、保护监督程序不被作业破坏、防止死循环的定时器。再后来，磁盘上的 SPOOLing（假脱机）取代了卫星机和磁带：读入、计算和打印在同一台机器中重叠，设备完成时用中断通知。',
      mistakes: [
        '“批处理系统中多个用户同时使用机器。”——是多个作业在排队，任一时刻只有一个在运行。用户省下的是更换作业的时间。',
        '“穿孔卡片时代机器慢是因为处理机慢。”——处理机大部分时间闲着。在这个模型里，装入、读卡和打印的时间比计算还长，计算再快也改变不大。',
        '“脱机批处理用的是高速磁盘。”——它的高速介质是磁带，由较小的机器写入。磁盘是随 SPOOLing 才用上的。',
        '“有了卫星机，每个作业都更快。”——单个作业用时一样甚至更长，因为卡片先要转到磁带上。CPU 忙碌的比例提高了，所以一天能完成更多作业。',
      ],
      platforms:
        '模型在哪里都一样，与底层是 Python、Node、POSIX 还是 Windows 无关；时间以时间单位计，不是毫秒。它展示的做法至今还在：打印队列就是假脱机，cron 和 Windows 任务计划程序启动批处理作业，今天的集群运行 Slurm 这样的批处理系统。场景“多道程序设计”用真实的进程演示最后一步。',
      reading: [
        'OSTEP 第 2 章“操作系统介绍”中关于历史的一节',
        '汤小丹《计算机操作系统》第一章“操作系统引论”：操作系统的发展过程',
        'Silberschatz、Galvin、Gagne《操作系统概念》网上附录：有影响的操作系统',
      ],
    },
    params: {
      jobs: {
        label: '作业数',
        help: '每个作业每轮的计算比前一个多 1 个时间单位',
      },
      load: {
        label: '操作员',
        help: '为一个作业或整批作业做准备',
      },
      read: {
        label: '读卡',
        help: '每个作业',
      },
      run: {
        label: '计算',
        help: '第一个作业每轮',
      },
      unload: {
        label: '打印',
        help: '每轮',
      },
      rounds: {
        label: '轮数',
        help: '作业计算并打印几次',
      },
    },
    variants: {
      'punch-card': {
        title: '穿孔卡片',
        note: '一个用户独占机器，直到作业完成。',
      },
      'batch-online': {
        title: '联机批处理',
        note: '所有作业只装入一次；与穿孔卡片对比。',
      },
      'batch-offline': {
        title: '脱机批处理',
        note: '卫星机负责读卡和打印；与联机批处理对比。',
      },
      multiprogramming: {
        title: '内存中有多道程序',
        note: '一个等待时另一个计算；与联机批处理对比。',
      },
    },
    roles: {
      main: '模型',
    },
    metrics: {
      makespan: '总时间',
      busy: 'CPU 利用率',
    },
    checks: {
      alone: '一次只有一个作业，独占整台机器',
      'sum-of-jobs': '总时间是所有作业之和',
      'idle-while-loading': '装卡片时 CPU 空闲',
      sooner: '只装入一次，整批完成得更早',
      'one-running': '任一时刻仍只有一个作业在计算',
      busier: 'CPU 忙碌的比例更高',
      overlap: '一个作业的输入输出与另一个的计算重叠',
    },
    messages: {
      'done.punch-card': '穿孔卡片（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
      'done.batch-online': '联机批处理（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
      'done.batch-offline': '脱机批处理（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
      'done.multiprogramming': '多道程序（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
      'alone.expected': '各设备的时间段互不重叠，机器轮换 {{jobs}} 次',
      'alone.observed': '重叠 {{clashes}} 次，轮换 {{turns}} 次',
      'sum-of-jobs.expected': '{{total}} 个时间单位：所有作业的装入、读卡、计算和打印之和',
      'sum-of-jobs.observed': '最后的结果在时刻 {{ticks}} 输出',
      'idle-while-loading.expected': '{{loads}} 次装入期间都没有计算',
      'idle-while-loading.observed': '装入 {{loads}} 次，共 {{ticks}} 个时间单位；CPU 利用率 {{busy}} %',
      'sooner.expected': '同样的作业用时比穿孔卡片少，只装入一次',
      'sooner.observed': '{{later}} 个时间单位，原来 {{earlier}} 个；装入 {{loads}} 次',
      'one-running.expected': '计算的时间段互不重叠',
      'one-running.observed': '{{stretches}} 段，重叠 {{clashes}} 次',
      'busier.expected': '同样的作业，CPU 忙碌的比例高于联机批处理',
      'busier.observed': '{{later}} %，原来 {{earlier}} %',
      'overlap.expected': '有些计算与另一作业的读卡或打印同时进行；联机批处理中没有',
      'overlap.observed': '这样的计算有 {{later}} 段；联机批处理中 {{earlier}} 段',
    },
  },
);
