/** What the plan needs to know of one process. */
interface DescriptorHolder {
  readonly hasDescriptor: boolean;
  /** Recent CPU use; the higher, the more a kept descriptor matters. */
  readonly heat: number;
}

/**
 * Which processes should give up their kept descriptor and which should get one, so that at
 * most `budget` are kept and the coldest go without. Few swaps at a time are enough.
 */
export function planDescriptors<H extends DescriptorHolder>(
  holders: readonly H[],
  budget: number,
  maxSwaps = 64,
): { close: H[]; open: H[] } {
  const kept = holders.filter((holder) => holder.hasDescriptor).sort((a, b) => a.heat - b.heat);
  const without = holders.filter((holder) => !holder.hasDescriptor).sort((a, b) => b.heat - a.heat);
  const surplus = Math.max(0, kept.length - budget);
  const close = kept.slice(0, surplus);
  const open = without.slice(0, Math.max(0, Math.min(budget - kept.length, maxSwaps)));
  for (let swap = 0; open.length < maxSwaps; swap += 1) {
    const coldest = kept[surplus + swap];
    const hottest = without[open.length];
    if (!coldest || !hottest || hottest.heat <= coldest.heat) break;
    close.push(coldest);
    open.push(hottest);
  }
  return { close, open };
}

/** Half of the soft limit of open files in `/proc/self/limits`; the rest is for the host. */
export function descriptorBudget(limits: string): number {
  const soft = /^Max open files +(\d+|unlimited)/m.exec(limits)?.[1];
  if (soft === undefined) return 256;
  return soft === 'unlimited' ? 100_000 : Math.floor(Number(soft) / 2);
}
