import type { Lane, LaneSegment } from '../timeline/lane-model.ts';

/** Rows of one picture. */
const maxRows = 60;

/** A span of time of a run. */
export interface Span {
  readonly fromNs: number;
  readonly toNs: number;
}

/** A process of a run from its birth until nothing of it is left. */
export interface Life {
  readonly actor: string;
  readonly pid: number;
  /** The process that started it; null if that is none of the run. */
  readonly parent: string | null;
  readonly startedNs: number;
  /** Null while it runs. */
  readonly endedNs: number | null;
  /** The exit code or signal, once it is known. */
  readonly exit: string | null;
  /** When its parent collected its exit status. */
  readonly collectedNs: number | null;
  /** When samples showed it exited and not yet collected. */
  readonly zombie: readonly Span[];
  readonly adoptions: readonly { readonly atNs: number; readonly by: string; readonly pid: number }[];
}

/** A row of the tree: a process of the run, or one outside of it that adopted some. */
export type LifeRow =
  | { readonly kind: 'process'; readonly life: Life; readonly depth: number }
  | { readonly kind: 'outside'; readonly name: string; readonly pid: number };

/** The processes of a run as a tree, with the time that it shows. */
export interface LifeTree {
  readonly rows: readonly LifeRow[];
  readonly toNs: number;
  /** Processes without a row. */
  readonly left: number;
}

/** A zombie as the lanes show it, from their segments. */
export const zombieSpans = (segments: readonly LaneSegment[], lastNs: number): readonly Span[] =>
  segments.filter(({ state }) => state === 'zombie').map(({ fromNs, toNs }) => ({ fromNs, toNs: toNs ?? lastNs }));

function lifeOf(lane: Lane, zombie: readonly Span[], parent: string | null): Life {
  const { actor, pid, startedNs, endedNs, marks } = lane;
  const collected = marks.find(({ kind }) => kind === 'collected');
  const ended = marks.find(({ kind }) => kind === 'ended');
  return {
    actor,
    pid,
    parent,
    startedNs,
    endedNs,
    exit: collected?.detail ?? ended?.detail ?? null,
    collectedNs: collected?.atNs ?? null,
    zombie,
    adoptions: marks.flatMap(({ kind, atNs, detail, pid: by }) =>
      kind === 'adopted' && by !== undefined ? [{ atNs, by: detail ?? String(by), pid: by }] : [],
    ),
  };
}

/** More happened to it than a birth and a normal exit. */
const isEventful = ({ zombie, adoptions, exit }: Life): boolean =>
  zombie.length > 0 || adoptions.length > 0 || (exit !== null && exit !== '0');

/**
 * The tree of the processes among the lanes: children stand under the process that started them, in order of birth, and
 * below all of them the processes outside of the run that adopted some. `zombies` has the spans of zombies by actor.
 */
export function lifeTree(
  lanes: Iterable<Lane>,
  { zombies, lastNs }: { readonly zombies: (actor: string) => readonly Span[]; readonly lastNs: number },
): LifeTree {
  const all = [...lanes];
  const processes = all.filter(({ kind }) => kind === 'process').toSorted((a, b) => a.startedNs - b.startedNs);
  const byActor = new Map(all.map((lane) => [lane.actor, lane]));
  /** A thread starts processes for the process that it is part of. */
  const processOf = (actor: string | null): string | null => {
    const lane = byActor.get(actor ?? '');
    if (!lane || lane.kind === 'process') return lane?.actor ?? null;
    return processes.findLast(({ pid, startedNs }) => pid === lane.pid && startedNs <= lane.startedNs)?.actor ?? null;
  };
  const lives = processes.map((lane) => lifeOf(lane, zombies(lane.actor), processOf(lane.parent)));
  const kept = new Set(lives.toSorted((a, b) => Number(isEventful(b)) - Number(isEventful(a))).slice(0, maxRows));
  const shown = lives.filter((life) => kept.has(life));
  const names = new Set(shown.map(({ actor }) => actor));
  const childrenOf = Map.groupBy(shown, ({ parent, actor }) =>
    parent !== null && parent !== actor && names.has(parent) ? parent : null,
  );
  const rows: LifeRow[] = [];
  const placed = new Set<Life>();
  const add = (life: Life, depth: number): void => {
    if (placed.has(life)) return;
    placed.add(life);
    rows.push({ kind: 'process', life, depth });
    for (const child of childrenOf.get(life.actor) ?? []) add(child, depth + 1);
  };
  for (const life of childrenOf.get(null) ?? []) add(life, 0);
  // A session file may claim that processes started each other.
  for (const life of shown) add(life, 0);
  const own = new Set(shown.map(({ pid }) => pid));
  const outside = new Map(
    shown.flatMap(({ adoptions }) =>
      adoptions.filter(({ pid }) => !own.has(pid)).map(({ pid, by }) => [pid, by] as const),
    ),
  );
  for (const [pid, name] of outside) rows.push({ kind: 'outside', name, pid });
  return { rows, toNs: Math.max(1, lastNs), left: lives.length - shown.length };
}
