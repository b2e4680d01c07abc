import type { SignalName } from '#shared/model/process.ts';

/** How long after the first SIGKILL somebody may still be there before we give up. */
export const giveUpAfterKillMs = 2000;

/** The signal that someone still alive gets now: SIGTERM once, SIGKILL after the grace, or none yet. */
export function signalNow(options: {
  readonly elapsedMs: number;
  readonly graceMs: number;
  readonly alreadyTermed: boolean;
}): SignalName | null {
  if (options.elapsedMs >= options.graceMs) return 'SIGKILL';
  return options.alreadyTermed ? null : 'SIGTERM';
}
