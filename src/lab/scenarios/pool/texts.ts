import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'A pool of workers',
    summary:
      'A few workers, made once, do many tasks: map, apply, apply_async, fetching at once or later, close and join, default sizes.',
    explanation: {
      see: 'Five workers start, then ten tasks go through them in two waves. The lanes show each worker busy, free, and busy again under the same pid. With apply, or with a result fetched inside the loop, only one works at a time. After close the pool refuses new tasks; join waits for the rest.',
      why: 'Making a process or thread costs time, and more workers than the machine can use only get in each other’s way. A pool pays once and then hands each free worker the next task. What finds no free worker waits in a queue: the task waits, not the program that handed it in.',
      avoid:
        'Do not fetch a result right after each submission: that makes the pool serial. Keep the futures and fetch later, or use map.',
      os: 'The kernel knows nothing of pools. It sees ordinary processes or threads that sleep in a read (a socket for processes, a port for threads) until a task arrives. The queue of waiting tasks lives in the memory of the pool’s owner.',
      mistakes: [
        '“If no worker is free, the program waits.” — Only the task waits; asynchronous submission returns at once.',
        '“map cannot return results, and closes the pool.” — It returns a list in the order of the arguments, and the pool takes more work afterwards.',
        '“A thread pool has 5 × cores workers by default.” — In Python since 3.8 it is min(32, cores + 4).',
        '“close and join are always needed.” — Not if every result was fetched; but join before close is an error.',
        '“The module is current.future.” — It is concurrent.futures.',
      ],
      platforms:
        'Python has multiprocessing.Pool (apply, map, apply_async; workers are daemons) and concurrent.futures (submit, map, shutdown). Python’s process pool takes as many workers as there are cores, at most 61 on Windows. Node has no pool of its own for user code; libraries such as tinypool and piscina provide one (libuv’s four threads serve files and name look-ups). POSIX has none; Windows has a thread pool in the kernel interface (CreateThreadpoolWork).',
      reading: [
        'Python documentation: multiprocessing.pool, concurrent.futures',
        'Node.js documentation: worker_threads, child_process',
        'Goetz and others, Java Concurrency in Practice, chapter 8 “Applying Thread Pools”',
      ],
    },
    params: {
      workers: {
        label: 'Workers',
      },
      tasks: {
        label: 'Tasks',
      },
      taskMs: {
        label: 'Length of a task',
      },
      kind: {
        label: 'Workers are',
        help: 'process or thread',
      },
    },
    variants: {
      map: {
        title: 'map',
        note: 'All tasks at once, results in order.',
      },
      apply: {
        title: 'apply',
        note: 'Waits for each result: serial.',
      },
      'apply-async': {
        title: 'apply_async, fetch later',
        note: 'Hands everything in first.',
      },
      'get-in-loop': {
        title: 'apply_async, fetch at once',
        note: 'The common mistake: serial again.',
      },
      'close-join': {
        title: 'close and join',
        note: 'The order matters.',
      },
      defaults: {
        title: 'Default sizes',
        note: 'One pool of each kind in the size it has when nothing is said.',
      },
    },
    roles: {
      main: 'owner of the pool',
      worker: 'worker',
    },
    checks: {
      limited: 'No more workers, and no more at once, than the pool’s size',
      overlapped: 'Tasks ran side by side',
      waves: 'It took as many waves as workers require',
      serial: 'One task at a time',
      'in-order': 'Results in the order of submission',
      'still-open': 'The pool takes work after map',
      'submit-returns': 'Handing in returned before the first result',
      refusals: 'The pool refused what it must refuse',
      'joined-last': 'join returned after every task',
      'default-sizes': 'Default sizes of both kinds',
    },
    messages: {
      'map-returned': 'map returned all results.',
      submitted: '{{count}} tasks handed in; now fetching results.',
      closed: 'Closed: no more tasks.',
      joined: 'Joined: {{workers}} workers left.',
      'default-process': 'Process pool without a size: {{count}} workers.',
      'default-thread': 'Thread pool without a size: {{count}} workers.',
      'limited.expected': 'all tasks done by at most {{size}} workers, at most {{size}} at once, workers used again',
      'limited.observed': '{{tasks}} tasks, {{workers}} workers, at most {{peak}} at once',
      'overlapped.expected': 'from first start to last end less than three quarters of the tasks’ time together',
      'span.observed': '{{tasks}} tasks: {{span}} ms from first to last, {{sum}} ms together',
      'waves.expected': 'at least {{ms}} ms: tasks ÷ workers, rounded up, times the length',
      'waves.observed': '{{ms}} ms',
      'serial.expected': 'never two at once, and at least {{ms}} ms: the sum',
      'serial.observed': 'at most {{peak}} at once, {{ms}} ms',
      'in-order.expected': '{{list}}',
      'in-order.observed': 'fetched: {{list}}',
      'still-open.expected': 'a task handed in after map gives 1100',
      'still-open.observed': 'it gave {{result}}',
      'submit-returns.expected': 'the loop was over before the first task ended',
      'submit-returns.observed': 'loop over at {{submitted}} ms, first end at {{first}} ms',
      'refusals.expected': 'join before close and submit after close both refused',
      'refusals.observed': 'join refused: {{join}}; submit refused: {{submit}}',
      'joined-last.expected': '{{count}} tasks ended before join returned',
      'joined-last.observed': '{{count}} had ended',
      'default-sizes.expected': '{{cores}} processes (one a core) and {{threads}} threads (min(32, cores + 4))',
      'default-sizes.observed': '{{processes}} processes, {{threads}} threads started',
    },
  },
  {
    title: '工作者池',
    summary: '少数工作者一次建好，完成许多任务：map、apply、apply_async，立即取或稍后取结果，close 与 join，默认大小。',
    explanation: {
      see: '五个工作者启动，十个任务分两批经过它们。泳道显示每个工作者忙碌、空闲、再忙碌，进程号不变。用 apply，或在循环里立即取结果，同一时刻只有一个在工作。close 之后池拒绝新任务，join 等待剩余任务。',
      why: '创建进程或线程要花时间，工作者多过机器能用的数目只会互相妨碍。池只付一次代价，然后把下一个任务交给空闲的工作者。找不到空闲工作者的任务在队列中等待：等待的是任务，不是提交它的程序。',
      avoid: '不要每提交一个就立刻取结果：那会让池变成串行。先保存 future 稍后再取，或使用 map。',
      os: '内核不知道什么是池。它看到的是普通的进程或线程，睡在一次读操作上（进程是套接字，线程是端口），直到任务到来。等待任务的队列在池的所有者的内存里。',
      mistakes: [
        '“没有空闲工作者时程序会等待。”——等待的只是任务；异步提交立即返回。',
        '“map 不能返回结果，还会关闭池。”——它按参数次序返回列表，之后池照样接收任务。',
        '“线程池默认有 5 × 核心数个工作者。”——Python 3.8 起是 min(32, 核心数 + 4)。',
        '“close 和 join 总是必需的。”——若已取回全部结果则不必；但 close 之前 join 是错误。',
        '“模块叫 current.future。”——应为 concurrent.futures。',
      ],
      platforms:
        'Python 有 multiprocessing.Pool（apply、map、apply_async，工作者是守护进程）和 concurrent.futures（submit、map、shutdown）。Python 的进程池默认与核心数相同，Windows 上最多 61 个。Node 没有供用户代码使用的池，由 tinypool、piscina 等库提供（libuv 的四个线程用于文件和域名解析）。POSIX 没有；Windows 的系统接口里有线程池（CreateThreadpoolWork）。',
      reading: [
        'Python 文档：multiprocessing.pool、concurrent.futures',
        'Node.js 文档：worker_threads、child_process',
        'Goetz 等《Java 并发编程实战》第 8 章“线程池的使用”',
      ],
    },
    params: {
      workers: {
        label: '工作者数',
      },
      tasks: {
        label: '任务数',
      },
      taskMs: {
        label: '任务时长',
      },
      kind: {
        label: '工作者是',
        help: 'process 为进程，thread 为线程',
      },
    },
    variants: {
      map: {
        title: 'map',
        note: '一次交出全部任务，结果按次序。',
      },
      apply: {
        title: 'apply',
        note: '逐个等待结果：串行。',
      },
      'apply-async': {
        title: 'apply_async，稍后取结果',
        note: '先全部提交。',
      },
      'get-in-loop': {
        title: 'apply_async，立即取结果',
        note: '常见的错误：又成了串行。',
      },
      'close-join': {
        title: 'close 与 join',
        note: '次序有讲究。',
      },
      defaults: {
        title: '默认大小',
        note: '两种池各建一个，都不指定大小。',
      },
    },
    roles: {
      main: '池的所有者',
      worker: '工作者',
    },
    checks: {
      limited: '工作者数与同时工作数都不超过池的大小',
      overlapped: '任务并排进行',
      waves: '花费的批次与工作者数相符',
      serial: '一次一个任务',
      'in-order': '结果按提交次序',
      'still-open': 'map 之后池仍接收任务',
      'submit-returns': '提交在第一个结果之前返回',
      refusals: '该拒绝的都拒绝了',
      'joined-last': 'join 在所有任务之后返回',
      'default-sizes': '两种池的默认大小',
    },
    messages: {
      'map-returned': 'map 返回了全部结果。',
      submitted: '已提交 {{count}} 个任务，开始取结果。',
      closed: '已关闭：不再接收任务。',
      joined: '已汇合：剩余工作者 {{workers}} 个。',
      'default-process': '未指定大小的进程池：{{count}} 个工作者。',
      'default-thread': '未指定大小的线程池：{{count}} 个工作者。',
      'limited.expected': '全部任务由至多 {{size}} 个工作者完成，同时至多 {{size}} 个，工作者被重复使用',
      'limited.observed': '{{tasks}} 个任务，{{workers}} 个工作者，同时至多 {{peak}} 个',
      'overlapped.expected': '从第一个开始到最后一个结束，少于任务时间总和的四分之三',
      'span.observed': '{{tasks}} 个任务：首尾 {{span}} 毫秒，合计 {{sum}} 毫秒',
      'waves.expected': '至少 {{ms}} 毫秒：任务数 ÷ 工作者数向上取整，再乘以时长',
      'waves.observed': '{{ms}} 毫秒',
      'serial.expected': '从不同时进行，至少 {{ms}} 毫秒：总和',
      'serial.observed': '同时至多 {{peak}} 个，{{ms}} 毫秒',
      'in-order.expected': '次序应为 {{list}}',
      'in-order.observed': '取得：{{list}}',
      'still-open.expected': 'map 之后提交的任务得到 1100',
      'still-open.observed': '得到 {{result}}',
      'submit-returns.expected': '循环在第一个任务结束之前完成',
      'submit-returns.observed': '循环完成于 {{submitted}} 毫秒，首个结束于 {{first}} 毫秒',
      'refusals.expected': 'close 前的 join 与 close 后的提交都被拒绝',
      'refusals.observed': 'join 被拒绝：{{join}}；提交被拒绝：{{submit}}',
      'joined-last.expected': 'join 返回之前有 {{count}} 个任务结束',
      'joined-last.observed': '已结束 {{count}} 个',
      'default-sizes.expected': '{{cores}} 个进程（每核一个）和 {{threads}} 个线程（min(32, 核心数 + 4)）',
      'default-sizes.observed': '启动了 {{processes}} 个进程、{{threads}} 个线程',
    },
  },
);
