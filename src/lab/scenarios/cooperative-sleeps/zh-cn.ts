import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '一个线程上的三次睡眠',
  summary: '分别睡 1、3、5 个单位：睡眠会让出时共 5 个单位，会阻塞时共 9 个单位，尽管任务一样。',
  explanation: {
    see: '三个任务在一个线程上启动，逐个汇合。睡眠会让出时，总时间等于最长的那个。睡眠阻塞线程时，总时间等于全部之和，前一个睡够了下一个才开始。',
    why: '任务只在它表明的地方让出：在 await 处，或在专门会切换的库调用里。不知道事件循环的调用会占住线程。',
    avoid:
      '使用事件循环自己的睡眠、读取和等待调用，绝不用会阻塞的那些。用 gevent 时，要在其他导入之前先替换标准调用（monkey.patch_all）。',
    os: '第一种情形，线程只等待一次，以最近的定时器为限。第二种情形，它睡三次，每次只为一个任务。',
    mistakes: [
      { claim: '任何睡眠都会让别人运行。', truth: '只有事件循环的睡眠，或被替换过的睡眠才会。' },
      { claim: '在导入其他模块之后才打补丁。', truth: '它们仍用原来的调用。' },
      { claim: '逐个汇合就成了串行。', truth: '等待第一个并不妨碍其他的继续。' },
    ],
    platforms: {
      python: 'asyncio.sleep 对 time.sleep；gevent.sleep，或打过补丁的 time.sleep。',
      node: '定时器对 Atomics.wait。',
      posix: 'nanosleep 阻塞线程；timerfd 与 poll 不会。',
    },
    reading: [
      'gevent 文档：“Monkey patching”',
      'Python 文档：asyncio 的“用 asyncio 开发”',
      'OSTEP 第 33 章“基于事件的并发”',
    ],
  },
  params: { unitMs: { label: '一个单位' } },
  variants: {
    cooperative: { title: '会让出的睡眠', note: '约 5 个单位。' },
    blocking: { title: '会阻塞的睡眠', note: '9 个单位。' },
  },
  roles: { main: '唯一的线程' },
  checks: {
    'as-long-as-the-longest': { title: '与最长的睡眠一样久' },
    'as-long-as-the-sum': { title: '与全部睡眠之和一样久' },
    overlap: { title: '三个同时在睡', expected: '三个同时' },
    'no-overlap': { title: '一次只有一个在睡', expected: '从不同时两个' },
  },
  notes: { slept: '睡了 {{units}} 个单位。', 'all-done': '三个都已汇合。' },
  shared: {
    'longest.expected': '至少 {{ms}} 毫秒（5 个单位），且少于 {{most}} 毫秒（9 个单位：总和）',
    'sum.expected': '至少 {{ms}} 毫秒（9 个单位）',
    'span.observed': '{{span}} 毫秒；全部睡眠合计 {{sum}} 毫秒',
    'peak.observed': '同时至多 {{peak}} 个',
  },
};
