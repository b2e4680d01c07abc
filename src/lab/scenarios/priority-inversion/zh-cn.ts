import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '优先级反转',
  summary:
    '在一个处理器上，低优先级线程持有锁，高优先级线程等着它，而根本不用锁的中优先级线程让低的得不到运行。于是中优先级线程拖延了高优先级线程。',
  explanation: {
    see: '高优先级线程先请求锁，中优先级线程随后才开始计算。反转：中优先级线程全部算完，高优先级线程才拿到锁。天花板：持锁期间，低优先级线程具有可能要这把锁的最高优先级，很快做完，高优先级线程远早于中优先级线程通过。',
    why: '高优先级线程在等低优先级线程，所以拖延后者的东西本不该排在前者之前。但调度器不知道：它按各自的优先级，偏向中优先级而不是低优先级。中优先级算多久，高优先级就等多久。',
    avoid:
      '让锁的持有者以最重要的等待者的优先级运行（优先级继承），或以可能要这把锁的最重要线程的优先级运行（优先级天花板）。或者不在临界区里做长时间的工作，不在不同优先级之间共用锁。',
    os: '这里真实的是：同一进程的三个线程，只许用一个处理器（taskset），它们的 nice 值，以及内核的调度器。nice 值是份额，不是严格的等级：nice 19 得到的约为 nice 4 的 1/28，所以中优先级线程结束，反转也就结束。若用实时优先级（SCHED_FIFO），低优先级线程将一点也得不到，但那需要特权。提高其他线程的优先级也需要特权，因此这里的办法是天花板：低优先级线程还锁之后才降低自己的优先级。',
    mistakes: [
      {
        claim: '最高优先级最先运行，低的不可能拖延它。',
        truth: '凡是代替锁的持有者运行的线程，都会拖延它。',
      },
      { claim: '这是死锁。', truth: '没有环。中优先级线程一停止计算，就结束了。' },
      { claim: 'nice 值越高，优先级越高。', truth: '正相反：19 最低，−20 最高。' },
    ],
    platforms: {
      python: 'os.setpriority；除非给出线程号（Linux），线程共用进程的 nice 值。',
      node: '在 Linux 上 os.setPriority 接受线程号。',
      posix: 'pthread_mutexattr_setprotocol：PTHREAD_PRIO_INHERIT 与 PTHREAD_PRIO_PROTECT，用于实时优先级。',
      windows: '没有继承；就绪而久未运行的线程偶尔会被临时提升。',
    },
    reading: [
      'L. Sha、R. Rajkumar、J. P. Lehoczky：Priority Inheritance Protocols，1990',
      'M. Jones：What really happened on Mars?（1997 年的火星探路者）',
      'sched(7)、setpriority(2)',
    ],
  },
  params: {
    holdMs: { label: '持锁', help: '低优先级线程持锁期间所需的处理器时间' },
    mediumMs: { label: '中优先级的工作', help: '中优先级线程所用的处理器时间' },
  },
  variants: {
    inversion: { title: '反转', note: '低优先级线程以自己的低优先级持锁。' },
    ceiling: { title: '优先级天花板', note: '它以高优先级线程的优先级持锁。' },
  },
  roles: { main: '主线程', low: '低优先级', medium: '中优先级', high: '高优先级' },
  metrics: { waited: '高优先级线程的等待' },
  checks: {
    'one-core': {
      title: '所有线程共用一个处理器，nice 值不同',
      expected: '一个处理器；持锁期间的 nice：低 {{low}}，中 {{medium}}，高 {{high}}',
      observed: '处理器 {{cores}}；nice：低 {{low}}，中 {{medium}}，高 {{high}}',
      'not-permitted': '无法判定：启动时 nice 值已调高，又无权调低（低 {{low}}，中 {{medium}}，高 {{high}}）',
    },
    'asked-first': {
      title: '高优先级线程先等锁，中优先级线程后计算',
      expected: '低持锁，然后高等待，然后中开始',
      yes: '次序如此',
      no: '次序不是这样',
    },
    inverted: {
      title: '中优先级线程结束之后，高优先级线程才拿到锁',
      expected: '先是中优先级的全部工作，后是高优先级线程',
      before: '高优先级线程等了 {{waited}} 毫秒，先于中优先级',
      after: '高优先级线程等了 {{waited}} 毫秒，后于中优先级',
    },
    'not-inverted': {
      title: '中优先级线程还在计算时，高优先级线程就拿到了锁',
      expected: '先是高优先级线程，后是中优先级工作的结束',
    },
  },
  notes: { 'high-in': '拿到锁。', computes: '在计算；不需要锁。', done: '全部算完。' },
};
