import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Three people and one printer',
    summary:
      'All print at once, or one after another by join, or one at a time by a lock; and what join and lock have in common and what not.',
    explanation: {
      see: 'Without any rule the printings overlap. If each process is joined before the next is started, they follow one another in a fixed order. With a lock they also follow one another, but in the order in which they get the lock. The last variant runs both side by side with work before printing: with the lock that work overlaps, with join it does not.',
      why: 'A resource that can serve one at a time needs mutual exclusion. join excludes by not starting the next one: the program decides the order and nothing overlaps any more. A lock excludes only in the critical section: whoever comes first enters, and everything outside goes on side by side.',
      avoid:
        'Do not make everything serial to protect a part. Lock the critical section only, and release the lock in a finally block.',
      os: 'Between processes a lock must live where both can see it: a file created exclusively (as here), a POSIX semaphore in shared memory, a Windows mutex object. Waiting costs nothing if the kernel keeps the queue; a lock file has to be asked again and again.',
      mistakes: [
        '“A lock serves first come, first served.” — Neither the operating systems nor Python promise that; a lock promises mutual exclusion only. If order matters, use a ticket lock.',
        '“join and lock both make concurrency concurrent.” — A slip of the pen in popular notes: both make it serial, join for the whole process, a lock for the critical section.',
        'Random lengths without a seed: two runs cannot be compared. Here the seed is shown and gives the same lengths again.',
      ],
      platforms:
        'Python: multiprocessing.Lock is a POSIX semaphore or a Windows one. Node has no lock between processes; this one creates a file with open(O_CREAT | O_EXCL). POSIX: sem_open, flock, fcntl locks. Windows: CreateMutex.',
      reading: [
        'OSTEP, chapter 28 “Locks”',
        'Python documentation: multiprocessing, “Synchronization between processes”',
        'open(2) on O_EXCL, sem_overview(7)',
      ],
    },
    params: {
      people: {
        label: 'People',
      },
      shortestMs: {
        label: 'Shortest printing',
      },
      longestMs: {
        label: 'Longest printing',
      },
      prepareMs: {
        label: 'Work before printing',
        help: 'One step; in the comparison, people need one to three of them',
      },
      rounds: {
        label: 'Rounds of the comparison',
      },
      seed: {
        label: 'Seed',
        help: 'The same seed draws the same lengths and arrivals',
      },
    },
    variants: {
      free: {
        title: 'No rule',
        note: 'All print at once.',
      },
      join: {
        title: 'join after each start',
        note: 'Serial, in a fixed order.',
      },
      lock: {
        title: 'A lock',
        note: 'Serial, in the order of getting the lock.',
      },
      'join-against-lock': {
        title: 'join against lock',
        note: 'Several rounds with other arrivals each.',
      },
    },
    roles: {
      main: 'organiser',
      person: 'somebody who prints',
    },
    checks: {
      overlap: 'Printings overlapped',
      'one-at-a-time': 'One printed at a time',
      'fixed-order': 'In the order of the program',
      orders: 'join has one order, the lock several',
      'lock-faster': 'With the lock it took less time',
    },
    messages: {
      prints: 'Person {{person}} prints.',
      figures: '{{prints}} printings, at most {{peak}} at once; {{span}} ms from first to last, {{sum}} ms added up',
      'overlap.expected': 'at least two at once, and less time than all added up',
      'one-at-a-time.expected': '{{wanted}} printings, no two at once, at least as long as all added up',
      'fixed-order.expected': '1, 2, 3, …',
      'order.observed': 'order {{order}}',
      'orders.expected': 'the same order in every round with join, at least two orders with the lock',
      'orders.observed': 'join: {{join}}; lock: {{lock}}',
      'lock-faster.expected': 'less time in all rounds with the lock than with join',
      'lock-faster.observed': 'lock {{lock}} ms, join {{join}} ms',
    },
  },
  {
    title: '三个人与一台打印机',
    summary: '大家同时打印，或用 join 一个接一个，或用锁一次一个；join 与锁有什么相同、有什么不同。',
    explanation: {
      see: '没有规则时，打印互相重叠。若启动下一个进程之前先 join 上一个，它们按固定次序前后相接。用锁也前后相接，但按取得锁的次序。最后一个变体让两者并列，打印之前还有各自的准备：用锁时准备工作重叠，用 join 时不重叠。',
      why: '一次只能服务一个的资源需要互斥。join 靠不启动下一个来互斥：次序由程序决定，再没有任何重叠。锁只在临界区互斥：先到先进，临界区之外照样并排进行。',
      avoid: '不要为了保护一部分而让一切都变成串行。只锁临界区，并在 finally 中释放锁。',
      os: '进程之间的锁必须在双方都看得到的地方：独占创建的文件（如这里）、共享内存中的 POSIX 信号量、Windows 的互斥对象。若由内核维护等待队列，等待不花代价；锁文件则要反复去试。',
      mistakes: [
        '“锁是先来先服务。”——操作系统和 Python 都没有这样承诺；锁只承诺互斥。若次序重要，请用排队锁（ticket lock）。',
        '“join 和锁都把并发变成并发。”——流传笔记里的笔误：两者都变成串行，join 针对整个进程，锁针对临界区。',
        '随机时长不设种子：两次运行无法比较。这里显示种子，相同的种子得到相同的时长。',
      ],
      platforms:
        'Python：multiprocessing.Lock 是 POSIX 或 Windows 的信号量。Node 没有进程间的锁；这里用 open(O_CREAT | O_EXCL) 创建文件。POSIX：sem_open、flock、fcntl 锁。Windows：CreateMutex。',
      reading: [
        'OSTEP 第 28 章“锁”',
        'Python 文档：multiprocessing 的“进程间同步”',
        '手册页 open(2)（O_EXCL）、sem_overview(7)',
      ],
    },
    params: {
      people: {
        label: '人数',
      },
      shortestMs: {
        label: '最短打印',
      },
      longestMs: {
        label: '最长打印',
      },
      prepareMs: {
        label: '打印前的准备',
        help: '一步的时长；比较时各人需要一到三步',
      },
      rounds: {
        label: '比较的轮数',
      },
      seed: {
        label: '种子',
        help: '相同的种子得到相同的时长与到达次序',
      },
    },
    variants: {
      free: {
        title: '没有规则',
        note: '大家同时打印。',
      },
      join: {
        title: '每次启动后 join',
        note: '串行，次序固定。',
      },
      lock: {
        title: '一把锁',
        note: '串行，按取得锁的次序。',
      },
      'join-against-lock': {
        title: 'join 与锁对比',
        note: '若干轮，每轮到达次序不同。',
      },
    },
    roles: {
      main: '组织者',
      person: '打印的人',
    },
    checks: {
      overlap: '打印互相重叠',
      'one-at-a-time': '一次一人打印',
      'fixed-order': '按程序的次序',
      orders: 'join 只有一种次序，锁有多种',
      'lock-faster': '用锁花的时间更少',
    },
    messages: {
      prints: '第 {{person}} 个人在打印。',
      figures: '打印 {{prints}} 次，同时至多 {{peak}} 个；首尾 {{span}} 毫秒，合计 {{sum}} 毫秒',
      'overlap.expected': '至少两个同时，且少于合计时间',
      'one-at-a-time.expected': '打印 {{wanted}} 次，从不同时，且不短于合计时间',
      'fixed-order.expected': '次序为 1、2、3……',
      'order.observed': '次序 {{order}}',
      'orders.expected': 'join 每轮次序相同，锁至少有两种次序',
      'orders.observed': 'join：{{join}}；锁：{{lock}}',
      'lock-faster.expected': '全部各轮合计，用锁比用 join 时间少',
      'lock-faster.observed': '锁 {{lock}} 毫秒，join {{join}} 毫秒',
    },
  },
);
