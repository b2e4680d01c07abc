import type { Policy } from './one-cpu.ts';
import { quantumOf, type ScheduleRequest } from './request.ts';
import { oneQueue } from './recorder.ts';
import type { Task } from './task.ts';

/** With `new-first`, jobs that have never run come before all that have; otherwise the order of joining. */
function inOrder(ready: readonly Task[], newFirst: boolean): readonly Task[] {
  if (!newFirst) return ready;
  return [...ready.filter(({ firstRun }) => firstRun === null), ...ready.filter(({ firstRun }) => firstRun !== null)];
}

/**
 * Round robin. When a job ends before its slice does, the rest of the slice is dropped and the next job starts at
 * once.
 */
export function roundRobin(request: ScheduleRequest): Policy {
  const newFirst = request.tie === 'new-first';
  return {
    id: 'rr',
    quantum: quantumOf(request),
    expiredFirst: request.tie === 'expired-first',
    choose: (ready) => inOrder(ready, newFirst)[0] as Task,
    queues: (ready) => oneQueue(inOrder(ready, newFirst)),
  };
}
