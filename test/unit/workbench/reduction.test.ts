import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from '#engine/workbench/compile.ts';
import { endOf, enabledThreads, firstState, sharedOf, step, type MachineState } from '#shared/workbench/machine.ts';
import { searchProgram } from '../../support/search-program.ts';

/** Every schedule by itself, no states or points merged: how many end in each way. */
function enumerate(source: string): ReadonlyMap<string, number> {
  const program = compile(source, { merged: false });
  const ends = new Map<string, number>();
  const follow = (state: MachineState): void => {
    const end = endOf(program, state);
    if (end) {
      const key = `${end.outcome} ${JSON.stringify(sharedOf(program, state))}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
      return;
    }
    for (const thread of enabledThreads(program, state)) follow(step(program, state, thread).state);
  };
  follow(firstState(program));
  return ends;
}

const variable = fc.constantFrom('s.x', 's.y', 's.list[0]', 's.list[1]');
const value = fc.oneof(variable, fc.constantFrom('local', '0', '1', '2'));
const statement: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(variable, value, value).map(([to, a, b]) => `${to} = ${a} + ${b}`),
  fc.tuple(variable, fc.constantFrom('+=', '-=')).map(([to, sign]) => `${to} ${sign} local`),
  fc.tuple(value, value).map(([a, b]) => `local = ${a} * 2 - ${b}`),
  fc.tuple(variable, variable).map(([test, to]) => `if (${test} > local) ${to} = local; else local += 1`),
  variable.map((read) => `for (const one of [1, 1]) local += one * ${read}`),
  variable.map((to) => `[0, 1].forEach((i) => { if (i === local) ${to} = i })`),
  fc.constantFrom(
    'm.lock(); local += 1; m.unlock()',
    'if (m.tryLock()) m.unlock()',
    'n.lock(); m.lock(); m.unlock(); n.unlock()',
  ),
  fc.constantFrom(
    'local += (() => { m.lock(); try { return s.x } finally { m.unlock() } })()',
    'for (const one of [s.x, s.y]) { yieldNow(); local += one }',
    'const box = [0]; const fill = (list) => { list[0] = s.x; list = null; yieldNow() }; fill(box); local += box[0]',
    'function add() { later = s.x; yieldNow(); s.y = later } let later = 0; add()',
    'function Box() { this.n = s.x; yieldNow(); local = this.n } new Box()',
  ),
  fc.constantFrom('q.tryPut(local)', 'local = q.tryGet() ?? 3', 'c.add(local)', 'yieldNow()'),
  fc.constantFrom('try { assert(s.x < 3, "x") } finally { local = 9 }', 'critical("room", () => { local += s.y })'),
);
const body = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map((statements) => statements.map((one) => `{ ${one} }`).join(' '));
const programs = fc.array(body, { minLength: 2, maxLength: 2 }).map(
  (bodies) => `
    shared({ x: 0, y: 1, list: [0, 2] })
    const m = mutex('m'), n = mutex('n'), q = queue('q', 1), c = atomic(shared({ c: 0 }), 'c')
    ${bodies.map((text, index) => `thread('T${index}', (s) => { let local = ${index}; ${text}; s.y = local })`).join('\n')}`,
);

/** State that no variable of the place shows. */
const hidden: readonly string[] = [
  'const get = () => { m.lock(); try { return s.x } finally { m.unlock() } }; s.y = get()',
  'class Box { constructor() { this.n = s.x; yieldNow(); s.y = this.n } } new Box()',
  'for (const one of [s.x, s.x]) { yieldNow(); s.y = s.y + one }',
  'for (const [index, one] of [s.x, s.x].entries()) { yieldNow(); local += one * (index + 1) } s.y = local',
  'for (const key in { a: 1, ...(s.x ? { b: 1 } : {}) }) { yieldNow(); s.y = s.y + 1 }',
  'function add() { later = s.x; yieldNow(); s.y = later } let later = 0; add()',
  'const a = [0], b = [0]; const fill = (p, q) => { let to = s.x ? p : q; p = q = null; yieldNow(); to[0] = 1 }; fill(a, b); s.y = a[0]',
  'const box = [0]; const fill = (to) => { to[0] = s.x; to = null; yieldNow(); yieldNow() }; fill(box); s.y = box[0]',
  'function f() { arguments[0] = s.x; yieldNow(); s.y = arguments[0] } f(0)',
  'const g = () => { g.n = s.x; yieldNow(); s.y = g.n }; g()',
  'class C { static n = 0 } C.n = s.x; yieldNow(); s.y = C.n',
  'const f = () => { try { throw s.x } finally { yieldNow() } }; try { f() } catch (error) { s.y = error }',
  'const f = () => { try { if (s.x === 1) return 7 } finally { yieldNow() } return 8 }; s.y = f()',
  'for (let i = 0; i < 3; i += 1) { try { if (s.x === 1) break } finally { yieldNow() } local = i } s.y = local',
  'const f = () => /* => */ s.x; for (/* ; */ ;;) { if (f() > 1) break; yieldNow(); s.y = 1; break }',
  'const o = { get n() { return s.x } }; yieldNow(); s.y = o.n',
];

for (const text of hidden)
  test(`nothing is merged that differs: ${text.slice(0, 60)}`, () => {
    const source = `shared({ x: 0, y: 0 }); const m = mutex('m')
      thread('B', (s) => { s.x = 1; s.x = 2 }); thread('A', (s) => { let local = 0; ${text} })`;
    const { ends } = searchProgram(source, { counted: true });
    const found = new Map(ends.map(({ outcome, shared, count }) => [`${outcome} ${JSON.stringify(shared)}`, count]));
    assert.deepEqual(found, enumerate(source));
  });

test('schedules to the same state go on as one: ends and their counts are those of every schedule by itself', () => {
  fc.assert(
    fc.property(programs, (source) => {
      const every = enumerate(source);
      const counted = searchProgram(source, { counted: true });
      const found = new Map(
        counted.ends.map(({ outcome, shared, count }) => [`${outcome} ${JSON.stringify(shared)}`, count]),
      );
      assert.deepEqual(found, every);
      const reduced = searchProgram(source).ends.map(({ outcome, shared }) => `${outcome} ${JSON.stringify(shared)}`);
      assert.deepEqual(reduced.toSorted(), [...every.keys()].toSorted());
    }),
    { numRuns: 150 },
  );
});
