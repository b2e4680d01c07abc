import { readdirSync } from 'node:fs';
import { cleanText } from '#shared/text/sanitize.ts';
import { parseStat } from '../parse-stat.ts';
import { parseSwitches } from '../parse-status.ts';
import { readScratch, tryReadLink, tryReadText } from '../proc-files.ts';
import { classifyWait, type CallFacts, type ThreadWait } from './classify.ts';
import { sharedMemoryAt } from './shared-memory.ts';
import { parseSyscall } from './syscalls.ts';

/** One waiting thread. */
export interface WaitingThread extends ThreadWait {
  readonly tid: number;
  readonly waitChannel: string | null;
  /** Changes whenever it runs. */
  readonly signature: string;
}

function readThread(pid: number, tid: number, sharedMemory: CallFacts['sharedMemoryAt']): WaitingThread | null {
  const base = `/proc/${pid}/task/${tid}`;
  try {
    const bytes = readScratch(`${base}/stat`);
    const stat = parseStat(bytes, bytes.length);
    if (!stat) return null;
    const channel = stat.state === 'R' ? null : tryReadText(`${base}/wchan`);
    const waitChannel = channel === null || channel === '' || channel === '0' ? null : cleanText(channel, 64);
    const call = parseSyscall(tryReadText(`${base}/syscall`) ?? '', process.arch);
    const switches = parseSwitches(tryReadText(`${base}/status`) ?? '');
    const switched = switches ? `${switches.voluntary}+${switches.involuntary}` : '';
    const signature = `${tid}@${stat.startTicks}:${stat.cpuTicks}:${switched}:${waitChannel}`;
    return {
      tid,
      waitChannel,
      signature,
      ...classifyWait(stat.state, waitChannel, call, {
        targetOf: (fd) => tryReadLink(`${base}/fd/${fd}`),
        sharedMemoryAt: sharedMemory,
      }),
    };
  } catch {
    return null; // ended since the listing
  }
}

/**
 * Every thread of a process with what it sleeps in, the main thread first; empty if it is gone. A main thread
 * that has ended while others run on waits for nothing.
 */
export function readWaitingThreads(pid: number): WaitingThread[] {
  let tids: number[];
  try {
    tids = readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return []; // gone
  }
  let maps: string | null = null;
  // Of any of its threads: the main thread may have ended, which leaves it without a memory map.
  const readMaps = (): string => tids.map((tid) => tryReadText(`/proc/${pid}/task/${tid}/maps`)).find(Boolean) ?? '';
  const sharedMemory = (address: Parameters<CallFacts['sharedMemoryAt']>[0]) =>
    sharedMemoryAt((maps ??= readMaps()), address);
  const threads = tids
    .sort((a, b) => a - b)
    .flatMap((tid) => readThread(pid, tid, sharedMemory) ?? [])
    .sort((a, b) => Number(b.tid === pid) - Number(a.tid === pid));
  const living = threads.filter(({ reason }) => reason !== 'zombie');
  return living.length === 0 ? threads : living;
}
