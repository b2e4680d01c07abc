import { uptime } from 'node:os';
import { libcFunction } from '../../libc.ts';
import { parseMachineStat } from './parse-proc.ts';
import { tryReadText } from './proc-files.ts';

/** A tick of `/proc` in ms: USER_HZ, time(7), is 100 on every Linux that Node supports, and part of its interface. */
export const tickMs = 10;
// Clocks of linux/time.h.
const realtime = 0;
const sinceBoot = 7;
const tries = 10;

const gettime = libcFunction('int clock_gettime(int clock, void *time)') as
  | ((clock: number, time: Int32Array) => number)
  | null;
const time = new BigInt64Array(2);
const words = new Int32Array(time.buffer);

/** The time of a clock in ns; null if it cannot be read. */
function now(clock: number): bigint | null {
  return gettime?.(clock, words) === 0 ? (time[0] ?? 0n) * 1_000_000_000n + (time[1] ?? 0n) : null;
}

/** Time since the boot in ms, with the time that the machine was suspended. */
export function sinceBootMs(): number {
  const ns = now(sinceBoot);
  return ns === null ? uptime() * 1000 : Number(ns) / 1e6;
}

/**
 * Wall-clock ms of the boot by the two clocks that count from it, rounded to a tick: their difference is
 * measured to less than a microsecond, so that two programs get the same value. Null without the clocks.
 */
function byClocks(): number | null {
  let shortest = Infinity;
  let bootNs: bigint | null = null;
  for (let count = 0; count < tries; count += 1) {
    const [before, wall, after] = [now(sinceBoot), now(realtime), now(sinceBoot)];
    if (before === null || wall === null || after === null) return null;
    const took = Number(after - before);
    if (took < shortest) [shortest, bootNs] = [took, wall - (before + after) / 2n];
  }
  return bootNs === null ? null : Math.round(Number(bootNs) / 1e6 / tickMs) * tickMs;
}

/**
 * Wall-clock ms of the boot, from which start times are counted. `btime` of `/proc/stat` is cut to
 * seconds. It moves when the clock is set, so a program reads it once.
 */
export function readBootMs(): number {
  const boot = parseMachineStat(tryReadText('/proc/stat') ?? '');
  return byClocks() ?? (boot?.bootSeconds ?? Math.round(Date.now() / 1000 - uptime())) * 1000;
}
