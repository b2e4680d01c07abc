import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { AppError } from '#shared/errors.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';

function driven(source: string, schedule: string): DriveState {
  const drive = new ModelDrive(compile(source));
  for (const thread of parseSchedule(schedule, drive.program.threads)) drive.make(thread);
  return drive.state();
}

const tickets = `const s = shared({ tickets: 2, seats: [0, 0] })
const door = mutex('door')
thread('A', buy)
thread('B', buy)
function buy() {
  door.lock()
  s.tickets = s.tickets - 1
  s.seats[s.tickets] = 1
  door.unlock()
}`;

test('a program that is driven shows where its threads are, the last writer of each variable, and the owner that a thread waits for', () => {
  const state = driven(tickets, 'A3');
  assert.deepEqual(state.threads, [
    { name: 'A', state: 'ready', line: 8, next: 'read tickets', waitsFor: null, tid: null },
    {
      name: 'B',
      state: 'waiting',
      line: 6,
      next: 'lock door',
      waitsFor: { kind: 'mutex', object: 'door', owner: 'A' },
      tid: null,
    },
  ]);
  assert.deepEqual(state.variables, [
    { name: 'tickets', value: 1, written: { thread: 'A', step: 3 } },
    { name: 'seats[0]', value: 0, written: null },
    { name: 'seats[1]', value: 0, written: null },
  ]);
  assert.deepEqual(
    state.objects.map(({ name, owners, waiting }) => ({ name, owners, waiting })),
    [{ name: 'door', owners: ['A'], waiting: ['B'] }],
  );
  assert.equal(state.schedule, 'A3');
  assert.equal(state.outcome, null);
  assert.deepEqual(
    driven(tickets, 'A6 B6').threads.map((thread) => thread.state),
    ['ended', 'ended'],
  );
});

test('a thread that makes a mistake has failed; the others are where they are', () => {
  const source = `const door = mutex('door')
thread('A', () => door.unlock())
thread('B', () => door.lock())`;
  const state = driven(source, 'A');
  assert.deepEqual(
    state.threads.map((thread) => [thread.state, thread.line]),
    [
      ['failed', 2],
      ['ready', 3],
    ],
  );
  assert.equal(state.failure?.kind, 'error');
  assert.equal(state.outcome, 'failed');
});

test('a compare-and-swap that changes nothing has written nothing', () => {
  const source = `const s = shared({ x: 0 })
thread('A', () => { atomic(s, 'x').compareExchange(1, 2); atomic(s, 'x').compareExchange(0, 3) })`;
  assert.equal(driven(source, 'A').variables[0]?.written, null);
  assert.deepEqual(driven(source, 'A2').variables[0]?.written, { thread: 'A', step: 2 });
});

test('a schedule that asks for a thread that cannot go on is refused with its position', () => {
  assert.throws(
    () => driven(tickets, 'A B A'),
    (error) => error instanceof AppError && error.code === 'schedule-blocked' && error.params['position'] === 2,
  );
});

test('a schedule has a maximum length, however it is written', () => {
  for (const schedule of ['A10001', 'A5001 B5000', 'A999999 '.repeat(1000)])
    assert.throws(
      () => driven(tickets, schedule),
      (error) => error instanceof AppError && error.code === 'schedule-too-long',
    );
});

test('a waiter waits for its condition until it is notified, and then for the mutex', () => {
  const source = `const m = mutex('m')
const c = condition('c', m)
thread('A', () => { m.lock(); c.wait(); m.unlock() })
thread('B', () => { m.lock(); c.notify(); m.unlock() })`;
  const waits = (schedule: string): unknown => driven(source, schedule).threads[0]?.waitsFor;
  assert.deepEqual(waits('A2 B'), { kind: 'condition', object: 'c', owner: null });
  assert.deepEqual(waits('A2 B2'), { kind: 'mutex', object: 'm', owner: 'B' });
  assert.equal(waits('A2 B3'), null);
});
