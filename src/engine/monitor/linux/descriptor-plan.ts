/** What the plan needs to know about one process. */
interface DescriptorHolder {
  readonly hasDescriptor: boolean;
  /** Recent CPU use; the higher it is, the more a kept descriptor saves. */
  readonly recentCpu: number;
}

/**
 * Which processes give up their kept descriptor and which get one, so that at most `budget` are kept and
 * the least active go without. A few swaps per call are enough.
 */
export function planDescriptors<H extends DescriptorHolder>(
  holders: readonly H[],
  budget: number,
  maxSwaps = 64,
): { close: H[]; open: H[] } {
  const kept = holders.filter((holder) => holder.hasDescriptor).sort((a, b) => a.recentCpu - b.recentCpu);
  const without = holders.filter((holder) => !holder.hasDescriptor).sort((a, b) => b.recentCpu - a.recentCpu);
  const surplus = Math.max(0, kept.length - budget);
  const close = kept.slice(0, surplus);
  const open = without.slice(0, Math.max(0, Math.min(budget - kept.length, maxSwaps)));
  for (let swap = 0; open.length < maxSwaps; swap += 1) {
    const minActive = kept[surplus + swap];
    const mostActive = without[open.length];
    if (!minActive || !mostActive || mostActive.recentCpu <= minActive.recentCpu) break;
    close.push(minActive);
    open.push(mostActive);
  }
  return { close, open };
}

/** Half of the soft limit of open files in `/proc/self/limits`; the other half is left to the host. */
export function descriptorBudget(limits: string): number {
  const soft = /^Max open files +(\d+|unlimited)/m.exec(limits)?.[1];
  if (soft === undefined) return 256;
  return soft === 'unlimited' ? 100_000 : Math.floor(Number(soft) / 2);
}
