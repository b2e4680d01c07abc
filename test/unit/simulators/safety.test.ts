import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { AppError } from '#shared/errors.ts';
import { parseBankers, runBankers } from '#shared/simulators/bankers/bankers.ts';
import { detectDeadlock, parseDetection } from '#shared/simulators/deadlock-detection/deadlock-detection.ts';

/** The example of Silberschatz et al., "Operating System Concepts". */
const book = {
  available: [3, 3, 2],
  processes: [
    { allocation: [0, 1, 0], max: [7, 5, 3] },
    { allocation: [2, 0, 0], max: [3, 2, 2] },
    { allocation: [3, 0, 2], max: [9, 0, 2] },
    { allocation: [2, 1, 1], max: [2, 2, 2] },
    { allocation: [0, 0, 2], max: [4, 3, 3] },
  ],
};
const fits = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((amount, kind) => amount <= (b[kind] ?? 0));
const add = (a: readonly number[], b: readonly number[]): number[] => a.map((amount, kind) => amount + (b[kind] ?? 0));

test('the textbook table is safe, and its four requests end as the book says', () => {
  const requests = [
    { process: 'P1', amounts: [1, 0, 2] },
    { process: 'P4', amounts: [3, 3, 0] },
    { process: 'P0', amounts: [0, 2, 0] },
    { process: 'P1', amounts: [1, 0, 0] },
  ];
  const result = runBankers(parseBankers({ ...book, requests }));
  assert.deepEqual([result.safe, result.sequence], [true, ['P1', 'P3', 'P4', 'P0', 'P2']]);
  assert.deepEqual(
    result.requests.map(({ verdict, reason }) => `${verdict}: ${reason}`),
    ['granted: safe', 'must-wait: unavailable', 'must-wait: unsafe', 'exceeds-claim: exceeds-claim'],
  );
  assert.deepEqual(
    [result.final.available, result.final.processes[1]],
    [[2, 3, 0], { id: 'P1', allocation: [3, 0, 2], max: [3, 2, 2], need: [0, 2, 0] }],
  );
});

test('detection on the textbook table: none, and four deadlocked after one more request', () => {
  const processes = [
    [
      [0, 1, 0],
      [0, 0, 0],
    ],
    [
      [2, 0, 0],
      [2, 0, 2],
    ],
    [
      [3, 0, 3],
      [0, 0, 0],
    ],
    [
      [2, 1, 1],
      [1, 0, 0],
    ],
    [
      [0, 0, 2],
      [0, 0, 2],
    ],
  ].map(([allocation, request]) => ({ allocation, request }));
  const none = detectDeadlock(parseDetection({ available: [0, 0, 0], processes }));
  const found = detectDeadlock(
    parseDetection({
      available: [0, 0, 0],
      processes: processes.map((one, index) => (index === 2 ? { ...one, request: [0, 0, 1] } : one)),
    }),
  );
  assert.deepEqual([none.deadlock, none.order.length], [false, 5]);
  assert.deepEqual(
    [found.deadlock, found.deadlocked, found.order, found.stuckBehind],
    [true, ['P1', 'P2', 'P3', 'P4'], ['P0'], []],
  );
});

test('a process that holds nothing is stuck behind a deadlock, not deadlocked', () => {
  const { deadlocked, stuckBehind, edges } = detectDeadlock(
    parseDetection({
      resources: ['R1', 'R2'],
      available: [0, 0],
      processes: [
        { allocation: [1, 0], request: [0, 1] },
        { allocation: [0, 1], request: [1, 0] },
        { allocation: [0, 0], request: [2, 0] },
      ],
    }),
  );
  assert.deepEqual([deadlocked, stuckBehind], [['P0', 'P1'], ['P2']]);
  assert.deepEqual(edges.at(-1), { from: 'P2', to: 'R1', kind: 'requests', count: 2 });
});

const amounts = fc.tuple(fc.nat(3), fc.nat(3));
const claim = fc.tuple(amounts, amounts).map(([a, b]) => ({ allocation: [...a], other: [...b] }));

