import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Four tasks of ten seconds',
    summary:
      'How long do four tasks of 10 s take, in processes or threads, on one core or four? A calculated table, and a real run at a smaller scale.',
    explanation: {
      see: 'First the table of a MODEL, which is calculated: computing takes 40 s on one core; on four cores 10 s with processes and 40 s with threads under a global lock. Waiting takes 10 s everywhere. Then real processes and threads of Node do the same with shorter tasks: waits overlap, computing never takes less than all the work divided by the cores.',
      why: 'Computing needs cores, and the cores are shared; waiting needs none. So the two questions are: do the tasks compute or wait, and may they use several cores at the same instant?',
      os: 'The scheduler gives every ready task a share of the cores. A blocked one is not ready, and costs nothing until it is woken.',
      mistakes: [
        '“Four processes that wait 10 s each for input and output take 40 s, plus start-up.” — They take about 10 s plus start-up: their waits overlap, on a single core too. 40 s are right for computing on one core.',
        '“Four cores always make it four times faster.” — Only for work that is divided and may run on all; under CPython’s global lock threads cannot.',
      ],
      platforms:
        'The model’s column for threads assumes CPython with its global lock. The real run uses Node’s worker threads, which have none: on several cores they compute as fast as processes.',
      reading: [
        'OSTEP, chapter 7 “Scheduling: Introduction”',
        'OSTEP, chapter 10 “Multiprocessor Scheduling”',
        '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      ],
    },
    params: {
      tasks: {
        label: 'Tasks',
      },
      unitMs: {
        label: 'Length',
        help: 'Of each task in the real run; 10 s in the table',
      },
    },
    variants: {
      waiting: {
        title: 'Waiting (I/O-bound)',
        note: 'About as long as one task.',
      },
      computing: {
        title: 'Computing (CPU-bound)',
        note: 'All the work divided by the cores, at least.',
      },
    },
    roles: {
      main: 'program',
      task: 'task',
    },
    metrics: {
      processesWall: 'Processes, measured',
      threadsWall: 'Threads, measured',
    },
    checks: {
      model: 'The table of the model is right',
      'waits-overlap': 'Waits overlapped: all were over in less than two lengths',
      'cores-bound': 'Computing took no less than the work divided by the cores',
    },
    messages: {
      model: 'Model: {{kind}}, {{cores}} core(s): processes {{processes}} s, threads {{threads}} s.',
      measured: 'Measured: {{kind}} {{ms}} ms for tasks of {{unit}} ms.',
      walls: 'processes, threads: {{walls}} ms',
      'delayed.busy': 'cannot be decided: other programs kept the cores busy ({{walls}} ms)',
      'model.expected': 'processes/threads in s: {{rows}}',
      'model.observed': 'table: {{rows}}',
      'waits-overlap.expected': 'at least {{unit}} and less than {{limit}} ms',
      'cores-bound.expected': '{{work}} ms of CPU time used; on {{cores}} cores at least {{least}} ms elapsed',
    },
  },
  {
    title: '四个十秒的任务',
    summary: '四个 10 秒的任务，用进程或线程，在一个或四个核心上，要多久？先看算出的表，再按比例缩小真正运行。',
    explanation: {
      see: '先是一个模型的表，是算出来的：计算在一个核心上需 40 秒；在四个核心上，用进程 10 秒，用全局锁之下的线程 40 秒。等待在哪里都是 10 秒。然后由 Node 真正的进程和线程用较短的任务来做：等待互相重叠，计算用时不会少于总工作量除以核心数。',
      why: '计算需要核心，核心是大家分用的；等待则不需要。因此要问两个问题：任务是在计算还是在等待？它们能不能同时用多个核心？',
      os: '调度器给每个就绪的任务一份核心时间。阻塞的任务不是就绪的，在被唤醒之前不花费任何核心时间。',
      mistakes: [
        '“四个进程各等 10 秒输入输出，需 40 秒再加启动时间。”——约 10 秒加启动时间：等待互相重叠，单核上也一样。40 秒说的是单核上的计算。',
        '“四个核心总是快四倍。”——前提是工作可以划分并能在各核心上运行；CPython 全局锁之下的线程做不到。',
      ],
      platforms:
        '模型中线程一列假定是带全局锁的 CPython。真正的运行用 Node 的工作线程，它们没有这种锁：在多核上计算与进程一样快。',
      reading: [
        'OSTEP 第 7 章“进程调度：介绍”',
        'OSTEP 第 10 章“多处理器调度”',
        '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      ],
    },
    params: {
      tasks: {
        label: '任务数',
      },
      unitMs: {
        label: '时长',
        help: '真正运行时每个任务的时长；表中为 10 秒',
      },
    },
    variants: {
      waiting: {
        title: '等待（I/O 密集）',
        note: '约等于一个任务的时长。',
      },
      computing: {
        title: '计算（CPU 密集）',
        note: '至少是总工作量除以核心数。',
      },
    },
    roles: {
      main: '程序',
      task: '任务',
    },
    metrics: {
      processesWall: '多进程，实测',
      threadsWall: '多线程，实测',
    },
    checks: {
      model: '模型的表是对的',
      'waits-overlap': '等待互相重叠：不到两倍时长全部结束',
      'cores-bound': '计算用时不少于工作量除以核心数',
    },
    messages: {
      model: '模型：{{kind}}，{{cores}} 个核心：进程 {{processes}} 秒，线程 {{threads}} 秒。',
      measured: '实测：{{kind}} 用时 {{ms}} 毫秒，每个任务 {{unit}} 毫秒。',
      walls: '进程、线程：{{walls}} 毫秒',
      'delayed.busy': '无法判定：其他程序占着核心（{{walls}} 毫秒）',
      'model.expected': '进程/线程（秒）：{{rows}}',
      'model.observed': '表：{{rows}}',
      'waits-overlap.expected': '至少 {{unit}} 毫秒且小于 {{limit}} 毫秒',
      'cores-bound.expected': '用掉 {{work}} 毫秒 CPU 时间；{{cores}} 个核心上至少经过 {{least}} 毫秒',
    },
  },
);
