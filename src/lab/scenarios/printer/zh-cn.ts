import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '三个人与一台打印机',
  summary: '大家同时打印，或用 join 一个接一个，或用锁一次一个；join 与锁有什么相同、有什么不同。',
  explanation: {
    see: '没有规则时，打印互相重叠。若启动下一个进程之前先 join 上一个，它们按固定次序前后相接。用锁也前后相接，但按取得锁的次序。最后一个变体让两者并列，打印之前还有各自的准备：用锁时准备工作重叠，用 join 时不重叠。',
    why: '一次只能服务一个的资源需要互斥。join 靠不启动下一个来互斥：次序由程序决定，再没有任何重叠。锁只在临界区互斥：先到先进，临界区之外照样并排进行。',
    avoid: '不要为了保护一部分而让一切都变成串行。只锁临界区，并在 finally 中释放锁。',
    os: '进程之间的锁必须在双方都看得到的地方：独占创建的文件（如这里）、共享内存中的 POSIX 信号量、Windows 的互斥对象。若由内核维护等待队列，等待不花代价；锁文件则要反复去试。',
    mistakes: [
      {
        claim: '锁是先来先服务。',
        truth: '操作系统和 Python 都没有这样承诺；锁只承诺互斥。若次序重要，请用排队锁（ticket lock）。',
      },
      {
        claim: 'join 和锁都把并发变成并发。',
        truth: '流传笔记里的笔误：两者都变成串行，join 针对整个进程，锁针对临界区。',
      },
      { claim: '随机时长不设种子。', truth: '两次运行无法比较。这里显示种子，相同的种子得到相同的时长。' },
    ],
    platforms: {
      python: 'multiprocessing.Lock 是 POSIX 或 Windows 的信号量。',
      node: 'Node 没有进程间的锁；这里用 open(O_CREAT | O_EXCL) 创建文件。',
      posix: 'sem_open、flock、fcntl 锁。',
      windows: 'CreateMutex。',
    },
    reading: [
      'OSTEP 第 28 章“锁”',
      'Python 文档：multiprocessing 的“进程间同步”',
      '手册页 open(2)（O_EXCL）、sem_overview(7)',
    ],
  },
  params: {
    people: { label: '人数' },
    shortestMs: { label: '最短打印' },
    longestMs: { label: '最长打印' },
    prepareMs: { label: '打印前的准备', help: '一步的时长；比较时各人需要一到三步' },
    rounds: { label: '比较的轮数' },
    seed: { label: '种子', help: '相同的种子得到相同的时长与到达次序' },
  },
  variants: {
    free: { title: '没有规则', note: '大家同时打印。' },
    join: { title: '每次启动后 join', note: '串行，次序固定。' },
    lock: { title: '一把锁', note: '串行，按取得锁的次序。' },
    'join-against-lock': { title: 'join 与锁对比', note: '若干轮，每轮到达次序不同。' },
  },
  roles: { main: '组织者', person: '打印的人' },
  questions: {
    together: {
      ask: '{{people}} 个进程使用一台打印机。会有两个同时打印吗？',
      yes: '会，打印相互重叠',
      no: '不会，一个接一个',
    },
  },
  checks: {
    overlap: { title: '打印互相重叠', expected: '至少两个同时，且少于合计时间' },
    'one-at-a-time': { title: '一次一人打印', expected: '打印 {{wanted}} 次，从不同时，且不短于合计时间' },
    'fixed-order': { title: '按程序的次序', expected: '次序为 1、2、3……' },
    orders: {
      title: 'join 只有一种次序，锁有多种',
      expected: 'join 每轮次序相同，锁至少有两种次序',
      observed: 'join：{{join}}；锁：{{lock}}',
    },
    'lock-faster': {
      title: '用锁花的时间更少',
      expected: '全部各轮合计，用锁比用 join 时间少',
      observed: '锁 {{lock}} 毫秒，join {{join}} 毫秒',
    },
  },
  notes: { prints: '第 {{person}} 个人在打印。' },
  shared: {
    figures: '打印 {{prints}} 次，同时至多 {{peak}} 个；首尾 {{span}} 毫秒，合计 {{sum}} 毫秒',
    'order.observed': '次序 {{order}}',
  },
};
