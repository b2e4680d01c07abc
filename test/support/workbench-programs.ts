/** Programs of the workbench that are well known. */

/** Threads that each add one to an unprotected variable, `times` times. */
export const counter = (threads: number, times: number): string => `
  shared({ x: 0 })
  function add(s) { for (let i = 0; i < ${times}; i += 1) s.x += 1 }
  ${Array.from({ length: threads }, (_, index) => `thread('T${String.fromCodePoint(65 + index)}', add)`).join('\n')}
  finallyCheck((s) => s.x === ${threads * times}, 'an update was lost')`;

/** Philosophers that eat once: in a cycle, in the order of the forks, with a waiter, or with both forks at once. */
export function diners(count: number, version: 'naive' | 'ordered' | 'waiter' | 'grab'): string {
  const eat = {
    naive: 'const [a, b] = [i, next(i)]; forks[a].lock(); forks[b].lock(); forks[b].unlock(); forks[a].unlock()',
    ordered:
      'const [a, b] = [Math.min(i, next(i)), Math.max(i, next(i))]; forks[a].lock(); forks[b].lock(); forks[b].unlock(); forks[a].unlock()',
    waiter:
      'const [a, b] = [i, next(i)]; room.acquire(); forks[a].lock(); forks[b].lock(); forks[b].unlock(); forks[a].unlock(); room.release()',
    grab: 'const [a, b] = [i, next(i)]; table.lock(); forks[a].lock(); forks[b].lock(); table.unlock(); forks[b].unlock(); forks[a].unlock()',
  }[version];
  const list = Array.from({ length: count }, (_, index) => index);
  return `
    const forks = [${list.map((index) => `mutex('fork-${index}')`).join()}]
    const room = semaphore('room', ${count - 1})
    const table = mutex('table')
    const next = (i) => (i + 1) % ${count}
    const eat = (i) => () => { ${eat} }
    ${list.map((index) => `thread('P${index}', eat(${index}))`).join('\n')}`;
}

/** Peterson's algorithm; `wrong`: the flags are set after the turn. */
export const peterson = (wrong = false): string => `
  shared({ wants: [false, false], turn: 0 })
  const enter = (i) => (s) => {
    ${wrong ? 's.turn = 1 - i; s.wants[i] = true' : 's.wants[i] = true; s.turn = 1 - i'}
    while (s.wants[1 - i] && s.turn === 1 - i) {}
    critical('room', () => {})
    s.wants[i] = false
  }
  thread('A', enter(0)); thread('B', enter(1))`;

/** Two locks, taken in opposite orders. */
export const opposite = `
  const a = mutex('a'), b = mutex('b')
  thread('A', () => { a.lock(); b.lock(); b.unlock(); a.unlock() })
  thread('B', () => { b.lock(); a.lock(); a.unlock(); b.unlock() })`;

/** Threads that give their first lock back when the second is taken, and try again. */
export const polite = `
  const a = mutex('a'), b = mutex('b')
  const meet = (mine, other) => () => {
    for (;;) {
      mine.lock()
      if (other.tryLock()) { other.unlock(); mine.unlock(); return }
      mine.unlock()
    }
  }
  thread('A', meet(a, b)); thread('B', meet(b, a))`;
