import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Three sleeps on one thread',
    summary:
      'Sleeping 1, 3 and 5 units: 5 together if the sleeps give way, 9 if they block, although the tasks are the same.',
    explanation: {
      see: 'Three tasks start on one thread and are joined one by one. With sleeps that give way the whole takes as long as the longest. With sleeps that block the thread it takes as long as all together, and the next task begins only when the one before has slept enough.',
      why: 'A task gives way only where it says so: at an await, or inside a library call that was made to switch. A call that knows nothing of the event loop keeps the thread.',
      avoid:
        'Use the sleeping, reading and waiting calls of your event loop, never those that block. With gevent, replace the standard calls first of all (monkey.patch_all), before other imports.',
      os: 'In the first case the thread waits once, with the nearest timer as its limit. In the second it sleeps three times, each for one task only.',
      mistakes: [
        '“Any sleep lets others run.” — Only the one of the event loop does, or one that was replaced.',
        'Patching after other modules were imported: they keep the original calls.',
        '“Joining one by one makes it serial.” — Waiting for the first does not keep the others from going on.',
      ],
      platforms:
        'Python: asyncio.sleep against time.sleep; gevent.sleep, or time.sleep after patching. Node: a timer against Atomics.wait. POSIX: nanosleep blocks its thread; timerfd and poll do not.',
      reading: [
        'gevent documentation: “Monkey patching”',
        'Python documentation: asyncio, “Developing with asyncio”',
        'OSTEP, chapter 33 “Event-based Concurrency”',
      ],
    },
    params: {
      unitMs: {
        label: 'One unit',
      },
    },
    variants: {
      cooperative: {
        title: 'Sleeps that give way',
        note: 'About 5 units.',
      },
      blocking: {
        title: 'Sleeps that block',
        note: '9 units.',
      },
    },
    roles: {
      main: 'the one thread',
    },
    checks: {
      'as-long-as-the-longest': 'As long as the longest sleep',
      'as-long-as-the-sum': 'As long as all sleeps together',
      overlap: 'All three slept at once',
      'no-overlap': 'One slept at a time',
    },
    messages: {
      slept: 'Slept {{units}} units.',
      'all-done': 'All three are joined.',
      'longest.expected': 'at least {{ms}} ms (5 units), and less than {{most}} ms (9 units: the sum)',
      'sum.expected': 'at least {{ms}} ms (9 units)',
      'span.observed': '{{span}} ms; all sleeps together {{sum}} ms',
      'overlap.expected': 'three at once',
      'no-overlap.expected': 'never two at once',
      'peak.observed': 'at most {{peak}} at once',
    },
  },
  {
    title: '一个线程上的三次睡眠',
    summary: '分别睡 1、3、5 个单位：睡眠会让出时共 5 个单位，会阻塞时共 9 个单位，尽管任务一样。',
    explanation: {
      see: '三个任务在一个线程上启动，逐个汇合。睡眠会让出时，总时间等于最长的那个。睡眠阻塞线程时，总时间等于全部之和，前一个睡够了下一个才开始。',
      why: '任务只在它表明的地方让出：在 await 处，或在专门会切换的库调用里。不知道事件循环的调用会占住线程。',
      avoid:
        '使用事件循环自己的睡眠、读取和等待调用，绝不用会阻塞的那些。用 gevent 时，要在其他导入之前先替换标准调用（monkey.patch_all）。',
      os: '第一种情形，线程只等待一次，以最近的定时器为限。第二种情形，它睡三次，每次只为一个任务。',
      mistakes: [
        '“任何睡眠都会让别人运行。”——只有事件循环的睡眠，或被替换过的睡眠才会。',
        '在导入其他模块之后才打补丁：它们仍用原来的调用。',
        '“逐个汇合就成了串行。”——等待第一个并不妨碍其他的继续。',
      ],
      platforms:
        'Python：asyncio.sleep 对 time.sleep；gevent.sleep，或打过补丁的 time.sleep。Node：定时器对 Atomics.wait。POSIX：nanosleep 阻塞线程；timerfd 与 poll 不会。',
      reading: [
        'gevent 文档：“Monkey patching”',
        'Python 文档：asyncio 的“用 asyncio 开发”',
        'OSTEP 第 33 章“基于事件的并发”',
      ],
    },
    params: {
      unitMs: {
        label: '一个单位',
      },
    },
    variants: {
      cooperative: {
        title: '会让出的睡眠',
        note: '约 5 个单位。',
      },
      blocking: {
        title: '会阻塞的睡眠',
        note: '9 个单位。',
      },
    },
    roles: {
      main: '唯一的线程',
    },
    checks: {
      'as-long-as-the-longest': '与最长的睡眠一样久',
      'as-long-as-the-sum': '与全部睡眠之和一样久',
      overlap: '三个同时在睡',
      'no-overlap': '一次只有一个在睡',
    },
    messages: {
      slept: '睡了 {{units}} 个单位。',
      'all-done': '三个都已汇合。',
      'longest.expected': '至少 {{ms}} 毫秒（5 个单位），且少于 {{most}} 毫秒（9 个单位：总和）',
      'sum.expected': '至少 {{ms}} 毫秒（9 个单位）',
      'span.observed': '{{span}} 毫秒；全部睡眠合计 {{sum}} 毫秒',
      'overlap.expected': '三个同时',
      'no-overlap.expected': '从不同时两个',
      'peak.observed': '同时至多 {{peak}} 个',
    },
  },
);
