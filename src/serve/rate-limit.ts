/** Counts messages against an allowance that refills; `take` is false when it is used up. */
export function createRateLimit(options: {
  readonly perSecond: number;
  readonly burst: number;
  readonly nowMs: () => number;
}): () => boolean {
  const { perSecond, burst, nowMs } = options;
  let left = burst;
  let last = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - last) / 1000) * perSecond);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
