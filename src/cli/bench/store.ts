import type { Bench } from './bench.ts';
import { storeExport } from './store-export.ts';
import { storeHistory } from './store-history.ts';
import { ingest } from './store-ingest.ts';

/** What the log of the session is measured by, in this order. */
const parts: readonly Bench[] = [storeHistory, ingest, storeExport];

/** How much and how fast the session log keeps, and how fast it is found again. */
export const store: Bench = async (options) => {
  const results = [];
  for (const part of parts) results.push(...(await part(options)));
  return results;
};
