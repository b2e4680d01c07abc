import type { StreamSource } from '#shared/contract/contract.ts';
import type { LifecycleUpdate } from '#shared/model/lifecycle.ts';
import type { Monitor } from '../ports.ts';
import { keepWatching } from '../monitor/keep-watching.ts';
import type { LifecycleLog } from './lifecycle-log.ts';

const intervalMs = 1000;
/** Max entries in one message: small frames keep the page responsive. */
const batch = 500;

/** Starts and exits as a stream: all kept entries, then new ones; watches at an interval of one second of its own. */
export function lifecycleSource(log: LifecycleLog, monitor: Monitor): StreamSource<LifecycleUpdate> {
  let cursor = 0;
  let due = true;
  const stops: (() => void)[] = [];
  return {
    next: () => {
      const entries = log.after(cursor).slice(0, batch);
      if (entries.length === 0 && !due) return undefined;
      due = false;
      cursor = entries.at(-1)?.seq ?? cursor;
      return { entries, counts: log.counts };
    },
    done: () => false,
    start: (wake) => {
      stops.push(
        keepWatching(monitor, intervalMs),
        monitor.onTick.on(() => {
          due = true;
          wake();
        }),
      );
    },
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}
