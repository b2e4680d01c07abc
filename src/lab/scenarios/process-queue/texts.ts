import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'A queue between processes',
    summary:
      'First in, first out, with a bound: waiting, time limits, asking and then taking, what can be sent, two who take, parent and child, siblings.',
    explanation: {
      see: 'A small broker keeps the queue; processes put and get by request and answer. A put into the full queue does not return until somebody gets. With a time limit it gives up after that time, without waiting at once, each with an error of its own kind. Two processes that both saw “not empty” get one item between them.',
      why: 'A queue hands items over and synchronises at the same time: who gets waits for who puts, and the other way round if there is a bound. What it looked like a moment ago is not what it looks like now: asking and then acting is a race.',
      avoid:
        'Do not ask first: get, with a time limit or without waiting, and handle the error. Get before you join the one who puts.',
      os: 'Python’s process queue is a pipe with a lock for readers and one for writers; in each process that puts, a feeder thread serialises items into the pipe. Here it is a broker with a socket for each process.',
      mistakes: [
        '“The order is that of putting.” — For one who puts, yes; among several it is the order of arrival.',
        '“Everything can be put.” — Only what can be serialised: in Python a lambda fails in the feeder thread, the getter just waits; a module’s function travels by name, not as code. In Node the plain channel drops functions without a word, structured cloning refuses them.',
        '“A timeout and a full queue are one error.” — Full and Empty are two.',
        '“A process queue is two cloned queues.” — It is one pipe, seen from both sides.',
        '“qsize, full and empty tell the truth.” — For a moment only; on macOS qsize is not implemented.',
        'Joining a child before getting what it put: it may not end until its items are taken.',
      ],
      platforms:
        'Python: multiprocessing.Queue, JoinableQueue, SimpleQueue. Node: no shared queue; a broker, or messages. POSIX: message queues (mq_open). Windows: message queues of windows, named pipes, MSMQ.',
      reading: [
        'Python documentation: multiprocessing, “Pipes and Queues”',
        'Node.js documentation: v8.serialize',
        'mq_overview(7)',
        'MDN Web Docs: The structured clone algorithm',
      ],
    },
    params: {
      capacity: {
        label: 'Room',
      },
      timeoutMs: {
        label: 'Time limit',
      },
      items: {
        label: 'Items',
        help: 'For two who take',
      },
    },
    variants: {
      bounded: {
        title: 'First in, first out, bounded',
        note: 'One more than there is room.',
      },
      timeouts: {
        title: 'Time limits and not waiting',
        note: 'Two kinds of errors.',
      },
      'check-then-act': {
        title: 'Asking, then taking',
        note: 'Two see the last item, one gets it.',
      },
      objects: {
        title: 'What can be sent',
        note: 'Numbers to bytes, and a function.',
      },
      'two-consumers': {
        title: 'Two who take',
        note: 'A thousand items, each once.',
      },
      'child-to-parent': {
        title: 'Child to parent',
        note: 'Get, then join.',
      },
      siblings: {
        title: 'Child to child',
        note: 'The parent keeps the broker and takes no part.',
      },
    },
    roles: {
      main: 'parent and broker',
      putter: 'puts',
      getter: 'gets',
    },
    checks: {
      'first-in-first-out': 'First in, first out',
      'put-waits': 'A put into the full queue waited',
      'time-limits': 'Time limits were kept',
      'no-wait': 'Not waiting fails at once, with its own error',
      'one-gets-it': 'Two saw it, one got it',
      equal: 'Everything arrived equal',
      'function-refused': 'A function was refused, and nothing lost',
      'each-once': 'Every item was taken once',
      payload: 'The parent got exactly what the child put',
      'text-unchanged': 'The text arrived unchanged at the sibling',
    },
    messages: {
      took: 'Took {{count}} items.',
      'first-in-first-out.expected': '0, 1, 2, … {{last}}',
      'first-in-first-out.observed': 'got {{list}}',
      'put-waits.expected': 'full seen, then at least {{ms}} ms until the put returned, and empty seen at the end',
      'put-waits.observed': 'the put took {{ms}} ms; the first get came after {{get}} ms',
      'time-limits.expected': 'both give up after at least {{ms}} ms',
      'no-wait.expected': 'QueueEmptyError and QueueFullError, sooner than any time limit',
      'attempts.observed': 'get: {{get}}; put: {{put}}',
      'one-gets-it.expected': 'both saw “not empty”; one took it, one got QueueEmptyError',
      'one-gets-it.observed': '{{saw}} saw “not empty”; outcomes: {{outcomes}}',
      'equal.expected': '6 kinds of items equal to what was put, none left over',
      'equal.observed': '{{right}} equal of {{kinds}}; {{left}} left over',
      'function-refused.expected': 'DataCloneError for the function; JSON keeps only what it knows',
      'function-refused.observed': 'function: {{outcome}}; JSON made of an object with one: {{json}}',
      'each-once.expected': '{{items}} items in all, no item twice',
      'each-once.observed': '{{counts}} items, {{distinct}} distinct',
      'payload.expected': '[42,null,"hello"], and then the child exits with 0',
      'payload.observed': 'got {{got}}, exit code {{code}}',
      'text-unchanged.expected': 'the same text, from one child to the other',
      'text-unchanged.observed': 'sent “{{sent}}”, got “{{got}}”',
    },
  },
  {
    title: '进程间的队列',
    summary: '先进先出，有上限：等待、时限、先问后取、能传什么、两个取者、父与子、兄弟之间。',
    explanation: {
      see: '一个小小的代理保管队列，各进程以请求和应答来放和取。往满的队列里放，要等有人取走才返回。给了时限，到时放弃；声明不等待，立刻失败，各有各的错误。两个进程都看到“非空”，却只有一件可取。',
      why: '队列在传递的同时也在同步：取者等放者，有上限时放者也等取者。片刻之前的样子不是现在的样子：先问再做就是竞态。',
      avoid: '不要先问：直接取，带时限或不等待，并处理错误。先取，再 join 放的一方。',
      os: 'Python 的进程队列是一条管道，读方一把锁、写方一把锁；每个放的进程里有一个馈送线程，把元素序列化进管道。这里则是一个代理，每个进程一条套接字。',
      mistakes: [
        '“次序就是放入的次序。”——对一个放者是；多个放者之间是到达的次序。',
        '“什么都能放。”——只有能序列化的才行：Python 中 lambda 在馈送线程里失败，取者只是干等；模块里的函数传的是名字而不是代码。Node 的普通通道悄悄丢掉函数，结构化克隆则会拒绝。',
        '“超时与队列已满是同一个错误。”——Full 与 Empty 是两个。',
        '“进程队列是两个克隆的队列。”——是同一条管道的两端。',
        '“qsize、full、empty 说的是实情。”——只在一瞬间；macOS 上 qsize 没有实现。',
        '取走之前就 join 放的子进程：它的元素没被取走，可能就不会结束。',
      ],
      platforms:
        'Python：multiprocessing.Queue、JoinableQueue、SimpleQueue。Node：没有共享队列，靠代理或消息。POSIX：消息队列（mq_open）。Windows：窗口消息队列、命名管道、MSMQ。',
      reading: [
        'Python 文档：multiprocessing 的“管道和队列”',
        'Node.js 文档：v8.serialize',
        '手册页 mq_overview(7)',
        'MDN Web 文档：结构化克隆算法',
      ],
    },
    params: {
      capacity: {
        label: '容量',
      },
      timeoutMs: {
        label: '时限',
      },
      items: {
        label: '元素数',
        help: '用于两个取者',
      },
    },
    variants: {
      bounded: {
        title: '先进先出，有上限',
        note: '比容量多放一个。',
      },
      timeouts: {
        title: '时限与不等待',
        note: '两种错误。',
      },
      'check-then-act': {
        title: '先问后取',
        note: '两个看见最后一件，一个得到。',
      },
      objects: {
        title: '能传什么',
        note: '从数字到字节，还有函数。',
      },
      'two-consumers': {
        title: '两个取者',
        note: '一千件，每件一次。',
      },
      'child-to-parent': {
        title: '子到父',
        note: '先取，后 join。',
      },
      siblings: {
        title: '兄弟之间',
        note: '父进程只保管代理，不参与。',
      },
    },
    roles: {
      main: '父进程兼代理',
      putter: '放者',
      getter: '取者',
    },
    checks: {
      'first-in-first-out': '先进先出',
      'put-waits': '往满的队列里放会等待',
      'time-limits': '遵守了时限',
      'no-wait': '不等待则立即失败，错误各异',
      'one-gets-it': '两个看见，一个得到',
      equal: '到达的与放入的相等',
      'function-refused': '函数被拒绝，且没有丢失',
      'each-once': '每件恰被取走一次',
      payload: '父进程得到的正是子进程放的',
      'text-unchanged': '文字原样到达兄弟进程',
    },
    messages: {
      took: '取走 {{count}} 件。',
      'first-in-first-out.expected': '依次为 0、1、2……{{last}}',
      'first-in-first-out.observed': '取得 {{list}}',
      'put-waits.expected': '看到已满，此后至少 {{ms}} 毫秒放入才返回，最后看到为空',
      'put-waits.observed': '放入用了 {{ms}} 毫秒；首次取走在 {{get}} 毫秒之后',
      'time-limits.expected': '两者都在至少 {{ms}} 毫秒后放弃',
      'no-wait.expected': 'QueueEmptyError 与 QueueFullError，早于任何时限',
      'attempts.observed': '取：{{get}}；放：{{put}}',
      'one-gets-it.expected': '两个都看到“非空”；一个取到，一个得到 QueueEmptyError',
      'one-gets-it.observed': '{{saw}} 个看到“非空”；结果：{{outcomes}}',
      'equal.expected': '6 种元素与放入的相等，没有剩余',
      'equal.observed': '{{kinds}} 中相等的 {{right}} 种；剩余 {{left}} 件',
      'function-refused.expected': '函数得到 DataCloneError；JSON 只保留它认识的',
      'function-refused.observed': '函数：{{outcome}}；含函数的对象变成 JSON：{{json}}',
      'each-once.expected': '共 {{items}} 件，没有重复',
      'each-once.observed': '{{counts}} 件，其中不同的 {{distinct}} 件',
      'payload.expected': '[42,null,"hello"]，随后子进程以 0 退出',
      'payload.observed': '得到 {{got}}，退出码 {{code}}',
      'text-unchanged.expected': '同样的文字，从一个子进程到另一个',
      'text-unchanged.observed': '发出“{{sent}}”，收到“{{got}}”',
    },
  },
);
