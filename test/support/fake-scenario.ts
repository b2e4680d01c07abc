import { int, ms, type GroupId, type ScenarioInfo, type ScenarioTexts } from '#shared/model/scenario.ts';

const english: ScenarioTexts = {
  title: 'Lock order',
  summary: 'Two workers take two locks in opposite order and wait for each other for ever.',
  explanation: {
    see: 'Both lanes turn red.',
    why: 'Each holds what the other wants.',
    avoid: 'Take locks in one global order.',
    os: 'Both sleep in a futex wait.',
    mistakes: [{ claim: 'It never happens here.', truth: 'It waits for load.' }],
    platforms: { everywhere: 'The same.', python: 'Lock.' },
    reading: ['OSTEP, chapter 32'],
  },
  params: { workers: { label: 'Workers', help: 'How many take part' }, limitMs: { label: 'Time limit' } },
  variants: {
    deadlock: { title: 'Opposite order', note: 'Hangs.' },
    ordered: { title: 'Same order', note: 'Ends by itself.' },
  },
  roles: { main: 'coordinator', worker: 'worker' },
  checks: { 'cycle-found': 'A cycle is found', 'cpu-idle': 'No actor burns CPU' },
  messages: {
    begin: 'takes {{count}} locks',
    'cycle-expected': 'a cycle of {{count}} workers',
    'cycle-observed': '{{count}} in the cycle',
    idle: 'CPU below {{percent}} %',
  },
};

const chinese: ScenarioTexts = {
  title: '加锁顺序',
  summary: '两个工作者以相反的顺序加两把锁，永远互相等待。',
  explanation: {
    see: '两条泳道都变红。',
    why: '每一方都持有对方想要的锁。',
    avoid: '按全局一致的顺序加锁。',
    os: '两者都在 futex 等待中睡眠。',
    mistakes: [{ claim: '这里从不发生。', truth: '它在等负载。' }],
    platforms: { everywhere: '相同。', python: 'Lock。' },
    reading: ['OSTEP 第 32 章'],
  },
  params: { workers: { label: '工作者', help: '参与的数量' }, limitMs: { label: '时间限制' } },
  variants: { deadlock: { title: '相反顺序', note: '会挂起。' }, ordered: { title: '相同顺序', note: '会自行结束。' } },
  roles: { main: '协调者', worker: '工作者' },
  checks: { 'cycle-found': '找到环', 'cpu-idle': '无人消耗 CPU' },
  messages: {
    begin: '要加 {{count}} 把锁',
    'cycle-expected': '{{count}} 个工作者成环',
    'cycle-observed': '环中有 {{count}} 个',
    idle: 'CPU 低于 {{percent}} %',
  },
};

function variation(id: string, group: GroupId, titles: readonly [string, string], available = true): ScenarioInfo {
  return {
    manifest: {
      id,
      group,
      covers: [],
      kinds: group === 'lifecycle' ? ['process'] : ['thread'],
      platforms: available ? ['linux', 'darwin', 'win32'] : ['win32'],
      params: { workers: int({ default: 2, min: 2, max: 8 }), limitMs: ms({ default: 3000, min: 500, max: 60_000 }) },
      variants: [{ id: 'deadlock', endsBy: 'limit' }, { id: 'ordered' }],
      roles: ['main', 'worker'],
      limits: { actors: 16, durationMs: 60_000, events: 100_000 },
    },
    texts: { en: { ...english, title: titles[0] }, 'zh-CN': { ...chinese, title: titles[1] } },
    checks: [
      { id: 'cycle-found', variants: null },
      { id: 'cpu-idle', variants: null },
    ],
    questions: {
      deadlock: { id: 'ends', options: ['yes', 'no'], unit: '', within: 0 },
      ordered: { id: 'ends', options: ['yes', 'no'], unit: '', within: 0 },
    },
    available,
  };
}

/** Scenarios that look like real ones. */
export const fakeScenarios: readonly ScenarioInfo[] = [
  variation('lock-order', 'deadlock', ['Lock order', '加锁顺序']),
  variation('dining', 'deadlock', ['Dining philosophers', '哲学家就餐']),
  variation('zombie', 'lifecycle', ['Zombies', '僵尸进程']),
  variation('orphan', 'lifecycle', ['Orphans', '孤儿进程']),
  variation('job-object', 'lifecycle', ['Job objects', '作业对象'], false),
  variation('bounded-queue', 'sync', ['Bounded queue', '有界队列']),
];
