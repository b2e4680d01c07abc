import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '屏障：全部到齐才能继续',
  summary:
    '线程分阶段工作，每个阶段读取所有线程在上一步写的值。两步之间的屏障保证安全。没有它，就会缺值；若有成员离开，其余的永远等下去。',
  explanation: {
    see: '每个阶段里，各线程先写一个值，到达屏障，然后读取所有的值。有一个线程很慢：其他线程在屏障前等它，最后到达者不用等待就打开屏障。同一个屏障用于所有阶段。没有屏障时，其他线程在慢的那个写之前就读了。若有一个线程在第一阶段后离开，屏障再也不会打开。',
    why: '一起开始不等于一样快。锁没有用：它让线程在时间上错开，却不规定一方的哪一步必须先于另一方的哪一步。屏障给整个阶段排序：一个阶段的所有写都先于随后的所有读。',
    avoid:
      '参与者只数一次，并保证每个在每个阶段都到达，出错时也不例外。给等待加时限，或在参与者失败时打破屏障，让其他线程得知。',
    os: '等待的线程睡在内存中的同一个字上（Linux 上是 futex），最后到达者唤醒全部。每次打开都增大的一个编号，使已到下一阶段的快线程不会从旧的一次里溜过去。',
    mistakes: [
      { claim: '两个阶段之间睡一小会儿也一样。', truth: '那只让错误变少见。慢线程总可能比这一觉更慢。' },
      { claim: 'join 也一样。', truth: '它只在线程结束时有一次。屏障让同一批线程继续下一阶段。' },
      {
        claim: '卡在屏障上的线程是死锁。',
        truth: '没有环：它们等的东西不由任何线程持有。它们等的是一次不会发生的到达，锁的等待图显示不出来。',
      },
    ],
    platforms: {
      python: 'threading.Barrier；abort() 打破它，等待者得到 BrokenBarrierError。',
      node: '没有；这里用 SharedArrayBuffer 上的 Atomics 实现。',
      posix: 'pthread_barrier_wait；恰有一个调用者得到 PTHREAD_BARRIER_SERIAL_THREAD。macOS 上没有。',
      windows: 'EnterSynchronizationBarrier；对最后到达的线程返回 TRUE。',
    },
    reading: [
      'A. B. Downey：The Little Book of Semaphores，“Reusable barrier”',
      'pthread_barrier_wait(3p)',
      'Python 文档：threading，“Barrier 对象”',
    ],
  },
  params: {
    threads: { label: '线程数' },
    phases: { label: '阶段数' },
    pauseMs: { label: '停顿', help: '慢线程比所有其他线程多用的时间' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    phases: { title: '阶段之间有屏障', note: '一个阶段的所有写都先于它的读。' },
    none: { title: '没有屏障', note: '其他线程在慢线程写之前就读了。' },
    broken: { title: '有一个离开', note: '其余的永远等下去。用“停止”结束，或等到上限。' },
  },
  roles: { main: '主线程', worker: '参与者' },
  checks: {
    'none-missing': {
      title: '每次读都看到所有线程的值',
      expected: '{{reads}} 次读，不缺任何值',
      observed: '{{reads}} 次读；缺 {{missing}} 个值',
    },
    'phases-apart': {
      title: '没有线程在全部写完之前读',
      expected: '{{phases}} 个阶段：最后一次写先于第一次读',
      observed: '{{phases}} 个阶段中有 {{apart}} 个如此',
    },
    'last-opens': {
      title: '一个屏障用于所有阶段，最后到达者不等待',
      expected: '由最后的线程打开 {{opened}} 次，等待 {{waits}} 次',
      observed: '由最后的线程打开了 {{opened}} 次，等待了 {{waits}} 次',
    },
    'read-too-early': {
      title: '其他线程在慢线程写之前就读了',
      expected: '{{count}} 次读缺它的值',
      observed: '有 {{count}} 次读缺它的值',
    },
    stuck: {
      title: '一个离开后，其余的在屏障前永远等待',
      expected: '1 个结束，{{waiting}} 个等待，只有第一阶段的 {{passed}} 次通过',
      observed: '{{ended}} 个结束，{{waiting}} 个等待，{{passed}} 次通过',
    },
    'no-cycle': {
      title: '这不是死锁',
      expected: '等待图中没有环',
      observed: '没有',
      found: '{{actors}} 个成员的环',
    },
  },
  notes: { leaves: '在第 {{phase}} 阶段之前离开。' },
};
