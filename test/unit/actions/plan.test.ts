import assert from 'node:assert/strict';
import test from 'node:test';
import { aliveOf } from '#engine/actions/end-tree.ts';
import { signalNow } from '#engine/actions/escalate.ts';
import { descendantsOf, planSignals, type PlanRow } from '#engine/actions/plan.ts';
import { sendSignals } from '#engine/actions/send-signal.ts';
import { identityKey, type RefusalReason } from '#shared/model/process.ts';

const startTime = '2026-01-05T08:00:00.000Z';
const otherTime = '2026-01-05T09:00:00.000Z';
const ownPid = 500;
const row = (pid: number, ppid: number, state: PlanRow['state'] = 'S'): PlanRow => ({
  pid,
  ppid,
  pgid: 1,
  state,
  startTime,
});
const self = { ownPid, platform: 'linux' };

//   1 ─ 10 ─ 20 ─ 30        2 (kernel) ─ 3
//          └ 21 (zombie)    1 ─ 500 (ourselves) ─ 501
const rows = [
  row(1, 0),
  row(2, 0),
  row(3, 2),
  row(10, 1),
  row(20, 10),
  row(21, 10, 'Z'),
  row(30, 20),
  row(500, 1),
  row(501, 500),
];

const cases: readonly {
  readonly pid: number;
  readonly at?: string;
  readonly tree?: boolean;
  readonly steps: readonly number[];
  readonly refused?: RefusalReason;
}[] = [
  { pid: 10, steps: [10] },
  { pid: 10, tree: true, steps: [30, 20, 10] },
  { pid: 30, tree: true, steps: [30] },
  { pid: 21, steps: [21] },
  { pid: 0, steps: [], refused: 'protected' },
  { pid: 1, steps: [], refused: 'protected' },
  { pid: 1, tree: true, steps: [], refused: 'protected' },
  { pid: 2, tree: true, steps: [], refused: 'protected' },
  { pid: 3, steps: [], refused: 'protected' },
  { pid: 500, steps: [], refused: 'self' },
  { pid: 500, tree: true, steps: [], refused: 'self' },
  { pid: 501, steps: [501] },
  { pid: 999, steps: [], refused: 'gone' },
  { pid: 10, at: otherTime, steps: [], refused: 'reused' },
  { pid: 10, at: otherTime, tree: true, steps: [], refused: 'reused' },
];

for (const { pid, at = startTime, tree = false, steps, refused } of cases) {
  test(`pid ${pid}${tree ? ' with its tree' : ''}${at === startTime ? '' : ' of another time'}: ${refused ?? steps.join(', ')}`, () => {
    const plan = planSignals({ rows, targets: [{ pid, startTime: at }], tree, ...self });
    assert.deepEqual(
      [plan.steps.map((step) => step.pid), plan.refused.map(({ reason }) => reason)],
      [steps, refused ? [refused] : []],
    );
  });
}

test('targets below one another are signalled once, the deepest first', () => {
  const targets = [
    { pid: 10, startTime },
    { pid: 30, startTime },
    { pid: 20, startTime },
  ];
  assert.deepEqual(
    planSignals({ rows, targets, tree: true, ...self }).steps.map(({ pid }) => pid),
    [30, 20, 10],
  );
});

test('we are left out of a tree that holds us', () => {
  const below = [row(1, 0), row(400, 1), row(500, 400), row(501, 500)];
  const plan = planSignals({ rows: below, targets: [{ pid: 400, startTime }], tree: true, ...self });
  assert.deepEqual(
    [plan.steps.map(({ pid }) => pid), plan.refused.map(({ reason }) => reason)],
    [[501, 400], ['self']],
  );
});

test('a loop of parents does not hang', () => {
  assert.deepEqual(
    descendantsOf([row(7, 8), row(8, 7)], 7).map(({ pid }) => pid),
    [8],
  );
});

test('SIGTERM once, SIGKILL after the grace, at once without grace', () => {
  assert.deepEqual(
    [
      signalNow({ elapsedMs: 0, graceMs: 100, alreadyTermed: false }),
      signalNow({ elapsedMs: 50, graceMs: 100, alreadyTermed: true }),
      signalNow({ elapsedMs: 50, graceMs: 100, alreadyTermed: false }),
      signalNow({ elapsedMs: 100, graceMs: 100, alreadyTermed: true }),
      signalNow({ elapsedMs: 0, graceMs: 0, alreadyTermed: false }),
    ],
    ['SIGTERM', null, 'SIGTERM', 'SIGKILL', 'SIGKILL'],
  );
});

test('what is still to be ended: an orphan stays known, a new child joins, zombies and our own process do not', () => {
  const known = new Map([10, 20, 21].map((pid) => [identityKey({ pid, startTime }), { pid, startTime }]));
  const now = [row(1, 0), row(20, 1), row(21, 1, 'Z'), row(44, 20), row(500, 20)];
  assert.deepEqual(
    aliveOf(now, known, self).map(({ pid }) => pid),
    [44, 20],
  );
});

test('an orphan of a group that one of them leads is theirs too', () => {
  const known = new Map([[identityKey({ pid: 10, startTime }), { pid: 10, startTime }]]);
  const orphan = { ...row(60, 1), pgid: 10 };
  const reused = { ...row(10, 1), startTime: otherTime };
  assert.deepEqual(
    aliveOf([row(1, 0), orphan], known, self).map(({ pid }) => pid),
    [60],
  );
  assert.deepEqual(aliveOf([row(1, 0), orphan, reused], known, self), []);
});

for (const pid of [-1, 0, 1, Number.NaN, 1.5]) {
  test(`pid ${pid} is never signalled, whatever a plan says`, async () => {
    assert.deepEqual(await sendSignals([{ pid, startTime }], 'SIGCONT', async () => ({ pid, startTime })), [
      'protected',
    ]);
  });
}

test('identity is checked right before the signal', async () => {
  assert.deepEqual(await sendSignals([{ pid: process.pid, startTime }], 'SIGKILL', async () => null), ['gone']);
  assert.deepEqual(
    await sendSignals([{ pid: process.pid, startTime }], 'SIGKILL', async (pid) => ({ pid, startTime: otherTime })),
    ['reused'],
  );
});
