import assert from 'node:assert/strict';
import test from 'node:test';
import { AppError } from '#shared/errors.ts';
import { exploreInterleavings } from '#shared/simulators/interleave/explore.ts';
import { parseInterleave } from '#shared/simulators/interleave/input.ts';
import { runInterleave } from '#shared/simulators/interleave/run.ts';

const run = (input: Readonly<Record<string, unknown>>) => runInterleave(parseInterleave(input));
const explore = (input: Readonly<Record<string, unknown>>) =>
  exploreInterleavings(parseInterleave({ mode: 'exhaustive', ...input }));
const threadsOf = (input: Readonly<Record<string, unknown>>): string =>
  run(input)
    .steps.map(({ thread }) => thread)
    .join('');

const increment = '.var count\nmov count, %ax\nadd $1, %ax\nmov %ax, count\nhalt';
const loop =
  '.var count\n.main\n.top\nmov count, %ax\nadd $1, %ax\nmov %ax, count\nsub $1, %bx\ntest $0, %bx\njgt .top\nhalt';
/** `k` increments in a row, each a load, an addition and a store. */
const increments = (k: number): string =>
  `.var n\n${Array.from({ length: k }, () => 'mov n, %ax\nadd $1, %ax\nmov %ax, n').join('\n')}`;

test('two increments, a switch between load and store: one update is lost', () => {
  const { memory, steps, finished } = run({ programs: [increment], schedule: '01' });
  assert.deepEqual([memory, finished, steps.map(({ thread }) => thread).join('')], [{ count: 1 }, true, '01010101']);
  assert.deepEqual(steps[4], {
    step: 4,
    thread: 0,
    line: 4,
    instruction: 'mov %ax, count',
    memory: { count: 1 },
    registers: { ax: 1 },
    switched: true,
  });
});

test('the interval counts instructions, round the live threads', () => {
  assert.equal(threadsOf({ programs: ['nop\nnop\nnop'], interval: 2 }), '001101');
  assert.equal(threadsOf({ programs: ['nop\nnop\nnop'], threads: [{}, {}, {}], interval: 1 }), '012012012');
});

test('halt switches, and a countdown that ends with it switches a second time', () => {
  // Interval 2: halt of thread 0 is the second instruction, so the CPU goes to 1 and on to 2.
  assert.equal(threadsOf({ programs: ['nop\nhalt'], threads: [{}, {}, {}], interval: 2 }), '002211');
  // Interval 3: it is not; thread 1 gets what is left of the interval.
  assert.equal(threadsOf({ programs: ['nop\nhalt'], threads: [{}, {}, {}], interval: 3 }), '001221');
});

test('with an explicit schedule a halt passes over one entry', () => {
  assert.equal(threadsOf({ programs: ['halt', 'nop\nnop\nnop', 'nop\nnop\nnop'], schedule: '012' }), '0212121');
});

test('“test a,b” compares b with a, and jumps follow', () => {
  const taken = (jump: string, b: number): boolean =>
    run({ programs: [`.var hit\nmov $${b}, %bx\ntest $5, %bx\n${jump} .end\nmov $1, hit\n.end\nhalt`], threads: [{}] })
      .memory['hit'] === 0;
  assert.deepEqual(
    ['jgt', 'jgte', 'jlt', 'jlte', 'je', 'jne'].map((jump) => [4, 5, 6].map((b) => taken(jump, b))),
    [
      [false, false, true],
      [false, true, true],
      [true, false, false],
      [true, true, false],
      [false, true, false],
      [true, false, true],
    ],
  );
});

test('addresses: plain, with base, index and scale; registers and memory can be set', () => {
  const program = 'mov 2000, %ax\nmov %ax, 4(%bx)\nmov $7, 8(%bx,%cx,4)\nmov $1, (%bx)';
  const { memory } = run({
    programs: [program],
    threads: [{ registers: { bx: 100, cx: 2 } }],
    memory: { 2000: 42 },
    trace: { memory: ['100', '104', '116', '2000'] },
  });
  assert.deepEqual(memory, { 100: 1, 104: 42, 116: 7, 2000: 42 });
});

test('exchange and fetch-and-add are one step', () => {
  const { memory } = run({
    programs: ['.var a\n.var b\nmov $3, %ax\nxchg %ax, a\nmov $2, %bx\nfetchadd %bx, a\nmov %bx, b'],
    threads: [{}],
  });
  assert.deepEqual(memory, { a: 5, b: 3 });
});

test('random intervals depend on the seed alone', () => {
  const input = {
    programs: [loop],
    threads: [{ registers: { bx: 5 } }, { registers: { bx: 5 } }],
    interval: 3,
    randomIntervals: true,
  };
  assert.deepEqual(run({ ...input, seed: 4 }), run({ ...input, seed: 4 }));
  assert.notDeepEqual(threadsOf({ ...input, seed: 4 }), threadsOf({ ...input, seed: 5 }));
});

