import type { RowExtra } from '#shared/model/fields.ts';
import type { Monitor } from '../ports.ts';

/** Keeps the sampler running at an interval for an observer of its ticks; returns how to stop. */
export function keepWatching(
  monitor: Pick<Monitor, 'watch'>,
  intervalMs: number,
  extras: readonly RowExtra[] = [],
): () => void {
  const watch = monitor.watch(intervalMs, extras);
  // Ticks are taken and dropped; otherwise they would be merged and grow.
  watch.start(
    () => void watch.next(),
    () => {},
  );
  return () => watch.dispose();
}
