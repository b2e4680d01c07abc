import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '管理者进程中的共享对象',
  summary: '第三个进程拥有字典、列表和计数器，其他进程通过代理使用。单次调用是安全的，先读后写则不然。',
  explanation: {
    see: '十个子进程往字典里放同样的三个键，各往列表追加一项：三个键，五加十项。然后子进程读计数器、思考、写回：多数加法丢失，除非持有锁。最后一个变体中，各自只请拥有者加一：结果正确，一把锁都没用。',
    why: '管理者一次做完一个调用再做下一个，所以单个调用是别人看不到一半的一步。两个调用就是两步。说明“做什么”而不是“存什么值”的请求，把整个改动放进了拥有者的一步里。',
    avoid:
      '请拥有者做改动（加一），不要取来再存。若需要几个调用，就用锁包住。更好的是传递消息，让每个值只由一个进程拥有。',
    os: '管理者是普通的进程，有一个监听套接字。代理的一次调用就是一条消息去、一条回答来：几十到上百微秒，而访问自己的内存只要纳秒级。',
    mistakes: [
      { claim: '管理者的对象是安全的。', truth: '单个操作是；读、改、写回不是。' },
      {
        claim: '凡是自己手工加锁的都危险。',
        truth:
          '有纪律就安全（处处加、次序一致、在 finally 中释放）；消息只是转移了难题（次序、重复、压力），并没有消除。',
      },
      {
        claim: '改共享字典里的列表，大家都看得到。',
        truth: '代理只转发对自身的调用；嵌套的普通对象在重新存入之前只是副本。',
      },
    ],
    platforms: {
      python:
        'multiprocessing.Manager 提供 list、dict、Namespace、Lock、RLock、Semaphore、Condition、Event、Barrier、Queue、Value、Array。',
      node: '没有内建，用这里这样的服务进程或数据库。',
      posix: '共享内存加信号量。',
      windows: '共享节、COM 服务器。',
    },
    reading: [
      'Python 文档：multiprocessing 的“管理器”与“代理对象”',
      'OSTEP 第 29 章“基于锁的并发数据结构”',
      'Hoare《通信顺序进程》（1978）',
    ],
  },
  params: { children: { label: '子进程数' }, thinkMs: { label: '读与写之间' } },
  variants: {
    shared: { title: '字典与列表', note: '单次调用：安全。' },
    'no-lock': { title: '先读后写', note: '加法会丢失。' },
    lock: { title: '锁内先读后写', note: '一次不丢。' },
    messages: { title: '请拥有者加一', note: '正确，而且不用锁。' },
  },
  roles: { main: '父进程', manager: '对象的拥有者', child: '对象的使用者' },
  questions: {
    counter: { ask: '{{children}} 个进程各给管理器里的计数器加 1。最后它是多少？' },
    changes: {
      ask: '{{children}} 个进程修改管理器里的同一个字典。最后有谁的修改？',
      all: '所有进程的',
      some: '部分进程的',
      none: '都没有：各自改的是副本',
    },
  },
  checks: {
    'shared-by-all': {
      title: '每个子进程的改动都在',
      expected: '3 个键，{{length}} 项，每个子进程一项',
      observed: '{{keys}} 个键，{{length}} 项',
    },
    'third-party': {
      title: '拥有者是独立的进程',
      expected: '进程号既非父进程也非子进程的',
      observed: '拥有者 {{pid}}；其他进程 {{others}} 个',
    },
    'updates-lost': { title: '有加法丢失', expected: '做了 {{children}} 次加法，计数器更少' },
    exact: { title: '没有加法丢失', expected: '做了 {{children}} 次加法，计数器同样多' },
    'no-locks': { title: '没有用到锁', expected: '没有取任何锁而值正确', observed: '取锁 {{locks}} 次' },
  },
  notes: { serves: '进程 {{pid}} 拥有这些对象。' },
  shared: { 'counter.observed': '做了 {{did}} 次，计数器 {{counter}}' },
};
