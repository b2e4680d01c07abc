import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'join: waiting for children',
    summary:
      'Wait for none, one, or all children, or start each only after the last has ended: the time taken is the longest sleep or the sum.',
    explanation: {
      see: 'Children sleep one, two, three … units. The parent writes its line after what it waited for. Started together and joined one by one, they take as long as the longest; started one after another, as long as all together.',
      why: 'join blocks the caller until that one child has ended, nothing else. Children that were started before go on meanwhile. Once the slowest has been joined, the other joins return at once, so the order of joining does not matter.',
      avoid:
        'Start all first and join afterwards. A join inside the loop that starts makes a parallel program serial. And a program that looks for results without joining looks too early.',
      os: 'join is wait4/waitpid (Linux, macOS) or WaitForSingleObject (Windows). It also collects the exit status, which frees the last that is left of the child. Without a join, Python’s parent still waits at its own end for children that are no daemons, and so does this one.',
      mistakes: [
        '“join tells the system to end the parent after the child.” — It only blocks the calling thread until that child has ended, and collects its status.',
        '“Join in the order of their ends, or time is lost.” — The order does not matter once all are started.',
        '“Putting the parent’s message into the join loop is an optimisation.” — It is another behaviour: the message comes once per child.',
        '“Three children of 1, 2 and 3 seconds need 6 seconds.” — Only if each is joined before the next is started.',
      ],
      platforms:
        'Python: Process.join(timeout). Node: the exit event, or a promise of it; nothing blocks. POSIX: waitpid. Windows: WaitForSingleObject, or WaitForMultipleObjects for up to 64 at once.',
      reading: [
        'Python documentation: multiprocessing.Process.join',
        'OSTEP, chapter 5 “Interlude: Process API”',
        'wait(2)',
        '汤小丹《计算机操作系统》第二章“进程控制”',
      ],
    },
    params: {
      children: {
        label: 'Children',
      },
      unitMs: {
        label: 'Unit of time',
        help: 'Child number n sleeps n units',
      },
    },
    variants: {
      all: {
        title: 'Start all, join all',
        note: 'As long as the longest.',
      },
      none: {
        title: 'No join',
        note: 'The parent’s line comes first.',
      },
      one: {
        title: 'Join the first only',
        note: 'The parent’s line comes after that child.',
      },
      'one-after-another': {
        title: 'Start and join each in turn',
        note: 'As long as the sum.',
      },
      descending: {
        title: 'Join the slowest first',
        note: 'The other joins return at once.',
      },
      'line-in-loop': {
        title: 'The parent’s line inside the loop',
        note: 'A slip of indentation: one line for each join.',
      },
    },
    roles: {
      main: 'parent',
      sleeper: 'sleeping child',
    },
    metrics: {
      elapsed: 'Time until the parent’s line',
    },
    checks: {
      'makespan-max': 'It took the longest sleep, not the sum',
      'makespan-sum': 'It took the sum of all sleeps',
      'parent-first': 'The parent’s line came before any child’s end',
      'all-collected': 'Every child ended and was collected',
      'after-child': 'The parent’s line came after the joined child, before the slowest',
      'after-all': 'The parent’s line came after the last child’s end',
      'one-line': 'The parent’s line came exactly once',
      'line-per-join': 'The parent’s line came after each join',
      'others-at-once': 'After the slowest, the other joins returned at once',
    },
    messages: {
      sleeping: 'Sleeps {{ms}} ms.',
      'parent-line': 'The parent goes on after {{ms}} ms.',
      'makespan-max.expected': 'at least {{max}} ms (the longest), less than {{sum}} ms (the sum)',
      'makespan-sum.expected': 'at least {{sum}} ms, the sum of all sleeps',
      elapsed: '{{ms}} ms; the children’s lives add up to {{lives}} ms',
      'parent-first.expected': 'the parent’s line before the first exit',
      'after-child.expected':
        'the line after the joined child’s exit (at least {{ms}} ms) and before the slowest child’s',
      'after-all.expected': 'the line after the last exit',
      order: 'line at {{line}} ms, exit at {{exit}} ms',
      'all-collected.expected': 'exit code 0 from {{children}} children',
      'all-collected.observed': 'exit codes {{codes}}',
      'one-line.expected': 'one line',
      'line-per-join.expected':
        '{{children}} lines, each after the end of the child just joined, the first before the last child’s end',
      lines: 'lines: {{lines}}, at {{times}} ms',
      'others-at-once.expected': 'all joins return after {{max}} ms, within {{unit}} ms of each other',
      'others-at-once.observed': 'joins returned after {{times}} ms',
    },
  },
  {
    title: 'join：等待子进程',
    summary: '不等、只等一个、等全部，或者等前一个结束才启动下一个：总时间是最长的睡眠，或是它们之和。',
    explanation: {
      see: '子进程分别睡 1、2、3……个单位。父进程在等完之后写下自己的一行。一起启动再逐个 join，总时间等于最长的那个；一个接一个地启动，总时间等于总和。',
      why: 'join 只会阻塞调用者，直到那一个子进程结束。先前已启动的其他子进程照常运行。最慢的一个 join 完之后，其余的 join 会立即返回，所以 join 的先后次序无关紧要。',
      avoid:
        '先全部启动，再 join。把 join 写在启动的循环里，会把并行程序变成串行程序。不 join 就去取结果，则会取得太早。',
      os: 'join 就是 wait4/waitpid（Linux、macOS）或 WaitForSingleObject（Windows）。它还会收取退出状态，从而释放子进程最后留下的记录。即使不 join，Python 的父进程在自己结束时也会等待非守护的子进程，这里也是如此。',
      mistakes: [
        '“join 是让系统在子进程结束后再结束父进程。”——它只是让调用的线程阻塞到该子进程结束，并收取其状态。',
        '“要按结束的先后 join，否则浪费时间。”——全部启动之后，先后无关紧要。',
        '“把父进程的输出放进 join 循环是优化。”——那是另一种行为：每个子进程都输出一次。',
        '“1、2、3 秒的三个子进程共需 6 秒。”——只有先 join 再启动下一个时才如此。',
      ],
      platforms:
        'Python：Process.join(timeout)。Node：exit 事件或相应的 promise，什么也不阻塞。POSIX：waitpid。Windows：WaitForSingleObject，或一次最多等 64 个的 WaitForMultipleObjects。',
      reading: [
        'Python 文档：multiprocessing.Process.join',
        'OSTEP 第 5 章“插叙：进程 API”',
        '手册页 wait(2)',
        '汤小丹《计算机操作系统》第二章“进程控制”',
      ],
    },
    params: {
      children: {
        label: '子进程数',
      },
      unitMs: {
        label: '时间单位',
        help: '第 n 个子进程睡 n 个单位',
      },
    },
    variants: {
      all: {
        title: '全部启动，再全部 join',
        note: '等于最长的一个。',
      },
      none: {
        title: '不 join',
        note: '父进程的那一行最先出现。',
      },
      one: {
        title: '只 join 第一个',
        note: '父进程的那一行出现在它之后。',
      },
      'one-after-another': {
        title: '逐个启动并 join',
        note: '等于总和。',
      },
      descending: {
        title: '先 join 最慢的',
        note: '其余的 join 立即返回。',
      },
      'line-in-loop': {
        title: '父进程的那一行在循环里',
        note: '缩进出错：每次 join 都出现一行。',
      },
    },
    roles: {
      main: '父进程',
      sleeper: '睡眠的子进程',
    },
    metrics: {
      elapsed: '父进程那一行之前的时间',
    },
    checks: {
      'makespan-max': '用时是最长的睡眠，而不是总和',
      'makespan-sum': '用时是所有睡眠之和',
      'parent-first': '父进程的一行早于任何子进程的结束',
      'all-collected': '每个子进程都结束并被回收',
      'after-child': '父进程的一行晚于所等的子进程，早于最慢的那个',
      'after-all': '父进程的一行晚于最后一个子进程的结束',
      'one-line': '父进程的那一行正好出现一次',
      'line-per-join': '每次 join 之后都出现父进程的一行',
      'others-at-once': '等完最慢的之后，其余 join 立即返回',
    },
    messages: {
      sleeping: '睡眠 {{ms}} 毫秒。',
      'parent-line': '父进程在 {{ms}} 毫秒后继续。',
      'makespan-max.expected': '至少 {{max}} 毫秒（最长者），少于 {{sum}} 毫秒（总和）',
      'makespan-sum.expected': '至少 {{sum}} 毫秒，即所有睡眠之和',
      elapsed: '{{ms}} 毫秒；子进程寿命之和为 {{lives}} 毫秒',
      'parent-first.expected': '父进程的一行早于第一个退出',
      'after-child.expected': '那一行晚于所等子进程的退出（至少 {{ms}} 毫秒），早于最慢者的退出',
      'after-all.expected': '那一行晚于最后一个退出',
      order: '那一行在 {{line}} 毫秒，退出在 {{exit}} 毫秒',
      'all-collected.expected': '{{children}} 个子进程的退出码都是 0',
      'all-collected.observed': '退出码 {{codes}}',
      'one-line.expected': '只有一行',
      'line-per-join.expected': '{{children}} 行，每行都在刚等的子进程结束之后，第一行早于最后一个子进程的结束',
      lines: '行数 {{lines}}，位于 {{times}} 毫秒',
      'others-at-once.expected': '所有 join 都在 {{max}} 毫秒之后返回，彼此相差不到 {{unit}} 毫秒',
      'others-at-once.observed': '各 join 返回于 {{times}} 毫秒',
    },
  },
);
