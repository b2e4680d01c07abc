import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, threadId } from 'node:worker_threads';

// Preloaded into every thread of a host that is watched for long, with `?folder=` in its address: writes the thread's
// heap there and, of the main thread, how late its event loop was since the last time. Garbage is collected before: else
// the heap shows how much time the engine had for that, and a leak hides in it.
const folder = new URL(import.meta.url).searchParams.get('folder');
const everyMs = 10_000;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const delays = isMainThread ? monitorEventLoopDelay({ resolution: 10 }) : null;
delays?.enable();
setInterval(() => {
  const loop = delays && { medianMs: delays.percentile(50) / 1e6 - 10, maxMs: delays.max / 1e6 - 10 };
  collect();
  delays?.reset(); // without the collection
  const heapBytes = process.memoryUsage().heapUsed;
  writeFileSync(join(folder, `${threadId}.json`), JSON.stringify({ heapBytes, loop }));
}, everyMs).unref();
