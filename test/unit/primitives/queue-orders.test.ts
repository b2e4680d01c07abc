import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BoundedQueue } from '#lab/primitives/bounded-queue.ts';
import { LifoQueue } from '#lab/primitives/lifo-queue.ts';
import { PriorityQueue } from '#lab/primitives/priority-queue.ts';

/** A put of this number, or a get (null). */
const program = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null)), { maxLength: 60 });
const capacity = 8;

/** Runs a program on a queue and on a list that stands for it; both must give the same answers. */
function agrees<Item>(
  steps: readonly (number | null)[],
  queue: { tryPut: (item: Item) => boolean; tryGet: () => Item | undefined; readonly size: number },
  model: { readonly make: (step: number, index: number) => Item; readonly next: (list: Item[]) => Item | undefined },
): void {
  const list: Item[] = [];
  for (const [index, step] of steps.entries()) {
    if (step === null) {
      assert.deepEqual(queue.tryGet(), model.next(list));
    } else {
      const room = list.length < capacity;
      const item = model.make(step, index);
      assert.equal(queue.tryPut(item), room);
      if (room) list.push(item);
    }
    assert.equal(queue.size, list.length);
  }
}

test('first in, first out', () => {
  fc.assert(
    fc.property(program, (steps) =>
      agrees(steps, BoundedQueue.create('q', capacity), { make: (_, index) => index, next: (list) => list.shift() }),
    ),
  );
});

test('last in, first out', () => {
  fc.assert(
    fc.property(program, (steps) =>
      agrees(steps, LifoQueue.create('q', capacity), { make: (_, index) => index, next: (list) => list.pop() }),
    ),
  );
});

test('smallest priority first, equal ones in the order they came', () => {
  fc.assert(
    fc.property(program, (steps) =>
      agrees(steps, PriorityQueue.create('q', capacity), {
        make: (priority, index) => ({ priority, item: index }),
        next: (list) => {
          const smallest = list.toSorted((a, b) => a.priority - b.priority || a.item - b.item)[0];
          if (smallest) list.splice(list.indexOf(smallest), 1);
          return smallest;
        },
      }),
    ),
  );
});
