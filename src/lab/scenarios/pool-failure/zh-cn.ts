import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '池中的任务或工作者失败时',
  summary: '任务抛出的错误会到达询问其结果的一方；工作者在任务中途被杀，只损失那一个任务，并会补上新的工作者。',
  explanation: {
    see: '九个任务交给三个工作者。一个变体中第二个任务抛出错误：错误随它的 future 到达，工作者继续下一个任务。另一个变体中，做第二个任务的工作者被 SIGKILL 杀死：该任务以“工作者丢失”失败，新的工作者补位，其余任务都完成。',
    why: '工作者捕获任务抛出的错误，代替返回值送回去。被杀的工作者什么也送不出：池发现它已结束，必须决定它手上的任务怎么办。若任务已产生效果，重做就是错的，所以池报告丢失。',
    avoid: '务必查看每个 future，否则错误无人知晓。若想重新提交丢失的任务，要让任务可以重复执行。',
    os: '进程结束时，内核关闭它的套接字，并用 SIGCHLD 唤醒父进程；二者都告诉池工作者不在了。退出状态说明是哪个信号。',
    mistakes: [
      { claim: '任务里的异常会结束工作者。', truth: '异常被捕获、送回，由 result() 重新抛出。' },
      { claim: '没有消息就是没有错误。', truth: '没人取的错误保持沉默。' },
      {
        claim: '工作者死了池也没事。',
        truth:
          '要看是哪种池：这里的池和 tinypool 可以；Python 的 ProcessPoolExecutor 对所有未完成的任务抛出 BrokenProcessPool；multiprocessing.Pool 会补上新的工作者，但丢失任务的结果永远不来，get() 会一直等待。',
      },
    ],
    platforms: {
      python: '见上；序列化异常本身也可能失败。',
      node: '工作线程以 error 事件结束，子进程以 exit 事件结束。',
      posix: 'waitpid 说明信号。',
      windows: '只有退出码，被杀进程的退出码由杀它的一方决定。',
    },
    reading: [
      'Python 文档：concurrent.futures 的“BrokenProcessPool”',
      '手册页 signal(7)、waitpid(2)',
      'tinypool 与 piscina 的 README',
    ],
  },
  params: { workers: { label: '工作者数' }, tasks: { label: '任务数' }, taskMs: { label: '任务时长' } },
  variants: {
    'task-throws': { title: '任务抛出错误', note: '错误随 future 到达。' },
    'worker-killed': { title: '工作者被杀', note: '任务中途 SIGKILL。' },
  },
  roles: { main: '池的所有者', worker: '工作者' },
  checks: {
    'error-arrives': { title: '错误随 future 到达', expected: '恰有一个失败，为 RangeError' },
    'worker-survives': {
      title: '工作者继续工作',
      expected: '共 {{count}} 个工作者，都以 0 结束',
      observed: '工作者 {{started}} 个，其他方式结束的 {{wrong}} 个',
    },
    'loss-noticed': { title: '发现了工作者丢失', expected: '恰有一个失败，为 WorkerLostError' },
    replaced: {
      title: '补上了工作者',
      expected: '被选中者由 SIGKILL 结束，多启动一个工作者，最后有 {{count}} 个',
      observed: '启动 {{started}} 个，最后 {{left}} 个；已杀：{{killed}}',
    },
    'others-done': { title: '其余任务都完成了', expected: '{{count}} 个任务有结果', observed: '有结果的：{{count}}' },
  },
  notes: { 'task-failed': '任务 {{task}} 失败：{{error}}。', 'worker-lost': '任务 {{task}} 失去了工作者：{{error}}。' },
  shared: { 'errors.observed': '失败：{{errors}}' },
};
