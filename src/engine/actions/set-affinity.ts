import { getSystemErrorName } from 'node:util';
import { setOnThreads, type Effect, type ThreadSetting } from './thread-setting.ts';

/** Room for 8192 processors, the maximum of Linux. */
const maskBytes = 1024;

type MaskCall = (tid: number, size: number, mask: Buffer) => number;

function maskOf(processors: readonly number[]): Buffer {
  const mask = Buffer.alloc(maskBytes);
  for (const processor of processors) mask[processor >> 3] = (mask[processor >> 3] ?? 0) | (1 << (processor & 7));
  return mask;
}

async function openAffinity(): Promise<ThreadSetting<Buffer> | null> {
  const { lastErrno, libcFunction } = await import('../libc.ts');
  const get = libcFunction('int sched_getaffinity(int tid, size_t size, void *mask)') as MaskCall | null;
  const set = libcFunction('int sched_setaffinity(int tid, size_t size, void *mask)') as MaskCall | null;
  if (!get || !set) return null;
  const call = (run: MaskCall, tid: number, mask: Buffer): Buffer => {
    if (run(tid, mask.length, mask) === 0) return mask;
    const code = getSystemErrorName(-lastErrno());
    throw Object.assign(new Error(code), { code });
  };
  return {
    read: (tid) => call(get, tid, Buffer.alloc(maskBytes)),
    write: (tid, mask) => void call(set, tid, mask),
  };
}

/** How to set the processors that a process and all its threads may run on, sched_setaffinity(2). */
export async function affinitySetter(processors: readonly number[]): Promise<(pid: number) => Effect> {
  const setting = await openAffinity();
  if (!setting) return () => ({ reason: 'unsupported', undo: () => {} });
  const mask = maskOf(processors);
  return (pid) => setOnThreads(pid, mask, setting);
}
