import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { exploreInterleavings } from '#shared/simulators/interleave/explore.ts';
import { parseInterleave } from '#shared/simulators/interleave/input.ts';
import { pythonRandom } from '#shared/simulators/python-random.ts';
import { searchAtRandom } from '#shared/workbench/random-search.ts';
import { runProgram, searchProgram } from '../../support/search-program.ts';
import { counter, diners, opposite, peterson, polite } from '../../support/workbench-programs.ts';

/** The final values of the counter, and how many schedules are right. */
function countsOf(
  threads: number,
  times: number,
): { readonly values: readonly number[]; readonly right: number; readonly all: number } {
  const { ends, search } = searchProgram(counter(threads, times), { counted: true });
  const values = ends.map(({ shared }) => Number(shared['x'])).toSorted((a, b) => a - b);
  return { values, right: ends.find(({ outcome }) => outcome === 'ended')?.count ?? 0, all: search.explored };
}

describe('an unprotected counter', () => {
  const range = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  test('two threads with k ≥ 2 increments end with 2 … 2k', () => {
    assert.deepEqual(countsOf(2, 1).values, [1, 2]);
    for (const times of [2, 3, 4, 6]) assert.deepEqual(countsOf(2, times).values, range(2, 2 * times));
    assert.deepEqual(countsOf(3, 2).values, range(2, 6));
  });

  // The numbers of interleavings are multinomial coefficients; the right ones were enumerated by another program.
  test('the interleavings are counted one by one', () => {
    assert.deepEqual(
      [countsOf(2, 1), countsOf(2, 2), countsOf(2, 3), countsOf(2, 6), countsOf(3, 3)].map(({ right, all }) => [
        right,
        all,
      ]),
      [
        [2, 6],
        [6, 70],
        [20, 924],
        [924, 2_704_156],
        [1680, 17_153_136],
      ],
    );
  });

  test('the shortest failing schedule is found, and fails when it is run', () => {
    const [failure] = searchProgram(counter(2, 1)).failures;
    assert.deepEqual(
      { ...failure, shared: failure?.shared },
      {
        kind: 'check',
        message: 'an update was lost',
        schedule: 'TA TB TB TA',
        steps: 4,
        switches: 2,
        shared: { x: 1 },
        blocked: [],
      },
    );
    assert.equal(runProgram(counter(2, 1), 'TA TB TB TA').failure?.message, 'an update was lost');
    assert.equal(runProgram(counter(2, 1), '').outcome, 'ended');
  });

  test('the simulator of interleavings agrees, with the same number of schedules for each end', () => {
    // What the compiler makes of `x = x + 1` on a machine that loads, adds in a register and stores: the addition
    // touches nothing shared, so here it is one thread's step more.
    const program = 'mov x, %ax\nadd $1, %ax\nmov %ax, x';
    const simulated = exploreInterleavings(
      parseInterleave({ programs: [`.var x\n${program}`], mode: 'exhaustive', trace: { memory: ['x'] } }),
    );
    const withStep = `shared({ x: 0 })
      function add(s) { const ax = s.x; yieldNow(); s.x = ax + 1 }
      thread('A', add); thread('B', add)`;
    const { ends, search } = searchProgram(withStep, { counted: true });
    assert.equal(search.explored, simulated.schedules);
    assert.deepEqual(
      new Map(ends.map(({ shared, count }) => [shared['x'], count])),
      new Map(simulated.outcomes.map(({ memory, schedules }) => [memory['x'], schedules])),
    );
  });
});

test('dining philosophers: states and deadlocks of each version', () => {
  const found = (count: number, version: Parameters<typeof diners>[1]): readonly [number | null, number] => {
    const { search, ends } = searchProgram(diners(count, version));
    return [search.states, ends.filter(({ outcome }) => outcome === 'deadlock').length];
  };
  assert.deepEqual(
    [2, 3, 4, 5].map((count) => found(count, 'naive')),
    [
      [19, 1],
      [87, 1],
      [391, 1],
      [1743, 1],
    ],
  );
  assert.deepEqual(
    [found(5, 'ordered'), found(5, 'waiter')],
    [
      [1424, 0],
      [10_832, 0],
    ],
  );
  assert.equal(found(4, 'grab')[1], 0);
});

test('the shortest deadlock of n philosophers: each takes its first fork', () => {
  const schedules = [2, 3, 4, 5].map((count) => searchProgram(diners(count, 'naive')).failures[0]?.schedule);
  assert.deepEqual(schedules, ['P0 P1', 'P0 P1 P2', 'P0 P1 P2 P3', 'P0 P1 P2 P3 P4']);
});

