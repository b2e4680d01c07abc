import type { Identity, RefusalReason, SignalName } from '#shared/model/process.ts';
import { checkIdentity, refusalOf, type Identify } from './identity.ts';

// Windows supports only these, and each of them ends the process.
const windowsSignals: ReadonlySet<SignalName> = new Set(['SIGTERM', 'SIGKILL', 'SIGINT']);

async function check(identity: Identity, signal: SignalName, identify: Identify): Promise<RefusalReason | null> {
  if (process.platform === 'win32' && !windowsSignals.has(signal)) return 'unsupported';
  return checkIdentity(identity, identify);
}

function deliver(pid: number, signal: SignalName): RefusalReason | null {
  try {
    process.kill(pid, signal);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/**
 * Sends one signal to each process, in order, after checking all identities. All checks come first and
 * the signals follow without a pause, so that a parent that ends because its child was signalled is not
 * gone before its own turn. Null for each signal that was sent.
 */
export async function sendSignals(
  identities: readonly Identity[],
  signal: SignalName,
  identify: Identify,
): Promise<(RefusalReason | null)[]> {
  const reasons = await Promise.all(identities.map((identity) => check(identity, signal, identify)));
  return identities.map(({ pid }, index) => reasons[index] ?? deliver(pid, signal));
}
