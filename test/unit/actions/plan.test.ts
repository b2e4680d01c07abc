import assert from 'node:assert/strict';
import test from 'node:test';
import { signalNow } from '#engine/actions/escalate.ts';
import { aliveOf } from '#engine/actions/freeze.ts';
import { descendantsOf, planSignals } from '#engine/actions/plan.ts';
import { sendSignals } from '#engine/actions/send-signal.ts';
import type { TreeRow } from '#engine/ports.ts';
import { identityKey, type RefusalReason } from '#shared/model/process.ts';

const startTime = '2026-01-05T08:00:00.000Z';
const otherTime = '2026-01-05T09:00:00.000Z';
const ownPid = 500;
const row = (pid: number, ppid: number, state: TreeRow['state'] = 'S'): TreeRow => ({
  pid,
  ppid,
  pgid: 1,
  state,
  startTime,
  isKernelThread: false,
});
const kernelRow = (pid: number, ppid: number): TreeRow => ({ ...row(pid, ppid), isKernelThread: true });
const self = { ownPid };

//   1 ─ 10 ─ 20 ─ 30        2 (kernel) ─ 3
//          └ 21 (zombie)    1 ─ 400 ─ 500 (ourselves) ─ 501
const rows = [
  row(1, 0),
  kernelRow(2, 0),
  kernelRow(3, 2),
  row(10, 1),
  row(20, 10),
  row(21, 10, 'Z'),
  row(30, 20),
  row(400, 1),
  row(500, 400),
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
  { pid: 400, steps: [], refused: 'ancestor' },
  { pid: 400, tree: true, steps: [], refused: 'ancestor' },
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

test('pid 2 is a process like any other unless it belongs to the kernel', () => {
  const inContainer = [row(1, 0), row(2, 1), row(3, 2)];
  const plan = planSignals({ rows: inContainer, targets: [{ pid: 2, startTime }], tree: true, ...self });
  assert.deepEqual([plan.steps.map(({ pid }) => pid), plan.refused], [[3, 2], []]);
});

test('nothing below a protected process is to be ended', () => {
  for (const pid of [1, 2, 400, 500]) {
    const known = new Map([[identityKey({ pid, startTime }), { pid, startTime }]]);
    assert.deepEqual(aliveOf(rows, known, self), [], `pid ${pid}`);
  }
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
  const now = [row(1, 0), row(20, 1), row(21, 1, 'Z'), row(44, 20), row(500, 1)];
  assert.deepEqual(
    aliveOf(now, known, self).map(({ pid }) => pid),
    [44, 20],
  );
});

test('what ran before beside a tree does not join it by its process group', () => {
  const target = { pid: 10, startTime };
  const sibling = { ...row(60, 1), pgid: 10 };
  const late = { ...row(61, 1), pgid: 10 };
  const known = new Map([[identityKey(target), target]]);
  const outsiders = new Set([identityKey(sibling)]);
  assert.deepEqual(
    aliveOf([row(1, 0), row(10, 1), sibling, late], known, { ...self, outsiders }).map(({ pid }) => pid),
    [10, 61],
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

test('what started before its parent is no child of it: the pid was given to another process since', () => {
  const explorer = { ...row(5000, 4242), startTime: '2026-01-05T08:00:00.000Z' };
  const editor = { ...row(5100, 5000), startTime: '2026-01-05T08:05:00.000Z' };
  const actor = { ...row(4242, 900), startTime: '2026-01-05T12:00:00.000Z' };
  const child = { ...row(6000, 4242), startTime: '2026-01-05T12:00:01.000Z' };
  const all = [explorer, editor, actor, child];
  assert.deepEqual(
    descendantsOf(all, 4242).map(({ pid }) => pid),
    [6000],
  );
  const known = new Map([[identityKey(actor), actor]]);
  assert.deepEqual(
    aliveOf(all, known, self).map(({ pid }) => pid),
    [6000, 4242],
  );
});
