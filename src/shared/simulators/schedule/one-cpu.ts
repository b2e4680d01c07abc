import type { PolicyId } from './policies.ts';
import { createRecorder, oneQueue } from './recorder.ts';
import type { ReadyQueue, ScheduleResult } from './result.ts';
import { checkClock, createArrivalQueue, createTasks, execute, startsIo, type Task } from './task.ts';
import type { Jobs } from './request.ts';

/** Why a task joins the ready queue. */
type Joining = 'arrival' | 'io' | 'expired' | 'preempted';

/** What makes a policy of one CPU and one list of ready jobs. */
export interface Policy {
  readonly id: PolicyId;
  /** The next to run; the list is in the order of joining and never empty. */
  readonly choose: (ready: readonly Task[], now: number) => Task;
  /** True if the best ready task takes the CPU from the running one. */
  readonly preempts?: (candidate: Task, running: Task) => boolean;
  /** Ticks of a slice; without it a job keeps the CPU until it ends or blocks. */
  readonly quantum?: number;
  /** Within a tick, the job whose slice ended joins before the arrivals. */
  readonly expiredFirst?: boolean;
  /** Puts a task into the list; the default is its tail. */
  readonly join?: (ready: Task[], task: Task, why: Joining) => void;
  /** True if another ready task could have been chosen instead; the default is any. */
  readonly rivals?: (task: Task, ready: readonly Task[]) => boolean;
  /** How the screen shows the list; the default is one queue. */
  readonly queues?: (ready: readonly Task[]) => readonly ReadyQueue[];
}

const joinTail = (ready: Task[], task: Task): void => void ready.push(task);

/**
 * Runs a policy. Order within a tick: due jobs join the ready list (the job whose slice just ended before or after
 * them), a better job pre-empts, an idle CPU gets the chosen job, it runs for the tick; at the end of the tick it is
 * finished, or starts an I/O, or its slice is over.
 */
export function runOneCpu(policy: Policy, jobs: Jobs, keepTicks: boolean): ScheduleResult {
  const tasks = createTasks(jobs);
  const comings = createArrivalQueue(tasks);
  const recorder = createRecorder({ cpus: 1, keepTicks });
  const join = policy.join ?? joinTail;
  const queues = policy.queues ?? oneQueue;
  const ready: Task[] = [];
  let running: Task | null = null;
  let expired: Task | null = null;
  let unfinished = tasks.length;

  for (let now = 0; unfinished > 0; now += 1) {
    checkClock(now);
    if (expired && policy.expiredFirst) join(ready, expired, 'expired');
    for (const { task, why } of comings.due(now)) join(ready, task, why);
    if (expired && !policy.expiredFirst) join(ready, expired, 'expired');

    let chosenAgain = false;
    if (running && policy.preempts && ready.length > 0 && policy.preempts(policy.choose(ready, now), running)) {
      join(ready, running, 'preempted');
      running = null;
    }
    if (!running && ready.length > 0) {
      running = policy.choose(ready, now);
      ready.splice(ready.indexOf(running), 1);
      chosenAgain = running === expired && (policy.rivals?.(running, ready) ?? ready.length > 0);
      if (running.sliceLeft === 0) running.sliceLeft = policy.quantum ?? 0;
    }
    expired = null;
    recorder.tick([{ job: running?.job.id ?? null, chosenAgain }], () => ({
      queues: queues(ready),
      blocked: comings.blocked(),
    }));
    if (!running) continue;

    execute(running, now);
    running.sliceLeft -= policy.quantum === undefined ? 0 : 1;
    if (running.remaining === 0) {
      running.completion = now + 1;
      unfinished -= 1;
      running = null;
    } else if (startsIo(running)) {
      running.sliceLeft = 0;
      comings.block(running, now + 1);
      running = null;
    } else if (policy.quantum !== undefined && running.sliceLeft === 0) {
      expired = running;
      running = null;
    }
  }
  return recorder.finish(policy.id, tasks);
}
