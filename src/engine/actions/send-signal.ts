import type { Identity, RefusalReason, SignalName } from '#shared/model/process.ts';
import { openHold, type Hold } from './hold.ts';
import { checkIdentity, refusalOf, type Identify } from './identity.ts';

// Windows supports only these, and each of them ends the process.
const windowsSignals: ReadonlySet<SignalName> = new Set(['SIGTERM', 'SIGKILL', 'SIGINT']);
/** How many processes are held at once: each needs a descriptor. */
const batchSize = 100;

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
 * Sends one signal to each process, in order; null for each that was sent. Every signal of Procession to
 * another process goes through here. A process is held before its identity is checked, so that the signal
 * reaches the process that was checked, or none. Held processes are all checked first and signalled
 * without a pause: a parent that ends because its child was signalled is not gone before its own turn.
 * Where processes cannot be held, each is checked right before its signal.
 */
export async function sendSignals(
  identities: readonly Identity[],
  signal: SignalName,
  identify: Identify,
  holder?: Hold,
): Promise<(RefusalReason | null)[]> {
  const hold = holder ?? (await openHold());
  const reasons: (RefusalReason | null)[] = [];
  for (let from = 0; from < identities.length; from += batchSize) {
    using resources = new DisposableStack();
    const batch = identities.slice(from, from + batchSize).map((identity) => ({
      identity,
      held: resources.use(hold(identity.pid)),
    }));
    const checked = await Promise.all(
      batch.map(async ({ identity, held }) => held && check(identity, signal, identify)),
    );
    for (const [index, { identity, held }] of batch.entries()) {
      reasons.push(
        held
          ? (checked[index] ?? held.send(signal))
          : ((await check(identity, signal, identify)) ?? deliver(identity.pid, signal)),
      );
    }
  }
  return reasons;
}
