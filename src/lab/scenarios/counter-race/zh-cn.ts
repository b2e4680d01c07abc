import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '计数竞态',
  summary: '多个线程对共享计数器各加数百万次：不加保护会丢失更新；用互斥锁或原子加法则一次不丢。',
  explanation: {
    see: '所有线程同时起跑，对同一个数反复加一。不加保护时，最终的数小于应有的值，而且每轮都不同。用互斥锁或原子加法则完全准确。',
    why: '加一是三步：取、加、存。两个线程取到同一个数，会存入同样的结果，于是丢失一次更新。某次运行结果正确并不能说明什么：要把各轮放在一起看。',
    avoid: '用同一把互斥锁保护每次访问；若要保护的只有一个数，可用原子操作。若两个数必须彼此一致，原子加法就帮不上忙。',
    os: '丢失来自处理器各核心同时工作；在单核上则来自调度器在取与存之间切换。原子操作只锁住缓存行一瞬间；互斥锁只有在需要睡眠时才多一次系统调用（Linux 上是 futex）。Python 的解释器锁在任何版本中都不能保证 x += 1 安全：它很少在步骤之间切换，但确实可能。',
    mistakes: [
      {
        claim: 'Python 3 会自动给 x -= 1 加锁，只有 Python 2.7 才会出错。',
        truth: '没有哪个版本会。较新的解释器只是切换得更少、切换点更少；读与写之间若有函数调用，丢失又会很多。',
      },
      {
        claim: '结果对了一百次，所以代码正确。',
        truth: '竞态显不显现取决于运气和负载。即使结果正确，锁集分析也能发现它。',
      },
      { claim: '先睡眠再减一能显示竞态。', truth: '睡眠在更新之外，空隙仍然只有几条指令那么宽。' },
    ],
    platforms: {
      python: 'threading.Lock；标准库里没有原子整数。',
      node: '普通访问 SharedArrayBuffer 会有竞态，Atomics.add 不会。',
      posix: 'POSIX 与 C11：atomic_fetch_add、pthread_mutex_lock。',
      windows: 'InterlockedIncrement。',
    },
    reading: [
      'OSTEP 第 26、28 章',
      'S. Savage 等：Eraser: A Dynamic Data Race Detector for Multithreaded Programs，1997',
      'ECMAScript 规范：内存模型，Atomics',
    ],
  },
  params: {
    threads: { label: '线程数' },
    increments: { label: '加一次数', help: '每个线程每轮' },
    runtime: { label: '运行环境', help: 'Python 通过一次调用加一，切换间隔 10 微秒；其“原子”变体往 deque 里追加' },
    pythonIncrements: { label: '加一次数（Python）', help: '每个线程每轮；Python 较慢' },
    rounds: { label: '轮数', help: '一轮说明不了什么：丢失的数量各不相同' },
  },
  variants: {
    racy: { title: '不加保护', note: '会丢失更新。' },
    mutex: { title: '互斥锁', note: '准确；每次加锁都有代价。' },
    atomic: { title: '原子加法', note: '准确，只限一个数。' },
  },
  roles: { main: '主线程', counter: '计数线程', interpreter: 'CPython' },
  metrics: { lostUpdates: '丢失的更新', lostShare: '丢失比例' },
  questions: {
    exact: {
      ask: '{{threads}} 个线程反复给同一个计数器加 1。结果等于加法的次数吗？',
      yes: '正好相等',
      no: '不等，会更小',
    },
  },
  checks: {
    'lost-updates': { title: '丢失了更新', expected: '至少有一轮小于 {{total}}' },
    'race-found': {
      title: '锁集分析发现了竞态',
      expected: '计数器上的竞态',
      yes: '{{actors}} 个线程之间存在竞态',
      no: '没有竞态',
    },
    exact: { title: '没有丢失更新', expected: '{{rounds}} 轮都正好是 {{total}}' },
    'no-race': { title: '锁集分析没有发现竞态', expected: '没有竞态' },
  },
  notes: { round: '第 {{round}} 轮：{{final}}，应为 {{expected}}。' },
  shared: { finals: '最终值 {{finals}}；共丢失 {{lost}} 次更新' },
};
