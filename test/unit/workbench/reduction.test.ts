import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from '#engine/workbench/compile.ts';
import { endOf, enabledThreads, firstState, sharedOf, step, type MachineState } from '#shared/workbench/machine.ts';
import { searchProgram } from '../../support/search-program.ts';

/** Every schedule by itself, nothing merged: how many end in each way. */
function enumerate(source: string): ReadonlyMap<string, number> {
  const program = compile(source);
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
  fc.constantFrom('q.tryPut(local)', 'local = q.tryGet() ?? 3', 'c.add(local)', 'yieldNow()'),
  fc.constantFrom('try { assert(s.x < 3, "x") } finally { local = 9 }', 'critical("room", () => { local += s.y })'),
);
const body = fc.array(statement, { minLength: 1, maxLength: 2 }).map((statements) => statements.join('; '));
const programs = fc.array(body, { minLength: 2, maxLength: 2 }).map(
  (bodies) => `
    shared({ x: 0, y: 1, list: [0, 2] })
    const m = mutex('m'), n = mutex('n'), q = queue('q', 1), c = atomic(shared({ c: 0 }), 'c')
    ${bodies.map((text, index) => `thread('T${index}', (s) => { let local = ${index}; ${text}; s.y = local })`).join('\n')}`,
);

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
