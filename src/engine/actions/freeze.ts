import { setTimeout as delay } from 'node:timers/promises';
import {
  hasEnded,
  identityKey,
  type Identity,
  type ProcessState,
  type RefusalReason,
  type SignalName,
} from '#shared/model/process.ts';
import type { TreeRow } from '../ports.ts';
import { deepestFirst, descendantsOf, guardOf } from './plan.ts';

/** How long new processes may keep appearing before the freeze is given up. */
const giveUpMs = 3000;
/** Pause before the next pass over processes that are about to stop. */
const pauseMs = 2;

const stopStates: ReadonlySet<ProcessState | undefined> = new Set(['T', 't'] as const);

/** What an action on whole trees works with. */
export interface TreeTools {
  /** Every process now. */
  readonly rows: () => Promise<readonly TreeRow[]>;
  /** Sends a signal to each; null for each that got it. */
  readonly send: (identities: readonly Identity[], signal: SignalName) => Promise<readonly (RefusalReason | null)[]>;
  /** Stops what stopped processes have started, without a pause; returns the pids of those it stopped. */
  readonly stopChildren: (parents: readonly number[], seen: ReadonlySet<number>) => readonly number[];
  readonly ownPid: number;
  readonly platform: string;
}

/**
 * All living members of the trees: the known ones (an orphan stays known), their descendants, and members of
 * a process group that one of them leads, apart from `outsiders`. Children come before their parents.
 */
export function aliveOf(
  rows: readonly TreeRow[],
  known: ReadonlyMap<string, Identity>,
  { ownPid, outsiders = new Set() }: { readonly ownPid: number; readonly outsiders?: ReadonlySet<string> },
): Identity[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const guard = guardOf(rows, ownPid);
  // A group keeps its number while it has members; if the pid was reused, so was the group.
  const groups = new Set(
    [...known.values()]
      .filter(({ pid, startTime }) => (byPid.get(pid)?.startTime ?? startTime) === startTime)
      .map(({ pid }) => pid),
  );
  const isOfGroup = (row: TreeRow): boolean =>
    row.pgid !== null && row.pgid > 1 && groups.has(row.pgid) && !outsiders.has(identityKey(row));
  const ours = rows.filter((row) => guard(row.pid) === null && (known.has(identityKey(row)) || isOfGroup(row)));
  const alive = new Map<string, Identity>();
  for (const row of [...ours.flatMap(({ pid }) => descendantsOf(rows, pid)), ...ours]) {
    if (!hasEnded(row) && guard(row.pid) === null)
      alive.set(identityKey(row), { pid: row.pid, startTime: row.startTime });
  }
  return deepestFirst(rows, [...alive.values()]);
}

/** A tree that was frozen. */
interface Frozen {
  readonly alive: readonly Identity[];
  /** Those of them that the user had not stopped already, parents first. */
  readonly stopped: readonly Identity[];
  /** False if new processes appeared until the end. */
  readonly isComplete: boolean;
}

/**
 * Stops all members, parents first, until all of them have stopped and no new one appears: a process that
 * forks in between would leave an orphan without any link to the tree. A fork that has begun when the
 * signal comes is completed first, so that the signal alone does not suffice.
 */
export async function freeze(
  { rows, send, stopChildren, ownPid, platform, outsiders }: TreeTools & { readonly outsiders?: ReadonlySet<string> },
  known: Map<string, Identity>,
): Promise<Frozen> {
  const seen = new Set<string>();
  const refused = new Set<string>();
  const stopped: Identity[] = [];
  const stoppedAsChildren = new Set<number>();
  const startedAtMs = performance.now();
  let wasFrozen = false;
  for (;;) {
    const now = await rows();
    const alive = aliveOf(now, known, outsiders ? { ownPid, outsiders } : { ownPid });
    if (platform === 'win32') return { alive, stopped, isComplete: true };
    const states = new Map(now.map((row) => [identityKey(row), row.state]));
    const isStill = (key: string): boolean => stopStates.has(states.get(key)) || refused.has(key);
    const isFrozen = alive.every((identity) => seen.has(identityKey(identity)) && isStill(identityKey(identity)));
    // A pass is not one moment: what was forked while it went on is in the next one.
    const isComplete = isFrozen && wasFrozen;
    wasFrozen = isFrozen;
    const moving = alive.filter((identity) => !seen.has(identityKey(identity))).toReversed();
    for (const identity of moving) {
      const key = identityKey(identity);
      known.set(key, identity);
      seen.add(key);
      if (!isStill(key) || stoppedAsChildren.has(identity.pid)) stopped.push(identity);
    }
    if (isComplete || performance.now() - startedAtMs > giveUpMs) return { alive, stopped, isComplete };
    const reasons = await send(moving, 'SIGSTOP');
    for (const [index, identity] of moving.entries()) if (reasons[index]) refused.add(identityKey(identity));
    const pids = moving.map(({ pid }) => pid);
    for (const pid of stopChildren(pids, new Set(alive.map(({ pid }) => pid)))) stoppedAsChildren.add(pid);
    if (moving.length === 0) await delay(pauseMs);
  }
}
