import { createRecorder, oneQueue } from './recorder.ts';
import { quantumOf, type ScheduleRequest } from './request.ts';
import type { ScheduleResult } from './result.ts';
import { checkClock, createArrivalQueue, createTasks, execute, startsIo, type Task } from './task.ts';

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/**
 * Passes of the tasks. A tick costs (common multiple of all tickets) / tickets, so that passes are whole numbers and
 * ties are real ties: 10 000 / tickets, as in the books, would round.
 */
function createPasses(tasks: readonly Task[]) {
  const common = tasks.reduce(
    (multiple, { job }) => (multiple / gcd(multiple, BigInt(job.tickets))) * BigInt(job.tickets),
    1n,
  );
  const passes = tasks.map(() => 0n);
  const passOf = ({ position }: Task): bigint => passes[position] ?? 0n;
  let reached = 0n;
  return {
    charge: (task: Task): void => {
      passes[task.position] = passOf(task) + common / BigInt(task.job.tickets);
    },
    /** A new job starts at the minimum pass of the others: no credit for the time before its arrival. */
    enter: (task: Task, ready: readonly Task[]): void => {
      const least =
        ready.reduce<bigint | null>(
          (found, other) => (found === null || passOf(other) < found ? passOf(other) : found),
          null,
        ) ?? reached;
      if (passOf(task) < least) passes[task.position] = least;
    },
    choose: (ready: readonly Task[]): Task => {
      const chosen = ready.reduce((least, task) => {
        const [a, b] = [passOf(task), passOf(least)];
        return a < b || (a === b && task.position < least.position) ? task : least;
      });
      reached = passOf(chosen);
      return chosen;
    },
  };
}

/**
 * Stride scheduling: at each quantum the ready job with the minimum pass runs, ties in list order. When a job ends or
 * blocks early, the rest goes to the next.
 */
export function runStride(request: ScheduleRequest, keepTicks: boolean): ScheduleResult {
  const quantum = quantumOf(request);
  const tasks = createTasks(request.jobs);
  const passes = createPasses(tasks);
  const comings = createArrivalQueue(tasks);
  const recorder = createRecorder({ cpus: 1, keepTicks });
  let ready: readonly Task[] = [];
  let running: Task | null = null;
  let expired: Task | null = null;
  let unfinished = tasks.length;

  for (let now = 0; unfinished > 0; now += 1) {
    checkClock(now);
    if (expired) ready = [...ready, expired];
    for (const { task } of comings.due(now)) {
      passes.enter(task, running ? [...ready, running] : ready);
      ready = [...ready, task];
    }
    let chosenAgain = false;
    if (!running && ready.length > 0) {
      const chosen = passes.choose(ready);
      chosenAgain = chosen === expired && ready.length > 1;
      ready = ready.filter((task) => task !== chosen);
      chosen.sliceLeft = quantum;
      running = chosen;
    }
    expired = null;
    const waiting = ready;
    recorder.tick([{ job: running?.job.id ?? null, chosenAgain }], () => ({
      queues: oneQueue(waiting),
      blocked: comings.blocked(),
    }));
    if (!running) continue;

    execute(running, now);
    passes.charge(running);
    running.sliceLeft -= 1;
    if (running.remaining === 0) {
      running.completion = now + 1;
      unfinished -= 1;
      running = null;
    } else if (startsIo(running)) {
      comings.block(running, now + 1);
      running = null;
    } else if (running.sliceLeft === 0) {
      expired = running;
      running = null;
    }
  }
  return recorder.finish('stride', tasks);
}