test('a safe sequence can be played through; without one, no order of finishing works', () => {
  fc.assert(
    fc.property(amounts, fc.array(claim, { minLength: 1, maxLength: 4 }), (available, claims) => {
      const processes = claims.map(({ allocation, other }) => ({ allocation, max: add(allocation, other) }));
      const { safe, sequence } = runBankers(parseBankers({ available: [...available], processes }));
      let work: readonly number[] = available;
      for (const id of sequence) {
        const one = claims[Number(id.slice(1))];
        assert.ok(one && fits(one.other, work));
        work = add(work, one.allocation);
      }
      assert.equal(sequence.length === claims.length, safe);
      const anyOrder = (free: readonly number[], left: readonly number[]): boolean =>
        left.length === 0 ||
        left.some(
          (at) =>
            fits(claims[at]?.other ?? [], free) &&
            anyOrder(
              add(free, claims[at]?.allocation ?? []),
              left.filter((other) => other !== at),
            ),
        );
      assert.equal(
        anyOrder(
          available,
          claims.map((_, at) => at),
        ),
        safe,
      );
    }),
    { numRuns: 500 },
  );
});

test('detection finds just those that finish in no order at all', () => {
  fc.assert(
    fc.property(amounts, fc.array(claim, { minLength: 1, maxLength: 4 }), (available, claims) => {
      const { order, deadlocked, stuckBehind } = detectDeadlock(
        parseDetection({
          available: [...available],
          processes: claims.map(({ allocation, other }) => ({ allocation, request: other })),
        }),
      );
      const canFinish = new Set<number>();
      const search = (free: readonly number[], left: readonly number[]): void => {
        for (const at of left) {
          const one = claims[at];
          if (!one || !fits(one.other, free)) continue;
          canFinish.add(at);
          search(
            add(free, one.allocation),
            left.filter((other) => other !== at),
          );
        }
      };
      search(
        available,
        claims.map((_, at) => at),
      );
      assert.deepEqual(new Set(order.map((id) => Number(id.slice(1)))), canFinish);
      assert.deepEqual([...deadlocked, ...stuckBehind].length, claims.length - canFinish.size);
      assert.ok(stuckBehind.every((id) => claims[Number(id.slice(1))]?.allocation.every((amount) => amount === 0)));
    }),
    { numRuns: 500 },
  );
});

test('a granted request always leaves a safe state', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), amounts), { minLength: 1, maxLength: 8 }), (drawn) => {
      const requests = drawn.map(([process, asked]) => ({ process: `P${process}`, amounts: [...asked, 0] }));
      const { final } = runBankers(parseBankers({ ...book, requests }));
      const again = runBankers(
        parseBankers({
          available: final.available,
          processes: final.processes.map(({ allocation, max }) => ({ allocation, max })),
        }),
      );
      assert.equal(again.safe, true);
    }),
    { numRuns: 200 },
  );
});

test('tables that do not fit together are refused by place', () => {
  const refused = (input: unknown): readonly unknown[] => {
    try {
      parseBankers(input);
      return [];
    } catch (error) {
      return error instanceof AppError ? [error.code, error.params['name']] : [error];
    }
  };
  assert.deepEqual(
    [
      refused({ available: [1], processes: [{ allocation: [1, 2], max: [1] }] }),
      refused({ available: [1], processes: [{ allocation: [2], max: [1] }] }),
      refused({
        available: [1],
        processes: [{ allocation: [0], max: [1] }],
        requests: [{ process: 'P9', amounts: [1] }],
      }),
      refused({ available: [1], processes: [] }),
    ],
    [
      ['lengths-differ', 'processes[0].allocation'],
      ['parameter-out-of-range', 'processes[0].allocation[0]'],
      ['parameter-wrong-type', 'requests[0].process'],
      ['parameter-out-of-range', 'processes.length'],
    ],
  );
});
