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
  /** The process of a thread, or the actor of a task; null for a process. */
  readonly holder: string | null;
  /** Number of threads and tasks under it. */
  readonly children: number;
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
  const all = [...lanes].sort((a, b) => a.startedNs - b.startedNs);
  const tasksOf = Map.groupBy(
    all.filter(({ kind }) => kind === 'task'),
    ({ parent }) => parent,
  );
  const byBirth = all.filter(({ kind }) => kind !== 'task');
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
  const info = (lane: Lane, holder: string | null): LaneRowInfo => ({
    lane,
    holder,
    children: (threadsOf.get(lane.actor)?.length ?? 0) + (tasksOf.get(lane.actor)?.length ?? 0),
    pinned: pinned.includes(lane.actor),
  });
  const withTasks = (lane: Lane, holder: string | null): readonly LaneRowInfo[] => [
    info(lane, holder),
    ...(tasksOf.get(lane.actor) ?? []).map((task) => info(task, lane.actor)),
  ];
  const tree = [
    ...processes.flatMap((process) => [
      ...withTasks(process, null),
      ...(threadsOf.get(process.actor) ?? []).flatMap((thread) => withTasks(thread, process.actor)),
    ]),
    ...strays.flatMap((thread) => withTasks(thread, null)),
  ];
  const top = pinned.flatMap((actor) => tree.filter(({ lane }) => lane.actor === actor));
  /** A thread under a collapsed process is folded with its tasks. */
  const isFolded = (actor: string): boolean =>
    collapsed.has(actor) ||
    tree.some(({ lane, holder }) => lane.actor === actor && holder !== null && isFolded(holder));
  const wanted = search.trim().toLowerCase();
  const isShown = ({ lane, holder, pinned: atTop }: LaneRowInfo): boolean => {
    if (wanted !== '') return lane.actor.toLowerCase().includes(wanted) || String(lane.pid) === wanted;
    return atTop || (!hidden.has(lane.actor) && (holder === null || !isFolded(holder)));
  };
  return [...top, ...tree.filter((row) => !row.pinned)].filter(isShown);
}
