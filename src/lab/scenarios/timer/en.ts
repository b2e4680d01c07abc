import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The timer',
  summary:
    'Something runs once after a delay: never early, perhaps late; cancelled before, it never runs, and cancelled afterwards makes no difference.',
  explanation: {
    see: 'Three timers are armed. The first fires once. The second is cancelled before its time and never fires. The third is cancelled after it has fired: nothing changes. The same is done with a thread for each timer, and with timers of the event loop.',
    why: 'A timer of the first kind is a thread that waits for its own cancellation, with a limit. If the limit passes first, it does its work. A timer of the second kind is an entry in a list that the loop checks; it fires when the loop gets to it.',
    avoid:
      'Do not count on the exact moment. For something periodic, set the next time from the clock and not from the last firing, or the lateness adds up. Cancel timers that are not needed any more, or they keep the program alive.',
    os: 'The kernel wakes a thread at the first clock event after its time, and then it must still get a processor. Linux adds up to 50 µs of slack for ordinary threads (prctl, PR_SET_TIMERSLACK) to wake several at once.',
    mistakes: [
      { claim: 'The timer repeats.', truth: 'It runs once. Python’s Timer is started anew each time for that.' },
      {
        claim: 'It fires exactly after the interval.',
        truth: 'Not before it, but later whenever the machine or the loop is busy.',
      },
      { claim: 'cancel stops the function.', truth: 'It only keeps a timer that has not fired from firing.' },
      { claim: 'A Timer costs nothing.', truth: 'In Python each is a whole thread.' },
    ],
    platforms: {
      python: 'threading.Timer(30, f).start(), a thread each.',
      node: 'setTimeout, in one thread.',
      posix: 'timer_create, timerfd on Linux.',
      windows: 'CreateTimerQueueTimer, SetWaitableTimer.',
    },
    reading: [
      'Python documentation: threading – Timer Objects',
      'Node.js documentation: Timers',
      'timerfd_create(2), time(7)',
    ],
  },
  params: { intervalMs: { label: 'Interval' } },
  variants: {
    thread: { title: 'A thread for each timer', note: 'As Python does it.' },
    'event-loop': { title: 'Timers of the event loop', note: 'As Node does it.' },
  },
  roles: { main: 'main thread', alarm: 'thread of a timer' },
  questions: {
    firings: {
      ask: 'Three timers are set. One is left alone, one is cancelled before its time, one after it has fired. How many firings are there?',
    },
  },
  checks: {
    'fires-once': { title: 'The timer fired once' },
    'never-early': {
      title: 'No timer fired early',
      expected: 'at least {{ms}} ms after arming',
      observed: 'after {{delays}} ms; at most {{late}} ms late',
    },
    'cancelled-in-time': { title: 'The timer cancelled before its time never fired' },
    'cancelled-too-late': { title: 'Cancelling after the firing had no effect' },
  },
  notes: {
    armed: 'Timer {{name}} is armed.',
    fires: 'Timer {{name}} fires.',
    cancels: 'Cancels timer {{name}}.',
    end: 'Done.',
  },
  shared: { firings: 'fired {{count}} times' },
} satisfies StoryTexts;
