import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '一个核心上的真实进程',
  summary: '作业是真实的进程，共用一个核心，各自运行到用完所需的 CPU 时间；旁边是同样的作业在模拟的调度程序中的结果。',
  explanation: {
    see: '每个作业是一个进程，全部限制在同一个核心上，并设好 nice 值。它一直计算到用完自己的 CPU 时间，每用一个时间单位就报告一次。等长的作业都很晚、差不多同时完成。nice 值不同时，值最小的先完成。指标表列出每个作业实测的与模拟的周转时间和等待时间。',
    why: '内核按权重分配核心：nice 0 的权重为 1024，nice 每加 1，权重约为原来的 1/1.25。模拟用的是步长调度，以这些权重为票数，每次一个时间单位；nice 值相同时就是时间片为一个时间单位的轮转。两者给每个作业的份额相同，所以完成时间相近，尽管内核每几毫秒就切换，而模型每个时间单位才切换一次。',
    os: '等待时间由内核自己统计：进程已就绪、在运行队列中排队的时间（/proc/PID/schedstat）。现实中别的程序也要用这个核心，切换有开销，唤醒也要片刻，所以实测值多半比模拟值略大。如果外部程序占用核心超过四分之三的时间，未通过的检查就说明无法判定。',
    mistakes: [
      {
        claim: '模拟能告诉真实作业何时完成。',
        truth: '它只说明由假设推出的结果：没有别的程序，切换不花时间，长度已知。实测时间包含它略去的东西。',
      },
      {
        claim: 'Linux 用时间片轮转调度。',
        truth: '权重相同时，结果与轮转相似，但没有固定的时间片：公平调度让离应得份额最远的先运行。',
      },
      {
        claim: '两个相同的作业共需两倍时间，所以第一个在一半时完成。',
        truth: '先来先服务时是这样。共用核心时，两个都在最后才完成。',
      },
      {
        claim: 'nice 10 的作业以一半速度运行。',
        truth: '要看和谁竞争。独占核心时是全速；与 nice 0 竞争时得到 110 /（110 + 1024），不到十分之一。',
      },
      {
        claim: '经过的时间说明程序计算了多少。',
        truth: '说明这一点的是 CPU 时间。等待核心的进程只是过了时间，并没有计算。',
      },
    ],
    platforms: {
      python:
        'Python 用 os.sched_setaffinity 和 os.nice，shell 用 taskset 和 nice；用 SCHED_FIFO 实现先来先服务需要特权。',
      posix:
        '只能在 Linux 上运行，因为作业必须限制在一个核心上（taskset、sched_setaffinity）才会竞争。macOS 不能把进程限制在一个核心上。',
      windows: 'Windows 有 SetProcessAffinityMask 和优先级类，但规则不同：较高的类只要有事做就先运行。',
    },
    reading: [
      'OSTEP 第 9 章“调度：比例份额”',
      '手册页 sched(7)、nice(2)、sched_setaffinity(2)、proc_pid_schedstat(5)',
      'Waldspurger、Weihl：Stride Scheduling（步长调度），1995 年',
      'Linux 内核源码 kernel/sched/core.c 中的 sched_prio_to_weight',
      '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
    ],
  },
  params: {
    jobs: {
      label: '作业',
      help: 'JSON：由 {"id", "length", "nice", "arrival", "ioEvery", "ioTime"} 组成的列表，只有 length 必填；时间以时间单位计，nice 为 0 到 19，最多 12 个作业',
    },
    tickMs: { label: '时间单位', help: '每个时间单位的 CPU 时间' },
  },
  variants: {
    equal: { title: '相同的作业', note: '工作量和 nice 值都相同：差不多同时完成。' },
    nice: { title: 'nice 值不同', note: '工作量相同：值最小的先完成。' },
    own: { title: '自定义作业', note: '按给出的运行；模拟器页面启动的就是它。' },
  },
  roles: { main: '启动者', job: '作业' },
  metrics: {
    turnaround: '周转时间（实测）',
    modelTurnaround: '周转时间（模拟）',
    waited: '等待时间（实测）',
    modelWait: '等待时间（模拟）',
  },
  checks: {
    'work-done': {
      title: '每个作业都得到了所需的 CPU 时间',
      expected: '{{jobs}} 个作业，各自的 CPU 时间和经过的时间都不少于所需',
      observed: '完成 {{jobs}} 个，共用 CPU 时间 {{ms}} 毫秒；不足的 {{short}} 个',
    },
    'one-core': {
      title: '它们共享一个核心的时间',
      expected: '全部作业的 CPU 时间不超过有作业存在的时间',
      observed: '{{wall}} 毫秒内用了 {{cpu}} 毫秒 CPU 时间；其中外部程序占用核心 {{percent}} %',
    },
    'end-together': {
      title: '相同的作业在一轮之内先后完成',
      expected: '最早与最晚完成相差不超过 {{ms}} 毫秒：每个作业一个时间单位，按总体延长的比例放宽',
      observed: '相差 {{ms}} 毫秒',
    },
    'favoured-first': {
      title: '相同的作业中，nice 值小的先完成',
      expected: '除 nice 值外都相同的两个作业，值小的先完成',
    },
    'as-simulated': { title: '完成次序与模拟一致', expected: '模拟中完成时间相差很大的作业，在这里的先后次序相同' },
  },
  notes: { done: '作业 {{job}}（nice {{nice}}）完成：CPU 时间 {{used}} 毫秒，到达后 {{ms}} 毫秒。' },
  shared: {
    order: '完成次序：{{names}}；{{pairs}} 对中有 {{wrong}} 对相反',
    'any-order': '无法判定：这些作业以任何次序完成都可以',
    'not-alike': '无法判定：这些作业并不相同',
    'nice-refused': '无法判定：系统没有接受 nice 值',
    'core-busy': '无法判定：外部程序占用核心 {{percent}} % 的时间',
  },
};
