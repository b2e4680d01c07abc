import type { Identity } from '#shared/model/process.ts';

/** How many processes the contract takes at once. */
const batchSize = 1000;

/** Calls with a limited number of targets at a time, one call after the other, and returns all results. */
export async function inBatches<R>(
  targets: readonly Identity[],
  call: (batch: Identity[]) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < targets.length; from += batchSize) {
    results.push(await call(targets.slice(from, from + batchSize).map(({ pid, startTime }) => ({ pid, startTime }))));
  }
  return results;
}
