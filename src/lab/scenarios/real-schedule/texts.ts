import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Real processes on one core',
    summary:
      'Jobs as real processes that share one core, each until it has used its CPU time; beside them what a simulated scheduler makes of the same jobs.',
    explanation: {
      see: 'Each job is a process, confined with all others to one core and given its niceness. It computes until it has used its CPU time and reports each tick of it. Equal jobs all end late and nearly together. With different niceness the one with the lowest value is done first. The table of metrics shows for each job the turnaround and the time of waiting, measured here and simulated.',
      why: 'The kernel divides the core in proportion to weights: 1024 for nice 0, a factor of 1.25 less for each step. The simulation is stride scheduling with these weights as tickets, a tick at a time; with equal niceness that is round robin with a quantum of one tick. Both give everybody the same share, so completions come out alike, although the kernel switches every few milliseconds and the model once a tick.',
      os: 'The time of waiting is what the kernel itself counts: how long a process was ready and stood in the run queue (/proc/PID/schedstat). In reality other programs want the core too, switches cost something, and waking up takes a moment, so what is measured is mostly a little more than what is simulated. Where programs from outside had the core for more than three quarters of the time, a check that fails says that it cannot decide.',
      mistakes: [
        '“A simulation tells when a real job will be done.” — It tells what follows from its assumptions: no other program, switches for nothing, lengths known. Measured times contain what it leaves out.',
        '“Linux schedules with round robin.” — With equal weights the outcome is like that of round robin, but there is no fixed quantum: the fair scheduler runs whoever is furthest behind its due.',
        '“Two equal jobs need twice the time, so the first is done after half of it.” — Under first come, first served, yes. When they share the core, both are done at the end.',
        '“A job with nice 10 runs at half speed.” — It depends on who competes. Alone on its core it runs at full speed; against nice 0 it gets 110 / (110 + 1024), less than a tenth.',
        '“Elapsed time tells how much a program computed.” — CPU time tells that. A process that waits for the core gets older without computing.',
      ],
      platforms:
        'Linux only, since the jobs must be confined to one core (taskset, sched_setaffinity) to compete for it. Windows has SetProcessAffinityMask and priority classes, with another rule: a higher class goes first as long as it has work. macOS cannot confine a process to a core. In Python the same is done with os.sched_setaffinity and os.nice, in a shell with taskset and nice; first come, first served by SCHED_FIFO needs a privilege.',
      reading: [
        'OSTEP, chapter 9 “Scheduling: Proportional Share”',
        'sched(7), nice(2), sched_setaffinity(2), proc_pid_schedstat(5)',
        'Waldspurger and Weihl: “Stride Scheduling: Deterministic Proportional-Share Resource Management”, 1995',
        'Linux kernel source, kernel/sched/core.c: sched_prio_to_weight',
        '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      ],
    },
    params: {
      jobs: {
        label: 'Jobs',
        help: 'JSON: a list of {"id", "length", "nice", "arrival", "ioEvery", "ioTime"}, only length is required; times in ticks, nice 0 to 19, at most 12 jobs',
      },
      tickMs: {
        label: 'Tick',
        help: 'CPU time of a tick',
      },
    },
    variants: {
      equal: {
        title: 'Equal jobs',
        note: 'The same work and niceness: all end together.',
      },
      nice: {
        title: 'Different niceness',
        note: 'The same work: the lowest value is done first.',
      },
      own: {
        title: 'Jobs of your own',
        note: 'As given; the simulator’s screen starts this one.',
      },
    },
    roles: {
      main: 'starter',
      job: 'job',
    },
    metrics: {
      turnaround: 'Turnaround, measured',
      modelTurnaround: 'Turnaround, simulated',
      waited: 'Waiting, measured',
      modelWait: 'Waiting, simulated',
    },
    checks: {
      'work-done': 'Every job got its CPU time',
      'one-core': 'They shared the time of one core',
      'end-together': 'Equal jobs end within a round of each other',
      'favoured-first': 'Of equal jobs the one with less niceness is done first',
      'as-simulated': 'Jobs are done in the order of the simulation',
    },
    messages: {
      done: 'Job {{job}} (nice {{nice}}) is done: {{used}} ms of CPU time, {{ms}} ms after its arrival.',
      'work-done.expected': '{{jobs}} jobs, each with at least its CPU time and at least as much time elapsed',
      'work-done.observed': '{{jobs}} jobs done with {{ms}} ms of CPU time in all; {{short}} with too little',
      'one-core.expected': 'CPU time of all jobs no more than the time in which one of them was there',
      'one-core.observed':
        '{{cpu}} ms of CPU time in {{wall}} ms; programs from outside had the core for {{percent}} % of that',
      'end-together.expected':
        'first and last end at most {{ms}} ms apart: a tick for each job, stretched as the whole was',
      'end-together.observed': '{{ms}} ms apart',
      'favoured-first.expected': 'of each two jobs alike but for niceness, the lower value ends first',
      'as-simulated.expected': 'jobs that end far apart in the simulation end in the same order here',
      order: 'order of ending: {{names}}; {{wrong}} of {{pairs}} pairs the other way round',
      'any-order': 'cannot be decided: these jobs may end in any order',
      'not-alike': 'cannot be decided: these jobs are not alike',
      'nice-refused': 'cannot be decided: the system did not take the niceness',
      'core-busy': 'cannot be decided: programs from outside had the core for {{percent}} % of the time',
    },
  },
  {
    title: '一个核心上的真实进程',
    summary:
      '作业是真实的进程，共用一个核心，各自运行到用完所需的 CPU 时间；旁边是同样的作业在模拟的调度程序中的结果。',
    explanation: {
      see: '每个作业是一个进程，全部限制在同一个核心上，并设好 nice 值。它一直计算到用完自己的 CPU 时间，每用一个时间单位就报告一次。等长的作业都很晚、差不多同时完成。nice 值不同时，值最小的先完成。指标表列出每个作业实测的与模拟的周转时间和等待时间。',
      why: '内核按权重分配核心：nice 0 的权重为 1024，nice 每加 1，权重约为原来的 1/1.25。模拟用的是步长调度，以这些权重为票数，每次一个时间单位；nice 值相同时就是时间片为一个时间单位的轮转。两者给每个作业的份额相同，所以完成时间相近，尽管内核每几毫秒就切换，而模型每个时间单位才切换一次。',
      os: '等待时间由内核自己统计：进程已就绪、在运行队列中排队的时间（/proc/PID/schedstat）。现实中别的程序也要用这个核心，切换有开销，唤醒也要片刻，所以实测值多半比模拟值略大。如果外部程序占用核心超过四分之三的时间，未通过的检查就说明无法判定。',
      mistakes: [
        '“模拟能告诉真实作业何时完成。”——它只说明由假设推出的结果：没有别的程序，切换不花时间，长度已知。实测时间包含它略去的东西。',
        '“Linux 用时间片轮转调度。”——权重相同时，结果与轮转相似，但没有固定的时间片：公平调度让离应得份额最远的先运行。',
        '“两个相同的作业共需两倍时间，所以第一个在一半时完成。”——先来先服务时是这样。共用核心时，两个都在最后才完成。',
        '“nice 10 的作业以一半速度运行。”——要看和谁竞争。独占核心时是全速；与 nice 0 竞争时得到 110 /（110 + 1024），不到十分之一。',
        '“经过的时间说明程序计算了多少。”——说明这一点的是 CPU 时间。等待核心的进程只是过了时间，并没有计算。',
      ],
      platforms:
        '只能在 Linux 上运行，因为作业必须限制在一个核心上（taskset、sched_setaffinity）才会竞争。Windows 有 SetProcessAffinityMask 和优先级类，但规则不同：较高的类只要有事做就先运行。macOS 不能把进程限制在一个核心上。Python 用 os.sched_setaffinity 和 os.nice，shell 用 taskset 和 nice；用 SCHED_FIFO 实现先来先服务需要特权。',
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
      tickMs: {
        label: '时间单位',
        help: '每个时间单位的 CPU 时间',
      },
    },
    variants: {
      equal: {
        title: '相同的作业',
        note: '工作量和 nice 值都相同：差不多同时完成。',
      },
      nice: {
        title: 'nice 值不同',
        note: '工作量相同：值最小的先完成。',
      },
      own: {
        title: '自定义作业',
        note: '按给出的运行；模拟器页面启动的就是它。',
      },
    },
    roles: {
      main: '启动者',
      job: '作业',
    },
    metrics: {
      turnaround: '周转时间（实测）',
      modelTurnaround: '周转时间（模拟）',
      waited: '等待时间（实测）',
      modelWait: '等待时间（模拟）',
    },
    checks: {
      'work-done': '每个作业都得到了所需的 CPU 时间',
      'one-core': '它们共享一个核心的时间',
      'end-together': '相同的作业在一轮之内先后完成',
      'favoured-first': '相同的作业中，nice 值小的先完成',
      'as-simulated': '完成次序与模拟一致',
    },
    messages: {
      done: '作业 {{job}}（nice {{nice}}）完成：CPU 时间 {{used}} 毫秒，到达后 {{ms}} 毫秒。',
      'work-done.expected': '{{jobs}} 个作业，各自的 CPU 时间和经过的时间都不少于所需',
      'work-done.observed': '完成 {{jobs}} 个，共用 CPU 时间 {{ms}} 毫秒；不足的 {{short}} 个',
      'one-core.expected': '全部作业的 CPU 时间不超过有作业存在的时间',
      'one-core.observed': '{{wall}} 毫秒内用了 {{cpu}} 毫秒 CPU 时间；其中外部程序占用核心 {{percent}} %',
      'end-together.expected': '最早与最晚完成相差不超过 {{ms}} 毫秒：每个作业一个时间单位，按总体延长的比例放宽',
      'end-together.observed': '相差 {{ms}} 毫秒',
      'favoured-first.expected': '除 nice 值外都相同的两个作业，值小的先完成',
      'as-simulated.expected': '模拟中完成时间相差很大的作业，在这里的先后次序相同',
      order: '完成次序：{{names}}；{{pairs}} 对中有 {{wrong}} 对相反',
      'any-order': '无法判定：这些作业以任何次序完成都可以',
      'not-alike': '无法判定：这些作业并不相同',
      'nice-refused': '无法判定：系统没有接受 nice 值',
      'core-busy': '无法判定：外部程序占用核心 {{percent}} % 的时间',
    },
  },
);
