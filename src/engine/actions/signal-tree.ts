import { setTimeout as delay } from 'node:timers/promises';
import { identityKey, type Identity, type RefusalReason, type SignalName } from '#shared/model/process.ts';
import type { TreeRow } from '../ports.ts';
import { aliveOf, freeze, type TreeTools } from './freeze.ts';
import { descendantsOf } from './plan.ts';

/** Pause between two passes. */
const pauseMs = 30;
/** What is left once none of the members has ended for this long has survived. */
const idleMs = 1000;
/** And in any case after this long: a busy machine may need seconds to run each of them once. */
const giveUpMs = 10_000;

/** Signals that are sent to end a process. */
export const endingSignals: ReadonlySet<SignalName> = new Set(['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGQUIT', 'SIGABRT']);

interface SignalTreeOptions extends TreeTools {
  readonly targets: readonly Identity[];
  readonly signal: SignalName;
}

/** What became of a signal: null for each process that got it. */
type Sent = readonly { readonly identity: Identity; readonly reason: RefusalReason | null }[];

/** Sends one signal to each, with what became of it. */
export async function sendAll(
  send: TreeTools['send'],
  identities: readonly Identity[],
  signal: SignalName,
): Promise<Sent> {
  const reasons = await send(identities, signal);
  return identities.map((identity, index) => ({ identity, reason: reasons[index] ?? null }));
}

/** Everything that runs now and does not descend from a target: it joins no tree because of its process group. */
function outsidersOf(rows: readonly TreeRow[], targets: readonly Identity[]): Set<string> {
  const outsiders = new Set(rows.map(identityKey));
  for (const target of targets) {
    outsiders.delete(identityKey(target));
    for (const row of descendantsOf(rows, target.pid)) outsiders.delete(identityKey(row));
  }
  return outsiders;
}

/**
 * Sends an ending signal to the targets and all descendants. They are frozen first, so that none is forked
 * in between and missed. SIGKILL is repeated until none is left; any other signal is sent once, and what it
 * did not end has survived.
 */
export async function signalTree(
  options: SignalTreeOptions,
): Promise<{ readonly sent: Sent; readonly survived: readonly Identity[] }> {
  const { targets, signal, rows, send, ownPid } = options;
  const known = new Map(targets.map((target) => [identityKey(target), target]));
  const outsiders = outsidersOf(await rows(), targets);
  const results = new Map<string, Sent[number]>();
  const deliver = async (identities: readonly Identity[]): Promise<void> => {
    for (const result of await sendAll(send, identities, signal)) {
      const key = identityKey(result.identity);
      if (results.get(key)?.reason !== null) results.set(key, result);
    }
  };
  const kills = signal === 'SIGKILL';
  const startedAtMs = performance.now();
  let progressAtMs = startedAtMs;
  let fewest = Infinity;
  let again = true;
  let survived: readonly Identity[];
  do {
    if (again) {
      const { alive, stopped, isComplete } = await freeze({ ...options, outsiders }, known);
      await deliver(alive.filter((identity) => kills || !results.has(identityKey(identity))));
      // A parent gets its signal before it can react to the end of its children.
      if (!kills) await send(stopped, 'SIGCONT');
      again = kills || !isComplete;
      if (!kills) progressAtMs = performance.now();
    }
    survived = aliveOf(await rows(), known, { ownPid, outsiders });
    if (survived.length < fewest) {
      fewest = survived.length;
      progressAtMs = performance.now();
    }
    if (survived.length === 0) break;
    await delay(pauseMs);
  } while (performance.now() - progressAtMs < idleMs && performance.now() - startedAtMs < giveUpMs);
  // A target that was a zombie already.
  await deliver(targets.filter((target) => !results.has(identityKey(target))));
  const isTarget = new Set(targets.map(identityKey));
  // A descendant that ended by itself needs no signal.
  const sent = [...results.values()].filter(
    ({ identity, reason }) => reason !== 'gone' || isTarget.has(identityKey(identity)),
  );
  return { sent, survived };
}
