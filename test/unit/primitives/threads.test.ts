import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { Barrier } from '#lab/primitives/barrier.ts';
import { BoundedQueue } from '#lab/primitives/bounded-queue.ts';
import { Condition } from '#lab/primitives/condition.ts';
import { Event } from '#lab/primitives/event.ts';
import { Mutex } from '#lab/primitives/mutex.ts';
import { RecursiveLock } from '#lab/primitives/recursive-lock.ts';
import { Semaphore } from '#lab/primitives/semaphore.ts';
import { Crew } from './crew.ts';
import { crewSize as size, type CrewResult, type CrewTask, type HoldStep } from './crew-worker.ts';

const runs = 40;
let crew: Crew;
before(() => {
  crew = new Crew(size);
});
after(async () => crew[Symbol.asyncDispose]());

const clock = (): SharedArrayBuffer => new SharedArrayBuffer(8);
const step: fc.Arbitrary<HoldStep> = fc.record({
  how: fc.constantFrom('lock', 'lock', 'try', 'timed'),
  spin: fc.integer({ min: 0, max: 2000 }),
  depth: fc.integer({ min: 1, max: 4 }),
});
/** A program of critical sections for each thread. */
const programs = fc.array(fc.array(step, { minLength: 1, maxLength: 30 }), { minLength: size, maxLength: size });

/** All threads' stamps in the order of the shared clock. */
const inOrder = (results: readonly CrewResult[]) => results.flat().sort((a, b) => a.at - b.at);

/** The model of a lock with `permits`: how many are inside after each stamp. */
function mostInside(results: readonly CrewResult[]): number {
  let inside = 0;
  let most = 0;
  for (const { what } of inOrder(results)) {
    if (what === 'in') inside += 1;
    if (what === 'out') inside -= 1;
    most = Math.max(most, inside);
  }
  assert.equal(inside, 0, 'every thread that went in came out');
  return most;
}

test('a mutex never has two threads inside, by lock, try-lock or timed lock', async () => {
  await fc.assert(
    fc.asyncProperty(programs, async (parts) => {
      const { handle } = Mutex.create('m');
      const shared = clock();
      const results = await crew.run(parts.map((steps): CrewTask => ({ kind: 'mutex', clock: shared, handle, steps })));
      assert.equal(mostInside(results), 1);
      assert.equal(
        results.flat().filter(({ what }) => what !== 'out').length,
        parts.flat().length,
        'every attempt ended',
      );
    }),
    { numRuns: runs },
  );
});

test('a recursive lock admits its owner again and no other thread', async () => {
  await fc.assert(
    fc.asyncProperty(programs, async (parts) => {
      const lock = RecursiveLock.create('r');
      const shared = clock();
      const results = await crew.run(
        parts.map((steps): CrewTask => ({ kind: 'rlock', clock: shared, handle: lock.handle, steps })),
      );
      assert.equal(mostInside(results), 1);
      assert.equal(lock.depth, 0);
    }),
    { numRuns: runs },
  );
});

test('a semaphore never admits more threads than permits, and returns all of them', async () => {
  await fc.assert(
    fc.asyncProperty(programs, fc.integer({ min: 1, max: 5 }), async (parts, permits) => {
      const semaphore = Semaphore.create({ id: 's', permits, bounded: true });
      const shared = clock();
      const results = await crew.run(
        parts.map((steps): CrewTask => ({ kind: 'semaphore', clock: shared, handle: semaphore.handle, steps })),
      );
      assert.ok(mostInside(results) <= permits);
      assert.equal(semaphore.permits, permits);
    }),
    { numRuns: runs },
  );
});

test('a queue loses nothing, doubles nothing, keeps each producer’s order, and is empty at the end', async () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: size / 2, maxLength: size / 2 });
  await fc.assert(
    fc.asyncProperty(counts, fc.integer({ min: 1, max: 6 }), async (perProducer, capacity) => {
      const queue = BoundedQueue.create('q', capacity);
      const shared = clock();
      const total = perProducer.reduce((sum, count) => sum + count, 0);
      const parts = perProducer.map((count, producer): CrewTask => ({
        kind: 'queue',
        clock: shared,
        handle: queue.handle,
        gets: 0,
        puts: Array.from({ length: count }, (_, item) => producer * 1000 + item),
      }));
      const consumers = Array.from({ length: size / 2 }, (_, index): CrewTask => ({
        kind: 'queue',
        clock: shared,
        handle: queue.handle,
        puts: [],
        gets: Math.floor(total / 4) + (index < total % 4 ? 1 : 0),
      }));
      const results = await crew.run([...parts, ...consumers]);
      const put = results
        .flat()
        .filter(({ what }) => what === 'put')
        .map(({ value }) => value);
      const got = results
        .flat()
        .filter(({ what }) => what === 'got')
        .map(({ value }) => value);
      assert.deepEqual(
        got.toSorted((a, b) => a - b),
        put.toSorted((a, b) => a - b),
      );
      for (const consumer of results.slice(size / 2)) {
        for (const [, own] of Map.groupBy(consumer, ({ value }) => Math.floor(value / 1000))) {
          assert.deepEqual(
            own.map(({ value }) => value),
            own.map(({ value }) => value).toSorted((a, b) => a - b),
          );
        }
      }
      assert.equal(queue.size, 0);
      assert.equal(queue.join(0), true, 'every item was reported done');
    }),
    { numRuns: runs },
  );
});

test('no thread leaves a barrier before all have arrived, round after round', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (rounds) => {
      const { handle } = Barrier.create('b', size);
      const shared = clock();
      const results = await crew.run(
        Array.from({ length: size }, (): CrewTask => ({ kind: 'barrier', clock: shared, handle, rounds })),
      );
      for (let round = 0; round < rounds; round += 1) {
        const stamps = results.flat().filter(({ value }) => value === round);
        const lastArrival = Math.max(...stamps.filter(({ what }) => what === 'arrive').map(({ at }) => at));
        const firstLeave = Math.min(...stamps.filter(({ what }) => what === 'leave').map(({ at }) => at));
        assert.ok(lastArrival < firstLeave);
      }
    }),
    { numRuns: runs },
  );
});

test('an event blocks all threads until it is set', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: size - 1 }), async (setter) => {
      const { handle } = Event.create('e');
      const shared = clock();
      const results = await crew.run(
        Array.from({ length: size }, (_, index): CrewTask => ({
          kind: 'event',
          clock: shared,
          handle,
          sets: index === setter,
        })),
      );
      const setAt = results.flat().find(({ what }) => what === 'set')?.at ?? Infinity;
      const passed = results.flat().filter(({ what }) => what === 'passed');
      assert.equal(passed.length, size - 1);
      assert.ok(passed.every(({ at }) => at > setAt));
    }),
    { numRuns: runs },
  );
});

test('a condition passes a turn round all threads without losing a wake-up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (rounds) => {
      const mutex = Mutex.create('m');
      const condition = Condition.create('c', mutex);
      const shared = clock();
      const turns = new SharedArrayBuffer(4);
      const results = await crew.run(
        Array.from({ length: size }, (_, number): CrewTask => ({
          kind: 'condition',
          clock: shared,
          handle: condition.handle,
          mutex: mutex.handle,
          turns,
          number,
          parties: size,
          rounds,
        })),
      );
      assert.deepEqual(
        inOrder(results).map(({ value }) => value),
        Array.from({ length: size * rounds }, (_, turn) => turn),
      );
    }),
    { numRuns: runs },
  );
});
