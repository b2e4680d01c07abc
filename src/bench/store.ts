import type { Bench } from './bench.ts';
import { storeExport } from './store-export.ts';
import { storeHistory } from './store-history.ts';
import { ingest } from './store-ingest.ts';

/** Parts of the measurement, in this order. */
const parts: readonly Bench[] = [storeHistory, ingest, storeExport];

/** How much and how fast the session log writes, and how fast it is read. */
export const store: Bench = async (options) => {
  const results = [];
  for (const part of parts) results.push(...(await part(options)));
  return results;
};
