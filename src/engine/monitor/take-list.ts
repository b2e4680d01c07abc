import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessList } from '../ports.ts';
import type { RowExtra } from '#shared/model/process.ts';
import { beginInterval, endInterval } from './measure.ts';
import type { Backend } from './reading.ts';

/** A list is asked for once, so that it may measure the PSS of nearly everybody. */
const pssPerList = 2000;

/** Two passes `intervalMs` apart, by themselves: a loop that runs meanwhile is not disturbed. */
export async function takeList(backend: Backend, intervalMs: number, extras: readonly RowExtra[] = []): Promise<Omit<ProcessList, 'host'>> {
  const cpuBefore = process.threadCpuUsage();
  const before = beginInterval(await backend.scan({ extras, pssBudget: 0 }));
  await delay(Math.max(intervalMs, backend.minIntervalMs));
  const { elapsedMs, rows, summary } = endInterval(before, await backend.scan({ extras, pssBudget: pssPerList }));
  const { user, system } = process.threadCpuUsage(cpuBefore);
  return { time: new Date().toISOString(), elapsedMs, summary: { ...summary, samplerCpuMs: (user + system) / 1000, hostCpuPercent: null, hostRssBytes: null }, processes: [...rows.values()] };
}
