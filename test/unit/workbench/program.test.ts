import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { AppError } from '#shared/errors.ts';
import { runProgram, searchProgram } from '../../support/search-program.ts';

/** What a program is refused with: code and line. */
function refusal(source: string): readonly [code: string, line: unknown] {
  try {
    compile(source);
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.params['line']];
    throw error;
  }
  return ['none', null];
}

test('what would make a run not repeatable is refused with its line', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['code-time', 'thread("A", () => { const t = Date.now() })'],
    ['code-time', 'thread("A", () => setTimeout(() => {}, 1))'],
    ['code-random', 'thread("A", () => { const r = Math.random() })'],
    ['code-promise', 'async function f() {}'],
    ['code-promise', 'function* f() {}'],
    ['code-promise', 'thread("A", () => Promise.resolve())'],
    ['code-module', 'import fs from "node:fs"'],
    ['code-module', 'export const x = 1'],
    ['code-outside', 'console.log(1)'],
    ['code-outside', 'thread("A", () => process.exit())'],
    ['code-outside', 'eval("1")'],
    ['code-state', 'let x = 1'],
    ['code-unknown', 'thread("A", () => lok.lock())'],
    ['code-syntax', 'const x = ;'],
  ];
  for (const [code, line] of cases) assert.deepEqual(refusal(`// first\n\n${line}`), [code, 3], line);
});

test('a thread that changes what is not shared is refused when its steps cannot be repeated', () => {
  const hidden = [
    'const next = (() => { let n = 0; return () => (n += 1) })(); thread("A", (s) => { s.x = next(); s.x = next() })',
    'const keep = (one) => () => one; const box = keep([0]); thread("A", (s) => { box()[0] += 1; s.x = box()[0] })',
  ];
  for (const source of hidden)
    assert.throws(() => searchProgram(`shared({ x: 0 })\n${source}`), { code: 'code-changes' }, source);
  const constants = [
    'const list = [[1]]; thread("A", () => { list[0].push(2) })',
    'function f() {} thread("A", () => { f.n = 1 })',
    'const m = mutex("m"); thread("A", () => { m.n = 1 })',
  ];
  for (const source of constants) assert.equal(searchProgram(source).failures[0]?.kind, 'error', source);
  assert.equal(refusal('const seen = new Set(); thread("A", () => { seen.add(1) })')[0], 'code-invalid');
});

test('loops outside of threads declare them', () => {
  const source = `shared({ x: 0 }); for (const id of ['A', 'B']) thread(id, (s) => { s.x += 1 })`;
  assert.deepEqual(compile(source).threads, ['A', 'B']);
});

test('mistakes in what is declared are refused', () => {
  const wrong = [
    '',
    'thread("A")',
    'thread("A B", () => {})',
    'thread("A", () => {}); thread("A", () => {})',
    'shared({ x: 1 }); shared({ x: 2 }); thread("A", () => {})',
    'shared({ x: {} }); thread("A", () => {})',
    'semaphore("s", -1); thread("A", () => {})',
    'condition("c", event("e")); thread("A", () => {})',
    'while (true) {}',
    'mutex("m").lock(); thread("A", () => {})',
  ];
  for (const source of wrong) assert.equal(refusal(source)[0], 'code-invalid', source);
});

test('types are removed, and lines stay', () => {
  const { steps } = runProgram(
    `interface Shared { n: number }
     shared({ n: 0 })
     thread('A', (s: Shared): void => {
       s.n = 1 as number
     })`,
    'A',
  );
  assert.deepEqual(steps, [{ thread: 'A', op: 'write n 1', line: 4, value: null, enabled: ['A'] }]);
});

test('one access or operation is one step; variables of a thread cost none', () => {
  const { steps, shared } = runProgram(
    `shared({ x: 1, seats: [5, 6] })
     const q = queue('q', 2), s1 = semaphore('s1', 1), e = event('e'), n = atomic(shared({ n: 0 }), 'n')
     thread('A', (s) => {
       const local = s.x + s.seats[1]
       s.seats[0] = local
       q.put('item'); const size = q.size; const item = q.get()
       s1.acquire(); const more = s1.tryAcquire(); s1.release()
       e.set(); const isSet = e.isSet; e.wait(); e.clear()
       const before = n.add(5); const same = n.compareExchange(5, 7)
       yieldNow()
       assert(local === 7 && size === 1 && item === 'item' && more === false && isSet && before === 0 && same === 5, 'values')
     })`,
    '',
  );
  assert.deepEqual(
    steps.map(({ op }) => op),
    [
      'read x',
      'read seats[1]',
      'write seats[0] 7',
      'put q "item"',
      'size q',
      'get q',
      'acquire s1',
      'tryAcquire s1',
      'release s1',
      'set e',
      'isSet e',
      'wait e',
      'clear e',
      'add n 5',
      'compareExchange n 5 7',
      'yield',
    ],
  );
  assert.deepEqual(shared, { x: 1, seats: [7, 6], n: 7 });
});

