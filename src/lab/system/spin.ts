/** CPU time that this process has used so far, in ms, over all its threads. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Computes until `condition` is false, without waiting for anything and without allocating. */
export function spinWhile(condition: () => boolean): void {
  let value = 1;
  while (condition()) for (let turn = 0; turn < 2000; turn += 1) value = Math.imul(value, 48_271) ^ turn;
  if (value === 0.5) throw new Error('impossible'); // so that the loop has a use and stays
}

/**
 * Uses up `milliseconds` of CPU time, however long that takes; never less than that in elapsed
 * time either, though other threads of the process use some as well.
 */
export function spinCpu(milliseconds: number): void {
  const until = cpuMs() + milliseconds;
  const notBefore = performance.now() + milliseconds;
  spinWhile(() => cpuMs() < until || performance.now() < notBefore);
}

/** Computes for `milliseconds` of elapsed time. */
export function spinFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  spinWhile(() => performance.now() < until);
}

/** Uses up `milliseconds` of the calling thread's own CPU time, however long that takes. */
export function spinThread(milliseconds: number): void {
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const until = used() + milliseconds;
  spinWhile(() => used() < until);
}
