import { identityKey, type Identity, type ProcessRow, type RefusalReason } from '#shared/model/process.ts';

/** The fields of a row that the plan needs. */
export type PlanRow = Pick<ProcessRow, 'pid' | 'ppid' | 'pgid' | 'startTime' | 'state'>;

/** Which processes to signal, in order, and which not. */
interface SignalPlan {
  readonly steps: readonly Identity[];
  readonly refused: readonly { readonly identity: Identity; readonly reason: RefusalReason }[];
}

// Linux: kthreadd, the parent of every kernel thread.
const kernelParent = 2;

/** Why this process is never signalled, or null if it may be. */
export function protectionOf(
  pid: number,
  ppid: number | null,
  own: { readonly ownPid: number; readonly platform: string },
): RefusalReason | null {
  if (pid === own.ownPid) return 'self';
  if (pid <= 1) return 'protected';
  return own.platform === 'linux' && (pid === kernelParent || ppid === kernelParent) ? 'protected' : null;
}

/** All descendants of `pid`, children before parents; a row that is its own ancestor does not loop. */
export function descendantsOf<R extends PlanRow>(rows: readonly R[], pid: number): R[] {
  const children = new Map<number, R[]>();
  for (const row of rows) {
    if (row.ppid === null || row.ppid === row.pid) continue;
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
  readonly rows: readonly PlanRow[];
  readonly targets: readonly Identity[];
  readonly tree: boolean;
  readonly ownPid: number;
  readonly platform: string;
}): SignalPlan {
  const { rows, targets, tree } = options;
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const steps = new Map<string, Identity>();
  const refused = new Map<string, { identity: Identity; reason: RefusalReason }>();
  const consider = ({ pid, startTime }: Identity): boolean => {
    const identity = { pid, startTime };
    const row = byPid.get(pid);
    const mismatch = row && row.startTime !== startTime ? 'reused' : null;
    const reason = protectionOf(pid, row?.ppid ?? null, options) ?? (row ? mismatch : 'gone');
    if (reason) refused.set(identityKey(identity), { identity, reason });
    else steps.set(identityKey(identity), identity);
    return reason === null;
  };
  const below = targets.map((target) => {
    const isTheSame = byPid.get(target.pid)?.startTime === target.startTime;
    const mayHaveTree = isTheSame && protectionOf(target.pid, byPid.get(target.pid)?.ppid ?? null, options) === null;
    return tree && mayHaveTree
      ? descendantsOf(rows, target.pid).filter((row) => row.state !== 'Z' && row.state !== 'X')
      : [];
  });
  for (const [index, target] of targets.entries()) {
    for (const row of below[index] ?? []) consider(row);
    consider(target);
  }
  if (!tree) return { steps: [...steps.values()], refused: [...refused.values()] };
  // A target may be a descendant of another.
  return { steps: deepestFirst(rows, [...steps.values()]), refused: [...refused.values()] };
}

/** The same processes in an order in which none comes before one of its descendants. */
export function deepestFirst(rows: readonly PlanRow[], identities: readonly Identity[]): Identity[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const depths = new Map(identities.map((identity) => [identity, depthOf(byPid, identity.pid)]));
  return [...identities].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

function depthOf(byPid: ReadonlyMap<number, PlanRow>, pid: number): number {
  let depth = 0;
  for (let row = byPid.get(pid); row?.ppid && depth < byPid.size; row = byPid.get(row.ppid)) depth += 1;
  return depth;
}
