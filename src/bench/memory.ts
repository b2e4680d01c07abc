import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compared, type Bench } from './bench.ts';
import { gather } from './crowd.ts';
import { openPasses } from './passes.ts';

const usual = 500;
const ticks = 1000;
const firstMark = 200;
const everyMs = 50;

// Fifty a second, each living for about a second: at any moment as many start as end.
const churn = 'while :; do sleep 1 & sleep 0.02; done';

/** Open descriptors of processes that no longer exist; a few may just have ended. */
function descriptorsOfTheDead(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      const pid = /^\/proc\/(\d+)\//u.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1];
      return pid !== undefined && !existsSync(`/proc/${pid}`);
    } catch {
      return false; // the listing's own
    }
  }).length;
}

/** A function that collects all garbage; the flag is set only for it. */
export function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Whether heap and descriptors stay constant over 1,000 ticks while processes start and end. */
export const memory: Bench = async (options) => {
  const processes = options.processes ?? usual;
  const collect = collector();
  await using crowd = await gather({ idle: processes, busy: 0, signal: options.signal });
  const busy = spawn('sh', ['-c', churn], { stdio: 'ignore', detached: true });
  const ended = once(busy, 'exit').catch(() => []);
  const heaps: number[] = [];
  let orphaned = Number.NaN;
  try {
    using passes = openPasses();
    for (let tick = 1; tick <= ticks; tick += 1) {
      passes.next();
      if (tick === ticks) orphaned = descriptorsOfTheDead();
      if (tick === firstMark || tick === ticks) {
        collect();
        heaps.push(process.memoryUsage().heapUsed / 1024 ** 2);
      }
      if (tick % 100 === 0) options.say(`${tick}/${ticks}`);
      await delay(everyMs, undefined, { signal: options.signal });
    }
  } finally {
    if (busy.pid !== undefined) process.kill(-busy.pid, 'SIGKILL');
    await ended;
  }
  const [heapBefore = Number.NaN, heapAfter = Number.NaN] = heaps;
  const about = `${crowd.size} processes, 50 a second come and go`;
  return [
    compared({
      bench: 'memory',
      name: `Heap after ${ticks} ticks (${about})`,
      value: heapAfter,
      unit: 'MiB',
      peer: `after ${firstMark} ticks`,
      peerValue: heapBefore,
      goal: 1.05,
    }),
    {
      bench: 'memory',
      name: `Descriptors kept of processes that are gone, after ${ticks} ticks`,
      value: orphaned,
      unit: 'descriptors',
      peer: null,
      peerValue: null,
      ratio: null,
      goal: 4,
    },
  ];
};
