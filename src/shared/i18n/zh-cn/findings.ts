/** Sentences for what the analyses found. */
export const findings = {
  deadlock: '死锁：{{cycle}}',
  'deadlock-stuck': '死锁：{{cycle}} 被其阻塞在后面的：{{stuck}}。',
  'deadlock-step': '{{actor}} 等待 {{object}}，而它由 {{holder}} 持有。',
  'self-deadlock': '自身死锁：{{actor}} 等待自己已经持有的 {{object}}。',
  'lock-order': '加锁顺序隐患：{{cycle}}。这次运行侥幸无事，换一种调度就可能死锁。',
  'lock-order-struck': '加锁顺序隐患：{{cycle}}。这次运行中它真的发生了。',
  race: '竞态：{{detail}}',
  zombie: '进程 {{ppid}} 没有回收退出状态，名下有 {{count}} 个僵尸进程。',
  orphan: '进程 {{pid}} 失去父进程，由 {{adopter}}（pid {{ppid}}）收养。',
  starvation: '{{actor}} 等待了 {{ms}} 毫秒，远长于其他执行者。',
  leak: '运行结束后进程 {{pid}} 仍然存活。',
};
