import { fileURLToPath } from 'node:url';
import { createMonitor } from '#engine/monitor/monitor.ts';
import { samplerInWorker } from '#engine/monitor/open-sampler.ts';
import type { Monitor } from '#engine/ports.ts';
import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import type { ProcessRow } from '#shared/model/process.ts';

/** A monitor that is disposed at the end of its scope; trouble fails the test that uses it. */
export async function openMonitor(mode: 'native' | 'portable' = 'native'): Promise<Monitor & AsyncDisposable> {
  const entry = fileURLToPath(new URL('../../src/engine/monitor/sampler-worker.ts', import.meta.url));
  const monitor = await createMonitor({
    open: samplerInWorker(entry, { mode }),
    onProblem: (error) => {
      throw error;
    },
  });
  return { ...monitor, [Symbol.asyncDispose]: () => monitor.dispose() };
}

/** Keeps a table up to date from a watch. */
export function watchTable(
  monitor: Monitor,
  intervalMs: number,
  extras: readonly RowExtra[] = [],
): Disposable & {
  readonly row: (pid: number) => ProcessRow | undefined;
  readonly ticks: () => number;
  readonly table: RowTable;
} {
  const table: RowTable = new Map();
  let ticks = 0;
  const source = monitor.watch(intervalMs, extras);
  source.start(
    () => {
      for (let tick = source.next(); tick; tick = source.next()) {
        applyDelta(table, tick);
        ticks += 1;
      }
    },
    () => {},
  );
  return {
    table,
    ticks: () => ticks,
    row: (pid) => [...table.values()].find((row) => row.pid === pid),
    [Symbol.dispose]: () => source.dispose(),
  };
}
