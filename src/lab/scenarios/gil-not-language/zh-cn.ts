import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '谁有全局锁，谁没有',
  summary: '这把锁属于某个实现，不属于 Python 语言。',
  explanation: {
    see: '有全局解释器锁的：最常用的 CPython（所有常规构建）和 PyPy。没有的：Jython（运行在 Java 虚拟机上）、IronPython（运行在 .NET 上），以及 CPython 的自由线程构建（3.13 及以后）。',
    why: '语言规定程序的含义，不规定线程怎样运行。实现可以用一把大锁、许多小锁，或本来就线程安全的虚拟机内存管理。',
    os: '在所有这些实现里，Python 的线程都是操作系统的线程。哪些可以同时运行，由上面的解释器决定。',
    mistakes: [
      { claim: 'PyPy 没有全局锁。', truth: '它有。去掉锁的试验（软件事务内存）已经放弃。' },
      {
        claim: 'JPython 和 Psyco 是没有这把锁的实现。',
        truth: '“JPython”是 Jython 的旧名；“Psyco”不是一种实现，而是 CPython 的扩展模块，早已停止开发。',
      },
      {
        claim: '只有 Python 有这种锁。',
        truth: 'Ruby 的常用实现（MRI）也有。JavaScript 引擎回避了这个问题：每个工作线程各有自己的堆。',
      },
    ],
    platforms: {
      python:
        'Jython 只实现到 Python 2.7，IronPython 到 3.4。sys._is_gil_enabled()（3.13）可以查询锁是否打开；“procession doctor”会列出本机有哪些构建。',
    },
    reading: [
      'Python 文档术语表“global interpreter lock”',
      'PyPy 文档常见问题“Does PyPy have a GIL?”',
      'PEP 703《Making the Global Interpreter Lock Optional in CPython》',
    ],
  },
};
