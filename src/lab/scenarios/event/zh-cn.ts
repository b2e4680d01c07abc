import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '事件：红绿灯与门',
  summary: '许多线程等待同一个标志：红灯、循环的交通灯，以及刷卡开启、自动关闭的门。',
  explanation: {
    see: '十辆车等红灯，一次 set 全部放行，后来的车完全不用等。交通灯在 20 拍中有 13 拍举起标志；司机看一看，或者真正等待。门等待刷卡，开四拍后关闭，再次等待。',
    why: '事件是一个标志加一队等待者。set 举起标志并唤醒所有人；标志举着时来的直接通过。它一直举着，直到有人清除。',
    avoid:
      '若标志可能在中途改变（例如正要关的门），要在锁内一步完成查看和行动。要等就真正等待：隔一会儿看一次的循环既迟到又费力。每个循环都要有终点。',
    os: '标志在共享内存中；等待在 Linux 上是 futex，set 唤醒所有等待者。Windows 的事件是内核对象：手动重置事件就是这一种，自动重置事件只放过一个等待者，随即落下。',
    mistakes: [
      { claim: 'wait 把线程的标志设为假，set 把等待者的设为真。', truth: '标志只有一个，属于事件。wait 什么也不改。' },
      {
        claim: '在循环里问 is_set 的汽车使用了事件。',
        truth: '它们只把它当变量用，从未在上面等待。isSet 是 is_set 的旧名。',
      },
      { claim: 'print(event.set())。', truth: 'set 没有返回值，打印的是 None。' },
      { claim: '门三秒后关闭。', truth: '数一数是四拍、每拍半秒，即两秒。要测量，不要相信注释。' },
    ],
    platforms: {
      python: 'threading.Event，有 set、clear、wait(timeout) 和 is_set。',
      node: '像这里一样对共享的字用 Atomics.wait 和 notify；同一线程内用 promise。',
      posix: '条件变量加标志，Linux 上还有 eventfd。',
      windows: 'CreateEvent、SetEvent、ResetEvent。',
    },
    reading: [
      'Python 文档：threading——事件对象',
      'OSTEP 第 30 章：条件变量',
      'futex(2)、eventfd(2)',
      '汤小丹等《计算机操作系统》：进程同步',
    ],
  },
  params: {
    waiters: { label: '汽车、司机或员工数' },
    tickMs: { label: '一拍' },
    cycles: { label: '灯的轮数' },
    seed: { label: '种子', help: '用于随机停顿' },
  },
  variants: {
    'red-light': { title: '红灯', note: '一次 set 全部放行。' },
    'traffic-polling': { title: '交通灯，司机查看', note: '把标志当变量。' },
    'traffic-waiting': { title: '交通灯，司机等待', note: '把标志当事件。' },
    door: { title: '门与员工', note: '四拍后关闭，刷卡开启。' },
  },
  tracks: { 'flag.isSet': '标志已设置' },
  roles: { main: '主线程', car: '汽车', light: '交通灯', driver: '司机', door: '门', staff: '员工' },
  questions: {
    red: { ask: '{{waiters}} 辆车中有几辆在变绿之前通过？' },
    sets: { ask: '信号灯红绿交替 {{cycles}} 次。有几个司机在红灯时通行？' },
    door: { ask: '门在四拍之后关上，{{waiters}} 名员工都能打开它。有几人能进去？' },
  },
  checks: {
    'none-before-green': {
      title: '所有车都等待，绿灯之前没有车通过',
      expected: '等待 {{cars}} 次，都在绿灯之后结束',
      observed: '等待 {{cars}} 次；绿灯在 {{green}} 毫秒，第一辆车在 {{first}} 毫秒',
    },
    'all-after-green': {
      title: '绿灯之后所有车很快通过',
      expected: '{{cars}} 辆车，最慢的在绿灯后的用时短于红灯（{{ms}} 毫秒）',
      observed: '{{cars}} 辆车，最慢的在绿灯后 {{ms}} 毫秒',
    },
    'late-car': {
      title: '后来的车不等待就通过',
      expected: '没有等待',
      passed: '立即通过',
      waited: '等待了，或从未通过',
    },
    'thirteen-seven': {
      title: '每一轮标志举起 13 拍，落下 7 拍',
      expected: '{{cycles}} 轮每轮 13/7',
      observed: '举起/落下：{{counts}}',
    },
    'nobody-runs-at-red': {
      title: '看到红灯的司机没有一个继续开',
      expected: '红灯期间查看的都看到标志落下，只有看到举起的才继续开',
      observed: '红灯期间查看 {{looks}} 次，错 {{wrong}} 次；继续开 {{runs}} 次',
      none: '无法判定：红灯期间没有人来',
    },
    'waits-for-green': {
      title: '红灯时来的司机都等到绿灯',
      expected: '红灯期间开始的等待没有在绿灯之前结束的',
      observed: '红灯期间开始等待 {{waits}} 次，过早结束 {{wrong}} 次',
    },
    'all-staff-pass': { title: '所有员工都进去了' },
    'four-ticks': {
      title: '门每次都在四拍之后关闭',
      expected: '每次开门 4 拍，至少 {{ms}} 毫秒',
      observed: '拍数 / 毫秒：{{times}}',
    },
    'opens-by-swipe': {
      title: '关着的门等待刷卡，并因此开启',
      expected: '开门次数等于刷卡次数，门的每次等待都由刷卡结束',
      observed: '门等待 {{waits}} 次，刷卡 {{swipes}} 次，开门 {{openings}} 次',
    },
  },
  notes: {
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
  },
  shared: { 'all-staff-pass': '进去 {{passed}} 人' },
};
