import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '管道未读完就 join',
  summary: '子进程把结果写入管道，父进程先等子进程结束再读。若结果比管道大，双方就永远等待。先读就没有问题。',
  explanation: {
    see: '先 join：管道装下 64 KiB（Linux 上）之后，子进程的下一次写就睡眠；父进程睡在 join 里。先读：父进程读到末尾再 join，双方都结束。小结果：装得进管道，所以先 join 也行，直到有一天结果变大。',
    why: '管道是大小有限的缓冲区，往满的管道里写要等读者。唯一的读者是父进程，而它在等子进程：两者成环，只是环中是管道而不是锁。Python 的 multiprocessing.Queue 把管道藏了起来：put 立即返回，由子进程的一个线程在后台写，但那个线程写完之前子进程不会结束。',
    avoid: '先读完，再 join。或在等待时让另一个线程读。结果大小不定时，绝不要 join 一个可能还有东西没交出的进程。',
    os: '子进程睡在内核的 pipe_write 里（等待通道会显示），父进程睡在 waitpid 里，或像这里一样睡在事件循环里。没有锁被持有，所以锁的等待图里没有环；进程与管道的图里有。',
    mistakes: [
      { claim: '测试时是好的。', truth: '那是数据小。起决定作用的是管道的大小，不是程序。' },
      { claim: 'put 已返回，数据就在父进程那里了。', truth: '队列由管道构成时，数据可能还在子进程里。' },
      { claim: '把管道调大就行。', truth: '直到数据比它还大。只有改变次序才解决问题。' },
    ],
    platforms: {
      python: 'multiprocessing 的文档提醒过：“Joining processes that use queues”。',
      node: '子进程的 stdout 没有人读时，管道一满也会这样等待。',
      posix: 'pipe(7)：Linux 上 64 KiB，可用 F_SETPIPE_SZ 改变；macOS 上 16 至 64 KiB。',
      windows: '匿名管道也有缓冲区；WriteFile 会等待。',
    },
    reading: ['Python 文档：multiprocessing，“编程指导”', 'pipe(7)', 'Python 文档：subprocess，Popen.wait 处的警告'],
  },
  params: {
    kib: { label: '结果大小', help: '子进程写多少' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    'join-first': { title: '先 join 后读', note: '双方永远等待。用“停止”结束，或等到上限。' },
    'drain-first': { title: '先读后 join', note: '双方都结束。' },
    small: { title: '先 join，小结果', note: '装得进管道：侥幸可行。' },
  },
  roles: { main: '父进程', child: '有结果的子进程' },
  checks: {
    'child-stuck': {
      title: '子进程等着往满的管道里写',
      expected: '写入不足 {{total}} KiB，有一次写没有结束',
      observed: '{{total}} KiB 中写入 {{written}} KiB；{{open}} 次写没有结束',
    },
    'parent-stuck': {
      title: '父进程等着子进程结束',
      expected: '有一次 join 没有结束，什么也没读',
      observed: '{{open}} 次 join 没有结束；读了 {{read}} KiB',
    },
    asleep: {
      title: '子进程在睡眠，不占处理器时间',
      expected: '等待期间采样到的状态是 S',
      observed: '{{samples}} 次采样，状态 {{states}}；等待通道 {{channel}}',
    },
    'all-read': {
      title: '结果全部到达，子进程结束',
      expected: '读到 {{total}} KiB，退出码 0',
      observed: '读到 {{read}} KiB，退出码 {{code}}',
    },
    'read-before-join': {
      title: '全部读完才 join',
      expected: '先到结果末尾，后 join',
      yes: '次序如此',
      no: '次序不是这样',
    },
    'joined-unread': {
      title: 'join 结束时还什么也没读',
      expected: '先 join，后读第一个字节',
      yes: '次序如此',
      no: '次序不是这样',
    },
  },
  notes: { drained: '读了 {{kib}} KiB，到末尾。', joined: '子进程已结束。' },
};
