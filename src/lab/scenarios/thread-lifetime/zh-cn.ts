import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '带线程的进程活多久',
  summary: '线程彼此平等，进程活到最慢的线程结束为止；除非有谁调用 exit，那会结束全部线程。',
  explanation: {
    see: '三个线程分别工作一、二、三个单位。主线程的代码立即结束，进程却一直保留到最慢的线程完成。另一个变体里，主线程半个单位之后调用 exit：整个进程结束，没有线程完成。',
    why: '线程不构成树：谁都可以启动、等待别的线程，也可以比它活得更久。主线程的特殊之处由运行时造成：它的代码结束后，先等待其他线程，再结束进程。',
    avoid: '线程还有东西要写时，绝不要调用 exit。先通知它们停止，join，最后才结束程序。',
    os: '内核有两个调用：exit 结束一个线程，exit_group 结束整个进程。C 的 exit() 和从 main 返回用的是后者。只有主线程自己结束时，进程的第一个任务成为僵尸，其余线程继续运行。',
    mistakes: [
      {
        claim: '线程平等，所以主线程没有特别之处。',
        truth:
          '在 Python 中只有它执行信号处理函数，它的结束会开始关闭过程。在 Node 中，它退出会结束所有 worker，它的未捕获错误也一样。',
      },
      { claim: '主代码结束，程序就结束。', truth: '还有普通线程在运行时并非如此。' },
      { claim: '在线程里调用 sys.exit 会结束程序。', truth: '它抛出 SystemExit，只结束那个线程。' },
    ],
    platforms: {
      python: '解释器在结束前 join 所有非守护线程；os._exit 则立即结束。',
      node: '只要还有被引用的 worker，进程就保留；worker 中的 process.exit 只结束该 worker。',
      posix: '从 main 返回会结束所有线程；在 main 中调用 pthread_exit，其余线程可以继续。',
      windows: '从 main 返回会结束所有线程；在 main 中调用 ExitThread，其余线程可以继续。',
    },
    reading: [
      'pthread_exit(3)、exit_group(2)',
      'Node.js 文档：worker_threads',
      '汤小丹等《计算机操作系统》：线程的实现',
    ],
  },
  params: { threads: { label: '线程数', help: '第 n 个工作 n 个单位' }, unitMs: { label: '时间单位' } },
  variants: {
    waits: { title: '主代码先结束', note: '进程等待最慢的线程。' },
    exits: { title: '主线程调用 exit', note: '所有线程随之结束。' },
  },
  roles: { main: '主线程', worker: '线程' },
  checks: {
    'process-waits': {
      title: '主代码先结束，进程在最慢的线程之后结束',
      expected: '主代码在任何线程完成之前结束，进程在全部完成之后结束',
    },
    'as-long-as-slowest': { title: '进程继续活了最慢线程所需的时间', expected: '进程比主代码至少晚 {{ms}} 毫秒结束' },
    'one-process': {
      title: '所有线程属于同一个进程',
      expected: '{{threads}} 个线程，一个 pid',
      observed: '{{threads}} 个线程，{{pids}} 个 pid',
    },
    'exit-takes-all': {
      title: 'exit 在线程未完成时结束了进程',
      expected: '并非所有线程都完成，且进程在调用 exit 后 {{ms}} 毫秒之内结束',
    },
  },
  notes: { begins: '开始 {{units}} 个单位的工作。', done: '完成。', 'main-over': '主代码结束。' },
  shared: {
    observed:
      '主代码结束于 {{over}} 毫秒；{{begun}} 个线程中完成 {{done}} 个，最后一个在 {{last}} 毫秒；进程结束于 {{exit}} 毫秒',
  },
};
