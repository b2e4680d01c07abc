import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The timer',
    summary:
      'Something runs once after a delay: never early, perhaps late; cancelled before, it never runs, and cancelled afterwards makes no difference.',
    explanation: {
      see: 'Three timers are armed. The first fires once. The second is cancelled before its time and never fires. The third is cancelled after it has fired: nothing changes. The same is done with a thread for each timer, and with timers of the event loop.',
      why: 'A timer of the first kind is a thread that waits for its own cancellation, with a limit. If the limit passes first, it does its work. A timer of the second kind is an entry in a list that the loop looks at; it fires when the loop gets to it.',
      avoid:
        'Do not count on the exact moment. For something periodic, set the next time from the clock and not from the last firing, or the lateness adds up. Cancel timers that are not needed any more, or they keep the program alive.',
      os: 'The kernel wakes a thread at the first clock event after its time, and then it must still get a processor. Linux adds up to 50 µs of slack for ordinary threads (prctl, PR_SET_TIMERSLACK) to wake several at once.',
      mistakes: [
        '“The timer repeats” – it runs once. Python’s Timer is started anew each time for that.',
        '“It fires exactly after the interval” – not before it, but later whenever the machine or the loop is busy.',
        '“cancel stops the function” – it only keeps a timer that has not fired from firing.',
        '“A Timer costs nothing” – in Python each is a whole thread.',
      ],
      platforms:
        'Python: threading.Timer(30, f).start(), a thread each. Node: setTimeout, in one thread. POSIX: timer_create, timerfd on Linux. Windows: CreateTimerQueueTimer, SetWaitableTimer.',
      reading: [
        'Python documentation: threading – Timer Objects',
        'Node.js documentation: Timers',
        'timerfd_create(2), time(7)',
      ],
    },
    params: {
      intervalMs: {
        label: 'Interval',
      },
    },
    variants: {
      thread: {
        title: 'A thread for each timer',
        note: 'As Python does it.',
      },
      'event-loop': {
        title: 'Timers of the event loop',
        note: 'As Node does it.',
      },
    },
    roles: {
      main: 'main thread',
      alarm: 'thread of a timer',
    },
    checks: {
      'fires-once': 'The timer fired once',
      'never-early': 'No timer fired early',
      'cancelled-in-time': 'The timer cancelled before its time never fired',
      'cancelled-too-late': 'Cancelling after the firing had no effect',
    },
    messages: {
      armed: 'Timer {{name}} is armed.',
      fires: 'Timer {{name}} fires.',
      cancels: 'Cancels timer {{name}}.',
      end: 'Done.',
      firings: 'fired {{count}} times',
      'never-early.expected': 'at least {{ms}} ms after arming',
      'never-early.observed': 'after {{delays}} ms; at most {{late}} ms late',
    },
  },
  {
    title: '定时器',
    summary: '延迟之后执行一次：决不提前，可能推迟；事前取消就不再执行，事后取消没有作用。',
    explanation: {
      see: '设置三个定时器。第一个触发一次。第二个在到时之前取消，从不触发。第三个在触发之后取消，什么也没有改变。先用每个定时器一个线程的办法，再用事件循环的定时器。',
      why: '第一种定时器是一个线程，它带时限地等待自己被取消。时限先到，就去做事。第二种是列表里的一项，循环来查看，轮到它时才触发。',
      avoid:
        '不要依赖准确的时刻。周期性的事要按时钟而不是按上次触发来定下一次，否则推迟会累积。不再需要的定时器要取消，否则程序会一直存活。',
      os: '内核在到时之后的第一次时钟事件唤醒线程，它还要得到处理机才行。Linux 对普通线程允许最多 50 微秒的宽限（prctl，PR_SET_TIMERSLACK），以便一次唤醒几个。',
      mistakes: [
        '“定时器会重复”：它只执行一次。要重复，Python 的 Timer 每次都得重新启动。',
        '“正好在间隔之后触发”：不会提前，但机器或循环繁忙时会推迟。',
        '“cancel 能停止那个函数”：它只能让尚未触发的定时器不再触发。',
        '“Timer 没有代价”：在 Python 中每一个都是整个线程。',
      ],
      platforms:
        'Python：threading.Timer(30, f).start()，每个一个线程。Node：setTimeout，在同一个线程中。POSIX：timer_create，Linux 上还有 timerfd。Windows：CreateTimerQueueTimer、SetWaitableTimer。',
      reading: ['Python 文档：threading——Timer 对象', 'Node.js 文档：定时器', 'timerfd_create(2)、time(7)'],
    },
    params: {
      intervalMs: {
        label: '间隔',
      },
    },
    variants: {
      thread: {
        title: '每个定时器一个线程',
        note: 'Python 的做法。',
      },
      'event-loop': {
        title: '事件循环的定时器',
        note: 'Node 的做法。',
      },
    },
    roles: {
      main: '主线程',
      alarm: '定时器的线程',
    },
    checks: {
      'fires-once': '定时器触发了一次',
      'never-early': '没有定时器提前触发',
      'cancelled-in-time': '事前取消的定时器从未触发',
      'cancelled-too-late': '触发之后取消没有作用',
    },
    messages: {
      armed: '定时器 {{name}} 已设置。',
      fires: '定时器 {{name}} 触发。',
      cancels: '取消定时器 {{name}}。',
      end: '完毕。',
      firings: '触发 {{count}} 次',
      'never-early.expected': '设置之后至少 {{ms}} 毫秒',
      'never-early.observed': '分别在 {{delays}} 毫秒之后；最多推迟 {{late}} 毫秒',
    },
  },
);
