import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessList } from '../ports.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import { Meter } from './meter.ts';
import { CostMeter } from './own-cost.ts';
import type { Backend } from './reading.ts';

/** A list is a single request, so it may measure the PSS of nearly all processes. */
const pssPerList = 2000;

/** A list from two passes `intervalMs` apart, independent of the sample loop. */
export async function takeList(
  backend: Backend,
  intervalMs: number,
  extras: readonly RowExtra[] = [],
): Promise<Omit<ProcessList, 'host'>> {
  const cost = new CostMeter();
  const meter = new Meter();
  cost.begin();
  meter.measure(await backend.scan({ extras, pssBudget: 0 }));
  await delay(Math.max(intervalMs, backend.minIntervalMs));
  await backend.namesKnown();
  const measured = meter.measure(await backend.scan({ extras, pssBudget: pssPerList }));
  if (!measured) throw new Error('the second pass must return a measurement');
  return {
    time: new Date().toISOString(),
    elapsedMs: measured.elapsedMs,
    summary: { ...measured.summary, ...cost.end() },
    processes: [...measured.rows.values()],
  };
}
