import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Which is best for my work?',
    summary:
      'The same tasks on one thread, on threads and in processes, start-up included: what this machine is fastest with is what is recommended.',
    explanation: {
      see: 'Each way does all tasks several times, in turns, and the times include starting and ending. The way with the lowest median is recommended: measured here and now, not taken from a book. Usually: computing goes to threads or processes, waiting to one thread with an event loop, a mixture to threads.',
      why: 'Flows that run at the same instant shorten computing, but starting them costs time. Waiting overlaps without any of them. With short tasks the price of starting decides: make the work shorter and watch the recommendation change.',
      avoid: 'Measure before you divide work. Keep workers alive in a pool instead of starting one per task.',
      os: 'A median of several rounds is not moved by one round that another program disturbed; an average is.',
      mistakes: [
        '“Computing: processes; waiting: threads; a mixture: both.” — Good advice for CPython with its global lock. In Node: computing in worker threads or processes, waiting in the event loop.',
        '“Input and output use no CPU.” — Nearly none; a task that parses what it reads is a mixture.',
      ],
      platforms:
        'Measured with Node on this machine. With CPython, threads would lose when computing (see “Computing: one thread, threads, processes”, runtime python) and asyncio takes the event loop’s part.',
      reading: [
        'Python documentation: concurrent.futures',
        'Node.js documentation: “Don’t Block the Event Loop (or the Worker Pool)”',
        'OSTEP, chapter 33 “Event-based Concurrency”',
      ],
    },
    params: {
      tasks: {
        label: 'Tasks',
      },
      workMs: {
        label: 'Computing',
        help: 'CPU time of each task',
      },
      waitMs: {
        label: 'Waiting',
        help: 'Of each task',
      },
      rounds: {
        label: 'Rounds',
        help: 'Their median counts',
      },
    },
    variants: {
      computing: {
        title: 'Computing',
        note: 'Every task needs a core.',
      },
      waiting: {
        title: 'Waiting',
        note: 'No task needs a core.',
      },
      mixed: {
        title: 'Both',
        note: 'Every task computes, then waits.',
      },
    },
    roles: {
      main: 'program',
      task: 'task',
    },
    metrics: {
      oneThread: 'One thread, median',
      threads: 'Threads, median',
      processes: 'Processes, median',
    },
    checks: {
      'lowest-median': 'What is recommended had the lowest median here',
      'all-measured': 'Every way was measured in every round',
      'not-too-fast': 'No way was faster than the work allows',
    },
    messages: {
      took: '{{way}}: {{ms}} ms.',
      recommended: 'Recommended on this machine: {{way}} (median {{ms}} ms).',
      medians: 'medians in ms: {{medians}}',
      'lowest-median.expected': '{{way}}, which had the lowest median',
      'lowest-median.observed': 'recommended: {{way}}; medians in ms: {{medians}}',
      'all-measured.expected': '3 ways, {{rounds}} times each',
      'not-too-fast.expected': 'never less than {{least}} ms, on one thread {{alone}} ms',
    },
  },
  {
    title: '我的工作适合哪一种？',
    summary: '同样的任务，用一个线程、多线程、多进程，都含启动时间：本机上最快的就是推荐的。',
    explanation: {
      see: '每种方式轮流把全部任务做几遍，时间包含启动和结束。中位数最小的就是推荐的方式：是此时此地量出来的，不是抄来的。通常：计算用多线程或多进程，等待用带事件循环的一个线程，两者混合用多线程。',
      why: '同时运行的流程能缩短计算，但启动要花时间；等待不靠它们也能重叠。任务很短时由启动代价决定：把工作量调小，看推荐怎么变。',
      avoid: '先测量再分工。用池让工作者一直活着，不要每个任务启动一个。',
      os: '几轮的中位数不会被某一轮的干扰带偏；平均数会。',
      mistakes: [
        '“计算用进程，等待用线程，混合则两者并用。”——对带全局锁的 CPython 是好建议。在 Node 中：计算用工作线程或进程，等待用事件循环。',
        '“输入输出不用 CPU。”——几乎不用；但读完还要解析的任务就是混合型。',
      ],
      platforms:
        '用本机的 Node 测量。若用 CPython，多线程在计算时会落后（见“计算密集：单线程、多线程、多进程”，运行环境 python），事件循环则由 asyncio 承担。',
      reading: [
        'Python 文档 concurrent.futures',
        'Node.js 文档“不要阻塞事件循环（或工作池）”',
        'OSTEP 第 33 章“基于事件的并发”',
      ],
    },
    params: {
      tasks: {
        label: '任务数',
      },
      workMs: {
        label: '计算',
        help: '每个任务的 CPU 时间',
      },
      waitMs: {
        label: '等待',
        help: '每个任务的等待时间',
      },
      rounds: {
        label: '轮数',
        help: '取中位数',
      },
    },
    variants: {
      computing: {
        title: '计算',
        note: '每个任务都需要核心。',
      },
      waiting: {
        title: '等待',
        note: '没有任务需要核心。',
      },
      mixed: {
        title: '两者都有',
        note: '每个任务先计算再等待。',
      },
    },
    roles: {
      main: '程序',
      task: '任务',
    },
    metrics: {
      oneThread: '一个线程，中位数',
      threads: '多线程，中位数',
      processes: '多进程，中位数',
    },
    checks: {
      'lowest-median': '推荐的方式在本机上中位数最小',
      'all-measured': '每轮都测了每种方式',
      'not-too-fast': '没有一种快过工作量所允许的',
    },
    messages: {
      took: '{{way}}：{{ms}} 毫秒。',
      recommended: '本机推荐：{{way}}（中位数 {{ms}} 毫秒）。',
      medians: '中位数（毫秒）：{{medians}}',
      'lowest-median.expected': '{{way}}，它的中位数最小',
      'lowest-median.observed': '推荐：{{way}}；中位数（毫秒）：{{medians}}',
      'all-measured.expected': '3 种方式，各 {{rounds}} 次',
      'not-too-fast.expected': '不少于 {{least}} 毫秒，一个线程不少于 {{alone}} 毫秒',
    },
  },
);
