import { readdirSync } from 'node:fs';
import type { ThreadRow } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { parseProcessor, parseStat } from './parse-stat.ts';
import { readScratch, tryReadText } from './proc-files.ts';

/** CPU ticks of each thread in one sample, keyed by thread id and start time so that a reused id is a new thread. */
export interface ThreadTicks {
  readonly atMs: number;
  readonly ticks: ReadonlyMap<string, number>;
}

const roundTenth = (value: number): number => Math.round(value * 10) / 10;

function waitChannelOf(path: string): string | null {
  const text = tryReadText(path);
  return text === null || text === '' || text === '0' ? null : cleanText(text, 64);
}

/**
 * Every thread of a process with CPU % since `before`. Throws if access is denied or the process is
 * gone; threads that end meanwhile are left out.
 */
export function readThreads(
  pid: number,
  before: ThreadTicks | null,
  tickMs: number,
): { threads: ThreadRow[]; next: ThreadTicks } {
  const atMs = performance.now();
  const ticks = new Map<string, number>();
  const threads: ThreadRow[] = [];
  for (const tid of readdirSync(`/proc/${pid}/task`)) {
    const base = `/proc/${pid}/task/${tid}`;
    let stat;
    let processor: number | null;
    try {
      const bytes = readScratch(`${base}/stat`);
      stat = parseStat(bytes, bytes.length);
      processor = parseProcessor(bytes, bytes.length);
    } catch {
      continue; // ended since the listing
    }
    if (!stat) continue;
    const key = `${tid}@${stat.startTicks}`;
    const old = before?.ticks.get(key);
    ticks.set(key, stat.cpuTicks);
    threads.push({
      tid: Number(tid),
      name: cleanText(stat.comm, 64),
      state: stat.state,
      processor,
      cpuPercent:
        before === null || old === undefined
          ? null
          : roundTenth(((stat.cpuTicks - old) * tickMs * 100) / (atMs - before.atMs)),
      waitChannel: stat.state === 'R' ? null : waitChannelOf(`${base}/wchan`),
    });
  }
  return { threads, next: { atMs, ticks } };
}
