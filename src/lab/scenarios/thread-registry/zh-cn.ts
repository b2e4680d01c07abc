import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '线程的名字、列表与存活状态',
  summary: '线程对象在启动前、运行中和结束后：它的名字、编号、是否存活，以及列表里有谁。',
  explanation: {
    see: '列表里起初只有主线程。启动之后，每个线程以自动生成的名字出现在列表中。其中一个改了名，列表随之显示。join 之后又只剩主线程。操作系统自己的列表每次都与之一致。',
    why: '线程对象与线程是两回事。对象从构造起存在到最后一次使用；线程只从 start 存在到结束。“存活”说明此刻有没有线程，列表里是存活的线程，包括主线程。',
    avoid: '关于存活或数目的回答，读到时可能已经过时。要等待结束就用 join；要限制数目就用信号量或池。',
    os: '名字属于运行时的对象。Linux 还为每个线程记一个 15 字节的名字（prctl、pthread_setname_np），ps -L 可以看到。内核的线程列表是 /proc/PID/task，其中还有运行时为自己启动的线程，所以比程序自己的列表长。',
    mistakes: [
      {
        claim: 'steName、getname、enumernate、activecount、current_Thread。',
        truth:
          '没有这些名字。正确的是属性 name、threading.enumerate()、active_count() 和 current_thread()。getName、setName、currentThread、activeCount 自 Python 3.10 起已弃用。',
      },
      {
        claim: 'isAlive。',
        truth: 'Python 3.9 已移除；应为 is_alive()，而且要带括号，否则打印的是方法本身，永远算作真。',
      },
      { claim: '没有启动线程时数目是 0。', truth: '主线程也算，所以最少是 1。' },
      { claim: 'if __name__ == "main"。', truth: '名字是 "__main__"；写成别的字符串，这段代码永远不会执行。' },
    ],
    platforms: {
      python: 'threading.enumerate() 和 is_alive()。',
      node: 'Node 不保存 worker 的列表，程序要像这里一样根据 online 和 exit 事件自己维护；threadId 给出 worker 的编号。',
      posix: 'pthread_self 和 pthread_equal；没有查询线程是否存活的调用。',
      windows: 'GetCurrentThreadId、SetThreadDescription。',
    },
    reading: ['Python 文档：threading', 'Node.js 文档：worker_threads', 'proc(5)、pthread_setname_np(3)'],
  },
  params: { threads: { label: '线程数' }, holdMs: { label: '观察时间', help: '存活期间和结束之后' } },
  variants: { live: { title: '之前、期间、之后', note: '一次运行展示三个阶段。' } },
  roles: { main: '维护列表的主线程', worker: '线程' },
  questions: {
    counted: { ask: '程序启动 {{threads}} 个线程。它们运行时，线程列表里有几个？' },
  },
  checks: {
    alive: { title: '启动前不存活，运行中存活，join 之后不存活', expected: '依次为 false、true、false' },
    names: {
      title: '名字自动生成，改名后列表随之改变',
      expected: 'Thread-1、Thread-2……，随后 song 取代 Thread-1',
      observed: '先是 {{started}}；后来是 {{renamed}}',
    },
    'same-id': { title: '线程自己的编号与启动者看到的相同', expected: '内外看到的编号相同，各线程互不相同' },
    count: { title: '数目是运行中的线程加上主线程' },
    'os-agrees': {
      title: '操作系统的列表与之一致',
      expected: '存活期间有全部 {{threads}} 个线程，之后一个也没有',
      observed: '存活期间 {{most}} 个，之后 {{left}} 个',
    },
  },
  notes: {
    listed: '列表中有 {{count}} 个：{{names}}。',
    'all-alive': '全部存活。',
    'let-go': '现在可以结束了。',
    after: '全部结束。',
    end: '完毕。',
  },
  shared: { values: '依次为 {{values}}' },
};
