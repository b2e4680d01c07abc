import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'States of a process',
    summary:
      'One real process computes, sleeps, is stopped, goes on, and ends: its state letter in the process table follows.',
    explanation: {
      see: 'The subject computes (R), sleeps (S), computes again (R), is stopped by a signal (T), continued (R), and at last ends but is not collected yet (Z). All of it under the same pid. In the monitor the letters change as it happens.',
      why: 'The classical model has three states: ready (could run, has no processor), running, and blocked (waits for something). What a blocked process waited for may come at any moment, but the process then becomes ready, not running: the scheduler decides when it gets a processor. Around these lie new and terminated, and the stopped state.',
      os: 'Linux shows ready and running as one letter, R: the kernel’s queue tells them apart. S is sleep that a signal ends, D sleep that no signal ends (usually a disk), T stopped, Z ended but not collected. SIGSTOP cannot be caught; SIGCONT makes the process ready again.',
      mistakes: [
        '“There are three states.” — Three are the core of the model. New, terminated (zombie) and stopped belong to it in every real system; 汤小丹 adds suspended ones.',
        '“When its I/O is finished the process runs on at once.” — It becomes ready and waits for its turn.',
        '“Blocked means waiting for I/O.” — Locks, timers, children, signals and pages that must be read in block as well.',
        '“R means it is computing right now.” — R means running or ready; on a busy machine most of them are waiting for a core.',
      ],
      platforms:
        'Linux and macOS have stop and continue signals. Windows has none: its threads have states of their own (ready, standby, running, waiting), and a whole process cannot be stopped by a documented call. Python and Node send SIGSTOP by os.kill and process.kill.',
      reading: [
        'OSTEP, chapter 4 “The Abstraction: The Process”',
        'proc_pid_stat(5), ps(1) “PROCESS STATE CODES”, signal(7)',
        '汤小丹《计算机操作系统》第二章“进程的基本状态及转换”',
      ],
    },
    params: {
      stageMs: {
        label: 'Stage',
        help: 'How long each stage of its life takes',
      },
    },
    variants: {
      life: {
        title: 'From start to end',
        note: 'R, S, R, T, R, Z.',
      },
    },
    roles: {
      main: 'parent',
      subject: 'observed process',
    },
    checks: {
      'computes-and-sleeps': 'Computing, sleeping, computing were seen',
      'stopped-and-continued': 'Stopped, and runnable again after SIGCONT',
      'whole-life': 'The whole life was seen under one pid',
      'stopped-between': 'It was stopped between the two signals only',
    },
    messages: {
      computing: 'Computes.',
      sleeping: 'Sleeps.',
      stopping: 'SIGSTOP to process {{pid}}.',
      continuing: 'SIGCONT to process {{pid}}.',
      'sequence.expected': 'states in this order: {{wanted}}',
      'sequence.observed': 'seen: {{seen}}',
      'stopped-between.expected': 'state T between {{from}} and {{to}} ms only',
      'stopped-between.observed': '{{count}} samples with T, from {{first}} to {{last}} ms',
    },
  },
  {
    title: '进程的状态',
    summary: '一个真实的进程计算、睡眠、被停止、继续、结束：进程表中的状态字母随之变化。',
    explanation: {
      see: '被观察的进程先计算（R），再睡眠（S），又计算（R），被信号停止（T），再继续（R），最后结束但尚未被回收（Z）。全程是同一个 pid。在监视器里可以看到字母随之变化。',
      why: '经典模型有三种状态：就绪（可以运行，但没有处理机）、执行、阻塞（在等某件事）。阻塞者所等的事随时可能到来，但它随后变为就绪，而不是直接执行：何时得到处理机由调度程序决定。在此之外还有创建、终止和挂起（停止）状态。',
      os: 'Linux 把就绪和执行显示为同一个字母 R，由内核的运行队列区分。S 是可被信号打断的睡眠，D 是不可打断的睡眠（通常在等磁盘），T 是停止，Z 是已结束但未被回收。SIGSTOP 无法捕获；SIGCONT 使进程重新就绪。',
      mistakes: [
        '“进程有三种状态。”——三种是模型的核心。真实系统中还有创建、终止（僵尸）和停止；汤小丹的教材还加上了挂起状态。',
        '“I/O 完成后进程立即继续执行。”——它先变为就绪，等待轮到自己。',
        '“阻塞就是等 I/O。”——等锁、定时器、子进程、信号、页面调入也是阻塞。',
        '“R 表示此刻正在计算。”——R 表示执行或就绪；繁忙的机器上，多数 R 进程都在等核心。',
      ],
      platforms:
        'Linux 和 macOS 有停止与继续信号。Windows 没有：它的线程有自己的状态（就绪、备用、运行、等待），也没有公开的调用能停止整个进程。Python 和 Node 分别用 os.kill 和 process.kill 发送 SIGSTOP。',
      reading: [
        'OSTEP 第 4 章“抽象：进程”',
        '手册页 proc_pid_stat(5)、ps(1) 的 PROCESS STATE CODES、signal(7)',
        '汤小丹《计算机操作系统》第二章“进程的基本状态及转换”',
      ],
    },
    params: {
      stageMs: {
        label: '阶段',
        help: '每个阶段持续多久',
      },
    },
    variants: {
      life: {
        title: '从开始到结束',
        note: '依次为 R、S、R、T、R、Z。',
      },
    },
    roles: {
      main: '父进程',
      subject: '被观察的进程',
    },
    checks: {
      'computes-and-sleeps': '看到了计算、睡眠、再计算',
      'stopped-and-continued': '被停止，SIGCONT 之后又可运行',
      'whole-life': '同一个 pid 的一生都看到了',
      'stopped-between': '只在两个信号之间处于停止状态',
    },
    messages: {
      computing: '计算。',
      sleeping: '睡眠。',
      stopping: '向进程 {{pid}} 发送 SIGSTOP。',
      continuing: '向进程 {{pid}} 发送 SIGCONT。',
      'sequence.expected': '状态依次为：{{wanted}}',
      'sequence.observed': '看到：{{seen}}',
      'stopped-between.expected': '只在 {{from}} 到 {{to}} 毫秒之间为 T',
      'stopped-between.observed': 'T 的采样 {{count}} 次，从 {{first}} 到 {{last}} 毫秒',
    },
  },
);
