import type { Identity, RefusalReason, SignalName } from '#shared/model/process.ts';

// Windows knows only these, and ends the process with each of them.
const windowsSignals: ReadonlySet<SignalName> = new Set(['SIGTERM', 'SIGKILL', 'SIGINT']);

async function check(identity: Identity, signal: SignalName, identify: (pid: number) => Promise<Identity | null>): Promise<RefusalReason | null> {
  // kill(2) takes 0 and negative numbers for whole groups: never from here, whatever the plan said.
  if (!Number.isSafeInteger(identity.pid) || identity.pid <= 1) return 'protected';
  if (process.platform === 'win32' && !windowsSignals.has(signal)) return 'unsupported';
  const now = await identify(identity.pid);
  if (!now) return 'gone';
  return now.startTime === identity.startTime ? null : 'reused';
}

function deliver(pid: number, signal: SignalName): RefusalReason | null {
  try {
    process.kill(pid, signal);
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ESRCH') return 'gone';
    return code === 'EPERM' ? 'forbidden' : 'unsupported';
  }
}

/**
 * Sends one signal to each, in order, after checking that every pid is still the one that is
 * meant. The checks come together and the signals follow at once: a parent that ends because its
 * child was signalled has no time to be gone before its own turn. Null for each that was sent.
 */
export async function sendSignals(
  identities: readonly Identity[],
  signal: SignalName,
  identify: (pid: number) => Promise<Identity | null>,
): Promise<(RefusalReason | null)[]> {
  const reasons = await Promise.all(identities.map((identity) => check(identity, signal, identify)));
  return identities.map(({ pid }, index) => reasons[index] ?? deliver(pid, signal));
}
