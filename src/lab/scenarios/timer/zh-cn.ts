import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '定时器',
  summary: '延迟之后执行一次：决不提前，可能推迟；事前取消就不再执行，事后取消没有作用。',
  explanation: {
    see: '设置三个定时器。第一个触发一次。第二个在到时之前取消，从不触发。第三个在触发之后取消，什么也没有改变。先用每个定时器一个线程的办法，再用事件循环的定时器。',
    why: '第一种定时器是一个线程，它带时限地等待自己被取消。时限先到，就去做事。第二种是列表里的一项，循环来查看，轮到它时才触发。',
    avoid:
      '不要依赖准确的时刻。周期性的事要按时钟而不是按上次触发来定下一次，否则推迟会累积。不再需要的定时器要取消，否则程序会一直存活。',
    os: '内核在到时之后的第一次时钟事件唤醒线程，它还要得到处理机才行。Linux 对普通线程允许最多 50 微秒的宽限（prctl，PR_SET_TIMERSLACK），以便一次唤醒几个。',
    mistakes: [
      { claim: '定时器会重复。', truth: '它只执行一次。要重复，Python 的 Timer 每次都得重新启动。' },
      { claim: '正好在间隔之后触发。', truth: '不会提前，但机器或循环繁忙时会推迟。' },
      { claim: 'cancel 能停止那个函数。', truth: '它只能让尚未触发的定时器不再触发。' },
      { claim: 'Timer 没有代价。', truth: '在 Python 中每一个都是整个线程。' },
    ],
    platforms: {
      python: 'threading.Timer(30, f).start()，每个一个线程。',
      node: 'setTimeout，在同一个线程中。',
      posix: 'timer_create，Linux 上还有 timerfd。',
      windows: 'CreateTimerQueueTimer、SetWaitableTimer。',
    },
    reading: ['Python 文档：threading——Timer 对象', 'Node.js 文档：定时器', 'timerfd_create(2)、time(7)'],
  },
  params: { intervalMs: { label: '间隔' } },
  variants: {
    thread: { title: '每个定时器一个线程', note: 'Python 的做法。' },
    'event-loop': { title: '事件循环的定时器', note: 'Node 的做法。' },
  },
  roles: { main: '主线程', alarm: '定时器的线程' },
  questions: {
    firings: { ask: '设置三个定时器：一个不去动它，一个在到时之前取消，一个在触发之后取消。一共触发几次？' },
  },
  checks: {
    'fires-once': { title: '定时器触发了一次' },
    'never-early': {
      title: '没有定时器提前触发',
      expected: '设置之后至少 {{ms}} 毫秒',
      observed: '分别在 {{delays}} 毫秒之后；最多推迟 {{late}} 毫秒',
    },
    'cancelled-in-time': { title: '事前取消的定时器从未触发' },
    'cancelled-too-late': { title: '触发之后取消没有作用' },
  },
  notes: {
    armed: '定时器 {{name}} 已设置。',
    fires: '定时器 {{name}} 触发。',
    cancels: '取消定时器 {{name}}。',
    end: '完毕。',
  },
  shared: { firings: '触发 {{count}} 次' },
};
