import { identityKey, type Identity, type RefusalReason, type SignalName } from '#shared/model/process.ts';
import { requireOwnProc } from '../own-proc.ts';
import type { Monitor, Terminator } from '../ports.ts';
import { endTree } from './end-tree.ts';
import { openHold } from './hold.ts';
import { planSignals } from './plan.ts';
import { sendSignals } from './send-signal.ts';
import { endingSignals, sendAll, signalTree } from './signal-tree.ts';
import { stopChildren } from './stop-children.ts';

/** Signals that a stopped process does not keep until it is continued. */
const actOnStopped: ReadonlySet<SignalName> = new Set([
  'SIGKILL',
  'SIGCONT',
  'SIGSTOP',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
]);

/** Signals processes of this machine; every identity is checked right before its signal. */
export function createTerminator({ census, identify }: Pick<Monitor, 'census' | 'identify'>): Terminator {
  const send = (identities: readonly Identity[], signal: SignalName): Promise<(RefusalReason | null)[]> =>
    sendSignals(identities, signal, identify);
  const openTools = async () => {
    const hold = await openHold();
    return {
      rows: census,
      send,
      stopChildren: (parents: readonly number[], seen: ReadonlySet<number>) => stopChildren(parents, seen, hold),
      ownPid: process.pid,
      platform: process.platform,
    };
  };
  const signalNow: Terminator['signal'] = async ({ targets, signal, tree }) => {
    requireOwnProc();
    const rows = await census();
    const freezes = tree && endingSignals.has(signal);
    const { steps, refused } = planSignals({ rows, targets, tree: tree && !freezes, ownPid: process.pid });
    const { sent, survived } = freezes
      ? await signalTree({ ...(await openTools()), targets: steps, signal })
      : { sent: await sendAll(send, steps, signal), survived: [] };
    const signalled = sent.flatMap(({ identity, reason }) => (reason === null ? [identity] : []));
    const stopped = new Set(rows.filter(({ state }) => state === 'T').map(identityKey));
    const isPending = (identity: Identity): boolean => !actOnStopped.has(signal) && stopped.has(identityKey(identity));
    return {
      signalled,
      refused: [...refused, ...sent.flatMap(({ identity, reason }) => (reason === null ? [] : [{ identity, reason }]))],
      pending: signalled.filter(isPending),
      survived: survived.filter((identity) => !isPending(identity)),
    };
  };
  const going = new Set<Promise<unknown>>();
  return {
    signal: async (request) => {
      const work = signalNow(request);
      going.add(work);
      return work.finally(() => going.delete(work));
    },
    endTree: async ({ targets, graceMs }) => endTree({ ...(await openTools()), targets, graceMs }),
    settled: async () => void (await Promise.allSettled(going)),
  };
}
