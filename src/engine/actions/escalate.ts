import type { SignalName } from '#shared/model/process.ts';

/** How long a process may survive the first SIGKILL before we give up. */
export const giveUpAfterKillMs = 2000;

/** The signal that a living process gets now: SIGTERM once, SIGKILL after the grace period, or none yet. */
export function signalNow(options: {
  readonly elapsedMs: number;
  readonly graceMs: number;
  readonly alreadyTermed: boolean;
}): SignalName | null {
  if (options.elapsedMs >= options.graceMs) return 'SIGKILL';
  return options.alreadyTermed ? null : 'SIGTERM';
}
