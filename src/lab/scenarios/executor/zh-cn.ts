import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '执行器与 future',
  summary: 'submit 立即给出 future；过早询问会让池变成串行；任务完成的次序不同，结果仍可按序读取；shutdown 会等待。',
  explanation: {
    see: '任务交给同一进程的几个线程（或每核一个进程）。若每次提交后立刻要结果，同一时刻只有一个任务。若先收集全部 future，则工作者全都开工。结果列表按提交次序，日志里的完成次序却不同。shutdown 之后没有工作者留下，新任务被拒绝。',
    why: 'future 把提交与取结果分开。任务未完成时 result() 会等待：在循环里调用，就把这段等待插到两次提交之间。',
    avoid: '先全部提交，再读取。想在结果一出来就得到，可用回调（Python 中还有 as_completed）。',
    os: '池中的线程共有所属进程的进程号，各有自己的线程号。没有任务的工作者在内核中睡眠，不耗处理器时间。',
    mistakes: [
      { claim: '读取结果之前必须 shutdown。', truth: 'result() 自己会等待；shutdown 是用来结束工作者的。' },
      {
        claim: 'shutdown 总会等待。',
        truth: '仅当 wait=True（默认）时；Python 3.9 起 cancel_futures=True 会丢弃尚未开始的任务。',
      },
      { claim: '五个任务配五个工作者就能看懂池。', truth: '那样看不出限制：任务应多于工作者。' },
      { claim: '结果按提交次序到来。', truth: '按此次序读取 future，列表才有序；完成自有其次序。' },
    ],
    platforms: {
      python:
        'concurrent.futures 的 ThreadPoolExecutor 与 ProcessPoolExecutor，默认大小为 min(32, 核心数 + 4) 和每核一个。',
      node: 'promise 就是 future，Promise.all 保持次序；池由库提供。',
      posix: '只有线程的创建与汇合。',
      windows: '系统线程池，没有 future。',
    },
    reading: ['Python 文档：concurrent.futures', 'PEP 3148“futures：异步执行计算”', 'MDN Web 文档：Promise.all'],
  },
  params: {
    workers: { label: '工作者数' },
    tasks: { label: '任务数' },
    shortestMs: { label: '最短任务' },
    longestMs: { label: '最长任务' },
    seed: { label: '种子', help: '相同的种子得到相同的时长' },
  },
  variants: {
    'thread-5': { title: '5 个线程，5 个任务', note: '任务与工作者一样多。' },
    'thread-3': { title: '3 个线程，6 个任务', note: '看得出限制。' },
    'process-default': { title: '进程，默认大小', note: '每核一个。' },
    'result-at-once': { title: '提交后立刻 result()', note: '串行。' },
    'result-later': { title: '全部提交后再 result()', note: '同样的工作并排进行。' },
    collect: { title: '收集 20 个 future', note: '结果有序，完成次序不同。' },
    shutdown: { title: 'shutdown', note: '等待、拒绝，一个不留。' },
  },
  roles: { main: '执行器的所有者', worker: '工作者' },
  questions: {
    peak: { ask: '按本变体的方式把 {{tasks}} 个任务交给执行器。最多同时运行几个？' },
  },
  checks: {
    'all-done': { title: '每个任务都完成了', expected: '{{count}} 个任务开始并结束', observed: '{{count}} 个任务' },
    'one-process': {
      title: '工作者都是同一进程的线程',
      expected: '1 个进程号，{{count}} 个工作者，都是线程',
      observed: '{{pids}} 个进程号，{{ids}} 个工作者',
    },
    peak: { title: '同时数目达到池的大小', expected: '同时 {{count}} 个', observed: '同时至多 {{peak}} 个' },
    'one-a-core': {
      title: '每核一个进程',
      expected: '{{count}} 个工作进程，同时从不更多',
      observed: '{{pids}} 个进程号，同时至多 {{peak}} 个',
    },
    span: {
      title: '工作得到分担',
      expected: '至少 {{least}} 毫秒（最长的任务；平均分担），且少于 {{most}} 毫秒（全部任务合计的十分之九）',
      observed: '{{span}} 毫秒；全部任务合计 {{sum}} 毫秒',
    },
    serial: {
      title: '一次一个任务',
      expected: '从不同时进行，至少 {{ms}} 毫秒',
      observed: '同时至多 {{peak}} 个，{{ms}} 毫秒',
    },
    'ordered-results': { title: '结果按提交次序', expected: '按提交次序 0、1、2……' },
    'completion-differs': { title: '完成次序不同', expected: '不同于 0、1、2……的次序' },
    'shut-down': {
      title: 'shutdown 之后一切都已结束',
      expected: 'shutdown 返回前 {{count}} 个任务已结束，随后提交被拒绝，工作者剩 0 个',
      observed: '已结束 {{done}} 个，提交被拒绝：{{refused}}，剩余工作者 {{left}} 个',
    },
  },
  notes: { submitted: '提交了 {{count}} 个任务。', 'shut-down': '已关停：剩余工作者 {{workers}} 个。' },
  shared: { list: '次序为：{{list}}' },
};
