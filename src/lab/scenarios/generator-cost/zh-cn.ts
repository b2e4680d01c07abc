import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '切换的代价',
  summary: '两段计数先后进行，与经生成器每步切换的同样工作相比：和相等，时间不相等。',
  explanation: {
    see: '两种做法加的是同样的数。每步切换要花许多倍的时间。指标给出三轮的中位数和一次切换的价钱。',
    why: '要让出，函数得保存自己的位置、返回、再被进入。普通循环把一切放在寄存器里，编译器可以充分优化。没有可等待的事时，切换毫无收益，只有这份代价。',
    avoid: '在有等待的地方切换。计算就用普通循环；若要让别人保持响应，可隔许多步让出一次。',
    os: '其中没有系统调用：切换发生在进程内部，所以只要几十到上百纳秒，而不是线程切换的微秒级。',
    mistakes: [
      {
        claim: '一份流传的程序比较的不是同样的东西。',
        truth:
          '切换版只做了一半加法，甚至可能更快（别处在 Python 3.11 上测得 0.40 秒对 0.55 秒；公平比较是 0.60 秒对 0.15 秒）。',
      },
      { claim: '协程比循环快。', truth: '它快过的是等待。' },
    ],
    platforms: {
      everywhere: 'C++20 有协程。',
      python: '用 yield 的生成器，asyncio 在其上加了事件循环。',
      node: '生成器与 async 函数。',
      posix: 'POSIX 曾有 swapcontext。',
      windows: 'Windows 有纤程。',
    },
    reading: [
      'Python 教程中的“生成器”',
      'MDN Web 文档：function*',
      'Knuth《计算机程序设计艺术》卷 1 第 1.4.2 节“协程”',
    ],
  },
  params: { steps: { label: '每段计数的步数' }, rounds: { label: '轮数', help: '取中位数' } },
  variants: { switch: { title: '先后进行与切换', note: '两次做的加法相同。' } },
  roles: { main: '唯一的线程' },
  metrics: { serialMs: '先后进行（中位数）', switchingMs: '每步切换（中位数）', nsPerSwitch: '一次切换的价钱' },
  questions: {
    slower: {
      ask: '两个生成器在一个线程上各数到 {{steps}}。哪种更慢？',
      serial: '先数完一个，再数另一个',
      switching: '每一步都在两者之间切换',
      same: '都不是：相差不到十分之一',
    },
  },
  checks: {
    'same-work': { title: '两者做了同样的工作', expected: '每次的和都是 {{sum}}', observed: '和：{{sums}}' },
    'switching-costs': {
      title: '切换花的时间更长',
      expected: '切换的中位数大于先后进行的中位数',
      observed: '先后进行 {{serial}} 毫秒，切换 {{switching}} 毫秒',
    },
  },
};
