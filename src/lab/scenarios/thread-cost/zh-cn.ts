import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '线程的代价与进程的代价',
  summary: '同一种运行时里，新线程和新进程各需多久才能工作，以及二十个各睡一觉要多久：在本机实测，并与公开数字对照。',
  explanation: {
    see: '逐个启动二十个线程和二十个进程，测量各自多久之后能够工作。另一个变体让它们各二十个同时睡一个单位；超出这个单位的时间就是启动和结束的代价。第三条柱是二十个没有运行时的小程序。',
    why: '进程需要地址空间、打开文件表，在多数语言中还要从头启动一个运行时。线程则使用所在进程已有的一切。差距多大取决于系统和运行时，所以应当实测，而不是背一个倍数。',
    avoid:
      '短任务很多时，先启动好工作者，再把任务交给它们：这就是池。选线程还是进程，要看哪些需要共享、哪些要在崩溃后幸存，不能只看启动的代价。',
    os: '在 Linux 上，fork 复制页表并把页面标为写时复制；创建线程的 clone 几乎什么也不复制。Windows 没有 fork：CreateProcess 重新装入程序，所以进程更贵。Node 的 worker 要建立一个有自己堆的完整 JavaScript 引擎，比 C 或 Python 的线程贵，启动甚至可能慢于一个很小的程序。',
    mistakes: [
      {
        claim: '进程的用时是线程的十到一百倍。',
        truth:
          '没有固定倍数。下面的公开数字约为 9 倍（Windows）；Linux 上 Python（3.11）用 fork 实测约 30 倍，Node 约 2～3 倍。',
      },
      { claim: '创建进程就是克隆父进程。', truth: 'fork 是，而且是惰性的。spawn 和 CreateProcess 是装入一个程序。' },
      { claim: '线程快，进程慢。', truth: '测量只说明启动如此。运行起来之后，两者计算得一样快。' },
      { claim: '线程与进程的速度无法比较。', truth: '可以比较，只要工作相同、运行时相同，并取几轮的中位数。' },
    ],
    platforms: {
      python:
        '线程启动远不到一毫秒；multiprocessing 用 fork、forkserver 或 spawn，而 spawn 要启动一个解释器。运行环境“python”测量 CPython 的 threading 和用 spawn 的 multiprocessing，这也是 Windows 上唯一的启动方式；线程约十分之一毫秒就能工作，进程则要启动一个解释器，所以比值远大于 Node。',
      node: 'worker_threads 启动一个引擎，child_process 启动整个 Node。本实验室的每个进程还要启动一个小的看守线程，也计入这里的代价。',
      posix: 'posix_spawn 和 vfork 可以省去 fork 的复制。',
    },
    reading: [
      'OSTEP 第 5、26 章',
      'fork(2)、clone(2)、posix_spawn(3)',
      'Python 文档：multiprocessing——上下文和启动方法',
      '汤小丹等《计算机操作系统》：线程与进程的比较',
    ],
  },
  params: {
    runtime: { label: '运行环境', help: '比较的是同一种运行环境的线程和进程' },
    count: { label: '线程数与进程数' },
    rounds: { label: '轮数', help: '用于睡眠变体，取中位数' },
    unitMs: { label: '每个睡多久' },
  },
  variants: {
    start: { title: '多久可以工作', note: '逐个启动，互不竞争。' },
    sleep: { title: '同时睡眠', note: '超出睡眠的部分就是开销。' },
  },
  roles: { main: '主线程', member: '线程或进程', interpreter: 'CPython' },
  metrics: {
    threadReady: '线程：就绪时间（中位数）',
    processReady: '进程：就绪时间（中位数）',
    ratio: '进程时间与线程时间之比',
    threadsMakespan: '线程：总时间（中位数）',
    processesMakespan: '进程：总时间（中位数）',
    nativeMakespan: '小程序：总时间（中位数）',
  },
  references: {
    threads:
      '20 个线程各睡 1 秒，Windows 上的 Python，取自公开的课程笔记。超出睡眠的部分是 0.107 秒。这里的睡眠时间是参数，应选运行环境“python”并比较超出的部分；即便如此，系统和处理器仍不相同。',
    processes:
      '20 个进程各睡 1 秒，同一台 Windows 机器上的 Python。超出睡眠的部分是 0.979 秒，因为每个进程都要装入一个解释器，与这里的运行环境“python”一样。',
  },
  questions: {
    ratio: { ask: '进程就绪所需的时间是线程的几倍？' },
    span: { ask: '{{count}} 个线程同时各睡 {{unitMs}} 毫秒。全部完成要多久？' },
  },
  checks: {
    measured: {
      title: '每个线程和进程的就绪时间都测到了',
      expected: '每种 {{count}} 个时间，以及两者之比；不要求特定倍数',
      observed:
        '{{threads}} 个线程，中位数 {{thread}} 毫秒；{{processes}} 个进程，中位数 {{process}} 毫秒；比值 {{ratio}}',
    },
    slept: { title: '两者都不短于一次睡眠', expected: '每一轮至少 {{ms}} 毫秒', observed: '最短的一轮 {{least}} 毫秒' },
    'threads-cheaper': {
      title: '超出睡眠的部分，线程少于同一运行时的进程',
      expected: '线程的中位数更小',
      observed: '超出睡眠的部分：线程 {{thread}} 毫秒，进程 {{process}} 毫秒',
    },
    'native-slept': {
      title: '小程序也睡足了',
      expected: '每一轮至少要 {{ms}} 毫秒',
      observed: '中位数 {{ms}} 毫秒',
      none: '无法判定：该系统没有 sleep 程序',
    },
  },
  notes: { overheads: '超出睡眠的部分：线程 {{thread}} 毫秒，进程 {{process}} 毫秒。' },
};
