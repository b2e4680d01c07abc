import type { Job } from './job.ts';

/** The cache of one CPU, as far as it matters for speed: for which jobs it is warm. */
export interface CpuCache {
  /** The job was given the CPU. */
  readonly enter: (job: Job) => void;
  readonly isWarm: (job: Job) => boolean;
  /** The job ran for a tick. */
  readonly tick: (job: Job) => void;
}

/**
 * A cache that is warm for a job after `warmUp` ticks of it; the one that became warm first has to go when there is no
 * room.
 */
export function createCpuCache({
  warmUp,
  cacheSize,
}: {
  readonly warmUp: number;
  readonly cacheSize: number;
}): CpuCache {
  /** Latest first. */
  let warm: readonly Job[] = [];
  const warming = new Map<string, number>();
  const insert = (job: Job): void => {
    warm = [job, ...warm];
    while (warm.reduce((sum, { workingSet }) => sum + workingSet, 0) > cacheSize) warm = warm.slice(0, -1);
  };
  const isWarm = (job: Job): boolean => warm.includes(job);
  return {
    isWarm,
    enter(job) {
      if (isWarm(job) || warming.has(job.id)) return;
      if (warmUp === 0) insert(job);
      else warming.set(job.id, warmUp);
    },
    tick(job) {
      const left = warming.get(job.id);
      if (left === undefined) return;
      warming.set(job.id, left - 1);
      if (left > 1) return;
      warming.delete(job.id);
      insert(job);
    },
  };
}
