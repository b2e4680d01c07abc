import type { RowExtra } from '#shared/model/fields.ts';
import type { Monitor } from '../ports.ts';

/** Keeps the sampler going at a pace for somebody who only follows its ticks; answers how to stop. */
export function keepWatching(
  monitor: Pick<Monitor, 'watch'>,
  intervalMs: number,
  extras: readonly RowExtra[] = [],
): () => void {
  const watch = monitor.watch(intervalMs, extras);
  // What is taken is thrown away; left there it would be merged and grow.
  watch.start(
    () => void watch.next(),
    () => {},
  );
  return () => watch.dispose();
}
