import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Events: lights and doors',
    summary:
      'One flag that many threads wait for: a red light, a traffic light that goes round, and a door that opens by a swipe and closes by itself.',
    explanation: {
      see: 'Ten cars wait at red; one set lets all of them go, and a car that comes later does not wait at all. A traffic light sets the flag for 13 of 20 ticks; drivers look at it, or really wait. A door waits for a swipe, stays open for four ticks, closes, and waits again.',
      why: 'An event is one flag with a queue of waiters. Set raises the flag and wakes everybody; whoever comes while it is up passes. It stays up until somebody clears it.',
      avoid:
        'To act on a flag, look and act in one step under a lock, if the flag can change in between, as at the closing door. To wait, wait: a loop that looks now and then comes late and costs work. Give every loop an end.',
      os: 'The flag lies in shared memory; waiting is a futex on Linux, and set wakes all waiters. Windows has events as kernel objects: the manual-reset event is this one, the auto-reset event lets one waiter through and goes down again.',
      mistakes: [
        '“wait sets the flag to false for the thread, set makes it true for the waiters” – there is one flag, and it belongs to the event. wait changes nothing.',
        '“Cars that ask is_set in a loop use the event” – they use it as a variable; they never wait on it. isSet is the old name of is_set.',
        '“print(event.set())” – set returns nothing, so None is printed.',
        '“The door closes after three seconds” – counting the ticks shows four of half a second, that is two. Measure, do not trust the comment.',
      ],
      platforms:
        'Python: threading.Event with set, clear, wait(timeout) and is_set. Node: Atomics.wait and notify on a shared word, as here; within one thread a promise. POSIX: a condition variable and a flag, or eventfd on Linux. Windows: CreateEvent, SetEvent, ResetEvent.',
      reading: [
        'Python documentation: threading – Event Objects',
        'OSTEP, chapter 30: Condition Variables',
        'futex(2), eventfd(2)',
        '汤小丹等《计算机操作系统》：进程同步',
      ],
    },
    params: {
      waiters: {
        label: 'Cars, drivers or staff',
      },
      tickMs: {
        label: 'Tick',
      },
      cycles: {
        label: 'Turns of the light',
      },
      seed: {
        label: 'Seed',
        help: 'Of the random pauses',
      },
    },
    variants: {
      'red-light': {
        title: 'Red light',
        note: 'One set lets all go.',
      },
      'traffic-polling': {
        title: 'Traffic light, drivers look',
        note: 'The flag as a variable.',
      },
      'traffic-waiting': {
        title: 'Traffic light, drivers wait',
        note: 'The flag as an event.',
      },
      door: {
        title: 'A door with staff',
        note: 'Closes after four ticks, opens by a swipe.',
      },
    },
    roles: {
      main: 'main thread',
      car: 'car',
      light: 'traffic light',
      driver: 'driver',
      door: 'door',
      staff: 'member of staff',
    },
    checks: {
      'none-before-green': 'All cars waited, and none passed before green',
      'all-after-green': 'All cars passed soon after green',
      'late-car': 'A car that came later passed without waiting',
      'thirteen-seven': 'In every turn the flag was up for 13 ticks and down for 7',
      'nobody-runs-at-red': 'No driver who looked at red went on',
      'waits-for-green': 'Every driver who came at red waited until green',
      'all-staff-pass': 'All staff went in',
      'four-ticks': 'The door closed after four ticks each time',
      'opens-by-swipe': 'A closed door waited for a swipe and opened by it',
    },
    messages: {
      green: 'Green.',
      passes: 'Passes.',
      looks: 'Looks at the light.',
      runs: 'Drives on.',
      waits: 'Stops.',
      opens: 'The door opens.',
      'open-tick': 'The door is open.',
      closes: 'The door closes.',
      'finds-open': 'Finds the door open.',
      swipes: 'Swipes.',
      'goes-in': 'Goes in.',
      'none-before-green.expected': '{{cars}} waits, all over after green',
      'none-before-green.observed': '{{cars}} waits; green at {{green}} ms, first car at {{first}} ms',
      'all-after-green.expected':
        '{{cars}} cars, the slowest sooner after green than the red light was long ({{ms}} ms)',
      'all-after-green.observed': '{{cars}} cars, the slowest {{ms}} ms after green',
      'late-car.expected': 'no wait',
      'late-car.passed': 'it passed at once',
      'late-car.waited': 'it waited, or never passed',
      'thirteen-seven.expected': '13/7 in each of {{cycles}} turns',
      'thirteen-seven.observed': 'up/down: {{counts}}',
      'nobody-runs-at-red.expected':
        'whoever looked during red saw the flag down, and only those who saw it up went on',
      'nobody-runs-at-red.observed': '{{looks}} looks during red, {{wrong}} wrong; {{runs}} times somebody went on',
      'nobody-runs-at-red.none': 'cannot be decided: nobody came during red',
      'waits-for-green.expected': 'no wait that began during red was over before green',
      'waits-for-green.observed': '{{waits}} waits began during red, {{wrong}} were over too early',
      'all-staff-pass': '{{passed}} went in',
      'four-ticks.expected': '4 ticks and at least {{ms}} ms for every opening',
      'four-ticks.observed': 'ticks / ms: {{times}}',
      'opens-by-swipe.expected': 'as many openings as swipes, each wait of the door ended by a swipe',
      'opens-by-swipe.observed': '{{waits}} waits of the door, {{swipes}} swipes, {{openings}} openings',
    },
  },
  {
    title: '事件：红绿灯与门',
    summary: '许多线程等待同一个标志：红灯、循环的交通灯，以及刷卡开启、自动关闭的门。',
    explanation: {
      see: '十辆车等红灯，一次 set 全部放行，后来的车完全不用等。交通灯在 20 拍中有 13 拍举起标志；司机看一看，或者真正等待。门等待刷卡，开四拍后关闭，再次等待。',
      why: '事件是一个标志加一队等待者。set 举起标志并唤醒所有人；标志举着时来的直接通过。它一直举着，直到有人清除。',
      avoid:
        '若标志可能在中途改变（例如正要关的门），要在锁内一步完成查看和行动。要等就真正等待：隔一会儿看一次的循环既迟到又费力。每个循环都要有终点。',
      os: '标志在共享内存中；等待在 Linux 上是 futex，set 唤醒所有等待者。Windows 的事件是内核对象：手动重置事件就是这一种，自动重置事件只放过一个等待者，随即落下。',
      mistakes: [
        '“wait 把线程的标志设为假，set 把等待者的设为真”：标志只有一个，属于事件。wait 什么也不改。',
        '“在循环里问 is_set 的汽车使用了事件”：它们只把它当变量用，从未在上面等待。isSet 是 is_set 的旧名。',
        '“print(event.set())”：set 没有返回值，打印的是 None。',
        '“门三秒后关闭”：数一数是四拍、每拍半秒，即两秒。要测量，不要相信注释。',
      ],
      platforms:
        'Python：threading.Event，有 set、clear、wait(timeout) 和 is_set。Node：像这里一样对共享的字用 Atomics.wait 和 notify；同一线程内用 promise。POSIX：条件变量加标志，Linux 上还有 eventfd。Windows：CreateEvent、SetEvent、ResetEvent。',
      reading: [
        'Python 文档：threading——事件对象',
        'OSTEP 第 30 章：条件变量',
        'futex(2)、eventfd(2)',
        '汤小丹等《计算机操作系统》：进程同步',
      ],
    },
    params: {
      waiters: {
        label: '汽车、司机或员工数',
      },
      tickMs: {
        label: '一拍',
      },
      cycles: {
        label: '灯的轮数',
      },
      seed: {
        label: '种子',
        help: '用于随机停顿',
      },
    },
    variants: {
      'red-light': {
        title: '红灯',
        note: '一次 set 全部放行。',
      },
      'traffic-polling': {
        title: '交通灯，司机查看',
        note: '把标志当变量。',
      },
      'traffic-waiting': {
        title: '交通灯，司机等待',
        note: '把标志当事件。',
      },
      door: {
        title: '门与员工',
        note: '四拍后关闭，刷卡开启。',
      },
    },
    roles: {
      main: '主线程',
      car: '汽车',
      light: '交通灯',
      driver: '司机',
      door: '门',
      staff: '员工',
    },
    checks: {
      'none-before-green': '所有车都等待，绿灯之前没有车通过',
      'all-after-green': '绿灯之后所有车很快通过',
      'late-car': '后来的车不等待就通过',
      'thirteen-seven': '每一轮标志举起 13 拍，落下 7 拍',
      'nobody-runs-at-red': '看到红灯的司机没有一个继续开',
      'waits-for-green': '红灯时来的司机都等到绿灯',
      'all-staff-pass': '所有员工都进去了',
      'four-ticks': '门每次都在四拍之后关闭',
      'opens-by-swipe': '关着的门等待刷卡，并因此开启',
    },
    messages: {
      green: '绿灯。',
      passes: '通过。',
      looks: '看灯。',
      runs: '继续开。',
      waits: '停车。',
      opens: '门开了。',
      'open-tick': '门开着。',
      closes: '门关了。',
      'finds-open': '发现门开着。',
      swipes: '刷卡。',
      'goes-in': '进去。',
      'none-before-green.expected': '等待 {{cars}} 次，都在绿灯之后结束',
      'none-before-green.observed': '等待 {{cars}} 次；绿灯在 {{green}} 毫秒，第一辆车在 {{first}} 毫秒',
      'all-after-green.expected': '{{cars}} 辆车，最慢的在绿灯后的用时短于红灯（{{ms}} 毫秒）',
      'all-after-green.observed': '{{cars}} 辆车，最慢的在绿灯后 {{ms}} 毫秒',
      'late-car.expected': '没有等待',
      'late-car.passed': '立即通过',
      'late-car.waited': '等待了，或从未通过',
      'thirteen-seven.expected': '{{cycles}} 轮每轮 13/7',
      'thirteen-seven.observed': '举起/落下：{{counts}}',
      'nobody-runs-at-red.expected': '红灯期间查看的都看到标志落下，只有看到举起的才继续开',
      'nobody-runs-at-red.observed': '红灯期间查看 {{looks}} 次，错 {{wrong}} 次；继续开 {{runs}} 次',
      'nobody-runs-at-red.none': '无法判定：红灯期间没有人来',
      'waits-for-green.expected': '红灯期间开始的等待没有在绿灯之前结束的',
      'waits-for-green.observed': '红灯期间开始等待 {{waits}} 次，过早结束 {{wrong}} 次',
      'all-staff-pass': '进去 {{passed}} 人',
      'four-ticks.expected': '每次开门 4 拍，至少 {{ms}} 毫秒',
      'four-ticks.observed': '拍数 / 毫秒：{{times}}',
      'opens-by-swipe.expected': '开门次数等于刷卡次数，门的每次等待都由刷卡结束',
      'opens-by-swipe.observed': '门等待 {{waits}} 次，刷卡 {{swipes}} 次，开门 {{openings}} 次',
    },
  },
);
