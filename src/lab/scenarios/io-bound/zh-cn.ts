import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '等待：线程、进程、定时器',
  summary: '同样的睡眠（如同等待磁盘或网络）：各用一个线程，各用一个进程，或作为一个线程里的定时器。',
  explanation: {
    see: '无论哪种方式、多少任务，用时都等于最长的那次睡眠：睡眠的任务不需要核心，所以睡眠互相重叠。不同的只是启动代价：定时器为零，线程很小，进程最大。种子会显示出来，各种方式睡得完全一样：用的是同一组随机数。',
    why: '等待输入输出的任务处于阻塞状态：内核让它离开核心，设备完成后再唤醒它。一个核心照看几千个等待的任务也没问题。CPython 的全局锁在这里无害，因为每次可能阻塞的调用之前都会释放它。',
    avoid: '若主要是等待，选启动最便宜的：事件循环（asyncio、Node 自带）或线程。进程用于计算，或用于隔离故障。',
    os: '睡眠的线程处于 S 状态。一百个线程要一百个栈（大多是没用到的地址空间），Node 的工作线程还要各带一个引擎；一百个定时器只是堆里的一百个条目。',
    mistakes: [
      {
        claim: '线程比进程快 40 %（3.2 秒对 2.0 秒）。',
        truth:
          '两次的随机睡眠是分别抽的：一次最长 3 秒，另一次最长 2 秒。两次各抽四个，两个最大值在 32 % 的试验中不相同。真正的代价是 0.244 秒和 0.002 秒。',
      },
      { claim: '四个进程各等 10 秒，共需 40 秒。', truth: '无论几个核心，等待都会重叠：约 10 秒。' },
      { claim: 'I/O 不用 CPU。', truth: '差不多：发起传输、复制、处理应答都要用一点，但很少。' },
    ],
    platforms: {
      python: '运行环境“python”用 CPython 的 threading、multiprocessing（spawn）和 asyncio，睡眠相同。',
      node: 'Node 的工作线程启动要几十毫秒，CPython 的线程不到一毫秒。Node 自己的 I/O 都在一个事件循环里。',
    },
    reading: [
      'Python 文档 asyncio',
      'Node.js 文档“事件循环”',
      'OSTEP 第 33 章“基于事件的并发”',
      '汤小丹《计算机操作系统》第六章“输入输出系统”',
    ],
  },
  params: {
    runtime: { label: '运行环境' },
    tasks: { label: '任务数' },
    unitMs: { label: '单位时间', help: '相当于课程中的一“秒”' },
    seed: { label: '种子', help: '种子相同，抽到的睡眠就相同' },
  },
  variants: {
    four: { title: '四次睡眠，各 1 到 3 个单位', note: '只抽一次，各种方式都一样。' },
    hundred: { title: '一百次睡眠，各 1 个单位', note: '不到 2 个单位全部结束。' },
  },
  roles: { main: '程序', sleeper: '等待的任务', interpreter: 'CPython' },
  metrics: {
    threadsWall: '多线程，含启动与结束',
    processesWall: '多进程，含启动与结束',
    timersWall: '一个线程的定时器',
    threadsExtra: '多线程：超出最长睡眠的时间',
    processesExtra: '多进程：超出最长睡眠的时间',
  },
  references: {
    processes: 'CPython 的四个进程，随机睡眠，最长 3 秒。请改看超出最长睡眠的时间：这里的睡眠与之不同。',
    threads: 'CPython 的四个线程，另一组随机睡眠，最长 2 秒。',
    processesExtra: '由已发表的 3.244 秒算出。启动一个 Node 进程比 CPython 用 fork 启动更久。',
    threadsExtra:
      '由已发表的 2.002 秒算出。CPython 的线程不到一毫秒就能启动；Node 的工作线程要启动一个 JavaScript 引擎。',
  },
  questions: {
    threads: {
      ask: '{{tasks}} 个任务只是等待，各等 1 个单位（{{unitMs}} 毫秒）或至多 3 个。{{tasks}} 个线程一起要多久？',
    },
  },
  checks: {
    'same-sleeps': {
      title: '各种方式的睡眠都相同',
      expected: '{{tasks}} 次睡眠，各种方式都相同',
      observed: '睡眠：{{sleeps}} 毫秒',
    },
    'as-long-as-the-longest': { title: '没有一种在最长的睡眠之前结束' },
    overlap: { title: '睡眠互相重叠', expected: '各小于总和 {{sum}} 毫秒' },
    'no-better': {
      title: '从共同起点算起，线程与进程用时相同',
      expected: '相差不到 {{unit}} 毫秒',
      observed: '相差 {{difference}} 毫秒',
    },
    'one-unit': { title: '不到两个单位全部结束', expected: '各至少 {{unit}} 毫秒且小于 {{limit}} 毫秒' },
  },
  notes: { measured: '{{kind}}：从共同起点算起 {{ms}} 毫秒，含启动与结束 {{total}} 毫秒。' },
  shared: {
    walls: '{{walls}} 毫秒',
    'longest.expected': '各至少 {{longest}} 毫秒',
  },
};
