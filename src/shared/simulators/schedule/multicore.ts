import { createCpuCache } from './cpu-cache.ts';
import { createRecorder } from './recorder.ts';
import type { ScheduleRequest } from './request.ts';
import type { ScheduleResult } from './result.ts';
import { checkClock, createArrivalQueue, createTasks, execute, type Task } from './task.ts';

/** Ticks between two checks of the queues where no quantum is given. */
const defaultQuantum = 10;

/** Where ready tasks wait: one queue for all CPUs, or one per CPU, dealt out in list order. */
function createQueues(perCpu: boolean, cpus: number) {
  const queues: Task[][] = Array.from({ length: perCpu ? cpus : 1 }, () => []);
  const home = (task: Task): Task[] => {
    if (!perCpu) return queues[0] ?? [];
    const allowed = task.job.affinity;
    return queues[allowed ? (allowed[task.position % allowed.length] ?? 0) : task.position % cpus] ?? [];
  };
  return {
    join: (task: Task): void => void home(task).push(task),
    /** The first that may run on this CPU. */
    take: (cpu: number): Task | null => {
      const queue = queues[perCpu ? cpu : 0] ?? [];
      const at = queue.findIndex(({ job }) => job.affinity === null || job.affinity.includes(cpu));
      return at < 0 ? null : (queue.splice(at, 1)[0] ?? null);
    },
    shown: () => queues.map((queue, level) => ({ level: perCpu ? level : null, jobs: queue.map(({ job }) => job.id) })),
    hasWaiting: (): boolean => queues.some((queue) => queue.length > 0),
  };
}

/**
 * Several CPUs with round robin. When the clock is a multiple of the quantum, all running jobs go to their queue's
 * tail (CPU 0 first); then CPUs 0, 1, … take heads. A tick does 1 unit of a job's length, or `warmRate` if the CPU's
 * cache is warm for it. CPUs never take jobs from each other's queues.
 */
export function runMulticore(request: ScheduleRequest, keepTicks: boolean): ScheduleResult {
  const { cpus, perCpuQueues, warmRate } = request;
  const quantum = request.quantum?.[0] ?? defaultQuantum;
  const tasks = createTasks(request.jobs);
  const comings = createArrivalQueue(tasks);
  const queues = createQueues(perCpuQueues, cpus);
  const caches = Array.from({ length: cpus }, () => createCpuCache(request));
  const recorder = createRecorder({ cpus, keepTicks, nameCpus: true });
  const running: (Task | null)[] = Array.from({ length: cpus }, () => null);
  let unfinished = tasks.length;

  for (let now = 0; unfinished > 0; now += 1) {
    checkClock(now);
    for (const { task } of comings.due(now)) queues.join(task);
    const before = [...running];
    const rivals = queues.hasWaiting();
    if (now % quantum === 0) {
      running.forEach((task, cpu) => {
        if (task) queues.join(task);
        running[cpu] = null;
      });
    }
    running.forEach((task, cpu) => {
      if (task) return;
      const next = queues.take(cpu);
      running[cpu] = next;
      if (next) caches[cpu]?.enter(next.job);
    });
    recorder.tick(
      running.map((task, cpu) => ({
        job: task?.job.id ?? null,
        chosenAgain: now % quantum === 0 && task !== null && task === before[cpu] && rivals,
      })),
      () => ({ queues: queues.shown(), blocked: [] }),
    );
    for (const [cpu, task] of running.entries()) {
      if (!task) continue;
      const cache = caches[cpu];
      const rate = cache?.isWarm(task.job) ? warmRate : 1;
      execute(task, now);
      task.remaining = Math.max(0, task.remaining + 1 - rate);
      cache?.tick(task.job);
      if (task.remaining > 0) continue;
      task.completion = now + 1;
      unfinished -= 1;
      running[cpu] = null;
    }
  }
  return recorder.finish('multicore', tasks);
}
