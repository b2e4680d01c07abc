import { setTimeout as delay } from 'node:timers/promises';
import { identityKey, type Identity, type SignalName } from '#shared/model/process.ts';
import { giveUpAfterKillMs, signalNow } from './escalate.ts';
import { deepestFirst, descendantsOf, protectionOf, type PlanRow } from './plan.ts';

const lookEveryMs = 30;
const freezeRounds = 10;

/**
 * All living processes to end: the known ones (an orphan stays known), their descendants, and members of
 * a process group that one of them leads. Children come before their parents.
 * @internal exported for tests
 */
export function aliveOf(
  rows: readonly PlanRow[],
  known: ReadonlyMap<string, Identity>,
  own: { readonly ownPid: number; readonly platform: string },
): Identity[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  // A group keeps its number while it has members; if the pid was reused, so was the group.
  const groups = new Set(
    [...known.values()]
      .filter(({ pid, startTime }) => (byPid.get(pid)?.startTime ?? startTime) === startTime)
      .map(({ pid }) => pid),
  );
  const ours = rows.filter(
    (row) => known.has(identityKey(row)) || (row.pgid !== null && row.pgid > 1 && groups.has(row.pgid)),
  );
  const alive = new Map<string, Identity>();
  for (const row of [...ours.flatMap(({ pid }) => descendantsOf(rows, pid)), ...ours]) {
    const isDead = row.state === 'Z' || row.state === 'X'; // a zombie cannot be ended
    if (!isDead && protectionOf(row.pid, row.ppid, own) === null)
      alive.set(identityKey(row), { pid: row.pid, startTime: row.startTime });
  }
  return deepestFirst(rows, [...alive.values()]);
}

interface EndTreeOptions {
  readonly targets: readonly Identity[];
  readonly graceMs: number;
  readonly rows: () => Promise<readonly PlanRow[]>;
  readonly send: (identities: readonly Identity[], signal: SignalName) => Promise<unknown>;
  readonly ownPid: number;
  readonly platform: string;
}

/**
 * Stops all processes, parents first, until no new one appears: a process that forks in between would
 * leave an orphan without any link to the tree.
 */
async function freeze(options: EndTreeOptions, known: Map<string, Identity>): Promise<Identity[]> {
  const frozen = new Set<string>();
  for (let round = 0; ; round += 1) {
    const alive = aliveOf(await options.rows(), known, options);
    const moving = alive.filter((identity) => !frozen.has(identityKey(identity)));
    if (moving.length === 0 || round === freezeRounds || options.platform === 'win32') return alive;
    for (const identity of moving) {
      const key = identityKey(identity);
      known.set(key, identity);
      frozen.add(key);
    }
    await options.send(moving.toReversed(), 'SIGSTOP');
  }
}

/** SIGTERM, grace period, SIGKILL for the targets and all descendants, repeated until none is left. */
export async function endTree(options: EndTreeOptions): Promise<Identity[]> {
  const known = new Map(options.targets.map((target) => [identityKey(target), target]));
  const termed = new Set<string>();
  const startedAtMs = performance.now();
  for (;;) {
    const elapsedMs = performance.now() - startedAtMs;
    const alive =
      elapsedMs >= options.graceMs ? await freeze(options, known) : aliveOf(await options.rows(), known, options);
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
    await delay(lookEveryMs);
  }
}
