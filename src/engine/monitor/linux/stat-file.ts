import { closeSync, openSync, readSync } from 'node:fs';
import { livingStat } from './living-stat.ts';
import { parseStat, type StatFields } from './parse-stat.ts';

/** One shared buffer for the line: reads are synchronous and parsed or copied at once. */
export const statBuffer = Buffer.allocUnsafe(8192);

const readAtStart = (fd: number): number => readSync(fd, statBuffer, 0, statBuffer.length, 0);

/** Reads the line through a kept descriptor; 0 if the process was reaped (ESRCH). */
export function readKeptStat(fd: number): number {
  try {
    return readAtStart(fd);
  } catch {
    return 0;
  }
}

/** Opens, reads and closes the file; 0 if the process is gone. */
export function readStatOnce(pid: number): number {
  try {
    const fd = openSync(`/proc/${pid}/stat`, 'r');
    try {
      return readAtStart(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    return 0;
  }
}

/** A newly opened `/proc/PID/stat` with its first line, whose bytes are in the shared buffer. */
export interface OpenedStat {
  readonly fd: number;
  readonly length: number;
  readonly stat: StatFields;
}

/** Opens the file and keeps its descriptor. Throws the system's error, or if the line has another form. */
export function openStat(pid: number): OpenedStat {
  const fd = openSync(`/proc/${pid}/stat`, 'r');
  try {
    const length = readAtStart(fd);
    const stat = parseStat(statBuffer, length);
    if (!stat) throw new Error('not a stat line');
    return { fd, length, stat: livingStat(stat) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
