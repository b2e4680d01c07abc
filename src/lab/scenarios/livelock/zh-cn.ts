import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '活锁：谦让、忙碌，却寸步难行',
  summary:
    '两个线程都需要两把锁，对方的锁被占时各自归还自己的那把。若步调一致，就永远重试。停顿各不相同，或规定加锁次序，就能结束。',
  explanation: {
    see: '每个线程先取自己的锁，再尝试另一把，被拒绝，归还自己的，重新开始。步调一致时没有尽头：被拒绝的次数不断增加，却没有一个线程同时拿到两把锁。随机停顿让它们几次之后就错开。规定加锁次序，则没有一次尝试被拒绝。',
    why: '归还打破了死锁条件中的“占有并等待”，所以不是死锁。但没有什么保证其中一方领先：双方同时以同样的方式对对方作出反应。这里由一道屏障让它们保持一致，平时则靠巧合和相等的停顿。走廊里迎面相遇、又让到同一侧的两个人也是这样。',
    avoid:
      '打破对称：随失败次数增长的随机停顿（以太网就是这样），或所有线程遵守的加锁次序，或规定谁先走。还要为重试计数，好让只会重试的程序被发现。',
    os: '线程从未卡住：它们运行、睡眠、醒来，寻找等待环的工具什么也找不到。能看出活锁的，是重试不断而进展没有。',
    mistakes: [
      { claim: '用尝试加锁就不会有麻烦。', truth: '不会有死锁。活锁同样无用，而且更难看出。' },
      { claim: '再试之前固定停顿一会儿就够了。', truth: '双方停顿一样长，就会再次相遇。停顿必须不同。' },
      { claim: '活锁会用尽处理器时间。', truth: '只有立即重试时才会。像这里有停顿，就几乎不用。' },
    ],
    platforms: {
      python: 'lock.acquire(blocking=False) 或带 timeout=…；停顿用 random.uniform。',
      node: '乐观事务和带重试的文件锁有同样的问题。',
      posix: 'pthread_mutex_trylock；C++ 的 std::scoped_lock 按一种会结束的规则退让。',
      windows: 'TryEnterCriticalSection。',
    },
    reading: [
      'OSTEP 第 32 章：常见并发问题，“No preemption”',
      'R. M. Metcalfe、D. R. Boggs：Ethernet: Distributed Packet Switching for Local Computer Networks，1976',
    ],
  },
  params: {
    times: { label: '次数', help: '每个线程需要两把锁多少次' },
    pauseMs: { label: '停顿', help: '两次尝试之间；也是随机停顿的单位' },
    seed: { label: '随机种子', help: '种子相同，随机停顿就相同' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    'in-step': { title: '步调一致', note: '永远重试。用“停止”结束，或等到上限。' },
    random: { title: '随机停顿', note: '第一次步调一致，之后各停各的。' },
    ordered: { title: '同一次序', note: '双方按同一次序加锁，没有尝试被拒绝。' },
  },
  roles: { main: '主线程', worker: '取两把锁的线程' },
  metrics: { refused: '被拒绝的次数', done: '拿到两把锁的次数' },
  checks: {
    'no-progress': {
      title: '没有一个线程同时拿到过两把锁',
      expected: '0 次拿到两把锁，虽然双方各至少尝试了 {{tries}} 次',
      observed: '{{done}} 次拿到两把锁；被拒绝的次数 {{refused}}',
    },
    'tries-grow': {
      title: '重试一直持续到最后',
      expected: '前一半和后一半都有被拒绝的尝试',
      observed: '前一半 {{first}} 次，后一半 {{second}} 次',
    },
    'no-deadlock': { title: '这不是死锁', expected: '等待图中没有环', observed: '没有' },
    'all-done': {
      title: '两个线程都按需要的次数拿到两把锁',
      expected: '各 {{times}} 次',
      observed: '次数 {{times}}',
    },
    'fell-out-of-step': {
      title: '步调一致的第一次被拒绝，后来的没有',
      expected: '至少一次尝试被拒绝，然后拿到两把锁',
      observed: '{{refused}} 次尝试被拒绝',
    },
    'none-refused': { title: '没有尝试被拒绝', expected: '0 次尝试被拒绝' },
  },
  notes: { both: '拿到两把锁。' },
  shared: { refused: '{{refused}} 次尝试被拒绝', cycle: '{{actors}} 个成员的环' },
};
