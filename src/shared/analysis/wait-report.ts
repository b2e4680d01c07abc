import type { Party, WaitReport, WaitStep } from '../model/waits.ts';

/** A process by its pid, or an actor of the lab by pid and name. */
export type WaitKey = string;

/** The key of a process, or of one of the lab's actors in it. */
export function waitKey(pid: number, actor: string | null = null): WaitKey {
  return actor === null ? String(pid) : `${pid}/${actor}`;
}

/** One process and its wait in a single sample. */
export interface WaitNode extends WaitStep {
  /** The keys of `blockers`, in their order. */
  readonly blockerKeys: readonly WaitKey[];
  /**
   * Null: it may continue by itself (a timer, another thread, a user). Else one entry for each of its
   * threads, all of which are blocked: groups of keys, and the thread continues only after one process
   * of every group acts.
   */
  readonly needs: readonly (readonly (readonly WaitKey[])[])[] | null;
  /** Changes as soon as one of its threads has run. */
  readonly signature: string;
}

/** The processes of a chain. */
export type WaitGraph = ReadonlyMap<WaitKey, WaitNode>;

/** Whether no process of this group can act, given `stuck`; an empty group means unknown. */
const isDead = (group: readonly WaitKey[], stuck: ReadonlySet<WaitKey>): boolean =>
  group.length > 0 && group.every((key) => stuck.has(key));

/**
 * The processes that nothing can set free: the largest set in which every thread needs a group that lies
 * within the set. With one alternative it is a cycle; with several (a pipe with two writers) all of them
 * must be in it, a knot (Holt, “Some Deadlock Properties of Computer Systems”, 1972).
 */
export function stuckIn(graph: WaitGraph): ReadonlySet<WaitKey> {
  const stuck = new Set([...graph].filter(([, node]) => node.needs !== null).map(([key]) => key));
  for (let shrank = true; shrank;) {
    shrank = false;
    for (const key of stuck) {
      const needs = graph.get(key)?.needs;
      if (needs && needs.length > 0 && needs.every((groups) => groups.some((group) => isDead(group, stuck)))) continue;
      stuck.delete(key);
      shrank = true;
    }
  }
  return stuck;
}

/** The cycle that a stuck process is in or waits behind, in order. */
function cycleFrom(graph: WaitGraph, stuck: ReadonlySet<WaitKey>, start: WaitKey): WaitKey[] {
  const path: WaitKey[] = [];
  let at: WaitKey | undefined = start;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    const needs: WaitNode['needs'] | undefined = graph.get(at)?.needs;
    at = needs?.flatMap((groups) => groups.find((group) => isDead(group, stuck)) ?? [])[0];
  }
  return at === undefined ? [] : path.slice(path.indexOf(at));
}

/** Follows the blockers to the first process that waits for none; null for a cycle. */
function blameOf(graph: WaitGraph, start: WaitKey): Party | null {
  const seen = new Set([start]);
  let end: Party | null = null;
  for (let at = graph.get(start); at;) {
    const { blockers, blockerKeys }: WaitNode = at;
    const next = blockerKeys.findIndex((key) => !seen.has(key));
    const key = blockerKeys[next];
    if (key === undefined) return blockers.length === 0 ? end : null;
    seen.add(key);
    end = blockers[next] ?? null;
    at = graph.get(key);
  }
  return end;
}

/** What one process of the graph waits for. Its steps are those reached from it, nearest first. */
export function waitReport(graph: WaitGraph, start: WaitKey): WaitReport | null {
  const first = graph.get(start);
  if (!first) return null;
  const steps: WaitStep[] = [];
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const node = graph.get(queue[at] as WaitKey);
    if (!node) continue;
    const { waiter, reason, resource, waitChannel, blockers } = node;
    steps.push({ waiter, reason, resource, waitChannel, blockers });
    for (const key of node.blockerKeys) if (!queue.includes(key)) queue.push(key);
  }
  const stuck = stuckIn(graph);
  if (stuck.has(start)) {
    const cycle = cycleFrom(graph, stuck, start).flatMap((key) => graph.get(key)?.waiter ?? []);
    return { verdict: 'deadlock', steps, cycle, blame: null };
  }
  if (first.reason === 'none') return { verdict: 'running', steps, cycle: [], blame: null };
  return { verdict: first.blockers.length > 0 ? 'blocked' : 'waiting', steps, cycle: [], blame: blameOf(graph, start) };
}

/** A report for every cycle, from the view of one of its members. */
export function deadlockReports(graph: WaitGraph): WaitReport[] {
  const stuck = stuckIn(graph);
  const reports = new Map<string, WaitReport>();
  for (const start of stuck) {
    const cycle = cycleFrom(graph, stuck, start);
    const [head] = cycle;
    const name = cycle.toSorted().join(' ');
    // Start at a member rather than at a process that waits behind the cycle.
    const report = head === undefined || reports.has(name) ? null : waitReport(graph, head);
    if (report) reports.set(name, report);
  }
  return [...reports.values()];
}

/**
 * The later sample, in which processes that have run since the earlier one count as free: a sample reads
 * one process after the other, so it may show a cycle that never existed.
 */
export function confirmed(earlier: WaitGraph, later: WaitGraph): WaitGraph {
  return new Map(
    [...later].map(([key, node]) => [
      key,
      earlier.get(key)?.signature === node.signature ? node : { ...node, needs: null },
    ]),
  );
}
