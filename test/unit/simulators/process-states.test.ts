import assert from 'node:assert/strict';
import test from 'node:test';
import { AppError } from '#shared/errors.ts';
import { parseProcessStates } from '#shared/simulators/process-states/program.ts';
import { runProcessStates } from '#shared/simulators/process-states/run.ts';

const marks = { cpu: 'c', io: 'i', io_done: 'd' } as const;
const states = { ready: 'r', running: '?', blocked: 'b', done: '.' } as const;

/** A line per process with a character per tick: what it executes, or its state. */
function lines(input: Readonly<Record<string, unknown>>): readonly string[] {
  const { rows } = runProcessStates(parseProcessStates(input));
  return (rows[0]?.processes ?? []).map((_, index) =>
    rows
      .map(({ processes }) => {
        const one = processes[index];
        return one?.instruction ? marks[one.instruction] : states[one?.state ?? 'done'];
      })
      .join(''),
  );
}

test('an I/O blocks for its length and is taken in another tick of CPU', () => {
  assert.deepEqual(lines({ processes: ['c2,i,c1', 'c4'], ioLength: 5 }), ['ccibbbbbdc', 'rrrcccc...']);
});

test('switching only at the end leaves the CPU idle during the I/O', () => {
  assert.deepEqual(lines({ processes: ['i,c1', 'c3'], ioLength: 3, switchOn: 'end' }), ['ibbbdc...', 'rrrrrrccc']);
});

test('a finished I/O waits for its turn, or pre-empts at once', () => {
  const processes = ['i,i', 'c5', 'c5'];
  assert.deepEqual(lines({ processes, ioLength: 2 }), ['ibbrrrrrrrrdibbd', 'rccccc..........', 'rrrrrrccccc.....']);
  assert.deepEqual(lines({ processes, ioLength: 2, ioDone: 'immediate' }), [
    'ibbdibbd......',
    'rccrrccrc.....',
    'rrrrrrrrrccccc',
  ]);
});

test('a finished I/O never goes from blocked straight to running', () => {
  const { transitions } = runProcessStates(parseProcessStates({ processes: ['c1,i,c1', 'i,c2', 'c3,i'], ioLength: 2 }));
  const arrows = new Set(transitions.map(({ from, to, reason }) => `${from} → ${to}: ${reason}`));
  assert.deepEqual([...arrows].sort(), [
    'blocked → ready: io-finished',
    'ready → running: dispatched',
    'running → blocked: io-started',
    'running → done: exited',
  ]);
});

test('the totals count busy ticks of CPU and of I/O', () => {
  const { totals } = runProcessStates(parseProcessStates({ processes: ['i', 'c2'], ioLength: 4 }));
  assert.deepEqual(totals, { ticks: 6, cpuBusy: 4, ioBusy: 4 });
});

test('a program that is none is refused by its part', () => {
  assert.throws(
    () => parseProcessStates({ processes: ['c1', 'c2,x'] }),
    (error) =>
      error instanceof AppError &&
      error.code === 'program-invalid' &&
      error.params['name'] === 'processes[1]' &&
      error.params['text'] === 'x',
  );
});
