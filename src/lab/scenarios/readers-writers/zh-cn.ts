import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '读者与写者',
  summary:
    '多个读者可以同时读，写者必须独占。同样的请求以同样的次序到达，分别由三种优先规则处理：谁等待、等多久，由规则决定。',
  explanation: {
    see: '两个读者在里面。随后依次到来：一个写者、一个读者、第二个写者、又一个读者。读者优先：后来的读者立即进入，源源不断、互相重叠的读者把两个写者都挡在外面。写者优先：两个写者都排在两个后来的读者之前。按到达次序：写者、读者、写者、读者。',
    why: '读者可以重叠，是这种锁的好处，也是它的问题：只要还有一个读者在里面，下一个就可以加入，里面的人数可能永远不归零。优先写者，问题就转移给读者。按到达次序则双方都不会饿死，但能重叠的读者变少。',
    avoid:
      '用锁之前先弄清它的优先规则，读操作要短。若读者完全不能等，就给它们一份整体替换的副本（写时复制、RCU）。若读操作和加锁本身一样短，普通互斥锁就够了。',
    os: '等待的线程在内核里睡眠（Linux 上是 futex）。下一个轮到谁，由锁在用户态决定。这把锁的每次变化都在其内部互斥锁之下报告，所以事件的次序就是真实的次序。',
    mistakes: [
      { claim: '读写锁总比互斥锁快。', truth: '它每次加锁、解锁要做的事更多。只有读操作长、写操作少时才划算。' },
      { claim: '等待中的写者下一个就轮到。', truth: '读者优先时不是：任意多个后来的读者都会超过它。' },
      { claim: '读者可以持锁升级为写者。', truth: '两个读者都这样做，就会互相等对方离开：死锁。' },
    ],
    platforms: {
      python: '标准库里没有；用 Condition 和两个计数器实现。',
      node: '没有；这里用 SharedArrayBuffer 上的 Atomics 实现。',
      posix: 'pthread_rwlock_t；glibc 默认读者优先，除非设置 PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP。',
      windows: 'SRW 锁：下一个轮到谁没有规定。',
    },
    reading: [
      'P. J. Courtois、F. Heymans、D. L. Parnas：Concurrent Control with “Readers” and “Writers”，1971',
      'OSTEP 第 31 章：信号量',
      '汤小丹等《计算机操作系统》：读者－写者问题',
    ],
  },
  params: { stream: { label: '后来的读者', help: '读者优先时，还有多少个超过等待中的写者' } },
  variants: {
    'readers-first': { title: '读者优先', note: '写者等着一连串读者。' },
    'writers-first': { title: '写者优先', note: '新读者排在等待的写者之后。' },
    arrival: { title: '按到达次序', note: '谁也不超过谁。' },
  },
  roles: { main: '主线程', reader: '读者', writer: '写者' },
  metrics: { waited: '等锁的时间' },
  checks: {
    'writer-alone': {
      title: '写者总是独占',
      expected: '写者在里面时没有别的读者或写者',
      observed: '{{writes}} 次写，其中 {{shared}} 次不是独占',
    },
    'readers-together': {
      title: '多个读者曾同时在里面',
      expected: '同时至少 {{count}} 个',
      observed: '同时最多 {{peak}} 个',
    },
    consistent: {
      title: '没有读者看到写了一半的内容',
      expected: '每次读到的两半都相同',
      observed: '{{reads}} 次读，其中 {{torn}} 次两半不同',
    },
    'all-served': {
      title: '所有请求最终都得到满足',
      expected: '请求多少，进入多少',
      observed: '请求 {{asked}} 次，进入 {{admitted}} 次，离开 {{left}} 次',
    },
    'writer-waits': {
      title: '后来的读者超过了等待中的写者',
      expected: '它等待时有 {{count}} 个读者进入，里面始终至少有一个',
      observed: '进入 {{overtaken}} 个；里面最少时有 {{least}} 个',
    },
    'readers-wait': {
      title: '两个写者都先于夹在它们之间到来的读者',
      expected: '进入次序：{{order}}',
    },
    'arrival-order': { title: '全部按到达次序进入', expected: '进入次序：{{order}}' },
  },
  notes: { asks: '{{name}} 提出请求。', 'all-asked': '都已提出请求；里面有 {{readers}} 个读者。' },
  shared: { admitted: '进入次序：{{order}}' },
};
