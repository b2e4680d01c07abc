import { setTimeout as delay } from 'node:timers/promises';
import { createLinuxBackend } from '#engine/monitor/linux/backend.ts';
import { Meter } from '#engine/monitor/meter.ts';
import { threadCpuMs } from '#engine/monitor/thread-clock.ts';

/** Cost of one pass of the sampler: CPU and wall time in ms, up to the delta that is sent. */
export interface PassCost {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly processes: number;
}

/** The sampler in this thread, one pass at a time. */
export interface Passes extends Disposable {
  readonly next: () => PassCost;
}

/** Opens the sampler's table; the first pass opens descriptors and costs more than those that follow. */
export function openPasses(): Passes {
  const backend = createLinuxBackend();
  const meter = new Meter();
  return {
    next: () => {
      const beforeMs = threadCpuMs();
      const startedAtMs = performance.now();
      const scan = backend.scan();
      if (scan instanceof Promise) throw new Error('the native backend answers at once');
      const processes = meter.measure(scan)?.rows.size ?? 0;
      return { cpuMs: threadCpuMs() - beforeMs, wallMs: performance.now() - startedAtMs, processes };
    },
    [Symbol.dispose]: () => backend.dispose(),
  };
}

/** Costs of `count` passes, `everyMs` apart, after a warm-up. */
export async function measurePasses(options: {
  readonly count: number;
  readonly everyMs: number;
  readonly signal: AbortSignal;
}): Promise<PassCost[]> {
  using passes = openPasses();
  const costs: PassCost[] = [];
  const warmUp = 12;
  for (let index = 0; index < warmUp + options.count; index += 1) {
    const cost = passes.next();
    if (index >= warmUp) costs.push(cost);
    await delay(options.everyMs, undefined, { signal: options.signal });
  }
  return costs;
}