test('Peterson’s algorithm holds; with the flags set after the turn it does not', () => {
  const right = searchProgram(peterson());
  assert.deepEqual([right.failures, right.search.complete], [[], true]);
  const [failure] = searchProgram(peterson(true)).failures;
  assert.deepEqual([failure?.kind, failure?.message], ['critical', 'room']);
  assert.equal(runProgram(peterson(true), failure?.schedule ?? '').failure?.kind, 'critical');
});

test('locks in opposite orders: the deadlock names the owner of each', () => {
  const { failures } = searchProgram(opposite);
  assert.deepEqual(failures, [
    {
      kind: 'deadlock',
      message: 'the threads wait for each other',
      schedule: 'A B',
      steps: 2,
      switches: 1,
      shared: {},
      blocked: [
        { thread: 'A', kind: 'mutex', object: 'b', owner: 'B' },
        { thread: 'B', kind: 'mutex', object: 'a', owner: 'A' },
      ],
    },
  ]);
});

test('threads that are polite for ever are found, and their cycle can be run', () => {
  const { failures, search } = searchProgram(polite);
  assert.deepEqual([failures.map(({ kind }) => kind), search.complete], [['endless'], true]);
  assert.equal(runProgram(polite, failures[0]?.schedule ?? '').failure?.kind, 'endless');
  assert.equal(runProgram(polite, 'A B').failure?.kind, 'endless');
  assert.equal(runProgram(polite, 'A').outcome, 'ended');
});

test('a thread that only waits for its turn is no failure', () => {
  const spinning = `shared({ open: false })
    thread('A', (s) => { while (!s.open) {} })
    thread('B', (s) => { s.open = true })`;
  assert.deepEqual(searchProgram(spinning).failures, []);
  const [failure] = searchProgram(`shared({ open: false }); thread('A', (s) => { while (!s.open) {} })`).failures;
  assert.equal(failure?.kind, 'endless');
});

test('a lost wake-up is a deadlock in which no thread is left to wake the other', () => {
  const lost = `const m = mutex('m'), c = condition('c', m)
    thread('W', () => { m.lock(); c.wait(); m.unlock() })
    thread('N', () => { m.lock(); c.notify(); m.unlock() })`;
  const [failure] = searchProgram(lost).failures;
  assert.equal(failure?.message, 'no thread is left that could wake those that wait');
  assert.deepEqual(failure?.blocked, [{ thread: 'W', kind: 'condition', object: 'c', owner: null }]);
});

test('a bound of preemptions limits what is followed, and is named', () => {
  const none = searchProgram(counter(2, 2), { bound: 0 });
  assert.deepEqual([none.failures, none.search.bound, none.search.complete], [[], 0, false]);
  const one = searchProgram(counter(2, 2), { bound: 1 });
  assert.deepEqual([one.failures[0]?.kind, one.search.bound, one.search.complete], ['check', 1, false]);
  const all = searchProgram(counter(2, 2), { bound: 20 });
  assert.deepEqual([all.search.bound, all.search.complete], [null, true]);
  const counted = [0, 1, 2, 20].map((bound) => searchProgram(counter(2, 2), { bound, counted: true }).search.explored);
  assert.deepEqual([counted[0], counted[3]], [2, 70]);
  assert.ok((counted[1] ?? 0) > 2 && (counted[1] ?? 0) < (counted[2] ?? 0) && (counted[2] ?? 0) < 70);
});

test('a search that is stopped says so, and what it has found until then', () => {
  const stopped = searchProgram(diners(5, 'waiter'), { maxSchedules: 100 });
  assert.deepEqual([stopped.search.complete, stopped.search.explored >= 100], [false, true]);
  const small = searchProgram(diners(5, 'waiter'), { maxStates: 500 });
  assert.equal(small.search.complete, false);
});

test('random schedules: the same seed finds the same', () => {
  const random = (seed: number) =>
    searchAtRandom(compile(counter(2, 3)), {
      random: pythonRandom(seed),
      seed,
      maxSchedules: 200,
      isOver: () => false,
      now: () => 0,
      onProgress: () => {},
    });
  const first = random(1);
  assert.deepEqual(random(1), first);
  assert.notDeepEqual(random(2).ends, first.ends);
  assert.equal(
    first.ends.reduce((sum, { count }) => sum + (count ?? 0), 0),
    200,
  );
  assert.equal(first.failures[0]?.kind, 'check');
});

test('a schedule without an end is cut off, and the search is not complete; waiting for long is no failure', () => {
  const counting = `shared({ open: false }); thread('A', (s) => { let n = 0; while (!s.open) n += 1 })
    thread('B', (s) => { s.open = true })`;
  const { search, failures, ends } = searchProgram(counting);
  assert.deepEqual([search.complete, search.bound, failures], [false, null, []]);
  assert.ok(ends.length > 0);
});
