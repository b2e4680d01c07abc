import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { compile } from '#engine/workbench/compile.ts';
import { RealDrive } from '#engine/workbench/real-drive.ts';
import { ThreadPool } from '#engine/workbench/thread-pool.ts';
import { AppError } from '#shared/errors.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { enabledThreads } from '#shared/workbench/machine.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { randomPrograms } from '../../support/random-programs.ts';
import { until } from '../../support/until.ts';

const pool = new ThreadPool(
  fileURLToPath(new URL('../../../src/engine/workbench/workbench-entry.ts', import.meta.url)),
);
after(() => pool.close());

/** Programs that both executions run. `PROCESSION_PROGRAMS` asks for more. */
const numRuns = Number(process.env['PROCESSION_PROGRAMS'] ?? 200);
const maxStepsOfOne = 60;

const withoutTids = (state: DriveState): DriveState => ({
  ...state,
  threads: state.threads.map((thread) => ({ ...thread, tid: null })),
});

async function drive<T>(source: string, use: (real: RealDrive) => Promise<T>): Promise<T> {
  const real = await RealDrive.open(source, pool);
  try {
    return await use(real);
  } finally {
    await real.close();
  }
}

test('real threads and the model agree after each step: values, lines, what can go on, what waits for what, and the end', async () => {
  await fc.assert(
    fc.asyncProperty(randomPrograms, fc.infiniteStream(fc.nat(1000)), async (source, choices) => {
      const model = new ModelDrive(compile(source));
      await drive(source, async (real) => {
        for (let made = 0; ; made += 1) {
          assert.deepEqual(withoutTids(real.state()), model.state());
          const enabled = enabledThreads(model.program, model.machine);
          if (enabled.length === 0 || made === maxStepsOfOne) break;
          const thread = enabled[(choices.next().value as number) % enabled.length] ?? 0;
          model.make(thread);
          await real.make(thread);
        }
      });
    }),
    { numRuns },
  );
});

const two = `const s = shared({ x: 0 })
const door = mutex('door'), rung = condition('rung', door)
thread('A', () => { door.lock(); while (s.x === 0) rung.wait(); door.unlock() })
thread('B', () => { s.x = 2; door.lock(); rung.notify(); door.unlock() })
thread('C', () => { for (let i = 0; i < 200; i += 1) s.x = 0 })`;

/** State of a thread in the kernel, and the ticks of processor time it has used. */
function taskOf(tid: number | null): { readonly state: string; readonly ticks: number } {
  const fields = readFileSync(`/proc/self/task/${tid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return { state: fields[0] ?? '', ticks: Number(fields[11]) + Number(fields[12]) };
}

test(
  'threads that are granted nothing sleep, at their gates and in a wait',
  { skip: process.platform !== 'linux' },
  () =>
    drive(two, async (real) => {
      for (const thread of [0, 0, 0]) await real.make(thread);
      assert.equal(real.state().threads[0]?.state, 'waiting');
      const [waits, gate] = real.tids;
      const asleep = (): boolean => [waits, gate].every((tid) => taskOf(tid ?? null).state === 'S');
      await until(asleep);
      const before = [waits, gate].map((tid) => taskOf(tid ?? null).ticks);
      for (let step = 0; step < 200; step += 1) {
        await real.make(2);
        assert.ok(asleep());
      }
      assert.deepEqual(
        [waits, gate].map((tid) => taskOf(tid ?? null).ticks),
        before,
      );
      assert.equal(new Set(real.tids).size, 3);
    }),
);

test('the thread that has waited longest for a condition is woken first', () =>
  drive(
    `const m = mutex('m'), c = condition('c', m)
const wait = () => { m.lock(); c.wait(); m.unlock() }
thread('A', wait); thread('B', wait)
thread('C', () => { m.lock(); c.notify(); m.unlock() })`,
    async (real) => {
      for (const thread of [1, 1, 0, 0, 2, 2, 2]) await real.make(thread);
      assert.deepEqual(
        real.state().threads.map(({ state }) => state),
        ['waiting', 'ready', 'ended'],
      );
    },
  ));

test('a schedule that asks for a thread that cannot go on is refused at its position, and the threads stay where they are', () =>
  drive(two, async (real) => {
    await real.make(0);
    await real.make(1);
    const before = real.state();
    await assert.rejects(
      real.make(1),
      (error) => error instanceof AppError && error.code === 'schedule-blocked' && error.params['position'] === 3,
    );
    assert.deepEqual(real.state(), before);
  }));

test('a loop that never comes to a step fails with its line; one that comes to steps may be long', () =>
  drive(
    `const s = shared({ x: 0 })
thread('A', () => {
  for (let i = 0; i < 3; i += 1) { for (let j = 0; j < 400_000; j += 1); s.x = i }
  for (;;) {}
})
thread('B', () => {})`,
    async (real) => {
      for (const thread of [0, 0]) await real.make(thread);
      assert.equal(real.state().outcome, null);
      await real.make(0);
      const { failure, threads } = real.state();
      assert.deepEqual([failure?.kind, failure?.line, threads[0]?.state], ['endless', 4, 'failed']);
    },
  ));

test('a thread that changes what is not shared is refused when it does', async () => {
  const source = `const s = shared({ x: 0 })
const count = (() => { let n = 0; return () => { n += 1; return n } })()
thread('A', () => { s.x = 1; count(); s.x = 2 })`;
  await assert.rejects(
    drive(source, (real) => real.make(0)),
    (error) => error instanceof AppError && error.code === 'code-changes' && error.params['line'] === 3,
  );
});

test('a program may be ended and begun again wherever its threads are', async () => {
  for (let steps = 0; steps < 8; steps += 1)
    await drive(two, async (real) => {
      for (const thread of [0, 0, 0, 1, 1, 1, 1, 0].slice(0, steps)) await real.make(thread);
      assert.equal(real.steps.length, steps);
    });
});
