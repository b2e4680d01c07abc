import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Executors and futures',
    summary:
      'submit gives a future at once; asking it too early makes a pool serial; results can be read in order although tasks finish in another; shutdown waits.',
    explanation: {
      see: 'Tasks go to a few threads of one process (or to one process a core). If the result is asked for right after each submission, only one task runs at a time. If all futures are collected first, as many run as there are workers. The list of results has the order of submission, the log of completions another. After shutdown no worker is left, and a new task is refused.',
      why: 'A future separates handing in from fetching. result() waits if the task is not done: called in the loop, it puts that wait between two submissions.',
      avoid:
        'First submit everything, then read. For results as soon as they are there, use callbacks (or as_completed in Python).',
      os: 'The threads of a pool share the pid of their process and each has its own thread id. A worker without a task sleeps in the kernel and costs no processor time.',
      mistakes: [
        '“shutdown must come before reading results.” — result() waits by itself; shutdown is for ending the workers.',
        '“shutdown always waits.” — Only with wait=True, the default; since Python 3.9 cancel_futures=True drops what has not begun.',
        '“Five tasks on five workers show how a pool works.” — They hide the limit: use more tasks than workers.',
        '“Results come in the order of submission.” — The list does if you read the futures in that order; completion has its own.',
      ],
      platforms:
        'Python: concurrent.futures with ThreadPoolExecutor and ProcessPoolExecutor; default sizes min(32, cores + 4) and one a core. Node: a promise is the future, Promise.all keeps the order; a pool comes from a library. POSIX: thread creation and joining only. Windows: the system’s thread pool, without futures.',
      reading: [
        'Python documentation: concurrent.futures',
        'PEP 3148 “futures: execute computations asynchronously”',
        'MDN Web Docs: Promise.all',
      ],
    },
    params: {
      workers: {
        label: 'Workers',
      },
      tasks: {
        label: 'Tasks',
      },
      shortestMs: {
        label: 'Shortest task',
      },
      longestMs: {
        label: 'Longest task',
      },
      seed: {
        label: 'Seed',
        help: 'The same seed draws the same lengths',
      },
    },
    variants: {
      'thread-5': {
        title: '5 threads, 5 tasks',
        note: 'As many tasks as workers.',
      },
      'thread-3': {
        title: '3 threads, 6 tasks',
        note: 'The limit shows.',
      },
      'process-default': {
        title: 'Processes, default size',
        note: 'One a core.',
      },
      'result-at-once': {
        title: 'result() right after submit',
        note: 'Serial.',
      },
      'result-later': {
        title: 'Submit all, then result()',
        note: 'The same work side by side.',
      },
      collect: {
        title: 'Collect 20 futures',
        note: 'Results in order, completion in another.',
      },
      shutdown: {
        title: 'shutdown',
        note: 'Waits, refuses, and leaves nobody.',
      },
    },
    roles: {
      main: 'owner of the executor',
      worker: 'worker',
    },
    checks: {
      'all-done': 'Every task was done',
      'one-process': 'All workers are threads of one process',
      peak: 'As many at once as the size allows',
      'one-a-core': 'One process a core',
      span: 'The work was shared',
      serial: 'One task at a time',
      'ordered-results': 'Results in the order of submission',
      'completion-differs': 'Completion in another order',
      'shut-down': 'After shutdown everything was over',
    },
    messages: {
      submitted: '{{count}} tasks handed in.',
      'shut-down': 'Shut down: {{workers}} workers left.',
      list: 'in this order: {{list}}',
      'all-done.expected': '{{count}} tasks started and ended',
      'all-done.observed': '{{count}} tasks',
      'one-process.expected': '1 pid and {{count}} workers, all threads',
      'one-process.observed': '{{pids}} pids, {{ids}} workers',
      'peak.expected': '{{count}} at once',
      'peak.observed': 'at most {{peak}} at once',
      'one-a-core.expected': '{{count}} worker processes, never more at once',
      'one-a-core.observed': '{{pids}} pids, at most {{peak}} at once',
      'span.expected':
        'at least {{least}} ms (longest task; equal shares), and less than {{most}} ms (nine tenths of all tasks together)',
      'span.observed': '{{span}} ms; all tasks together {{sum}} ms',
      'serial.expected': 'never two at once, and at least {{ms}} ms',
      'serial.observed': 'at most {{peak}} at once, {{ms}} ms',
      'ordered-results.expected': '0, 1, 2, … as handed in',
      'completion-differs.expected': 'another order than 0, 1, 2, …',
      'shut-down.expected': '{{count}} tasks ended before shutdown returned, then submit refused, 0 workers left',
      'shut-down.observed': '{{done}} ended, submit refused: {{refused}}, workers left: {{left}}',
    },
  },
  {
    title: '执行器与 future',
    summary: 'submit 立即给出 future；过早询问会让池变成串行；任务完成的次序不同，结果仍可按序读取；shutdown 会等待。',
    explanation: {
      see: '任务交给同一进程的几个线程（或每核一个进程）。若每次提交后立刻要结果，同一时刻只有一个任务。若先收集全部 future，则工作者全都开工。结果列表按提交次序，日志里的完成次序却不同。shutdown 之后没有工作者留下，新任务被拒绝。',
      why: 'future 把提交与取结果分开。任务未完成时 result() 会等待：在循环里调用，就把这段等待插到两次提交之间。',
      avoid: '先全部提交，再读取。想在结果一出来就得到，可用回调（Python 中还有 as_completed）。',
      os: '池中的线程共有所属进程的进程号，各有自己的线程号。没有任务的工作者在内核中睡眠，不耗处理器时间。',
      mistakes: [
        '“读取结果之前必须 shutdown。”——result() 自己会等待；shutdown 是用来结束工作者的。',
        '“shutdown 总会等待。”——仅当 wait=True（默认）时；Python 3.9 起 cancel_futures=True 会丢弃尚未开始的任务。',
        '“五个任务配五个工作者就能看懂池。”——那样看不出限制：任务应多于工作者。',
        '“结果按提交次序到来。”——按此次序读取 future，列表才有序；完成自有其次序。',
      ],
      platforms:
        'Python：concurrent.futures 的 ThreadPoolExecutor 与 ProcessPoolExecutor，默认大小为 min(32, 核心数 + 4) 和每核一个。Node：promise 就是 future，Promise.all 保持次序；池由库提供。POSIX：只有线程的创建与汇合。Windows：系统线程池，没有 future。',
      reading: ['Python 文档：concurrent.futures', 'PEP 3148“futures：异步执行计算”', 'MDN Web 文档：Promise.all'],
    },
    params: {
      workers: {
        label: '工作者数',
      },
      tasks: {
        label: '任务数',
      },
      shortestMs: {
        label: '最短任务',
      },
      longestMs: {
        label: '最长任务',
      },
      seed: {
        label: '种子',
        help: '相同的种子得到相同的时长',
      },
    },
    variants: {
      'thread-5': {
        title: '5 个线程，5 个任务',
        note: '任务与工作者一样多。',
      },
      'thread-3': {
        title: '3 个线程，6 个任务',
        note: '看得出限制。',
      },
      'process-default': {
        title: '进程，默认大小',
        note: '每核一个。',
      },
      'result-at-once': {
        title: '提交后立刻 result()',
        note: '串行。',
      },
      'result-later': {
        title: '全部提交后再 result()',
        note: '同样的工作并排进行。',
      },
      collect: {
        title: '收集 20 个 future',
        note: '结果有序，完成次序不同。',
      },
      shutdown: {
        title: 'shutdown',
        note: '等待、拒绝，一个不留。',
      },
    },
    roles: {
      main: '执行器的所有者',
      worker: '工作者',
    },
    checks: {
      'all-done': '每个任务都完成了',
      'one-process': '工作者都是同一进程的线程',
      peak: '同时数目达到池的大小',
      'one-a-core': '每核一个进程',
      span: '工作得到分担',
      serial: '一次一个任务',
      'ordered-results': '结果按提交次序',
      'completion-differs': '完成次序不同',
      'shut-down': 'shutdown 之后一切都已结束',
    },
    messages: {
      submitted: '提交了 {{count}} 个任务。',
      'shut-down': '已关停：剩余工作者 {{workers}} 个。',
      list: '次序为：{{list}}',
      'all-done.expected': '{{count}} 个任务开始并结束',
      'all-done.observed': '{{count}} 个任务',
      'one-process.expected': '1 个进程号，{{count}} 个工作者，都是线程',
      'one-process.observed': '{{pids}} 个进程号，{{ids}} 个工作者',
      'peak.expected': '同时 {{count}} 个',
      'peak.observed': '同时至多 {{peak}} 个',
      'one-a-core.expected': '{{count}} 个工作进程，同时从不更多',
      'one-a-core.observed': '{{pids}} 个进程号，同时至多 {{peak}} 个',
      'span.expected': '至少 {{least}} 毫秒（最长的任务；平均分担），且少于 {{most}} 毫秒（全部任务合计的十分之九）',
      'span.observed': '{{span}} 毫秒；全部任务合计 {{sum}} 毫秒',
      'serial.expected': '从不同时进行，至少 {{ms}} 毫秒',
      'serial.observed': '同时至多 {{peak}} 个，{{ms}} 毫秒',
      'ordered-results.expected': '按提交次序 0、1、2……',
      'completion-differs.expected': '不同于 0、1、2……的次序',
      'shut-down.expected': 'shutdown 返回前 {{count}} 个任务已结束，随后提交被拒绝，工作者剩 0 个',
      'shut-down.observed': '已结束 {{done}} 个，提交被拒绝：{{refused}}，剩余工作者 {{left}} 个',
    },
  },
);
