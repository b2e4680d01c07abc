import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessList } from '../ports.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import { Meter } from './meter.ts';
import { CostMeter } from './own-cost.ts';
import type { Backend } from './reading.ts';

/** A list is asked for once, so that it may measure the PSS of nearly everybody. */
const pssPerList = 2000;

/** Two passes `intervalMs` apart, by themselves: a loop that runs meanwhile is not disturbed. */
export async function takeList(
  backend: Backend,
  intervalMs: number,
  extras: readonly RowExtra[] = [],
): Promise<Omit<ProcessList, 'host'>> {
  const cost = new CostMeter();
  const meter = new Meter();
  cost.begin();
  meter.take(await backend.scan({ extras, pssBudget: 0 }));
  await delay(Math.max(intervalMs, backend.minIntervalMs));
  const measured = meter.take(await backend.scan({ extras, pssBudget: pssPerList }));
  if (!measured) throw new Error('a second pass always measures');
  return {
    time: new Date().toISOString(),
    elapsedMs: measured.elapsedMs,
    summary: { ...measured.summary, ...cost.end() },
    processes: [...measured.rows.values()],
  };
}
