import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '从穿孔卡片到批处理系统',
  summary: '模拟：同样的作业，按早期计算机的四种操作方式运行，CPU 空闲的时间一种比一种少。',
  explanation: {
    see: '这里没有任何东西真的在本机运行：一个模型逐个时间单位地报告早期计算机的操作员、读卡机、CPU 和打印机各在忙什么。用穿孔卡片时，每个作业从装入到打印独占整台机器。成批以后只需装入一次。有了卫星机，一个作业计算时，下一个作业的卡片已在读入。内存中有多个程序时，一个计算，其他的等待各自的设备。',
    why: '搬动纸张的设备很慢，搬纸的人更慢。只要一台机器依次做完所有的事，装入、读卡和打印的时间里处理机就无事可做。后来的每种方式都替处理机省去一部分这种时间：多个作业只装一次，或者交给另一台机器，或者手边总有另一个作业。',
    os: '自动从一个作业转到下一个作业的常驻监督程序，就是操作系统的开端。它需要的东西后来的系统一直都有：作业说明书、保护监督程序不被作业破坏、防止死循环的定时器。再后来，磁盘上的 SPOOLing（假脱机）取代了卫星机和磁带：读入、计算和打印在同一台机器中重叠，设备完成时用中断通知。',
    mistakes: [
      {
        claim: '批处理系统中多个用户同时使用机器。',
        truth: '是多个作业在排队，任一时刻只有一个在运行。用户省下的是更换作业的时间。',
      },
      {
        claim: '穿孔卡片时代机器慢是因为处理机慢。',
        truth: '处理机大部分时间闲着。在这个模型里，装入、读卡和打印的时间比计算还长，计算再快也改变不大。',
      },
      {
        claim: '脱机批处理用的是高速磁盘。',
        truth: '它的高速介质是磁带，由较小的机器写入。磁盘是随 SPOOLing 才用上的。',
      },
      {
        claim: '有了卫星机，每个作业都更快。',
        truth: '单个作业用时一样甚至更长，因为卡片先要转到磁带上。CPU 忙碌的比例提高了，所以一天能完成更多作业。',
      },
    ],
    platforms: {
      everywhere:
        '模型在哪里都一样，与底层是 Python、Node、POSIX 还是 Windows 无关；时间以时间单位计，不是毫秒。它展示的做法至今还在：打印队列就是假脱机，cron 和 Windows 任务计划程序启动批处理作业，今天的集群运行 Slurm 这样的批处理系统。场景“多道程序设计”用真实的进程演示最后一步。',
    },
    reading: [
      'OSTEP 第 2 章“操作系统介绍”中关于历史的一节',
      '汤小丹《计算机操作系统》第一章“操作系统引论”：操作系统的发展过程',
      'Silberschatz、Galvin、Gagne《操作系统概念》网上附录：有影响的操作系统',
    ],
  },
  params: {
    jobs: { label: '作业数', help: '每个作业每轮的计算比前一个多 1 个时间单位' },
    load: { label: '操作员', help: '为一个作业或整批作业做准备' },
    read: { label: '读卡', help: '每个作业' },
    run: { label: '计算', help: '第一个作业每轮' },
    unload: { label: '打印', help: '每轮' },
    rounds: { label: '轮数', help: '作业计算并打印几次' },
  },
  variants: {
    'punch-card': { title: '穿孔卡片', note: '一个用户独占机器，直到作业完成。' },
    'batch-online': { title: '联机批处理', note: '所有作业只装入一次；与穿孔卡片对比。' },
    'batch-offline': { title: '脱机批处理', note: '卫星机负责读卡和打印；与联机批处理对比。' },
    multiprogramming: { title: '内存中有多道程序', note: '一个等待时另一个计算；与联机批处理对比。' },
  },
  roles: { main: '模型' },
  metrics: { makespan: '总时间', busy: 'CPU 利用率' },
  questions: {
    busy: { ask: '到最后一个结果为止，CPU 有百分之多少的时间在计算？' },
  },
  checks: {
    alone: {
      title: '一次只有一个作业，独占整台机器',
      expected: '各设备的时间段互不重叠，机器轮换 {{jobs}} 次',
      observed: '重叠 {{clashes}} 次，轮换 {{turns}} 次',
    },
    'sum-of-jobs': {
      title: '总时间是所有作业之和',
      expected: '{{total}} 个时间单位：所有作业的装入、读卡、计算和打印之和',
      observed: '最后的结果在时刻 {{ticks}} 输出',
    },
    'idle-while-loading': {
      title: '装卡片时 CPU 空闲',
      expected: '{{loads}} 次装入期间都没有计算',
      observed: '装入 {{loads}} 次，共 {{ticks}} 个时间单位；CPU 利用率 {{busy}} %',
    },
    sooner: {
      title: '只装入一次，整批完成得更早',
      expected: '同样的作业用时比穿孔卡片少，只装入一次',
      observed: '{{later}} 个时间单位，原来 {{earlier}} 个；装入 {{loads}} 次',
    },
    'one-running': {
      title: '任一时刻仍只有一个作业在计算',
      expected: '计算的时间段互不重叠',
      observed: '{{stretches}} 段，重叠 {{clashes}} 次',
    },
    busier: {
      title: 'CPU 忙碌的比例更高',
      expected: '同样的作业，CPU 忙碌的比例高于联机批处理',
      observed: '{{later}} %，原来 {{earlier}} %',
    },
    overlap: {
      title: '一个作业的输入输出与另一个的计算重叠',
      expected: '有些计算与另一作业的读卡或打印同时进行；联机批处理中没有',
      observed: '这样的计算有 {{later}} 段；联机批处理中 {{earlier}} 段',
    },
  },
  notes: {
    'done.punch-card': '穿孔卡片（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
    'done.batch-online': '联机批处理（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
    'done.batch-offline': '脱机批处理（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
    'done.multiprogramming': '多道程序（模拟）：{{makespan}} 个时间单位后完成，其中 CPU 忙 {{busy}} 个。',
  },
};
