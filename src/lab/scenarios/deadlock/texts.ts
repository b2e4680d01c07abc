import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Deadlock with two locks',
    summary:
      'Two threads take two locks in opposite orders and wait for each other for ever; and what helps: an order, one recursive lock, or backing off.',
    explanation: {
      see: 'One thread holds lock A and wants B, the other holds B and wants A. Nothing moves any more. The wait-for graph shows the cycle, and the sampler shows both threads asleep without using the processor. The other variants take the same locks and finish.',
      why: 'Four conditions hold at once (Coffman, 1971): a lock is held by one thread only; a thread keeps what it has while it waits; nobody can take a lock away; and the waiting goes in a circle. Break any one of them and there is no deadlock.',
      avoid:
        'Take locks in one order everywhere (no circle). Or take one lock for both. Or try for the second and give the first back if it is taken (no waiting while holding), with a pause that differs by thread, or both may repeat it for ever: a livelock. One recursive lock under two names helps because it is one lock; two recursive locks in opposite orders deadlock as before.',
      os: 'The waiting threads sleep in the kernel (futex on Linux) and use no processor time. The kernel does not know who holds a user-space lock, so it neither finds nor breaks the deadlock: ending a thread or the process does. This program finds it in what the locks report: a cycle that two looks show unchanged. The lock-order analysis warns even after a lucky run.',
      mistakes: [
        '“Replace the locks by recursive locks and the deadlock is gone” – only because the example gives both names to ONE lock. Two recursive locks deadlock as before, and A and B can no longer be held by two threads at once.',
        '“One plain lock under both names does the same” – the first thread waits for itself: a plain lock does not know its owner.',
        '“The system will notice” – neither Python nor the kernel breaks it. Somebody must stop the program, or a time limit must be given.',
        '“It ran a hundred times, so it is safe” – see the lucky variant: the orders contradict each other, whether or not the threads met.',
      ],
      platforms:
        'Python: Lock and RLock; acquire(timeout=…) gives up. Node: no locks of its own; these are made of Atomics, and worker.terminate() ends a thread stuck in one. POSIX: PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ERRORCHECK (returns EDEADLK), pthread_mutex_timedlock. Windows: critical sections are recursive, SRW locks are not.',
      reading: [
        'OSTEP, chapter 32: Common Concurrency Problems',
        'E. G. Coffman et al.: System Deadlocks, 1971',
        'pthread_mutex_lock(3)',
        '汤小丹等《计算机操作系统》：死锁',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
        help: 'Odd ones take A first, even ones B',
      },
      pauseMs: {
        label: 'Pause',
        help: 'Between the first and the second lock',
      },
      limitMs: {
        label: 'Time limit',
        help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
      },
    },
    variants: {
      'ab-ba': {
        title: 'A then B, B then A',
        note: 'Deadlocks. End it with Stop, or wait for the limit.',
      },
      ordered: {
        title: 'Same order',
        note: 'No circle.',
      },
      recursive: {
        title: 'One recursive lock for both',
        note: 'It works because it is one lock.',
      },
      'two-recursive': {
        title: 'Two recursive locks',
        note: 'Deadlocks as before.',
      },
      'aliased-plain': {
        title: 'One plain lock under both names',
        note: 'A thread waits for itself.',
      },
      'try-lock': {
        title: 'Try, else back off',
        note: 'Nobody waits while holding.',
      },
      lucky: {
        title: 'One after another',
        note: 'Opposite orders, but this run is lucky: the hazard is found all the same.',
      },
    },
    roles: {
      main: 'main thread',
      worker: 'thread with two locks',
    },
    checks: {
      'deadlock-found': 'The deadlock was found, with both threads and both locks',
      'self-deadlock': 'One thread was found waiting for a lock it holds itself',
      'found-fast': 'It was found within half a second',
      asleep: 'The deadlocked threads sleep',
      'no-progress': 'Nothing moved any more',
      'all-finish': 'Every thread got both locks and finished',
      'no-deadlock': 'No deadlock was found',
      'no-hazard': 'No lock-order hazard was found',
      'hazard-predicted': 'The lock-order hazard was found',
      'backed-off': 'A thread gave its lock back and tried again',
    },
    messages: {
      'has-both': 'Has both locks.',
      'backed-off': '{{lock}} is taken: gave the first lock back (attempt {{attempt}}).',
      'all-done': 'All threads are done.',
      'deadlock-found.expected': 'a cycle of two threads over lock-a and lock-b',
      'deadlock-found.observed': 'threads {{actors}}; locks {{objects}}',
      'self-deadlock.expected': 'one thread, and the one lock',
      'found-fast.expected': 'at most 500 ms after the last wait began',
      'found-fast.observed': '{{ms}} ms after it',
      'found-fast.never': 'not found',
      'asleep.expected': 'state S in every look between the finding and the end',
      'asleep.observed': 'states {{states}} in {{looks}} looks',
      'asleep.unknown': 'cannot be decided: this platform tells no states of threads',
      'no-progress.expected': 'the threads never finish',
      'no-progress.stuck': 'they never finished; {{count}} had got both locks',
      'all-finish.expected': '{{count}} threads with both locks, all ended with 0',
      'finished.observed': '{{count}} threads had both locks',
      'no-deadlock.expected': 'no cycle in the wait-for graph',
      'no-deadlock.observed': 'none',
      'no-hazard.expected': 'no cycle in the lock-order graph',
      'hazard-predicted.expected': 'lock-a before lock-b in one thread, and after it in another',
      'hazard.yes': 'a cycle in the lock-order graph',
      'hazard.no': 'no cycle in the lock-order graph',
      'backed-off.expected': 'at least one refused try',
      'backed-off.observed': '{{refused}} refused tries',
    },
  },
  {
    title: '两把锁的死锁',
    summary: '两个线程以相反的次序取两把锁，永远互相等待；以及有效的办法：固定次序、一把可重入锁，或退让重试。',
    explanation: {
      see: '一个线程持有锁 A 想要 B，另一个持有 B 想要 A。一切都停住了。等待图显示出环，采样器显示两个线程都在睡眠、不占用处理器。其他变体使用同样的锁，却都能完成。',
      why: '四个条件同时成立（Coffman，1971）：锁只能由一个线程持有（互斥）；线程等待时不放手已有的锁（占有并等待）；谁也不能夺走锁（不可剥夺）；等待首尾相接（循环等待）。打破其中任何一个，就没有死锁。',
      avoid:
        '处处按同一次序加锁（没有环）。或两者共用一把锁。或者尝试取第二把，若被占用就归还第一把（不在持有时等待），并让各线程的停顿不同，否则可能永远重复：那是活锁。一把可重入锁起两个名字之所以有效，是因为它就是一把锁；两把可重入锁按相反次序取，照样死锁。',
      os: '等待的线程在内核中睡眠（Linux 上是 futex），不消耗处理器时间。内核不知道用户态的锁由谁持有，所以既发现不了也解不开死锁：只有结束线程或进程才行。本程序根据锁的报告发现它：两次观察都不变的环。即使运行侥幸无事，加锁次序分析也会发出警告。',
      mistakes: [
        '“换成可重入锁，死锁就消失”：只因为例子里两个名字是同一把锁。两把可重入锁照样死锁，而且 A 和 B 再也不能由两个线程同时持有。',
        '“一把普通锁用两个名字也一样”：第一个线程会等待自己，普通锁不知道谁是持有者。',
        '“系统会发现的”：Python 和内核都不会打破死锁。必须有人停止程序，或者给出时限。',
        '“跑了一百次都没事，所以安全”：看“幸运”变体，无论线程是否相遇，加锁次序都是矛盾的。',
      ],
      platforms:
        'Python：Lock 和 RLock；acquire(timeout=…) 会放弃。Node：没有自带的锁，这里的锁由 Atomics 构成，worker.terminate() 可以结束卡在锁里的线程。POSIX：PTHREAD_MUTEX_RECURSIVE、PTHREAD_MUTEX_ERRORCHECK（返回 EDEADLK）、pthread_mutex_timedlock。Windows：临界区对象可重入，SRW 锁不可重入。',
      reading: [
        'OSTEP 第 32 章：常见并发问题',
        'E. G. Coffman 等：System Deadlocks，1971',
        'pthread_mutex_lock(3)',
        '汤小丹等《计算机操作系统》：死锁',
      ],
    },
    params: {
      threads: {
        label: '线程数',
        help: '奇数号先取 A，偶数号先取 B',
      },
      pauseMs: {
        label: '停顿',
        help: '取第一把与第二把锁之间',
      },
      limitMs: {
        label: '时间上限',
        help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起',
      },
    },
    variants: {
      'ab-ba': {
        title: '先 A 后 B，先 B 后 A',
        note: '会死锁。用“停止”结束，或等到上限。',
      },
      ordered: {
        title: '同一次序',
        note: '没有环。',
      },
      recursive: {
        title: '两者共用一把可重入锁',
        note: '有效，因为它就是一把锁。',
      },
      'two-recursive': {
        title: '两把可重入锁',
        note: '照样死锁。',
      },
      'aliased-plain': {
        title: '一把普通锁，两个名字',
        note: '线程等待自己。',
      },
      'try-lock': {
        title: '尝试，不成就退让',
        note: '没有人在持有时等待。',
      },
      lucky: {
        title: '一个接一个',
        note: '次序相反，但这次侥幸；隐患照样被发现。',
      },
    },
    roles: {
      main: '主线程',
      worker: '取两把锁的线程',
    },
    checks: {
      'deadlock-found': '发现了死锁，指出两个线程和两把锁',
      'self-deadlock': '发现一个线程在等待自己持有的锁',
      'found-fast': '在半秒之内发现',
      asleep: '死锁的线程在睡眠',
      'no-progress': '一切都停住了',
      'all-finish': '每个线程都取得两把锁并完成',
      'no-deadlock': '没有发现死锁',
      'no-hazard': '没有发现加锁次序隐患',
      'hazard-predicted': '发现了加锁次序隐患',
      'backed-off': '有线程归还了锁并重试',
    },
    messages: {
      'has-both': '取得两把锁。',
      'backed-off': '{{lock}} 被占用：归还第一把锁（第 {{attempt}} 次）。',
      'all-done': '所有线程都完成了。',
      'deadlock-found.expected': '两个线程在 lock-a 和 lock-b 上成环',
      'deadlock-found.observed': '线程 {{actors}}；锁 {{objects}}',
      'self-deadlock.expected': '一个线程和那一把锁',
      'found-fast.expected': '最后一次等待开始后至多 500 毫秒',
      'found-fast.observed': '其后 {{ms}} 毫秒',
      'found-fast.never': '没有发现',
      'asleep.expected': '从发现到结束，每次观察状态都是 S',
      'asleep.observed': '{{looks}} 次观察，状态 {{states}}',
      'asleep.unknown': '无法判定：该平台不提供线程状态',
      'no-progress.expected': '线程永远不会完成',
      'no-progress.stuck': '始终没有完成；{{count}} 个曾取得两把锁',
      'all-finish.expected': '{{count}} 个线程都取得两把锁，并以 0 结束',
      'finished.observed': '{{count}} 个线程取得过两把锁',
      'no-deadlock.expected': '等待图中没有环',
      'no-deadlock.observed': '没有',
      'no-hazard.expected': '加锁次序图中没有环',
      'hazard-predicted.expected': '一个线程先 lock-a 后 lock-b，另一个相反',
      'hazard.yes': '加锁次序图中有环',
      'hazard.no': '加锁次序图中没有环',
      'backed-off.expected': '至少一次尝试被拒绝',
      'backed-off.observed': '{{refused}} 次尝试被拒绝',
    },
  },
);
