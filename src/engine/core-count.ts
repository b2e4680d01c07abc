import { availableParallelism, cpus } from 'node:os';

/** Number of processors; where `/proc/stat` is hidden, of those that we may run on. */
export function coreCount(): number {
  return cpus().length || availableParallelism();
}