test('a program that never ends is stopped at the limit of steps', () => {
  const result = run({ programs: ['.top\nj .top'], maxSteps: 100 });
  assert.deepEqual([result.steps.length, result.finished], [100, false]);
});

test('two threads with k increments each end with 2 to 2k, for k of 2 and more', () => {
  const values = (k: number): readonly (number | undefined)[] =>
    explore({ programs: [increments(k)] }).outcomes.map(({ memory }) => memory['n']);
  assert.deepEqual(
    [values(1), values(2), values(3)],
    [
      [1, 2],
      [2, 3, 4],
      [2, 3, 4, 5, 6],
    ],
  );
});

test('one increment each: 2 of 20 interleavings of load, addition and store are right', () => {
  const { outcomes, schedules } = explore({ programs: [increment] });
  assert.deepEqual(
    [outcomes.map(({ memory, schedules: count }) => [memory['count'], count]), schedules],
    [
      [
        [1, 18],
        [2, 2],
      ],
      20,
    ],
  );
});

/** Every order of the threads' instructions, one by one. */
function everySchedule(counts: readonly number[]): readonly (readonly number[])[] {
  if (counts.every((count) => count === 0)) return [[]];
  return counts.flatMap((count, thread) =>
    count === 0
      ? []
      : everySchedule(counts.map((other, index) => (index === thread ? other - 1 : other))).map((rest) => [
          thread,
          ...rest,
        ]),
  );
}

test('the exhaustive search finds what running every single schedule finds, with the same counts', () => {
  const programs = [
    '.var x\n.var y\nmov $1, x\nmov y, %ax\nmov %ax, 200',
    '.var x\n.var y\nmov $1, y\nmov x, %bx\nmov %bx, 204\nfetchadd %bx, x',
  ];
  const counts = new Map<string, number>();
  for (const schedule of everySchedule([3, 4])) {
    const end = JSON.stringify(run({ programs, schedule }).memory);
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const found = explore({ programs });
  assert.deepEqual(
    Object.fromEntries(found.outcomes.map(({ memory, schedules }) => [JSON.stringify(memory), schedules])),
    Object.fromEntries(counts),
  );
  assert.deepEqual([found.schedules, found.complete, found.endless, found.stuck], [35, true, false, false]);
});

test('every example schedule leads to its end', () => {
  const input = { programs: [increments(2)] };
  for (const { memory, example } of explore(input).outcomes)
    assert.deepEqual(run({ ...input, schedule: example }).memory, memory);
});

test('a spin lock leaves one end, but interleavings without end', () => {
  const lock =
    '.var m\n.var n\n.acquire\nmov $1, %ax\nxchg %ax, m\ntest $0, %ax\njne .acquire\nmov n, %ax\nadd $1, %ax\nmov %ax, n\nmov $0, m\nhalt';
  const { outcomes, schedules, endless, stuck } = explore({ programs: [lock] });
  assert.deepEqual(
    [outcomes.map(({ memory }) => memory), schedules, endless, stuck],
    [[{ m: 0, n: 2 }], null, true, false],
  );
});

test('two spin locks taken in opposite order: some states lead to no end', () => {
  const take = (first: string, second: string): string =>
    `.var a\n.var b\n.one\nmov $1, %ax\nxchg %ax, ${first}\ntest $0, %ax\njne .one\n.two\nmov $1, %ax\nxchg %ax, ${second}\ntest $0, %ax\njne .two\nmov $0, ${second}\nmov $0, ${first}`;
  assert.equal(explore({ programs: [take('a', 'b'), take('b', 'a')] }).stuck, true);
  assert.equal(explore({ programs: [take('a', 'b'), take('a', 'b')] }).stuck, false);
});

test('a counter without bound is cut off and said to be incomplete', () => {
  const { complete } = explore({
    programs: ['.var n\n.top\nfetchadd %bx, n\nj .top'],
    threads: [{ registers: { bx: 1 } }],
  });
  assert.equal(complete, false);
});

for (const program of [
  'mov x, %ax',
  'movv $1, %ax',
  'add $1, 2000',
  'mov 1, 2',
  'je .nowhere',
  'mov $1',
  'mov $1, 4(%zx)',
]) {
  test(`“${program}” is no instruction`, () => {
    assert.throws(
      () => parseInterleave({ programs: ['nop', `nop\n${program}`] }),
      (error) =>
        error instanceof AppError &&
        error.code === 'program-invalid' &&
        error.params['line'] === 2 &&
        error.params['name'] === 'programs[1]',
    );
  });
}
