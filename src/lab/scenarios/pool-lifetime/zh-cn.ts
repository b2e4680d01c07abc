import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '池留不住它的所有者',
  summary: '池的工作者是守护进程：所有者的代码不经 join 就结束时，手上的任务被截断，等待的任务永不开始。',
  explanation: {
    see: '所有者提交九个任务。不 join 时，它的代码走到尽头，三个任务才做了一半：工作者被终止，日志中结束的任务少于提交的。join 时九个任务先全部完成。',
    why: '工作者属于池，池属于所有者。Python 的 multiprocessing.Pool 把工作者标为守护进程，免得程序已经结束却因空闲的工作者而挂住。代价是：没做完的任务被悄悄丢弃。',
    avoid: '调用 close 和 join，或取回每个结果，或在 with 语句中使用执行器。',
    os: '内核并不把这些进程绑在一起：是所有者的运行时在退出途中用 SIGTERM 结束守护子进程。所有者若被杀死，就没有人来做这件事；在 Unix 上工作者成为孤儿，除非它们发现连接已断。',
    mistakes: [
      {
        claim: '每个子进程都会让父进程等待。',
        truth: '普通的 multiprocessing 子进程会（退出时被 join）；守护子进程不会，池的工作者也就不会。',
      },
      {
        claim: '所有的池都这样。',
        truth: 'concurrent.futures 注册了退出钩子，等待未完成的任务；multiprocessing.Pool 没有。',
      },
    ],
    platforms: {
      python: 'Pool 的工作者是守护进程；ProcessPoolExecutor 和 ThreadPoolExecutor 在退出时等待。',
      node: '带有打开通道的子进程会让父进程的事件循环活着，直到 unref() 与 disconnect()。',
      posix: 'POSIX 让子进程作为孤儿继续运行。',
      windows: 'libuv 把子进程放进一个作业，随父进程一起结束。',
    },
    reading: [
      'Python 文档：multiprocessing 的“Process.daemon”与“Pool”',
      'Python 文档：concurrent.futures 的“Executor.shutdown”',
      '手册页 wait(2)、kill(2)',
    ],
  },
  params: { workers: { label: '工作者数' }, tasks: { label: '任务数' }, taskMs: { label: '任务时长' } },
  variants: {
    'not-joined': { title: '不 join', note: '所有者结束，任务被截断。' },
    joined: { title: 'close 并 join', note: '先全部做完。' },
  },
  roles: { main: '观察者', owner: '池的所有者', worker: '工作者' },
  checks: {
    cut: { title: '有任务丢失', expected: '提交 {{submitted}} 个，完成的更少' },
    'owner-first': {
      title: '所有者自行结束，之后没有任务完成',
      expected: '所有者以 0 退出，此后没有任务完成',
      observed: '已退出；之后完成 {{after}} 个任务',
      never: '始终没有退出',
    },
    'workers-ended': {
      title: '工作者随所有者一起被终止',
      expected: '{{count}} 个工作者在代码结束时或之后被信号终止',
      observed: '工作者 {{count}} 个',
    },
    complete: { title: '每个任务都完成了', expected: '提交 {{submitted}} 个，完成同样多' },
  },
  notes: {
    submitted: '提交了 {{count}} 个任务。',
    'code-ends': '所有者的代码到此结束。',
    'owner-gone': '所有者已不在。',
  },
  shared: { figures: '提交 {{submitted}}，开始 {{started}}，完成 {{completed}}' },
};
