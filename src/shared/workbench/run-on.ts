import type { MadeStep } from './drive-state.ts';

const mayBlock = new Set(['lock', 'acquire', 'wait', 'put', 'get', 'arrive']);

/** True if an operation, as text, is one that can make its thread wait. */
export const isBlocking = (op: string): boolean => mayBlock.has(op.split(' ', 1)[0] ?? '');

/**
 * How many of the steps that a thread made from `from` on lead to just before its next operation that may block. The
 * first step always counts, or a thread in front of a lock would never pass it.
 */
export function stepsToLock(steps: readonly MadeStep[], from: number): number {
  const next = steps.findIndex(({ op }, index) => index > from && isBlocking(op));
  return (next < 0 ? steps.length : next) - from;
}
