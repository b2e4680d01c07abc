import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Busy waiting',
    summary:
      'The main thread waits for others: in a loop that asks again and again it keeps a core busy, with join it rests.',
    explanation: {
      see: 'Three threads sleep for a while. In one variant the main thread asks in a loop whether they are done, and the table shows its process at about 100 % of a core. In the other it joins, and uses next to nothing. Both go on at the same moment.',
      why: 'A loop without a pause is work like any other. The scheduler cannot know that nothing comes of it. A thread that joins is taken out of the run queue and put back when what it waits for has happened.',
      avoid:
        'Wait with join, an event, a condition or a queue. If you must poll, sleep between the looks. Spinning is right only for waits shorter than a switch, on more than one core, and the kernel and lock libraries do that for you.',
      os: 'The kernel counts processor time for each thread. Linux also tells how long a thread was ready without getting a processor (/proc/PID/schedstat). Both together are what the loop wanted; on a busy machine the first alone may be less.',
      mistakes: [
        '“while active_count() != 1: pass waits for the threads” – it does, and burns a core meanwhile. In CPython it also takes the interpreter lock from the very threads it waits for.',
        '“Put a print into the loop to see progress” – then it floods the output as well.',
        '“pass gives the processor away” – pass does nothing. Sleeping, or waiting for something, does.',
      ],
      platforms:
        'Python: for t in threads: t.join(). Node: await the event exit; a loop in the main thread also keeps its events from being handled, so that even the end of a worker is not noticed. POSIX: pthread_join, pthread_cond_wait. Windows: WaitForMultipleObjects.',
      reading: [
        'OSTEP, chapter 28: Locks (spinning), and 30: Condition Variables',
        'proc_pid_schedstat(5)',
        '汤小丹等《计算机操作系统》：让权等待',
      ],
    },
    params: {
      threads: {
        label: 'Threads to wait for',
      },
      sleepMs: {
        label: 'Their sleep',
      },
    },
    variants: {
      spin: {
        title: 'Asking in a loop',
        note: 'Keeps a core busy.',
      },
      join: {
        title: 'join',
        note: 'Rests.',
      },
    },
    roles: {
      main: 'thread that waits',
      sleeper: 'sleeping thread',
    },
    metrics: {
      cpuShare: 'Share of a core used by the waiting thread',
    },
    checks: {
      burns: 'The waiting thread wanted a core nearly all the time',
      rests: 'The waiting thread used hardly any processor time',
      'waited-for-all': 'It waited until all had slept',
    },
    messages: {
      waits: 'Waits for the others.',
      slept: 'Has slept.',
      waited: 'Waited {{wall}} ms and used {{cpu}} ms of processor time.',
      'burns.expected': 'at least 80 % of the time on a core, or ready for one',
      'burns.observed': '{{cpu}} % on a core, {{wanted}} % on it or ready for it',
      'burns.busy': 'cannot be decided: it got {{cpu}} % of a core, and this system does not tell how much others took',
      'rests.expected': 'less than 10 % of the time on a core',
      'rests.observed': '{{cpu}} % of the time on a core',
      'waited-for-all.expected': 'everybody had slept, at least {{ms}} ms',
      'waited-for-all.observed': '{{slept}} had slept, {{ms}} ms waited',
    },
  },
  {
    title: '忙等待',
    summary: '主线程等待其他线程：循环里反复询问会占满一个核心，用 join 则让出处理机。',
    explanation: {
      see: '三个线程睡一会儿。一个变体里，主线程在循环中反复问它们是否结束，表中它的进程占用约 100 % 的一个核心。另一个变体用 join，几乎不占用。两者在同一时刻继续。',
      why: '没有停顿的循环与其他工作没有两样，调度器无从知道它一无所获。join 的线程被移出就绪队列，等的事情发生后再放回去。',
      avoid:
        '用 join、事件、条件变量或队列来等待。非轮询不可时，每次之间要睡眠。只有在多核上、等待比一次切换还短时，自旋才合适，而内核和锁库已经替您做了。',
      os: '内核为每个线程统计处理机时间。Linux 还给出线程就绪却没有得到处理机的时间（/proc/PID/schedstat）。两者之和才是循环所要的；机器繁忙时，单看前者会偏小。',
      mistakes: [
        '“while active_count() != 1: pass 可以等待线程”：可以，但同时烧掉一个核心。在 CPython 中它还从所等的线程手里抢走解释器锁。',
        '“在循环里打印以便看到进度”：那样输出也会被淹没。',
        '“pass 会让出处理机”：pass 什么也不做。睡眠或等待某件事才会让出。',
      ],
      platforms:
        'Python：for t in threads: t.join()。Node：等待 exit 事件；主线程里的循环还会使事件得不到处理，连 worker 的结束都察觉不到。POSIX：pthread_join、pthread_cond_wait。Windows：WaitForMultipleObjects。',
      reading: [
        'OSTEP 第 28 章：锁（自旋），第 30 章：条件变量',
        'proc_pid_schedstat(5)',
        '汤小丹等《计算机操作系统》：让权等待',
      ],
    },
    params: {
      threads: {
        label: '要等的线程数',
      },
      sleepMs: {
        label: '它们的睡眠',
      },
    },
    variants: {
      spin: {
        title: '循环询问',
        note: '占满一个核心。',
      },
      join: {
        title: 'join 等待',
        note: '让出处理机。',
      },
    },
    roles: {
      main: '等待的线程',
      sleeper: '睡眠的线程',
    },
    metrics: {
      cpuShare: '等待的线程占用一个核心的比例',
    },
    checks: {
      burns: '等待的线程几乎一直要占用核心',
      rests: '等待的线程几乎不用处理机时间',
      'waited-for-all': '等到了所有线程睡完',
    },
    messages: {
      waits: '等待其他线程。',
      slept: '睡醒了。',
      waited: '等了 {{wall}} 毫秒，用了 {{cpu}} 毫秒处理机时间。',
      'burns.expected': '至少 80 % 的时间在核心上，或就绪等待核心',
      'burns.observed': '{{cpu}} % 在核心上，{{wanted}} % 在核心上或就绪',
      'burns.busy': '无法判定：它得到一个核心的 {{cpu}} %，而该系统不说明别人占用了多少',
      'rests.expected': '在核心上的时间不到 10 %',
      'rests.observed': '{{cpu}} % 的时间在核心上',
      'waited-for-all.expected': '全部睡完，至少 {{ms}} 毫秒',
      'waited-for-all.observed': '{{slept}} 个睡完，等了 {{ms}} 毫秒',
    },
  },
);
