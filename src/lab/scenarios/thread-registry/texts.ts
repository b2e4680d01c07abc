import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Names, list and liveness of threads',
    summary:
      'A thread object before its start, while it runs and after its end: its name, its number, whether it is alive, and who is on the list.',
    explanation: {
      see: 'The list holds only the main thread at first. After the start it holds every thread under a generated name. One is renamed, and the list shows it. After the joins only the main thread is left. The operating system’s own list agrees each time.',
      why: 'A thread object and the thread are two things. The object exists from its construction to its last use; the thread only from start to its end. “Alive” tells whether there is a thread now, and the list holds the living ones, the main thread included.',
      avoid:
        'An answer about liveness or a count may be old when you read it. To wait for the end use join; to limit a number use a semaphore or a pool.',
      os: 'Names belong to the runtime’s object. Linux knows a name of 15 bytes for each thread as well (prctl, pthread_setname_np), which ps -L shows. The kernel’s list of threads is /proc/PID/task. It also holds threads that the runtime started for itself, so it is longer than the program’s own list.',
      mistakes: [
        '“steName, getname, enumernate, activecount, current_Thread” – no such names. It is the attribute name, threading.enumerate(), active_count() and current_thread(). getName, setName, currentThread and activeCount are deprecated since Python 3.10.',
        '“isAlive” – removed in Python 3.9; it is is_alive(), with parentheses: without them a method is printed, which always counts as true.',
        '“The count is 0 when no thread was started” – the main thread is one of them, so the least is 1.',
        '“if __name__ == "main"” – the name is "__main__"; with another string the block never runs.',
      ],
      platforms:
        'Python: threading.enumerate() and is_alive(). Node keeps no list of workers; a program keeps its own from the events online and exit, as here, and threadId tells a worker’s number. POSIX: pthread_self and pthread_equal; there is no call that tells whether a thread is alive. Windows: GetCurrentThreadId, SetThreadDescription.',
      reading: [
        'Python documentation: threading',
        'Node.js documentation: worker_threads',
        'proc(5), pthread_setname_np(3)',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
      },
      holdMs: {
        label: 'Time to look',
        help: 'While they live and afterwards',
      },
    },
    variants: {
      live: {
        title: 'Before, during, after',
        note: 'One run shows all three.',
      },
    },
    roles: {
      main: 'main thread with the list',
      worker: 'thread',
    },
    checks: {
      alive: 'Not alive before start, alive while running, not alive after join',
      names: 'Names were generated, and a rename showed in the list',
      'same-id': 'Each thread’s own number is the one its starter sees',
      count: 'The count was the running threads and the main one',
      'os-agrees': 'The operating system’s list agrees',
    },
    messages: {
      listed: '{{count}} on the list: {{names}}.',
      'all-alive': 'All are alive.',
      'let-go': 'They may end now.',
      after: 'All have ended.',
      end: 'Done.',
      values: '{{values}}',
      'alive.expected': 'false, true, false',
      'names.expected': 'Thread-1, Thread-2 …, then song instead of Thread-1',
      'names.observed': 'first {{started}}; then {{renamed}}',
      'same-id.expected': 'the same number from inside and outside, another one for each thread',
      'os-agrees.expected': 'all {{threads}} threads while they live, none of them afterwards',
      'os-agrees.observed': '{{most}} while they live, {{left}} afterwards',
    },
  },
  {
    title: '线程的名字、列表与存活状态',
    summary: '线程对象在启动前、运行中和结束后：它的名字、编号、是否存活，以及列表里有谁。',
    explanation: {
      see: '列表里起初只有主线程。启动之后，每个线程以自动生成的名字出现在列表中。其中一个改了名，列表随之显示。join 之后又只剩主线程。操作系统自己的列表每次都与之一致。',
      why: '线程对象与线程是两回事。对象从构造起存在到最后一次使用；线程只从 start 存在到结束。“存活”说明此刻有没有线程，列表里是存活的线程，包括主线程。',
      avoid: '关于存活或数目的回答，读到时可能已经过时。要等待结束就用 join；要限制数目就用信号量或池。',
      os: '名字属于运行时的对象。Linux 还为每个线程记一个 15 字节的名字（prctl、pthread_setname_np），ps -L 可以看到。内核的线程列表是 /proc/PID/task，其中还有运行时为自己启动的线程，所以比程序自己的列表长。',
      mistakes: [
        '“steName、getname、enumernate、activecount、current_Thread”：没有这些名字。正确的是属性 name、threading.enumerate()、active_count() 和 current_thread()。getName、setName、currentThread、activeCount 自 Python 3.10 起已弃用。',
        '“isAlive”：Python 3.9 已移除；应为 is_alive()，而且要带括号，否则打印的是方法本身，永远算作真。',
        '“没有启动线程时数目是 0”：主线程也算，所以最少是 1。',
        '“if __name__ == "main"”：名字是 "__main__"；写成别的字符串，这段代码永远不会执行。',
      ],
      platforms:
        'Python：threading.enumerate() 和 is_alive()。Node 不保存 worker 的列表，程序要像这里一样根据 online 和 exit 事件自己维护；threadId 给出 worker 的编号。POSIX：pthread_self 和 pthread_equal；没有查询线程是否存活的调用。Windows：GetCurrentThreadId、SetThreadDescription。',
      reading: ['Python 文档：threading', 'Node.js 文档：worker_threads', 'proc(5)、pthread_setname_np(3)'],
    },
    params: {
      threads: {
        label: '线程数',
      },
      holdMs: {
        label: '观察时间',
        help: '存活期间和结束之后',
      },
    },
    variants: {
      live: {
        title: '之前、期间、之后',
        note: '一次运行展示三个阶段。',
      },
    },
    roles: {
      main: '维护列表的主线程',
      worker: '线程',
    },
    checks: {
      alive: '启动前不存活，运行中存活，join 之后不存活',
      names: '名字自动生成，改名后列表随之改变',
      'same-id': '线程自己的编号与启动者看到的相同',
      count: '数目是运行中的线程加上主线程',
      'os-agrees': '操作系统的列表与之一致',
    },
    messages: {
      listed: '列表中有 {{count}} 个：{{names}}。',
      'all-alive': '全部存活。',
      'let-go': '现在可以结束了。',
      after: '全部结束。',
      end: '完毕。',
      values: '依次为 {{values}}',
      'alive.expected': '依次为 false、true、false',
      'names.expected': 'Thread-1、Thread-2……，随后 song 取代 Thread-1',
      'names.observed': '先是 {{started}}；后来是 {{renamed}}',
      'same-id.expected': '内外看到的编号相同，各线程互不相同',
      'os-agrees.expected': '存活期间有全部 {{threads}} 个线程，之后一个也没有',
      'os-agrees.observed': '存活期间 {{most}} 个，之后 {{left}} 个',
    },
  },
);
