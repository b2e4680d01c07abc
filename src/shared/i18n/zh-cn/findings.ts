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
  zombie_other: '进程 {{ppid}} 没有读取子进程的退出状态，名下有 {{count, number}} 个僵尸进程。',
  orphan: '进程 {{pid}} 失去父进程，由 {{adopter}}（pid {{ppid}}）收养。',
  starvation: '饥饿：{{actor}} 等待 {{object}} 的时间是中位数的 {{times}} 倍，其间其他执行者取得它 {{count}} 次。',
  'starvation-forever': '饥饿：{{actor}} 始终没有得到 {{object}}，其间其他执行者取得它 {{count}} 次。',
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
