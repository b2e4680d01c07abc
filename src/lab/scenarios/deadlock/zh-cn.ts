import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '两把锁的死锁',
  summary: '两个线程以相反的次序取两把锁，永远互相等待；以及有效的办法：固定次序、一把可重入锁，或退让重试。',
  explanation: {
    see: '一个线程持有锁 A 想要 B，另一个持有 B 想要 A。一切都停住了。等待图显示出环，采样器显示两个线程都在睡眠、不占用处理器。另有两个变体也会停住：用两把可重入锁，以及用一把普通锁的两个名字。其余变体使用同样的锁，却都能完成。',
    why: '四个条件同时成立（Coffman，1971）：锁只能由一个线程持有（互斥）；线程等待时不放手已有的锁（占有并等待）；谁也不能夺走锁（不可剥夺）；等待首尾相接（循环等待）。打破其中任何一个，就没有死锁。',
    avoid:
      '处处按同一次序加锁（没有环）。或两者共用一把锁。或者尝试取第二把，若被占用就归还第一把（不在持有时等待），并让各线程的停顿不同，否则可能永远重复：那是活锁。一把可重入锁起两个名字之所以有效，是因为它就是一把锁；两把可重入锁按相反次序取，照样死锁。',
    os: '等待的线程在内核中睡眠（Linux 上是 futex），不消耗处理器时间。内核不知道用户态的锁由谁持有，所以既发现不了也解不开死锁：只有结束线程或进程才行。本程序根据锁的报告发现它：两次观察都不变的环。即使运行侥幸无事，加锁次序分析也会发出警告。',
    mistakes: [
      {
        claim: '换成可重入锁，死锁就消失。',
        truth: '只因为例子里两个名字是同一把锁。两把可重入锁照样死锁，而且 A 和 B 再也不能由两个线程同时持有。',
      },
      { claim: '一把普通锁用两个名字也一样。', truth: '第一个线程会等待自己，普通锁不知道谁是持有者。' },
      { claim: '系统会发现的。', truth: 'Python 和内核都不会打破死锁。必须有人停止程序，或者给出时限。' },
      { claim: '跑了一百次都没事，所以安全。', truth: '看“幸运”变体，无论线程是否相遇，加锁次序都是矛盾的。' },
    ],
    platforms: {
      python: 'Lock 和 RLock；acquire(timeout=…) 会放弃。',
      node: '没有自带的锁，这里的锁由 Atomics 构成，worker.terminate() 可以结束卡在锁里的线程。',
      posix: 'PTHREAD_MUTEX_RECURSIVE、PTHREAD_MUTEX_ERRORCHECK（返回 EDEADLK）、pthread_mutex_timedlock。',
      windows: '临界区对象可重入，SRW 锁不可重入。',
    },
    reading: [
      'OSTEP 第 32 章：常见并发问题',
      'E. G. Coffman 等：System Deadlocks，1971',
      'pthread_mutex_lock(3)',
      '汤小丹等《计算机操作系统》：死锁',
    ],
  },
  params: {
    threads: { label: '线程数', help: '奇数号先取 A，偶数号先取 B' },
    pauseMs: { label: '停顿', help: '取第一把与第二把锁之间' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    'ab-ba': { title: '先 A 后 B，先 B 后 A', note: '会死锁。用“停止”结束，或等到上限。' },
    ordered: { title: '同一次序', note: '没有环。' },
    recursive: { title: '两者共用一把可重入锁', note: '有效，因为它就是一把锁。' },
    'two-recursive': { title: '两把可重入锁', note: '照样死锁。' },
    'aliased-plain': { title: '一把普通锁，两个名字', note: '线程等待自己。' },
    'try-lock': { title: '尝试，不成就退让', note: '没有人在持有时等待。' },
    lucky: { title: '一个接一个', note: '次序相反，但这次侥幸；隐患照样被发现。' },
  },
  roles: { main: '主线程', worker: '取两把锁的线程' },
  checks: {
    'deadlock-found': {
      title: '发现了死锁，指出两个线程和两把锁',
      expected: '两个线程在 lock-a 和 lock-b 上成环',
      observed: '线程 {{actors}}；锁 {{objects}}',
    },
    'self-deadlock': { title: '发现一个线程在等待自己持有的锁', expected: '一个线程和那一把锁' },
    'found-fast': {
      title: '在半秒之内发现',
      expected: '最后一次等待开始后至多 500 毫秒',
      observed: '其后 {{ms}} 毫秒',
      never: '没有发现',
    },
    asleep: {
      title: '死锁的线程在睡眠',
      expected: '从发现到结束，采样到的状态是 S',
      observed: '{{samples}} 次采样，状态 {{states}}',
      unknown: '无法判定：该平台不提供线程状态',
    },
    'no-progress': {
      title: '一切都停住了',
      expected: '线程永远不会完成',
      stuck: '始终没有完成；{{count}} 个曾取得两把锁',
    },
    'all-finish': { title: '每个线程都取得两把锁并完成', expected: '{{count}} 个线程都取得两把锁，并以 0 结束' },
    'no-deadlock': { title: '没有发现死锁', expected: '等待图中没有环', observed: '没有' },
    'no-hazard': { title: '没有发现加锁次序隐患', expected: '加锁次序图中没有环' },
    'hazard-predicted': { title: '发现了加锁次序隐患', expected: '一个线程先 lock-a 后 lock-b，另一个相反' },
    'backed-off': {
      title: '有线程归还了锁并重试',
      expected: '至少一次尝试被拒绝',
      observed: '{{refused}} 次尝试被拒绝',
    },
  },
  notes: {
    'has-both': '取得两把锁。',
    'backed-off': '{{lock}} 被占用：归还第一把锁（第 {{attempt}} 次）。',
    'all-done': '所有线程都完成了。',
  },
  shared: {
    'finished.observed': '{{count}} 个线程取得过两把锁',
    'hazard.yes': '加锁次序图中有环',
    'hazard.no': '加锁次序图中没有环',
  },
};
