import type { LostTime } from '#shared/model/lab.ts';
import { machineTimes } from './machine-times.ts';

/** Share of all processors from which on some thread is assumed to wait for one. */
const saturated = 0.9;

/**
 * A reader of the time in which the processors were all but fully busy. No system but Linux reports how long
 * threads waited for one, so a check that such a time would explain cannot be decided.
 */
export function createLostTimeReader(): () => LostTime {
  let before = machineTimes();
  let beforeMs = performance.now();
  let pressureNs = 0;
  return () => {
    const [now, nowMs] = [machineTimes(), performance.now()];
    const total = now && before ? now.total - before.total : 0;
    if (now && before && total > 0) {
      if (now.busy - before.busy >= saturated * total) pressureNs += (nowMs - beforeMs) * 1e6;
      [before, beforeMs] = [now, nowMs];
    }
    return { pressureNs, stolenNs: 0 };
  };
}
