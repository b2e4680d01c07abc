import type { LostTime } from '#shared/model/lab.ts';
import { tickMs } from './boot-instant.ts';
import { tryReadText } from './proc-files.ts';

/**
 * `steal` of the line `cpu` of `/proc/stat`, in ns; 0 if it has none.
 * @internal exported for tests
 */
export function parseStolen(text: string): number {
  const [, , , , , , , steal] = /^cpu +(.+)$/m.exec(text)?.[1]?.split(' ') ?? [];
  return Number(steal ?? 0) * tickMs * 1e6;
}

/**
 * `total` of the line `some` of `/proc/pressure/cpu`, in ns; 0 where the kernel has no pressure figures.
 * @internal exported for tests
 */
export function parseCpuPressure(text: string): number {
  return Number(/^some .*total=(\d+)$/m.exec(text)?.[1] ?? 0) * 1000;
}

/** Reads what all programs have lost since boot. */
export function readLostTime(): LostTime {
  return {
    pressureNs: parseCpuPressure(tryReadText('/proc/pressure/cpu') ?? ''),
    stolenNs: parseStolen(tryReadText('/proc/stat') ?? ''),
  };
}

/** The time a thread was ready without a processor, in ns: the second number of its `schedstat`; null if unknown. */
export function readQueuedNs(pid: number, tid: number): number | null {
  const queued = tryReadText(`/proc/${pid}/task/${tid}/schedstat`)?.split(' ')[1];
  return queued === undefined ? null : Number(queued);
}
