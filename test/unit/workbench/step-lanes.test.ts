import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { parseSchedule, wordOfStep } from '#shared/workbench/schedule-text.ts';
import { holdsOf, stepKind, waitsOf } from '#shared/workbench/step-lanes.ts';
import { opposite } from '../../support/workbench-programs.ts';

function stateOf(source: string, schedule: string): DriveState {
  const program = compile(source);
  const drive = new ModelDrive(program);
  for (const thread of parseSchedule(schedule, program.threads)) drive.make(thread);
  return drive.state();
}

test('a lock is held from the step that takes it to the step that gives it back', () => {
  const state = stateOf(opposite, 'A4 B');
  assert.deepEqual(holdsOf(state.steps, state), [
    { thread: 'A', object: 'a', from: 0, to: 4 },
    { thread: 'A', object: 'b', from: 1, to: 3 },
    { thread: 'B', object: 'b', from: 4, to: 5 },
  ]);
});

test('a failed try holds nothing, a recursive lock is held until its last unlock', () => {
  const source = `
    const m = mutex('m'), r = recursiveLock('r')
    thread('A', () => { m.lock(); r.lock(); r.lock(); r.unlock(); r.unlock(); m.unlock() })
    thread('B', () => { m.tryLock() })`;
  const state = stateOf(source, 'A B A5');
  assert.deepEqual(holdsOf(state.steps, state), [
    { thread: 'A', object: 'm', from: 0, to: 7 },
    { thread: 'A', object: 'r', from: 2, to: 6 },
  ]);
});

test('a wait for a condition interrupts the hold of its mutex', () => {
  const source = `
    const m = mutex('m'), c = condition('c', m)
    thread('A', () => { m.lock(); c.wait(); m.unlock() })
    thread('B', () => { m.lock(); c.notify(); m.unlock() })`;
  const state = stateOf(source, 'A A B3 A A');
  assert.deepEqual(holdsOf(state.steps, state), [
    { thread: 'A', object: 'm', from: 0, to: 2 },
    { thread: 'B', object: 'm', from: 2, to: 5 },
    { thread: 'A', object: 'm', from: 5, to: 7 },
  ]);
});

test('a thread that waits is shown from the step it could not make up to the one it made', () => {
  const state = stateOf(opposite, 'A A A A B');
  assert.deepEqual(waitsOf(state.steps, state), [{ thread: 'B', from: 2, to: 3 }]);
  const held = stateOf(opposite, 'A B');
  assert.deepEqual(waitsOf(held.steps, held), []);
  const later = stateOf(
    `const m = mutex('m')
     const run = () => { m.lock(); yieldNow(); m.unlock() }
     thread('A', run); thread('B', run)`,
    'A3 B',
  );
  assert.deepEqual(waitsOf(later.steps, later), [{ thread: 'B', from: 1, to: 3 }]);
  const now = stateOf(
    `const m = mutex('m')
     const run = () => { m.lock(); yieldNow(); m.unlock() }
     thread('A', run); thread('B', run)`,
    'A A',
  );
  assert.deepEqual(waitsOf(now.steps, now), [{ thread: 'B', from: 1, to: 2 }]);
});

test('the kind of a step is that of its operation', () => {
  assert.deepEqual(['read x', 'lock m', 'yield', 'put q 1'].map(stepKind), ['read', 'take', 'other', 'queue']);
});

test('the word of a schedule that holds a step is found', () => {
  assert.deepEqual(
    [1, 2, 4, 5, 6].map((step) => wordOfStep('A, B3  A', step, ['A', 'B'])),
    [1, 2, 2, 3, null],
  );
});
