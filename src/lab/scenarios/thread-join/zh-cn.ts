import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '等待线程：join',
  summary: '等一个线程，等完一个再启动下一个，或者先全部启动再等待：用时是一次睡眠，还是全部之和。',
  explanation: {
    see: '只 join 一个线程：主线程的一行在它结束之后，此时它已不再存活。三个线程若每个都在启动下一个之前 join，就要三次睡眠的时间。一起启动只要一次，五十个也一样。',
    why: 'join 让调用者阻塞到那个线程结束。已经在运行的线程在此期间照常运行。两次启动之间的 join 使第二个线程根本不存在，自然无从重叠。',
    avoid: '用两个循环：第一个启动，第二个 join。在启动的循环里 join，会把并行程序变成串行，而且没有任何报错。',
    os: '等待 join 的线程在内核中睡眠，不占用处理机时间。Linux 上的 POSIX 线程结束时，内核把内存中的一个字清零，并唤醒在那里等待的线程（set_tid_address、futex）。睡眠的线程占用栈内存；在 Node 中还要一个自己的引擎，约几兆字节。',
    mistakes: [
      { claim: '在一个循环里 start 再 join，三个线程就同时运行。', truth: '它们是依次运行的，只有总时间能看出来。' },
      { claim: 'join 会结束线程。', truth: '它只是等待。不给时限，永不结束的线程会被永远等下去。' },
      { claim: '五十个各睡两秒的线程要一百秒。', truth: '它们同时睡，大约两秒。' },
    ],
    platforms: {
      python: 't.join(timeout)，之后用 is_alive() 判断是否超时。',
      node: '等待 exit 事件；若改为阻塞主线程，它的事件循环就停了。',
      posix: 'pthread_join，每个线程一次。',
      windows: 'WaitForSingleObject，或最多 64 个对象的 WaitForMultipleObjects。',
    },
    reading: ['OSTEP 第 27 章：插叙：线程 API', 'pthread_join(3)', 'Python 文档：threading——Thread.join'],
  },
  params: {
    threads: { label: '线程数' },
    units: { label: '睡眠长度', help: '以单位计' },
    unitMs: { label: '时间单位' },
  },
  variants: {
    one: { title: '等一个', note: '主线程的一行在它之后。' },
    serial: { title: '启动、等待、再启动、再等待', note: '全部睡眠之和。' },
    together: { title: '全部启动，再全部等待', note: '一次睡眠。' },
    fifty: { title: '五十个线程', note: '仍是一次睡眠。' },
  },
  roles: { main: '主线程', sleeper: '睡眠的线程' },
  metrics: { elapsed: '从开始睡眠到最后一次 join 的时间' },
  questions: {
    elapsed: {
      ask: '每个线程睡 {{unitMs}} 毫秒的 {{units}} 倍；有多个线程时启动 {{threads}} 个。从第一次睡眠到最后一次 join 要多久？',
    },
  },
  checks: {
    'after-thread': {
      title: '主线程的一行在线程结束之后',
      expected: '这一行在线程结束之后，距睡眠开始至少 {{ms}} 毫秒',
      observed: '这一行在 {{line}} 毫秒，线程结束于 {{end}} 毫秒，等待了 {{ms}} 毫秒',
    },
    'not-alive': { title: 'join 之后线程不再存活', expected: '存活：false', observed: '存活：{{alive}}' },
    sum: { title: '用时是全部睡眠之和', expected: '至少 {{ms}} 毫秒' },
    'never-overlap': {
      title: '没有两个线程同时存在',
      expected: '每个都在前一个结束之后启动',
      observed: '{{threads}} 个中有 {{overlaps}} 个提前启动',
    },
    'one-sleep': {
      title: '用时是一次睡眠，而不是总和',
      expected: '最后一个线程醒来时，至少过了 {{ms}} 毫秒，少于 {{twice}} 毫秒（总和为 {{sum}} 毫秒）',
      observed: '{{woke}} 毫秒后最后一个醒来，{{ms}} 毫秒后最后一次 join 返回',
    },
  },
  notes: { greets: '睡醒了。', 'main-line': '{{ms}} 毫秒后主线程继续。' },
  shared: { elapsed: '{{ms}} 毫秒' },
};
