import type { ProcessMetric } from 'electron';
import type { ProcessCost } from '#engine/ports.ts';

/** What the other processes of the app have cost so far: pages, GPU, network and so on. */
export function costOf(metrics: readonly ProcessMetric[], ownPid: number): ProcessCost {
  const others = metrics.filter(({ pid }) => pid !== ownPid);
  const sum = (of: (metric: ProcessMetric) => number): number => others.reduce((all, metric) => all + of(metric), 0);
  return {
    cpuMs: sum(({ cpu }) => (cpu.cumulativeCPUUsage ?? 0) * 1000),
    rssBytes: sum(({ memory }) => memory.workingSetSize * 1024),
  };
}
