import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The counter race',
    summary:
      'Threads add one to a shared counter millions of times: without protection updates are lost; a mutex or an atomic add loses none.',
    explanation: {
      see: 'All threads start at the same instant and add one to the same number, many times. Without protection the final number is smaller than it should be, and different in every round. With a mutex or with an atomic add it is exact.',
      why: 'Adding one is three steps: load, add, store. Two threads that load the same number both store the same result, and one update is lost. That a run came out right proves nothing: look at the rounds together.',
      avoid:
        'Protect every access with the same mutex, or use an atomic operation if one number is all there is to protect. An atomic add does not help when two numbers must fit together.',
      os: 'The losses come from the processor’s cores working at the same time, and on one core from the scheduler switching between load and store. Atomic operations lock the cache line for an instant; a mutex adds a system call (futex on Linux) only when somebody has to sleep. Python’s interpreter lock does not make x += 1 safe, in no version: it switches rarely between the steps, but it may.',
      mistakes: [
        '“Python 3 locks x -= 1 by itself, only Python 2.7 could be wrong” – no version does. Newer interpreters only switch more rarely, at fewer points; with a function call between read and write the losses are large again.',
        '“The result was right a hundred times, so the code is right” – a race shows or does not, by chance and by load. The lockset analysis finds it in a run that came out right.',
        '“Sleep first, then subtract shows the race” – the sleep lies outside of the update, so the gap stays a few instructions wide.',
      ],
      platforms:
        'Python: threading.Lock; there are no atomic integers in the standard library. Node: plain access to a SharedArrayBuffer races, Atomics.add does not. POSIX and C11: atomic_fetch_add, pthread_mutex_lock. Windows: InterlockedIncrement.',
      reading: [
        'OSTEP, chapters 26 and 28',
        'S. Savage et al.: Eraser: A Dynamic Data Race Detector for Multithreaded Programs, 1997',
        'ECMAScript specification: Memory Model, Atomics',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
      },
      increments: {
        label: 'Increments',
        help: 'Per thread and round',
      },
      runtime: {
        label: 'Runtime',
        help: 'Python adds through a call, with a switch interval of 10 µs; its “atomic” appends to a deque',
      },
      pythonIncrements: {
        label: 'Increments (Python)',
        help: 'Per thread and round; Python is slower',
      },
      rounds: {
        label: 'Rounds',
        help: 'One round proves little: the losses differ',
      },
    },
    variants: {
      racy: {
        title: 'Unprotected',
        note: 'Updates are lost.',
      },
      mutex: {
        title: 'Mutex',
        note: 'Exact; pays for every lock.',
      },
      atomic: {
        title: 'Atomic add',
        note: 'Exact, for one number.',
      },
    },
    roles: {
      main: 'main thread',
      counter: 'counting thread',
      interpreter: 'CPython',
    },
    metrics: {
      lostUpdates: 'Lost updates',
      lostShare: 'Share lost',
    },
    checks: {
      'lost-updates': 'Updates were lost',
      'race-found': 'The lockset analysis found the race',
      exact: 'No update was lost',
      'no-race': 'The lockset analysis found no race',
    },
    messages: {
      round: 'Round {{round}}: {{final}} of {{expected}}.',
      finals: 'final values {{finals}}; {{lost}} updates lost in all',
      'lost-updates.expected': 'less than {{total}} in at least one round',
      'race-found.expected': 'a race on the counter',
      'race-found.yes': 'a race among {{actors}} threads',
      'race-found.no': 'no race',
      'exact.expected': 'exactly {{total}} in each of {{rounds}} rounds',
      'no-race.expected': 'no race',
    },
  },
  {
    title: '计数竞态',
    summary: '多个线程对共享计数器各加数百万次：不加保护会丢失更新；用互斥锁或原子加法则一次不丢。',
    explanation: {
      see: '所有线程同时起跑，对同一个数反复加一。不加保护时，最终的数小于应有的值，而且每轮都不同。用互斥锁或原子加法则完全准确。',
      why: '加一是三步：取、加、存。两个线程取到同一个数，会存入同样的结果，于是丢失一次更新。某次运行结果正确并不能说明什么：要把各轮放在一起看。',
      avoid:
        '用同一把互斥锁保护每次访问；若要保护的只有一个数，可用原子操作。若两个数必须彼此一致，原子加法就帮不上忙。',
      os: '丢失来自处理器各核心同时工作；在单核上则来自调度器在取与存之间切换。原子操作只锁住缓存行一瞬间；互斥锁只有在需要睡眠时才多一次系统调用（Linux 上是 futex）。Python 的解释器锁在任何版本中都不能保证 x += 1 安全：它很少在步骤之间切换，但确实可能。',
      mistakes: [
        '“Python 3 会自动给 x -= 1 加锁，只有 Python 2.7 才会出错”：没有哪个版本会。较新的解释器只是切换得更少、切换点更少；读与写之间若有函数调用，丢失又会很多。',
        '“结果对了一百次，所以代码正确”：竞态显不显现取决于运气和负载。即使结果正确，锁集分析也能发现它。',
        '“先睡眠再减一能显示竞态”：睡眠在更新之外，空隙仍然只有几条指令那么宽。',
      ],
      platforms:
        'Python：threading.Lock；标准库里没有原子整数。Node：普通访问 SharedArrayBuffer 会有竞态，Atomics.add 不会。POSIX 与 C11：atomic_fetch_add、pthread_mutex_lock。Windows：InterlockedIncrement。',
      reading: [
        'OSTEP 第 26、28 章',
        'S. Savage 等：Eraser: A Dynamic Data Race Detector for Multithreaded Programs，1997',
        'ECMAScript 规范：内存模型，Atomics',
      ],
    },
    params: {
      threads: {
        label: '线程数',
      },
      increments: {
        label: '加一次数',
        help: '每个线程每轮',
      },
      runtime: {
        label: '运行环境',
        help: 'Python 通过一次调用加一，切换间隔 10 微秒；其“原子”变体往 deque 里追加',
      },
      pythonIncrements: {
        label: '加一次数（Python）',
        help: '每个线程每轮；Python 较慢',
      },
      rounds: {
        label: '轮数',
        help: '一轮说明不了什么：丢失的数量各不相同',
      },
    },
    variants: {
      racy: {
        title: '不加保护',
        note: '会丢失更新。',
      },
      mutex: {
        title: '互斥锁',
        note: '准确；每次加锁都有代价。',
      },
      atomic: {
        title: '原子加法',
        note: '准确，只限一个数。',
      },
    },
    roles: {
      main: '主线程',
      counter: '计数线程',
      interpreter: 'CPython',
    },
    metrics: {
      lostUpdates: '丢失的更新',
      lostShare: '丢失比例',
    },
    checks: {
      'lost-updates': '丢失了更新',
      'race-found': '锁集分析发现了竞态',
      exact: '没有丢失更新',
      'no-race': '锁集分析没有发现竞态',
    },
    messages: {
      round: '第 {{round}} 轮：{{final}}，应为 {{expected}}。',
      finals: '最终值 {{finals}}；共丢失 {{lost}} 次更新',
      'lost-updates.expected': '至少有一轮小于 {{total}}',
      'race-found.expected': '计数器上的竞态',
      'race-found.yes': '{{actors}} 个线程之间存在竞态',
      'race-found.no': '没有竞态',
      'exact.expected': '{{rounds}} 轮都正好是 {{total}}',
      'no-race.expected': '没有竞态',
    },
  },
);
