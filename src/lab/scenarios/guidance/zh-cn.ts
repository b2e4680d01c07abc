import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '我的工作适合哪一种？',
  summary: '同样的任务，用一个线程、多线程、多进程，都含启动时间：本机上最快的就是推荐的。',
  explanation: {
    see: '每种方式轮流把全部任务做几遍，时间包含启动和结束。中位数最小的就是推荐的方式：是此时此地量出来的，不是抄来的。通常：计算用多线程或多进程，等待用带事件循环的一个线程，两者混合用多线程。',
    why: '同时运行的流程能缩短计算，但启动要花时间；等待不靠它们也能重叠。任务很短时由启动代价决定：把工作量调小，看推荐怎么变。',
    avoid: '先测量再分工。用池让工作者一直活着，不要每个任务启动一个。',
    os: '几轮的中位数不会被某一轮的干扰带偏；平均数会。',
    mistakes: [
      {
        claim: '计算用进程，等待用线程，混合则两者并用。',
        truth: '对带全局锁的 CPython 是好建议。在 Node 中：计算用工作线程或进程，等待用事件循环。',
      },
      { claim: '输入输出不用 CPU。', truth: '几乎不用；但读完还要解析的任务就是混合型。' },
    ],
    platforms: {
      python:
        '若用 CPython，多线程在计算时会落后（见“计算密集：单线程、多线程、多进程”，运行环境 python），事件循环则由 asyncio 承担。',
      node: '用本机的 Node 测量。',
    },
    reading: [
      'Python 文档 concurrent.futures',
      'Node.js 文档“不要阻塞事件循环（或工作池）”',
      'OSTEP 第 33 章“基于事件的并发”',
    ],
  },
  params: {
    tasks: { label: '任务数' },
    workMs: { label: '计算', help: '每个任务的 CPU 时间' },
    waitMs: { label: '等待', help: '每个任务的等待时间' },
    rounds: { label: '轮数', help: '取中位数' },
  },
  variants: {
    computing: { title: '计算', note: '每个任务都需要核心。' },
    waiting: { title: '等待', note: '没有任务需要核心。' },
    mixed: { title: '两者都有', note: '每个任务先计算再等待。' },
  },
  roles: { main: '程序', task: '任务' },
  metrics: { oneThread: '一个线程，中位数', threads: '多线程，中位数', processes: '多进程，中位数' },
  questions: {
    fastest: {
      ask: '同样的 {{tasks}} 个任务分别由一个线程、多个线程和多个进程完成。哪种最快？',
      'one-thread': '一个线程',
      threads: '每个任务一个线程',
      processes: '每个任务一个进程',
    },
  },
  checks: {
    'lowest-median': {
      title: '推荐的方式在本机上中位数最小',
      expected: '{{way}}，它的中位数最小',
      observed: '推荐：{{way}}；中位数（毫秒）：{{medians}}',
    },
    'all-measured': { title: '每轮都测了每种方式', expected: '3 种方式，各 {{rounds}} 次' },
    'not-too-fast': {
      title: '没有一种快过工作量所允许的',
      expected: '不少于 {{least}} 毫秒，一个线程不少于 {{alone}} 毫秒',
    },
  },
  notes: { took: '{{way}}：{{ms}} 毫秒。', recommended: '本机推荐：{{way}}（中位数 {{ms}} 毫秒）。' },
  shared: { medians: '中位数（毫秒）：{{medians}}' },
};
