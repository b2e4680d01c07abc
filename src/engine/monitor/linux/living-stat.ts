import { readdirSync } from 'node:fs';
import { hasEnded } from '#shared/model/process.ts';
import { parseStat, type StatFields } from './parse-stat.ts';
import { readScratch } from './proc-files.ts';

/** Its threads that have not ended, up to the first one that runs. */
function livingThreads(pid: number): StatFields[] {
  const threads: StatFields[] = [];
  try {
    for (const tid of readdirSync(`/proc/${pid}/task`)) {
      const bytes = readScratch(`/proc/${pid}/task/${tid}/stat`);
      const stat = parseStat(bytes, bytes.length);
      if (!stat || hasEnded(stat)) continue;
      if (stat.state === 'R') return [stat];
      threads.push(stat);
    }
  } catch {
    // a thread or the process ended meanwhile
  }
  return threads;
}

/**
 * What a process's line means for the whole process. The kernel reports a process whose main thread has
 * ended as a zombie without memory, although its other threads run on: then their state counts. So Z in a
 * row always means that the whole process has ended.
 */
export function livingStat(stat: StatFields): StatFields {
  if (stat.state !== 'Z' || stat.threads <= 1) return stat;
  const [thread] = livingThreads(stat.pid);
  if (!thread) return stat;
  const { state, virtualBytes, rssPages, startStack, tid } = thread;
  return { ...stat, state, virtualBytes, rssPages, startStack, tid };
}
