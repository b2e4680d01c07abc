import type { Lane } from './lane-model.ts';

/** How lanes are arranged by the user. */
export interface LaneChoice {
  /** Lanes at the top, in the order in which they were pinned. */
  readonly pinned: readonly string[];
  readonly hidden: ReadonlySet<string>;
  /** Processes whose threads are not shown. */
  readonly collapsed: ReadonlySet<string>;
  readonly search: string;
}

/** A lane with its place in the tree of processes and threads. */
export interface LaneRowInfo {
  readonly lane: Lane;
  /** The process that the lane's thread belongs to; null for a process. */
  readonly process: string | null;
  /** Number of threads under a process. */
  readonly threads: number;
  readonly pinned: boolean;
}

/** Nothing pinned, hidden or searched for. */
export const everyLane: LaneChoice = { pinned: [], hidden: new Set(), collapsed: new Set(), search: '' };

/**
 * The lanes to show: pinned ones first, then processes in order of birth with their threads under them. A search by
 * name or process id shows hidden and collapsed lanes too.
 */
export function orderLanes(
  lanes: Iterable<Lane>,
  { pinned, hidden, collapsed, search }: LaneChoice,
): readonly LaneRowInfo[] {
  const byBirth = [...lanes].sort((a, b) => a.startedNs - b.startedNs);
  const processes = byBirth.filter(({ kind }) => kind === 'process');
  const holderOf = (thread: Lane): Lane | undefined =>
    processes.findLast(({ pid, startedNs }) => pid === thread.pid && startedNs <= thread.startedNs) ??
    processes.find(({ pid }) => pid === thread.pid);
  const threadsOf = new Map<string, Lane[]>();
  const strays: Lane[] = [];
  for (const lane of byBirth) {
    if (lane.kind === 'process') continue;
    const holder = holderOf(lane);
    if (!holder) strays.push(lane);
    else threadsOf.set(holder.actor, [...(threadsOf.get(holder.actor) ?? []), lane]);
  }
  const info = (lane: Lane, process: string | null): LaneRowInfo => ({
    lane,
    process,
    threads: threadsOf.get(lane.actor)?.length ?? 0,
    pinned: pinned.includes(lane.actor),
  });
  const all = [
    ...processes.flatMap((process) => [
      info(process, null),
      ...(threadsOf.get(process.actor) ?? []).map((thread) => info(thread, process.actor)),
    ]),
    ...strays.map((thread) => info(thread, null)),
  ];
  const top = pinned.flatMap((actor) => all.filter(({ lane }) => lane.actor === actor));
  const wanted = search.trim().toLowerCase();
  const isShown = ({ lane, process, pinned: atTop }: LaneRowInfo): boolean => {
    if (wanted !== '') return lane.actor.toLowerCase().includes(wanted) || String(lane.pid) === wanted;
    return atTop || (!hidden.has(lane.actor) && (process === null || !collapsed.has(process)));
  };
  return [...top, ...all.filter((row) => !row.pinned)].filter(isShown);
}
