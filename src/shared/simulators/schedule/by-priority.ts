import { best } from './by-rank.ts';
import type { Policy } from './one-cpu.ts';
import { quantumOf, type ScheduleRequest } from './request.ts';
import type { ReadyQueue } from './result.ts';
import { byArrival, type Task } from './task.ts';

/** Less than 0 if `a` is more urgent than `b`. */
function urgency({ order }: Pick<ScheduleRequest, 'order'>): (a: Task, b: Task) => number {
  return order === 'low-first' ? (a, b) => a.job.priority - b.job.priority : (a, b) => b.job.priority - a.job.priority;
}

/** Highest priority first; ties by arrival. Pre-emptive: a more urgent arrival takes the CPU, an equal one does not. */
export function priority(request: Pick<ScheduleRequest, 'order' | 'preemptive'>): Policy {
  const compare = urgency(request);
  return {
    id: 'priority',
    choose: (ready) => best(ready, (a, b) => compare(a, b) || byArrival(a, b)),
    ...(request.preemptive ? { preempts: (candidate: Task, running: Task) => compare(candidate, running) < 0 } : {}),
  };
}

/**
 * Round robin within a priority, pre-emptive between priorities. A pre-empted job goes to the head of its
 * queue and keeps the rest of its slice, as SCHED_RR does (sched(7)), or to the tail with a new slice.
 */
export function priorityRoundRobin(request: ScheduleRequest): Policy {
  const compare = urgency(request);
  const quantum = quantumOf(request);
  const levels = (ready: readonly Task[]): readonly ReadyQueue[] => {
    const sorted = [...new Set(ready.map(({ job }) => job.priority))].sort((a, b) =>
      request.order === 'low-first' ? a - b : b - a,
    );
    return sorted.map((level) => ({
      level,
      jobs: ready.filter(({ job }) => job.priority === level).map(({ job }) => job.id),
    }));
  };
  return {
    id: 'priority-rr',
    quantum,
    expiredFirst: request.tie === 'expired-first',
    choose: (ready) => {
      const urgent = best(ready, compare);
      const peers = ready.filter((task) => compare(task, urgent) === 0);
      return (
        (request.tie === 'new-first' ? peers.find(({ firstRun }) => firstRun === null) : undefined) ??
        peers[0] ??
        urgent
      );
    },
    preempts: (candidate, running) => compare(candidate, running) < 0,
    join: (ready, task, why) => {
      if (why === 'preempted' && request.preemptedTo === 'head') {
        ready.unshift(task);
        return;
      }
      if (why === 'preempted') task.sliceLeft = 0;
      ready.push(task);
    },
    rivals: (task, ready) => ready.some((other) => compare(other, task) === 0),
    queues: levels,
  };
}
