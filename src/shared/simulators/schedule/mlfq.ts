import { createRecorder } from './recorder.ts';
import type { ScheduleRequest } from './request.ts';
import type { ReadyQueue, ScheduleResult } from './result.ts';
import { checkClock, createArrivalQueue, createTasks, execute, startsIo, type Task } from './task.ts';

/** A task with its place in the queues. */
interface Placed {
  readonly task: Task;
  /** The highest number has the highest priority. */
  level: number;
  /** Slices left before it drops a level. */
  allotment: number;
}

/** Quanta and allotments by level, 0 = lowest. */
interface Levels {
  readonly quanta: readonly number[];
  readonly allotments: readonly number[];
}

/** A list of one value counts for every level; lists come from the highest queue to the lowest. */
function levelsOf({ quantum = [1], allotment = [1] }: Pick<ScheduleRequest, 'quantum' | 'allotment'>): Levels {
  const count = Math.max(quantum.length, allotment.length);
  const spread = (values: readonly number[]): number[] =>
    Array.from({ length: count }, (_, index) => values[values.length === 1 ? 0 : count - 1 - index] ?? 1);
  return { quanta: spread(quantum), allotments: spread(allotment) };
}

/** The queues of one run and the moves between them. */
function createQueues(levels: Levels, placed: readonly Placed[]) {
  const top = levels.quanta.length - 1;
  const queues: Placed[][] = levels.quanta.map(() => []);
  const queueOf = ({ level }: Placed): Placed[] => queues[level] ?? [];
  const leave = (entry: Placed): void => {
    const queue = queueOf(entry);
    const at = queue.indexOf(entry);
    if (at >= 0) queue.splice(at, 1);
  };
  const refill = (entry: Placed): void => {
    entry.task.sliceLeft = levels.quanta[entry.level] ?? 1;
  };
  const renew = (entry: Placed): void => {
    refill(entry);
    entry.allotment = levels.allotments[entry.level] ?? 1;
  };
  for (const entry of placed) {
    entry.level = top;
    renew(entry);
  }
  return {
    leave,
    renew,
    join: (entry: Placed, at: 'head' | 'tail'): void =>
      void (at === 'head' ? queueOf(entry).unshift(entry) : queueOf(entry).push(entry)),
    head: (): Placed | undefined => queues.findLast((queue) => queue.length > 0)?.[0],
    hasRival: (entry: Placed): boolean => queueOf(entry).length > 1,
    /**
     * Moves all jobs to the top queue, lowest queue first, behind those already there; also jobs in I/O and future
     * arrivals.
     */
    boost(): void {
      for (const queue of queues.slice(0, top)) queues[top]?.push(...queue.splice(0));
      for (const entry of placed) {
        if (entry.task.remaining === 0) continue;
        entry.level = top;
        renew(entry);
      }
    },
    /** A slice is used up: one less of the allotment, and a level down when none is left. */
    useSlice(entry: Placed): void {
      entry.allotment -= 1;
      if (entry.allotment > 0) {
        refill(entry);
        return;
      }
      entry.level = Math.max(0, entry.level - 1);
      renew(entry);
    },
    shown: (running: Placed | undefined): readonly ReadyQueue[] =>
      queues
        .map((queue, level) => ({
          level,
          jobs: queue.filter((entry) => entry !== running).map(({ task }) => task.job.id),
        }))
        .toReversed(),
  };
}

/**
 * Multi-level feedback queue, one choice per tick. Order within a tick: boost; arrivals and finished I/Os; the head
 * of the highest queue runs; then it is finished, or starts an I/O, or has used up its slice. The running job stays
 * at the head of its queue, so a job that pre-empts it from above leaves it there.
 */
export function runMlfq(request: ScheduleRequest, keepTicks: boolean): ScheduleResult {
  const tasks = createTasks(request.jobs);
  const placed = tasks.map((task): Placed => ({ task, level: 0, allotment: 0 }));
  const queues = createQueues(levelsOf(request), placed);
  const comings = createArrivalQueue(tasks);
  const recorder = createRecorder({ cpus: 1, keepTicks });
  let unfinished = tasks.length;
  let sliceEnded: Placed | null = null;

  for (let now = 0; unfinished > 0; now += 1) {
    checkClock(now);
    if (request.boost > 0 && now > 0 && now % request.boost === 0) queues.boost();
    for (const { task, why } of comings.due(now)) {
      const entry = placed[task.position];
      if (entry) queues.join(entry, why === 'io' && request.ioBump ? 'head' : 'tail');
    }
    const entry = queues.head();
    recorder.tick(
      [
        {
          job: entry?.task.job.id ?? null,
          queue: entry?.level,
          chosenAgain: entry !== undefined && entry === sliceEnded && queues.hasRival(entry),
        },
      ],
      () => ({ queues: queues.shown(entry), blocked: comings.blocked() }),
    );
    sliceEnded = null;
    if (!entry) continue;

    const { task } = entry;
    execute(task, now);
    task.sliceLeft -= 1;
    const usedUp = task.sliceLeft === 0;
    // Finishing comes first: an I/O that falls on the very last tick is never issued.
    if (task.remaining === 0) {
      queues.leave(entry);
      task.completion = now + 1;
      unfinished -= 1;
      continue;
    }
    const blocks = startsIo(task);
    if (blocks || usedUp) queues.leave(entry);
    if (blocks) {
      // Without `stay` an I/O gives nothing back, so a job cannot keep its level by giving up the CPU just before its
      // slice ends.
      if (request.stay) queues.renew(entry);
      comings.block(task, now + 1);
    }
    if (usedUp) {
      queues.useSlice(entry);
      if (!blocks) {
        queues.join(entry, 'tail');
        sliceEnded = entry;
      }
    }
  }
  return recorder.finish('mlfq', tasks);
}
