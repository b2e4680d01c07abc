import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '同步提交与异步提交',
  summary: '两个任务，逐个提交并等待结果，或一次都提交：用时是两者之和，或是较长的一个。',
  explanation: {
    see: '同步时，第一个任务交回结果后才提交第二个，用时是两者之和。异步时先把两个都提交，提交者继续做自己的事，结果到来时再得到通知。用时等于较长的任务。',
    why: '这两个词描述的是任务的提交方式。同步：提交之后什么也不做，直到拿到结果。异步：提交后继续做别的，稍后再接收结果。',
    os: '异步任务的结果总要设法送达：提交者反复询问（轮询），留下一个供调用的函数（回调），或得到一个将来存放结果的对象（promise、future）。这里的任务是进程，结果是退出码；内核用 SIGCHLD 通知。',
    mistakes: [
      { claim: '异步就是多线程。', truth: '它没有说由谁来做：可以是另一个进程、一个设备，或同一线程稍后再做。' },
      {
        claim: '同步就是阻塞。',
        truth: '两者相互独立：一个是如何提交任务，一个是暂时没有结果时调用怎么办。四种组合都存在。',
      },
      { claim: '异步总是更快。', truth: '只有任务能重叠时才如此。两个任务若都要用唯一的核心，用时不变。' },
    ],
    platforms: {
      python: 'apply 会等待，apply_async 返回结果对象；concurrent.futures 提供 future。',
      node: 'execSync 与 exec，后者配合回调或 promise。',
      posix: 'system 与 fork 加稍后的 waitpid。',
      windows: '立即等待进程句柄，或稍后再等。',
    },
    reading: [
      'OSTEP 第 5 章“插叙：进程 API”、第 33 章“基于事件的并发”',
      'Python 文档：concurrent.futures',
      '汤小丹《计算机操作系统》第二章“进程同步”',
    ],
  },
  params: { firstMs: { label: '任务一', help: '需要多久' }, secondMs: { label: '任务二', help: '需要多久' } },
  variants: {
    synchronous: { title: '同步', note: '逐个等待结果。' },
    asynchronous: { title: '异步', note: '全部提交，然后继续。' },
  },
  roles: { main: '提交者', job: '任务' },
  metrics: { total: '得到全部结果的时间' },
  checks: {
    'one-by-one': { title: '第一个任务结束后才提交第二个', expected: 'job-1 结束之后才提交 job-2' },
    sum: { title: '用时是两者之和', expected: '至少 {{sum}} 毫秒' },
    'both-submitted': { title: '任何一个结束之前，两个都已提交', expected: '最后一次提交早于第一个结束' },
    longest: { title: '用时是较长的任务，而不是总和', expected: '至少 {{longest}} 毫秒，少于两者之和' },
    results: { title: '两个结果都已送达', expected: '两个结果，都是 0', observed: '结果：{{results}}' },
  },
  notes: {
    submitted: '提交 {{name}}（{{ms}} 毫秒）。',
    result: '{{name}} 的结果到了。',
    'carrying-on': '两个都已提交，提交者继续做自己的事。',
  },
  shared: {
    order: '提交于 {{submitted}} 毫秒，结束于 {{ended}} 毫秒',
    total: '{{ms}} 毫秒；任务寿命之和为 {{lives}} 毫秒',
  },
};
