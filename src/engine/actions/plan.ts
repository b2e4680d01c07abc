import { hasEnded, identityKey, type Identity, type RefusalReason } from '#shared/model/process.ts';
import type { TreeRow } from '../ports.ts';

/** Which processes to signal, in order, and which not. */
interface SignalPlan {
  readonly steps: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
}

/** Why the process with a pid is never signalled, or null if it may be. */
export type Guard = (pid: number) => RefusalReason | null;

/** Protects the system's own processes, Procession itself and everything that Procession descends from. */
export function guardOf(rows: readonly TreeRow[], ownPid: number): Guard {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const ancestors = new Set(ancestorsOf(byPid, ownPid));
  return (pid) => {
    if (pid === ownPid) return 'self';
    if (pid <= 1 || byPid.get(pid)?.isKernelThread) return 'protected';
    return ancestors.has(pid) ? 'ancestor' : null;
  };
}

/**
 * True if a process can be the child of another. Windows keeps the pid of a process's first parent for ever, and gives
 * pids to others: what started before its parent is the child of another process.
 */
const isAfter = (row: TreeRow, parent: TreeRow | undefined): boolean =>
  !parent || row.startTime >= parent.startTime || Date.parse(row.startTime) >= Date.parse(parent.startTime) - clockMs;

/** How far apart start times of the same instant may be, in ms. */
const clockMs = 20;

/** All descendants of `pid`, children before parents; a row that is its own ancestor does not loop. */
export function descendantsOf<R extends TreeRow>(rows: readonly R[], pid: number): R[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const children = new Map<number, R[]>();
  for (const row of rows) {
    if (row.ppid === null || row.ppid === row.pid || !isAfter(row, byPid.get(row.ppid))) continue;
    const siblings = children.get(row.ppid);
    if (siblings) siblings.push(row);
    else children.set(row.ppid, [row]);
  }
  const found: R[] = [];
  const seen = new Set([pid]);
  // Level by level, then reversed: each process comes after all of its descendants.
  for (let level: readonly number[] = [pid]; level.length > 0;) {
    const next = level.flatMap((parent) => children.get(parent) ?? []).filter((row) => !seen.has(row.pid));
    for (const row of next) seen.add(row.pid);
    found.push(...next);
    level = next.map((row) => row.pid);
  }
  return found.toReversed();
}

/**
 * Decides which processes are signalled, and in which order. Pure: each identity is checked again right
 * before its signal.
 */
export function planSignals(options: {
  readonly rows: readonly TreeRow[];
  readonly targets: readonly Identity[];
  readonly tree: boolean;
  readonly ownPid: number;
}): SignalPlan {
  const { rows, targets, tree } = options;
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const guard = guardOf(rows, options.ownPid);
  const steps = new Map<string, Identity>();
  const refused = new Map<string, { identity: Identity; reason: RefusalReason }>();
  const refusalOf = ({ pid, startTime }: Identity): RefusalReason | null => {
    const row = byPid.get(pid);
    const mismatch = row && row.startTime !== startTime ? 'reused' : null;
    return guard(pid) ?? (row ? mismatch : 'gone');
  };
  const consider = ({ pid, startTime }: Identity): void => {
    const identity = { pid, startTime };
    const reason = refusalOf(identity);
    if (reason) refused.set(identityKey(identity), { identity, reason });
    else steps.set(identityKey(identity), identity);
  };
  for (const target of targets) {
    if (tree && refusalOf(target) === null)
      for (const row of descendantsOf(rows, target.pid)) if (!hasEnded(row)) consider(row);
    consider(target);
  }
  if (!tree) return { steps: [...steps.values()], refused: [...refused.values()] };
  // A target may be a descendant of another.
  return { steps: deepestFirst(rows, [...steps.values()]), refused: [...refused.values()] };
}

/** The same processes in an order in which none comes before one of its descendants. */
export function deepestFirst(rows: readonly TreeRow[], identities: readonly Identity[]): Identity[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const depths = new Map(identities.map((identity) => [identity, ancestorsOf(byPid, identity.pid).length]));
  return [...identities].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

function ancestorsOf(byPid: ReadonlyMap<number, TreeRow>, pid: number): number[] {
  const ancestors: number[] = [];
  for (let row = byPid.get(pid); row?.ppid && ancestors.length < byPid.size; row = byPid.get(row.ppid))
    ancestors.push(row.ppid);
  return ancestors;
}
