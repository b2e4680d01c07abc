import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Joining threads',
    summary:
      'Wait for one thread, for each before the next starts, or start all and then wait: one sleep or the sum of all.',
    explanation: {
      see: 'Joining one thread: the main thread’s line comes after its end, and it is not alive any more. Three threads joined each before the next is started take three sleeps. Started together they take one, and so do fifty.',
      why: 'join blocks its caller until that thread has ended. Those that run already go on meanwhile. A join between two starts keeps the second thread from existing at all, so nothing can overlap.',
      avoid:
        'Two loops: the first starts, the second joins. A join in the starting loop turns a parallel program into a serial one, and no error tells you.',
      os: 'A joining thread sleeps in the kernel and uses no processor time. With POSIX threads on Linux the kernel clears a word in memory at the thread’s end and wakes whoever waits there (set_tid_address, futex). A sleeping thread costs memory for its stack, and in Node for an engine of its own, some megabytes.',
      mistakes: [
        '“start and join in one loop run three threads at the same time” – they run one after another; only the sum of the sleeps shows it.',
        '“join ends the thread” – it only waits. A thread that never ends is waited for without end, unless a time limit is given.',
        '“Fifty threads that sleep two seconds need a hundred” – they sleep at the same time: about two.',
      ],
      platforms:
        'Python: t.join(timeout); afterwards is_alive() tells whether the limit was hit. Node: await the event exit; blocking the main thread instead would stop its event loop. POSIX: pthread_join, once per thread. Windows: WaitForSingleObject, or WaitForMultipleObjects for up to 64.',
      reading: [
        'OSTEP, chapter 27: Interlude: Thread API',
        'pthread_join(3)',
        'Python documentation: threading – Thread.join',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
      },
      units: {
        label: 'Length of the sleep',
        help: 'In units',
      },
      unitMs: {
        label: 'Unit of time',
      },
    },
    variants: {
      one: {
        title: 'Join one',
        note: 'The line comes after it.',
      },
      serial: {
        title: 'Start, join, start, join',
        note: 'The sum of all sleeps.',
      },
      together: {
        title: 'Start all, join all',
        note: 'One sleep.',
      },
      fifty: {
        title: 'Fifty threads',
        note: 'Still one sleep.',
      },
    },
    roles: {
      main: 'main thread',
      sleeper: 'sleeping thread',
    },
    metrics: {
      elapsed: 'Time from the first sleep to the last join',
    },
    checks: {
      'after-thread': 'The main thread’s line came after the thread’s end',
      'not-alive': 'After join the thread was not alive',
      sum: 'It took the sum of all sleeps',
      'never-overlap': 'No two threads lived at the same time',
      'one-sleep': 'It took one sleep, not the sum',
    },
    messages: {
      greets: 'Has slept.',
      'main-line': 'The main thread goes on after {{ms}} ms.',
      elapsed: '{{ms}} ms',
      'after-thread.expected': 'the line after the thread’s end, at least {{ms}} ms after the sleep began',
      'after-thread.observed': 'line at {{line}} ms, thread ended at {{end}} ms, {{ms}} ms waited',
      'not-alive.expected': 'alive: false',
      'not-alive.observed': 'alive: {{alive}}',
      'sum.expected': 'at least {{ms}} ms',
      'never-overlap.expected': 'each starts after the one before has ended',
      'never-overlap.observed': '{{overlaps}} of {{threads}} started earlier',
      'one-sleep.expected':
        'the last thread awake after at least {{ms}} ms and less than {{twice}} ms (the sum is {{sum}} ms)',
      'one-sleep.observed': 'the last one awake after {{woke}} ms, the last join over after {{ms}} ms',
    },
  },
  {
    title: '等待线程：join',
    summary: '等一个线程，等完一个再启动下一个，或者先全部启动再等待：用时是一次睡眠，还是全部之和。',
    explanation: {
      see: '只 join 一个线程：主线程的一行在它结束之后，此时它已不再存活。三个线程若每个都在启动下一个之前 join，就要三次睡眠的时间。一起启动只要一次，五十个也一样。',
      why: 'join 让调用者阻塞到那个线程结束。已经在运行的线程在此期间照常运行。两次启动之间的 join 使第二个线程根本不存在，自然无从重叠。',
      avoid: '用两个循环：第一个启动，第二个 join。在启动的循环里 join，会把并行程序变成串行，而且没有任何报错。',
      os: '等待 join 的线程在内核中睡眠，不占用处理机时间。Linux 上的 POSIX 线程结束时，内核把内存中的一个字清零，并唤醒在那里等待的线程（set_tid_address、futex）。睡眠的线程占用栈内存；在 Node 中还要一个自己的引擎，约几兆字节。',
      mistakes: [
        '“在一个循环里 start 再 join，三个线程就同时运行”：它们是依次运行的，只有总时间能看出来。',
        '“join 会结束线程”：它只是等待。不给时限，永不结束的线程会被永远等下去。',
        '“五十个各睡两秒的线程要一百秒”：它们同时睡，大约两秒。',
      ],
      platforms:
        'Python：t.join(timeout)，之后用 is_alive() 判断是否超时。Node：等待 exit 事件；若改为阻塞主线程，它的事件循环就停了。POSIX：pthread_join，每个线程一次。Windows：WaitForSingleObject，或最多 64 个对象的 WaitForMultipleObjects。',
      reading: ['OSTEP 第 27 章：插叙：线程 API', 'pthread_join(3)', 'Python 文档：threading——Thread.join'],
    },
    params: {
      threads: {
        label: '线程数',
      },
      units: {
        label: '睡眠长度',
        help: '以单位计',
      },
      unitMs: {
        label: '时间单位',
      },
    },
    variants: {
      one: {
        title: '等一个',
        note: '主线程的一行在它之后。',
      },
      serial: {
        title: '启动、等待、再启动、再等待',
        note: '全部睡眠之和。',
      },
      together: {
        title: '全部启动，再全部等待',
        note: '一次睡眠。',
      },
      fifty: {
        title: '五十个线程',
        note: '仍是一次睡眠。',
      },
    },
    roles: {
      main: '主线程',
      sleeper: '睡眠的线程',
    },
    metrics: {
      elapsed: '从开始睡眠到最后一次 join 的时间',
    },
    checks: {
      'after-thread': '主线程的一行在线程结束之后',
      'not-alive': 'join 之后线程不再存活',
      sum: '用时是全部睡眠之和',
      'never-overlap': '没有两个线程同时存在',
      'one-sleep': '用时是一次睡眠，而不是总和',
    },
    messages: {
      greets: '睡醒了。',
      'main-line': '{{ms}} 毫秒后主线程继续。',
      elapsed: '{{ms}} 毫秒',
      'after-thread.expected': '这一行在线程结束之后，距睡眠开始至少 {{ms}} 毫秒',
      'after-thread.observed': '这一行在 {{line}} 毫秒，线程结束于 {{end}} 毫秒，等待了 {{ms}} 毫秒',
      'not-alive.expected': '存活：false',
      'not-alive.observed': '存活：{{alive}}',
      'sum.expected': '至少 {{ms}} 毫秒',
      'never-overlap.expected': '每个都在前一个结束之后启动',
      'never-overlap.observed': '{{threads}} 个中有 {{overlaps}} 个提前启动',
      'one-sleep.expected': '最后一个线程醒来时，至少过了 {{ms}} 毫秒，少于 {{twice}} 毫秒（总和为 {{sum}} 毫秒）',
      'one-sleep.observed': '{{woke}} 毫秒后最后一个醒来，{{ms}} 毫秒后最后一次 join 返回',
    },
  },
);
