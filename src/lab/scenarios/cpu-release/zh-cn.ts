import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程何时失去 CPU',
  summary: '一个进程经常等待，两个进程不停计算，都在同一个核心上：内核统计谁主动让出，谁被夺走。',
  explanation: {
    see: '读者反复等待设备：它的上下文切换几乎都是自愿的。两个空转进程从不等待，彼此共用核心：它们的切换几乎都是非自愿的，因为核心被内核夺走。次数由内核自己统计。',
    why: '必须等待的进程用不上核心，所以自己让出。从不等待的进程会永远占着核心，因此由定时器中断把控制权交还内核，内核可以把核心交给别人。第一条规则提高机器的利用率；第二条让计算进程变慢，却使其他进程都能及时响应。',
    os: 'getrusage 统计这两种切换（ru_nvcsw 和 ru_nivcsw），Linux 还在 /proc/PID/status 中给出。时间片用完，或更有资格的进程被唤醒时，进程会非自愿地失去核心。每次等待都会自愿让出：等设备，也包括等锁、等定时器、等子进程、等页面调入。',
    mistakes: [
      {
        claim: '程序占用 CPU 时间过长，会被立即夺走。',
        truth: '是在时间片用完后的下一次时钟中断，或更有资格的进程被唤醒的时候。',
      },
      { claim: '只有 I/O 才会让进程让出 CPU。', truth: '锁、定时器、join、缺页、sched_yield 也会。' },
      {
        claim: '被抢占说明程序有问题。',
        truth: '在繁忙的核心上，每个计算程序都会遇到；若独占一个核心，同样的程序几乎不会被抢占。',
      },
    ],
    platforms: {
      everywhere: '只有能把进程限制在一个核心上时，两个空转进程才会共用核心。',
      python: '用 resource.getrusage。',
      node: '用 process.resourceUsage()。',
      posix: 'Linux 和 macOS 按进程统计切换次数。',
      windows: 'Windows 不向 Node 提供（总是 0）。',
    },
    reading: [
      'OSTEP 第 6 章“机制：受限直接执行”',
      '手册页 getrusage(2)、proc_pid_status(5)、sched(7)',
      '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
    ],
  },
  params: {
    windowMs: { label: '统计时间', help: '统计切换次数多久' },
    deviceMs: { label: '应答时间', help: '读者的设备多久后应答' },
  },
  variants: { compare: { title: '等待与计算对照', note: '条件允许时都在一个核心上。' } },
  roles: { main: '启动者', reader: '等待的进程', spinner: '计算的进程' },
  questions: {
    'gives-up': {
      ask: '一个进程不断等待设备，两个进程不停计算，都在同一个核心上。哪些进程大多主动让出核心？',
      waiting: '等待的那个',
      computing: '计算的那些',
      both: '全部',
      none: '没有：核心总是被内核收走',
    },
  },
  checks: {
    'waits-give-up': { title: '等待的进程自己让出核心', expected: '自愿切换至少是非自愿的 {{factor}} 倍' },
    'slices-end': {
      title: '计算的进程被夺走核心',
      expected: '每个空转进程的非自愿切换至少是自愿的 {{factor}} 倍',
      observed: '自愿 : 非自愿 = {{text}}',
    },
  },
  notes: { counted: '自愿切换 {{voluntary}} 次；非自愿 {{involuntary}} 次。' },
  shared: { switches: '自愿 {{voluntary}} 次，非自愿 {{involuntary}} 次' },
};
