import type { Scheduling } from '#shared/model/detail.ts';
import { statFields } from '#shared/text/stat-fields.ts';
import { statusValue } from '../parse-status.ts';

/** Policies by number: include/uapi/linux/sched.h. */
const policies: Readonly<Record<string, Scheduling['policy']>> = {
  0: 'other',
  1: 'fifo',
  2: 'rr',
  3: 'batch',
  5: 'idle',
  6: 'deadline',
};

/**
 * Policy and real-time priority (fields 41 and 40) of a line of `/proc/PID/stat`; null if the line has
 * another form.
 */
export function parsePolicy(stat: string): Pick<Scheduling, 'policy' | 'realtimePriority' | 'nice'> | null {
  const fields = statFields(stat);
  const [nice, priority, policy] = [fields[19], fields[40], fields[41]];
  if (nice === undefined || priority === undefined || policy === undefined) return null;
  return { policy: policies[policy] ?? 'unknown', realtimePriority: Number(priority), nice: Number(nice) };
}

/** The processors it may run on, such as `0-3,7`; empty if unknown. */
export function affinityOf(status: string): string {
  return statusValue(status, 'Cpus_allowed_list') ?? '';
}