test('a schedule is refused at the step that cannot be made, with the reason', () => {
  const source = `const m = mutex('m')
    thread('A', () => { m.lock(); m.unlock() }); thread('B', () => { m.lock(); m.unlock() })`;
  const params = (schedule: string): unknown => {
    try {
      return runProgram(source, schedule);
    } catch (error) {
      return error instanceof AppError && [error.code, error.params['position'], error.params['reason']];
    }
  };
  assert.deepEqual(params('A B'), ['schedule-blocked', 2, 'mutex m, held by A']);
  assert.deepEqual(params('A3'), ['schedule-blocked', 3, '–']);
  assert.deepEqual(params('A C'), ['schedule-unknown', 2, undefined]);
});

describe('failures of a thread', () => {
  const failureOf = (source: string): readonly unknown[] => {
    const [failure] = searchProgram(source).failures;
    return [failure?.kind, failure?.message];
  };

  test('an assertion, an exception, and what a lock does not allow', () => {
    assert.deepEqual(failureOf(`thread('A', () => assert(1 > 2, 'one is more'))`), ['assertion', 'one is more']);
    assert.deepEqual(failureOf(`thread('A', () => { null.x })`)[0], 'error');
    assert.deepEqual(failureOf(`const m = mutex('m'); thread('A', () => m.unlock())`), [
      'error',
      'unlock of m, which this thread does not hold',
    ]);
    assert.deepEqual(failureOf(`const s = semaphore('s', 1, { bounded: true }); thread('A', () => s.release())`), [
      'error',
      'release of s, which has all its permits',
    ]);
    assert.deepEqual(failureOf(`const m = mutex('m'), c = condition('c', m); thread('A', () => c.notify())`), [
      'error',
      'c is used without holding m',
    ]);
    assert.deepEqual(failureOf(`shared({ x: 0 }); thread('A', (s) => { s.y = 1 })`)[0], 'error');
  });

  test('a lock that is not recursive stops its owner; a recursive one counts', () => {
    const twice = (kind: string): string =>
      `const m = ${kind}('m'); thread('A', () => { m.lock(); m.lock(); m.unlock(); m.unlock() })`;
    assert.equal(failureOf(twice('mutex'))[0], 'deadlock');
    assert.deepEqual(failureOf(twice('recursiveLock')), [undefined, undefined]);
  });

  test('a loop that makes no step is named with its line', () => {
    const source = `shared({ x: 0 })\nthread('A', (s) => {\n  s.x = 1\n  for (;;) {}\n})`;
    assert.deepEqual(failureOf(source), ['endless', 'the loop in line 4 never makes a step']);
    assert.deepEqual(failureOf(`thread('A', () => { const f = () => f(); f() })`)[0], 'error');
  });

  test('catch and finally of the program do not see how a thread is left between two steps', () => {
    const source = `shared({ x: 0, caught: 0, done: 0 })
      thread('A', (s) => {
        try { s.x = 1; s.x = 2 } catch { s.caught = 1 } finally { s.done += 1 }
      })`;
    const { steps, shared } = runProgram(source, '');
    assert.deepEqual([steps.length, shared], [4, { x: 2, caught: 0, done: 1 }]);
    const hidden = `shared({ x: 0 }); thread('A', (s) => { try { assert(s.x === 1, 'x') } catch {} })`;
    assert.deepEqual(failureOf(hidden), ['assertion', 'x']);
  });
});

describe('a condition', () => {
  const waiter = (test: 'if' | 'while', options = ''): string => `
    shared({ items: 0 }); ${options}
    const m = mutex('m'), c = condition('c', m)
    function take(s) { m.lock(); ${test} (s.items === 0) c.wait(); s.items -= 1; assert(s.items >= 0, 'taken twice'); m.unlock() }
    thread('A', take); thread('B', take)
    thread('P', (s) => { for (let i = 0; i < 2; i += 1) { m.lock(); s.items += 1; c.notifyAll(); m.unlock() } })`;

  test('if instead of while fails, while does not', () => {
    assert.deepEqual(
      searchProgram(waiter('if')).failures.map(({ message }) => message),
      ['taken twice'],
    );
    assert.deepEqual(searchProgram(waiter('while')).failures, []);
  });

  test('a wait may end by itself where the program says so', () => {
    const one = (options: string): string => `shared({ ready: false }); ${options}
      const m = mutex('m'), c = condition('c', m)
      thread('W', (s) => { m.lock(); if (!s.ready) c.wait(); assert(s.ready, 'not ready'); m.unlock() })
      thread('N', (s) => { m.lock(); s.ready = true; c.notify(); m.unlock() })`;
    assert.deepEqual(searchProgram(one('')).failures, []);
    assert.equal(searchProgram(one('options({ spurious: true })')).failures[0]?.message, 'not ready');
  });
});

test('a barrier lets all go on when the last has come, and can be used again', () => {
  const source = `shared({ a: 0, b: 0 }); const gate = barrier('gate', 2)
    thread('A', (s) => { s.a = 1; gate.arrive(); assert(s.b === 1, 'b'); gate.arrive(); s.a = 2 })
    thread('B', (s) => { s.b = 1; gate.arrive(); assert(s.a === 1, 'a'); gate.arrive(); s.b = 2 })`;
  const { failures, ends } = searchProgram(source);
  assert.deepEqual([failures, ends.map(({ shared }) => shared)], [[], [{ a: 2, b: 2 }]]);
});
