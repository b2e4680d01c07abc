import type { Policy } from './one-cpu.ts';
import { byArrival, type Task } from './task.ts';

/** The least by `compare`; the list is never empty. */
export function best(ready: readonly Task[], compare: (a: Task, b: Task) => number): Task {
  return ready.reduce((least, task) => (compare(task, least) < 0 ? task : least));
}

/** First come, first served: by the time of joining the ready queue; jobs of one tick in list order. */
export const fcfs: Policy = { id: 'fcfs', choose: ([first]) => first as Task };

/** Shortest job first, by the whole length; it keeps the CPU until it ends or blocks. */
export const sjf: Policy = {
  id: 'sjf',
  choose: (ready) => best(ready, (a, b) => a.job.length - b.job.length || byArrival(a, b)),
};

/** Shortest remaining time first; on a tie the running job keeps the CPU. */
export const srtf: Policy = {
  id: 'srtf',
  choose: (ready) => best(ready, (a, b) => a.remaining - b.remaining || byArrival(a, b)),
  preempts: (candidate, running) => candidate.remaining < running.remaining,
};

/** Highest response ratio next: (waited + length) / length; it keeps the CPU until it ends or blocks. */
export const hrrn: Policy = {
  id: 'hrrn',
  choose: (ready, now) => {
    const waited = ({ job, onCpu, inIo }: Task): number => now - job.arrival - onCpu - inIo;
    // Ratios compared as products of whole numbers: quotients would make ties a matter of rounding.
    return best(
      ready,
      (a, b) =>
        (waited(b) + b.job.length) * a.job.length - (waited(a) + a.job.length) * b.job.length || byArrival(a, b),
    );
  },
};
