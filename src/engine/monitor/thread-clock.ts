import { libcFunction } from '../libc.ts';

type Gettime = (clock: number, time: Int32Array) => number;

const threadClock = 3; // CLOCK_THREAD_CPUTIME_ID of Linux' time.h
const gettime = libcFunction('int clock_gettime(int clock, void *time)') as Gettime | null;
const time = new BigInt64Array(2);
const words = new Int32Array(time.buffer);

/**
 * CPU time in ms that this thread has used. Exact if its clock can be read: getrusage(2), which Node
 * uses, knows of a running thread only what it had used at the last timer tick of the kernel, and a pass
 * of some ms fits between two ticks.
 */
export function threadCpuMs(): number {
  if (gettime?.(threadClock, words) === 0) return Number(time[0]) * 1000 + Number(time[1]) / 1e6;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
