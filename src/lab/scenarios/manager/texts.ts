import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Shared objects in a manager process',
    summary:
      'A third process owns a dictionary, a list and a counter; others use them through proxies. Single calls are safe, reading and then writing is not.',
    explanation: {
      see: 'Ten children put the same three keys into a dictionary and append one item each to a list: three keys, five and ten items. Then children read a counter, think, and write it back: most additions are lost, unless they hold a lock. In the last variant each just asks the owner to add one: right, with no lock at all.',
      why: 'The manager does one call after another, so each call is a step nobody can see half of. Two calls are two steps. A request that says what to do, rather than which value to store, puts the whole change into one step of the owner.',
      avoid:
        'Ask the owner for the change (add one) instead of fetching and storing. If it takes several calls, lock around them. Better still, pass messages and let one process own each value.',
      os: 'The manager is an ordinary process with a listening socket. A proxy’s call is a message there and an answer back: some ten to a hundred microseconds, against nanoseconds for memory of one’s own.',
      mistakes: [
        '“The manager’s objects are safe.” — Each single operation is; reading, changing and writing back is not.',
        '“Whatever is locked by hand is dangerous.” — It is safe with discipline (always, in one order, released in finally); messages move the difficulties (order, duplicates, pressure), they do not remove them.',
        '“Changing a list inside a shared dictionary is seen by all.” — The proxy sends calls on its own object only; a nested plain object is a copy until it is stored again.',
      ],
      platforms:
        'Python: multiprocessing.Manager with list, dict, Namespace, Lock, RLock, Semaphore, Condition, Event, Barrier, Queue, Value, Array. Node: nothing built in; a server process as here, or a database. POSIX: shared memory with semaphores. Windows: shared sections, COM servers.',
      reading: [
        'Python documentation: multiprocessing, “Managers” and “Proxy Objects”',
        'OSTEP, chapter 29 “Lock-based Concurrent Data Structures”',
        'Hoare: Communicating Sequential Processes (1978)',
      ],
    },
    params: {
      children: {
        label: 'Children',
      },
      thinkMs: {
        label: 'Between reading and writing',
      },
    },
    variants: {
      shared: {
        title: 'Dictionary and list',
        note: 'Single calls: safe.',
      },
      'no-lock': {
        title: 'Read, then write',
        note: 'Additions are lost.',
      },
      lock: {
        title: 'Read, then write, under a lock',
        note: 'None is lost.',
      },
      messages: {
        title: 'Ask the owner to add',
        note: 'Right, with no lock.',
      },
    },
    roles: {
      main: 'parent',
      manager: 'owner of the objects',
      child: 'user of the objects',
    },
    checks: {
      'shared-by-all': 'Everybody’s changes are there',
      'third-party': 'The owner is a process of its own',
      'updates-lost': 'Additions were lost',
      exact: 'No addition was lost',
      'no-locks': 'No lock was needed',
    },
    messages: {
      serves: 'Process {{pid}} owns the objects.',
      'shared-by-all.expected': '3 keys and {{length}} items, one from each child',
      'shared-by-all.observed': '{{keys}} keys, {{length}} items',
      'third-party.expected': 'a pid that is neither the parent’s nor a child’s',
      'third-party.observed': 'owner {{pid}}; {{others}} other processes',
      'updates-lost.expected': '{{children}} additions made, and less in the counter',
      'exact.expected': '{{children}} additions made, and as many in the counter',
      'counter.observed': '{{did}} made, counter {{counter}}',
      'no-locks.expected': 'the right value without taking any lock',
      'no-locks.observed': 'locks taken: {{locks}}',
    },
  },
  {
    title: '管理者进程中的共享对象',
    summary: '第三个进程拥有字典、列表和计数器，其他进程通过代理使用。单次调用是安全的，先读后写则不然。',
    explanation: {
      see: '十个子进程往字典里放同样的三个键，各往列表追加一项：三个键，五加十项。然后子进程读计数器、思考、写回：多数加法丢失，除非持有锁。最后一个变体中，各自只请拥有者加一：结果正确，一把锁都没用。',
      why: '管理者一次做完一个调用再做下一个，所以单个调用是别人看不到一半的一步。两个调用就是两步。说明“做什么”而不是“存什么值”的请求，把整个改动放进了拥有者的一步里。',
      avoid:
        '请拥有者做改动（加一），不要取来再存。若需要几个调用，就用锁包住。更好的是传递消息，让每个值只由一个进程拥有。',
      os: '管理者是普通的进程，有一个监听套接字。代理的一次调用就是一条消息去、一条回答来：几十到上百微秒，而访问自己的内存只要纳秒级。',
      mistakes: [
        '“管理者的对象是安全的。”——单个操作是；读、改、写回不是。',
        '“凡是自己手工加锁的都危险。”——有纪律就安全（处处加、次序一致、在 finally 中释放）；消息只是转移了难题（次序、重复、压力），并没有消除。',
        '“改共享字典里的列表，大家都看得到。”——代理只转发对自身的调用；嵌套的普通对象在重新存入之前只是副本。',
      ],
      platforms:
        'Python：multiprocessing.Manager 提供 list、dict、Namespace、Lock、RLock、Semaphore、Condition、Event、Barrier、Queue、Value、Array。Node：没有内建，用这里这样的服务进程或数据库。POSIX：共享内存加信号量。Windows：共享节、COM 服务器。',
      reading: [
        'Python 文档：multiprocessing 的“管理器”与“代理对象”',
        'OSTEP 第 29 章“基于锁的并发数据结构”',
        'Hoare《通信顺序进程》（1978）',
      ],
    },
    params: {
      children: {
        label: '子进程数',
      },
      thinkMs: {
        label: '读与写之间',
      },
    },
    variants: {
      shared: {
        title: '字典与列表',
        note: '单次调用：安全。',
      },
      'no-lock': {
        title: '先读后写',
        note: '加法会丢失。',
      },
      lock: {
        title: '锁内先读后写',
        note: '一次不丢。',
      },
      messages: {
        title: '请拥有者加一',
        note: '正确，而且不用锁。',
      },
    },
    roles: {
      main: '父进程',
      manager: '对象的拥有者',
      child: '对象的使用者',
    },
    checks: {
      'shared-by-all': '每个子进程的改动都在',
      'third-party': '拥有者是独立的进程',
      'updates-lost': '有加法丢失',
      exact: '没有加法丢失',
      'no-locks': '没有用到锁',
    },
    messages: {
      serves: '进程 {{pid}} 拥有这些对象。',
      'shared-by-all.expected': '3 个键，{{length}} 项，每个子进程一项',
      'shared-by-all.observed': '{{keys}} 个键，{{length}} 项',
      'third-party.expected': '进程号既非父进程也非子进程的',
      'third-party.observed': '拥有者 {{pid}}；其他进程 {{others}} 个',
      'updates-lost.expected': '做了 {{children}} 次加法，计数器更少',
      'exact.expected': '做了 {{children}} 次加法，计数器同样多',
      'counter.observed': '做了 {{did}} 次，计数器 {{counter}}',
      'no-locks.expected': '没有取任何锁而值正确',
      'no-locks.observed': '取锁 {{locks}} 次',
    },
  },
);
