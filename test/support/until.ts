import { setTimeout } from 'node:timers/promises';

/** Resolves when the condition holds; fails, naming it, when it does not within a minute: a busy machine is slow. */
export async function until(condition: () => unknown, limitMs = 60_000): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${limitMs} ms: ${condition.toString()}`);
    await setTimeout(10);
  }
}
