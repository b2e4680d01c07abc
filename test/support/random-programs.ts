import fc from 'fast-check';

/** Programs of the workbench that use everything it has, also wrongly: in deadlocks, mistakes and lost wake-ups. */

const value = fc.constantFrom('0', '1', '-0', '0.5', '"a"', '"\u{1F600}"', 'true', 'null', 'local', 's.x', 's.list[1]');
const cell = fc.constantFrom('s.x', 's.y', 's.list[0]', 's.list[1]');

const simple = fc.oneof(
  fc.tuple(cell, value).map(([to, from]) => `${to} = ${from}`),
  fc.tuple(cell, value).map(([to, from]) => `local = ${from}; ${to} = local`),
  cell.map((to) => `${to} += 1`),
  value.map((from) => `local = cx.exchange(${from})`),
  fc.tuple(value, value).map(([a, b]) => `local = cx.compareExchange(${a}, ${b})`),
  fc.constantFrom(
    'local = cn.add(1)',
    'cx.add(1)',
    'cx.store(cx.load())',
    'yieldNow()',
    'assert(s.y !== 3, "y is three")',
    'critical("room", () => { s.y += 1 })',
    'try { assert(local !== 1, "one") } finally { s.x = 1 }',
    'try { s.nothing = 1 } catch { s.x = 7 }',
    'for (const one of [1, 2]) s.y = one',
    'while (s.x === 2) {}',
  ),
);
/** What threads do with each kind of object; a program uses few kinds, so that its threads meet. */
const kinds: readonly fc.Arbitrary<string>[] = [
  fc.constantFrom(
    'm.lock(); s.x += 1; m.unlock()',
    'm.lock(); n.lock(); n.unlock(); m.unlock()',
    'n.lock(); m.lock(); m.unlock(); n.unlock()',
    'if (m.tryLock()) m.unlock()',
    'm.unlock()',
    'r.lock(); if (r.tryLock()) { s.y += 1; r.unlock() } r.unlock()',
    'r.unlock()',
  ),
  fc.constantFrom('p.acquire(); p.release()', 'local = p.tryAcquire()', 'p.release()', 'p.acquire()', 'b.release()'),
  fc.constantFrom(
    'm.lock(); c.wait(); m.unlock()',
    'm.lock(); c.wait(); m.unlock()',
    'm.lock(); while (s.x === 0) c.wait(); m.unlock()',
    'm.lock(); s.x = 1; c.notify(); m.unlock()',
    'm.lock(); c.notify(); m.unlock()',
    'm.lock(); c.notify(2); m.unlock()',
    'm.lock(); c.notifyAll(); c.wait(); m.unlock()',
    'm.lock(); c.notifyAll(); m.unlock()',
    'c.notify()',
  ),
  fc.constantFrom('e.set()', 'e.clear()', 'e.wait()', 'local = e.isSet', 'c.wait()'),
  fc.constantFrom('local = two.arrive()', 'two.arrive(); two.arrive()', 'all.arrive()'),
  fc.constantFrom(
    'q.put(local)',
    'q.put("text"); q.put(2)',
    'local = q.get()',
    'local = q.tryGet()',
    'local = q.tryPut(local)',
    'local = q.size',
  ),
];

const bodiesOf = (blocking: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.array(
    fc
      .array(fc.oneof(simple, blocking, blocking), { minLength: 1, maxLength: 5 })
      .map((statements) => statements.map((one) => `    { ${one} }`).join('\n')),
    { minLength: 2, maxLength: 4 },
  );

/** A random program of two to four threads. */
export const randomPrograms: fc.Arbitrary<string> = fc
  .record({
    bodies: fc.subarray([...kinds], { minLength: 1, maxLength: 2 }).chain((used) => bodiesOf(fc.oneof(...used))),
    spurious: fc.boolean(),
    x: fc.constantFrom(0, 1, 2),
  })
  .map(
    ({ bodies, spurious, x }) => `
  options({ spurious: ${spurious} })
  const s = shared({ x: ${x}, y: 0, list: [0, "b"], n: 0 })
  const m = mutex('m'), n = mutex('n'), r = recursiveLock('r'), p = semaphore('p', 1)
  const b = semaphore('b', 1, { bounded: true }), c = condition('c', m), e = event('e')
  const two = barrier('two', 2), all = barrier('all', ${bodies.length}), q = queue('q', 2)
  const cx = atomic(s, 'x'), cn = atomic(s, 'n')
${bodies.map((text, index) => `  thread('T${'ABCD'[index] ?? ''}', () => { let local = ${index}\n${text}\n  })`).join('\n')}
  finallyCheck((end) => end.y !== 2, 'y is two')`,
  );
