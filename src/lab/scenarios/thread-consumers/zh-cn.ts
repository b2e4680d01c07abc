import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '问有没有，还是等它来',
  summary: '看队列长度的消费者不是走得太早就是扑空；等待下一件的两样都不会；join 则等待 task_done。',
  explanation: {
    see: '用 task_done 时，第十件完成后生产者的 join 才返回。若消费者写成“队列不空就继续”，又在第一次放入之前看了一眼，就立刻离开，生产者永远等下去。轮询的消费者几次扑空，还留下没吃的；等待的消费者把二十件全吃完。',
    why: '队列的长度只在一瞬间是真的。根据它决定的事，停下或取走，发生在之后，那时可能已经不对。带等待的 get 没有这道缝：下一件何时来就何时取。',
    avoid: '在 get 里阻塞。用标记结束，或用 join 与 task_done。每件恰好调用一次 task_done。',
    os: '等待的线程睡在 futex 上，直到放入把它唤醒。轮询的按自己的钟醒来，多半不是时候，还白白消耗处理器时间。',
    mistakes: [
      { claim: '把“长度大于零”当循环条件。', truth: '消费者先开始就先结束，join 队列的一方就挂住了。' },
      { claim: '数次数而不是数件数。', truth: '二十次尝试不等于二十件。' },
      { claim: '多个消费者时写“不空就 get”。', truth: '中间可能被别人取走。' },
      { claim: 'task_done 调用几次都行。', truth: '比放入的多是错误，比放入的少则 join 挂住。' },
    ],
    platforms: {
      python: 'queue.Queue 有 task_done 和 join，SimpleQueue 没有。',
      node: '没有阻塞队列，这里用共享内存加 Atomics.wait 实现。',
      posix: '条件变量。',
      windows: '条件变量，或给元素计数的信号量。',
    },
    reading: ['Python 文档：queue 的“Queue.join”', 'OSTEP 第 30 章“条件变量”', '手册页 futex(7)'],
  },
  params: {
    items: { label: '件数' },
    produceMs: { label: '生产者最长停顿' },
    consumeMs: { label: '消费者最长停顿' },
    seed: { label: '种子', help: '相同的种子得到相同的停顿' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    'task-done': { title: 'join 与 task_done', note: '最后一件完成后 join 才返回。' },
    'looked-too-early': { title: '消费者看得太早', note: '它离开了，生产者永远等待。' },
    polling: { title: '时不时看一眼', note: '会扑空，还剩下没吃的。' },
    blocking: { title: '在 get 里等待', note: '全部吃完。' },
  },
  roles: { main: '主线程', producer: '生产者', consumer: '消费者' },
  checks: {
    'join-last': {
      title: 'join 在最后一次 task_done 之后返回',
      expected: 'join 返回之前完成 {{items}} 件',
      observed: '此前完成 {{done}} 件',
    },
    hangs: { title: '生产者永远等待', expected: 'join 永不返回，直到运行被结束', observed: '等了 {{ms}} 毫秒' },
    'consumer-left': { title: '消费者在第一件之前离开', expected: '退出码 0，什么也没吃，在第一次放入之前就看过了' },
    misses: { title: '轮询扑了空，但没有丢失', expected: '至少扑空一次；吃掉与剩余合计 {{items}}' },
    'all-eaten': { title: '每件都被吃掉', expected: '吃掉 {{items}} 件，没有扑空，没有剩余' },
  },
  notes: {
    waiting: '都在盘子里了：等待吃完。',
    'all-taken': '都吃完了。',
    'nothing-there': '什么也没有：离开。',
    over: '结束；盘中剩余：{{left}}。',
  },
  shared: { figures: '制造 {{made}}，吃掉 {{eaten}}，扑空 {{misses}}，剩余 {{left}}' },
};
