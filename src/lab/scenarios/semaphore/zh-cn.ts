import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '信号量',
  summary: '五个位置，二十个线程：里面从不超过五个，分四批；以及多释放一次会怎样。',
  explanation: {
    see: '二十个线程想进去，只容得下五个。它们五个一批地进，总共用四次停留的时间。在里面不加锁修改的计数器最后偏小。多释放一次之后，普通信号量放进六个；有界信号量则拒绝那次释放。',
    why: '信号量是一个许可数。P 操作（acquire）取走一个，没有就等待；V 操作（release）还回一个。它没有持有者，任何线程都可以释放，即使从未取得过。',
    avoid:
      '用有界信号量，多释放时就在出错的地方报错。共享数据要用锁：大于一的信号量保护不了它。在 finally 里释放，或用 with。',
    os: '等待的线程在内核中睡眠，每次释放唤醒一个。Linux 上的 POSIX 信号量（sem_wait、sem_post）建立在 futex 之上。Windows 的信号量对象有最大值，因此是有界的。',
    mistakes: [
      { claim: '信号量允许几个线程同时修改数据。', truth: '它只是放它们进来，数据仍然需要锁。这里面的更新就丢失了。' },
      { claim: '文字说“三个坑位”，程序里是五个。', truth: '以创建时给出的数为准。' },
      {
        claim: 'Semaphore 和 BoundedSemaphore 一样。',
        truth: '只有有界的那个在释放多于取得时报错（Python 中为 ValueError）。',
      },
    ],
    platforms: {
      python: 'threading.Semaphore、BoundedSemaphore。',
      node: '没有，这里由 Atomics 构成。',
      posix: 'sem_init、sem_wait、sem_post。',
      windows: 'CreateSemaphore、ReleaseSemaphore。',
    },
    reading: [
      'OSTEP 第 31 章：信号量',
      'sem_overview(7)',
      'Python 文档：threading——信号量对象',
      '汤小丹等《计算机操作系统》：信号量机制',
    ],
  },
  params: {
    threads: { label: '线程数' },
    places: { label: '位置数' },
    unitMs: { label: '停留时间', help: '随机停留的变体中为它的一到三倍' },
    seed: { label: '种子', help: '用于随机停留' },
  },
  variants: {
    'random-stay': { title: '随机停留', note: '十个线程，五个位置。' },
    waves: { title: '停留相等', note: '四批；里面未加保护的数据仍有竞态。' },
    'extra-release': { title: '多释放一次', note: '此后能多进一个。' },
    'extra-release-bounded': { title: '同样，但有界', note: '被拒绝。' },
  },
  roles: { main: '主线程', visitor: '想进去的线程' },
  questions: {
    inside: { ask: '信号量有 {{places}} 个名额，{{threads}} 个线程想进入。最多同时有几个在里面？' },
  },
  checks: {
    peak: { title: '最满时位置全部占满，一个也不多' },
    'all-served': { title: '每个都进去过并离开了' },
    waves: {
      title: '用时等于各批之和',
      expected: '{{waves}} 批：至少 {{least}} 毫秒，少于 {{most}} 毫秒',
      observed: '用时 {{ms}} 毫秒',
    },
    'still-races': {
      title: '在里面不加锁修改的数据仍有竞态',
      expected: '计数器小于 {{threads}}，并发现竞态',
      found: '计数器为 {{counter}}，发现了竞态',
      'not-found': '计数器为 {{counter}}，没有发现竞态',
    },
    'one-more': { title: '多释放之后多进了一个' },
    refused: {
      title: '多余的释放被拒绝',
      expected: '拒绝一次，最后有 {{places}} 个许可',
      observed: '拒绝 {{refused}} 次，最后有 {{permits}} 个许可',
    },
    'stays-at-limit': { title: '进去的没有比以前多' },
  },
  notes: {
    go: '现在都可以尝试了。',
    left: '离开。',
    'extra-accepted': '多释放一次：被接受。',
    'extra-refused': '多释放一次：被拒绝。',
  },
  shared: { peak: '同时在里面的最多 {{peak}} 个', 'all-served': '{{left}} 个线程进去并离开' },
};
