/** The nicest that a process can be; less than 0 needs a privilege. */
export const maxNice = 19;

/**
 * Weights of nice 0 to 19 in Linux's fair scheduler: `sched_prio_to_weight` in kernel/sched/core.c. A step is
 * a factor of about 1.25; sched(7) says that the share of the CPU is in proportion to it.
 */
const weights = [1024, 820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87, 70, 56, 45, 36, 29, 23, 18, 15] as const;

/** The weight of a niceness from 0 to 19; anything outside counts as the nearest of these. */
export function weightOfNice(nice: number): number {
  return weights[Math.min(maxNice, Math.max(0, Math.round(nice)))] ?? weights[0];
}
