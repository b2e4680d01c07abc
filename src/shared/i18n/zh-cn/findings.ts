import type { findings as en } from '../en/findings.ts';
import type { Shape } from '../shape.ts';

/** Sentences for what the analyses found. */
export const findings = {
  deadlock: '死锁：{{cycle}}。',
  'deadlock-stuck': '死锁：{{cycle}}。被它们堵在后面的：{{stuck}}。',
  'self-deadlock': '自身死锁：{{actor}} 等待自己已经持有的 {{object}}。',
  'lock-order': '加锁次序隐患：{{cycle}}。这次运行侥幸无事，换一种调度就可能死锁。',
  'lock-order-struck': '加锁次序隐患：{{cycle}}。这次运行中它真的发生了。',
  race: '竞态：{{detail}}，没有共同的锁。',
  'race-both':
    '数据竞争：没有共同的锁保护 {{variable}}，{{one}} 与 {{other}} 的访问之间也没有先行发生关系。访问它的有 {{actors}}。',
  'race-unordered':
    '数据竞争：{{one}} 与 {{other}} 对 {{variable}} 的访问之间没有先行发生关系。锁集规则发现不了它。访问它的有 {{actors}}。',
  'race-hidden':
    '数据竞争：没有共同的锁保护 {{variable}}。这次运行中，其他锁恰好让 {{one}} 与 {{other}} 的访问有了次序，所以只有锁集规则能发现它。访问它的有 {{actors}}。',
  'lost-update_other':
    '丢失更新：{{actor}} 读取 {{variable}}，{{overwritten}} 写入它，随后 {{actor}} 写入了先前算好的值。共丢失 {{count, number}} 次写入。',
  zombie_other: '进程 {{ppid}} 没有读取子进程的退出状态，名下有 {{count, number}} 个僵尸进程。',
  orphan: '进程 {{pid}} 失去父进程，由 {{adopter}}（pid {{ppid}}）收养。',
  starvation: '饥饿：{{actor}} 等待 {{object}} 的时间是中位数的 {{times}} 倍，其间其他执行者取得它 {{count}} 次。',
  'starvation-forever': '饥饿：{{actor}} 始终没有得到 {{object}}，其间其他执行者取得它 {{count}} 次。',
  livelock: '活锁：{{actors}} 互相拒绝对方取得 {{objects}}，直到运行结束共 {{count, number}} 次，没有任何进展。',
  convoy:
    '锁护航：对 {{object}} 的 {{acquires, number}} 次加锁中有 {{waited, number}} 次必须等待，等待的中位数为 {{waitMs, number}} 毫秒，而持有只有 {{holdMs, number}} 毫秒。{{percent, number}} % 的时间里都有执行者在排队。',
  inversion:
    '优先级反转：{{waiter}}（nice {{waiterNice}}）等待 {{holder}}（nice {{holderNice}}）持有的 {{object}} 达 {{ms, number}} 毫秒，其间 {{medium}}（nice {{mediumNice}}）在运行。',
  'slow-hold_other':
    '{{objects}}：有 {{count, number}} 次在持有者自己休眠或等待（{{reason}}）时仍被持有，其间其他执行者共等待 {{ms, number}} 毫秒。',
  herd: '惊群：{{waker}} 唤醒了等待 {{object}} 的 {{count, number}} 个执行者，其中 {{back, number}} 个又回去等待。',
  'lost-wakeup':
    '丢失唤醒：{{notifier}} 向 {{object}} 发出通知时没有执行者在等待；{{waiter}} 在此之后才开始等待，再也没有被唤醒。',
  'lost-wakeup-timeout':
    '丢失唤醒：{{notifier}} 向 {{object}} 发出通知时没有执行者在等待；{{waiter}} 在此之后才开始等待，直到超时。',
  'pool-deadlock_other':
    '池死锁：每个工作者（{{workers}}）都在任务中途等待，{{queue}} 中的 {{count, number}} 个任务没有工作者来执行。',
  stall: '停滞：{{actors}} 都在不限时地等待，没有任何执行者能结束对 {{objects}} 的等待。',
  'leak-alive': 'main 结束时仍然存活：{{actors}}。',
  'leak-lock': '{{actor}} 结束时没有释放 {{object}}。',
  leak: '运行结束后进程 {{pid}} 仍然存活。',
  'run-stage-ended': '启动各执行者的进程意外结束。',
  'run-no-actor':
    '运行的进程未能启动。请检查进程和线程数的上限（ulimit -u，RLIMIT_NPROC）以及打开文件数的上限（ulimit -n，RLIMIT_NOFILE）。',
  'run-process-limit': '系统拒绝再创建进程或线程：该用户的进程数上限（RLIMIT_NPROC）为 {{limit}}。',
  'run-not-started': '无法启动运行：{{detail}}',
  'run-role-failed': '{{actor}} 失败：{{detail}}',
  'run-actor-limit': '运行被终止：进程和线程超过了 {{limit}} 个。',
  'run-check-broke': '有一项检查无法求值：{{detail}}',
  'run-cut-off': '执行它的程序先于运行结束。',
} satisfies Shape<typeof en>;
