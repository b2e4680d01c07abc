import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '锁的持有者被杀死',
  summary: '进程在临界区内被杀死，留下锁文件：其他进程永远等待，除非它们发现持有者已死。',
  explanation: {
    see: '持有者取得锁，还没释放就被 SIGKILL 杀死。没有恢复时，其他进程一直等待，直到父进程放弃并杀死它们。有恢复时，等待者从锁文件读出持有者是谁，发现该进程已死，删除锁，大家依次完成，仍然一次一个。',
    why: '锁文件只由取得它的进程释放，而 SIGKILL 不给机会。即使没有杀死，异常在释放之前离开临界区，结果也一样。',
    avoid:
      '在 finally 中释放，或使用上下文管理器。优先使用随持有者死亡由内核释放的锁（flock、fcntl）。若必须用锁文件，就把 pid 和启动时间写进去。还要当心数据：死去的持有者可能只改了一半。',
    os: '只有 pid 不够：它可能已分给别的进程。pid 加启动时间才能确定一个进程。僵尸算作已死。删除失效的锁这一步本身也必须互斥，否则两个等待者各删一次，第二次删掉的是活人的锁。',
    mistakes: [
      { claim: 'acquire 和 release 成对写就够了。', truth: '中间若有异常或信号就不够。用 with 或 try/finally。' },
      {
        claim: '持有者死了，操作系统会释放锁。',
        truth: '它只释放由它管理的（flock、fcntl；健壮互斥量会被标记）。文件只是文件。',
      },
      { claim: '有这个 pid 的进程存在，持有者就活着。', truth: 'pid 会被重用。还要比较启动时间。' },
    ],
    platforms: {
      python: 'multiprocessing.Lock 是信号量：持有者被杀后同样一直被占，而且无从得知是谁。',
      posix: 'POSIX 有健壮互斥量（EOWNERDEAD）。',
      windows: 'Windows 会报告被遗弃的互斥体（WAIT_ABANDONED）。这里在 Windows 上不读取启动时间，恢复只凭 pid。',
    },
    reading: [
      '手册页 flock(2)、fcntl_locking(2)、pthread_mutexattr_setrobust(3)',
      'Python 文档：multiprocessing.Process.terminate 的警告',
      'OSTEP 第 28 章“锁”',
      '汤小丹《计算机操作系统》第二章“进程同步”',
    ],
  },
  params: {
    waiters: { label: '等待者数' },
    giveUpMs: { label: '上限', help: '持有者死后，父进程让它们等多久' },
    patienceMs: { label: '耐心', help: '等待者等多久才询问持有者是否存活' },
  },
  variants: {
    'no-recovery': { title: '没有恢复', note: '都在白等。' },
    recovery: { title: '按身份恢复', note: '一个等待者删除死者的锁。' },
  },
  roles: { main: '父进程', holder: '被杀死的持有者', waiter: '等待者' },
  checks: {
    'killed-inside': {
      title: '持有者在持有锁时被杀死',
      expected: '取得锁，被杀死，从未释放',
      observed: '取得：{{took}}；被 {{signal}} 结束；释放：{{freed}}',
    },
    stuck: {
      title: '此后无人取得锁',
      expected: '{{waiters}} 个在等，死后至少 {{ms}} 毫秒无人取得锁',
      observed: '{{waiting}} 个在等，{{got}} 个取得，观察了 {{ms}} 毫秒',
    },
    'all-finished': {
      title: '等待者全部完成',
      expected: '{{waiters}} 个等待者以退出码 0 完成',
      observed: '{{finished}} 个完成；退出码 {{codes}}',
    },
    'recovered-once': {
      title: '一个等待者删除了死者的锁',
      expected: '删除一次，且持有者被杀死之前无人进入',
      observed: '删除 {{times}} 次；被杀死后 {{ms}} 毫秒第一个进入',
    },
    'still-exclusive': {
      title: '锁仍然一次只放一个',
      expected: '{{waiters}} 次持有，互不重叠',
      yes: '{{holds}} 次持有，互不重叠',
      no: '{{holds}} 次持有，有重叠',
    },
  },
  notes: {
    killing: '在临界区内杀死进程 {{pid}}。',
    inside: '进程 {{pid}} 在临界区内。',
    'giving-up': '{{ms}} 毫秒内谁也无法继续：杀死等待者。',
    recovered: '进程 {{pid}} 发现持有者已死，删除了它的锁。',
  },
};
