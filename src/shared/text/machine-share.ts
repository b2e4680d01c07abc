/** What 100 % CPU means: one busy core, or the whole machine. */
export type CpuBasis = 'core' | 'machine';

/** A per-core CPU percentage on the chosen scale. */
export function cpuInBasis(
  percent: number | null,
  options: { readonly basis: CpuBasis; readonly cores: number },
): number | null {
  if (percent === null || options.basis === 'core') return percent;
  return percent / Math.max(1, options.cores);
}
