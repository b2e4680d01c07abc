import { setTimeout as delay } from 'node:timers/promises';
import { identityKey, type Identity, type SignalName } from '#shared/model/process.ts';
import { giveUpAfterKillMs, signalNow } from './escalate.ts';
import { aliveOf, freeze, type TreeTools } from './freeze.ts';

/** Pause after the first pass, and after those that kill. */
const minPauseMs = 30;

interface EndTreeOptions extends TreeTools {
  readonly targets: readonly Identity[];
  readonly graceMs: number;
}

/** SIGTERM, grace period, SIGKILL for the targets and all descendants, repeated until none is left. */
export async function endTree(options: EndTreeOptions): Promise<readonly Identity[]> {
  const known = new Map(options.targets.map((target) => [identityKey(target), target]));
  const termed = new Set<string>();
  const startedAtMs = performance.now();
  let pauseMs = minPauseMs;
  for (;;) {
    const elapsedMs = performance.now() - startedAtMs;
    const alive =
      elapsedMs >= options.graceMs
        ? (await freeze(options, known)).alive
        : aliveOf(await options.rows(), known, options);
    if (alive.length === 0 || elapsedMs > options.graceMs + giveUpAfterKillMs) return alive;
    const sends = new Map<SignalName, Identity[]>();
    for (const identity of alive) {
      const key = identityKey(identity);
      known.set(key, identity);
      const signal = signalNow({ elapsedMs, graceMs: options.graceMs, alreadyTermed: termed.has(key) });
      if (!signal) continue;
      termed.add(key);
      sends.set(signal, [...(sends.get(signal) ?? []), identity]);
    }
    for (const [signal, identities] of sends) await options.send(identities, signal);
    // A pass reads every process of the machine, and most of a tree end at once or not within the grace period.
    const graceLeftMs = options.graceMs - (performance.now() - startedAtMs);
    await delay(Math.max(minPauseMs, Math.min(pauseMs, graceLeftMs)));
    pauseMs *= 2;
  }
}
