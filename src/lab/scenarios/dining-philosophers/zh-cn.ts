import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '哲学家就餐',
  summary:
    '哲学家围坐一圈，每两人之间一把叉子，吃饭要用两把。若所有人都先拿左边的，就全部挨饿。四种办法能让人人吃上饭。',
  explanation: {
    see: '在朴素的做法里，每位哲学家拿着左边的叉子，等右边的那把。等待图就是这张餐桌：一个穿过所有哲学家和所有叉子的环。在其他变体里，人人吃完自己的几餐，而且相邻的两位从不同时进餐。指标表列出每位哲学家的餐数、等待时间和被拒绝的次数。',
    why: '一把叉子就是一把锁，进餐者持有两把。当每位都持有一把、又等待下一把时，死锁的四个条件同时成立。两次取叉之间有一道屏障，让平时很少发生的事每次都发生：所有人都拿到左边的叉子之后，才有人去拿右边的。',
    avoid:
      '每种办法打破一个条件。定序：都先拿编号小的叉子，于是最后一位先拿右边的，环就不存在。服务员：信号量让同时就座的比总数少一位，因此至少有一位能拿到两把。尝试取锁：叉子被占就不等，放回第一把，随机停顿后再试。一次拿两把：拾取两把叉子时要另持一把锁，所以同一时刻只有一位处在两把之间。',
    os: '等待的线程在内核里睡眠（Linux 上是 futex）。内核既不知道叉子，也不知道环。这里的发现来自各把锁的报告。',
    mistakes: [
      {
        claim: '人人都饿就是死锁。',
        truth: '可能只是一时都饿，随后就吃上了。每位都持有下一位所等的东西，才是死锁。',
      },
      {
        claim: '放回叉子再试就够了。',
        truth: '如果大家步调一致地放回、再试，谁也吃不上：这是活锁。停顿必须各不相同，所以这里取随机值。',
      },
      {
        claim: '加锁次序分析发出警告，程序就有错。',
        truth:
          '有服务员时它也会警告：它看到锁连成环，却看不到信号量从不让所有人同时入座。信号量没有持有者，分析用不上它。',
      },
      { claim: '没有死锁，每位就都有应得的份额。', truth: '没有死锁不等于公平：某一位可能要等邻座吃上好多餐。' },
    ],
    platforms: {
      python: 'threading.Lock 的 acquire(blocking=False)；服务员用 threading.BoundedSemaphore。',
      node: '工作线程，锁由 SharedArrayBuffer 上的 Atomics 构成。',
      posix: 'pthread_mutex_trylock、sem_init；C++ 的 std::scoped_lock 一次取多把锁，取不到就退让。',
      windows: 'WaitForMultipleObjects 加 bWaitAll 可以一次取得多个互斥体。',
    },
    reading: [
      'E. W. Dijkstra：Hierarchical Ordering of Sequential Processes，1971',
      'OSTEP 第 31 章：信号量',
      '汤小丹等《计算机操作系统》：哲学家进餐问题',
    ],
  },
  params: {
    philosophers: { label: '哲学家人数', help: '叉子同样多' },
    meals: { label: '餐数', help: '每位哲学家' },
    eatMs: { label: '一餐时长', help: '吃一餐要多久' },
    pauseMs: { label: '停顿', help: '拿第一把与第二把叉子之间；也是随机停顿的单位' },
    seed: { label: '随机种子', help: '种子相同，随机停顿就相同' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    naive: { title: '先左后右', note: '会死锁。用“停止”结束，或等到上限。' },
    ordered: { title: '先拿编号小的', note: '有一位先拿右边的：没有环。' },
    waiter: { title: '服务员', note: '同时就座的比总数少一位。' },
    'try-lock': { title: '尝试，不成就放回', note: '持有叉子时从不等待。' },
    'both-at-once': { title: '一次拿两把', note: '一把锁守着拾取两把叉子的过程。' },
  },
  roles: { main: '主线程', philosopher: '哲学家' },
  metrics: { meals: '餐数', waited: '等叉子的时间', refused: '被拒绝的次数' },
  checks: {
    'deadlock-found': {
      title: '发现了死锁：绕餐桌一圈的环',
      expected: '{{count}} 位哲学家和 {{count}} 把叉子成环',
      observed: '环中有 {{actors}} 位哲学家、{{objects}} 把叉子',
    },
    'none-ate': {
      title: '每位持有一把叉子，没有一位吃过',
      expected: '{{count}} 把叉子被持有，每位一把；0 餐',
      observed: '{{holders}} 位哲学家持有 {{forks}} 把叉子；{{meals}} 餐',
    },
    'all-ate': {
      title: '每位哲学家都吃完了自己的餐数',
      expected: '{{count}} 位哲学家，每位 {{meals}} 餐',
      observed: '餐数 {{meals}}',
    },
    'neighbours-apart': {
      title: '相邻的两位从不同时进餐',
      expected: '没有一餐与邻座的重叠',
      apart: '{{meals}} 餐，没有一餐与邻座的重叠',
      together: '{{overlaps}} 餐与邻座的重叠',
    },
    'no-deadlock': { title: '没有发现死锁', expected: '等待图中没有环', observed: '没有' },
    'no-hazard': { title: '没有发现加锁次序隐患', expected: '加锁次序图中没有环' },
    'false-alarm': {
      title: '加锁次序分析仍然警告，因为它看不到信号量',
      expected: '加锁次序图中有环，却没有死锁',
    },
    'seats-kept': {
      title: '服务员留了一个空位',
      expected: '同时就座至多 {{seats}} 位',
      observed: '同时最多 {{peak}} 位',
    },
    'put-back': {
      title: '有叉子被放回后重试',
      expected: '至少一次尝试被拒绝，并且持有叉子时从不等待',
      observed: '{{refused}} 次尝试被拒绝；持有叉子时等待 {{waits}} 次',
    },
  },
  notes: {
    'put-back': '{{fork}} 被占用：放回第一把叉子（第 {{attempt}} 次）。',
    'all-done': '所有哲学家都吃完了。',
  },
  shared: { 'hazard.yes': '加锁次序图中有环', 'hazard.no': '加锁次序图中没有环' },
};
