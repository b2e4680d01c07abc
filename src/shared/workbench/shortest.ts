import type { Graph } from './graph.ts';

/** How long a schedule is, and its order among those as long. */
export interface ScheduleLength {
  readonly steps: number;
  readonly switches: number;
  readonly rank: number;
}

/** True if the first has fewer steps, or else fewer switches, or else comes first. */
export const isShorter = (a: ScheduleLength, b: ScheduleLength): boolean =>
  (a.steps - b.steps || a.switches - b.switches || a.rank - b.rank) < 0;

/** The way to a node: the steps, the switches among them, and the node before. */
interface Way {
  readonly steps: number;
  readonly switches: number;
  readonly from: number;
  /** Order among the schedules of this length: threads that are declared first come first. */
  rank: number;
}

/** For each node, the schedule to it with the fewest steps, and of those the fewest switches. */
export class ShortestSchedules {
  readonly #graph: Graph;
  readonly #ways: (Way | undefined)[];

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#ways = Array.from({ length: graph.nodes.length });
    this.#ways[0] = { steps: 0, switches: 0, from: -1, rank: 0 };
    let layer = [0];
    for (let steps = 1; layer.length > 0; steps += 1) layer = this.#reachFrom(layer, steps);
  }

  /** Steps and switches to a node, and its order among equals. */
  lengthOf(node: number): ScheduleLength {
    return this.#ways[node] ?? { steps: Infinity, switches: Infinity, rank: 0 };
  }

  /** The threads of the schedule to a node. */
  scheduleTo(node: number): readonly number[] {
    const schedule: number[] = [];
    for (let at = node; at > 0; at = this.#ways[at]?.from ?? 0) schedule.push(this.#graph.nodes[at]?.last ?? 0);
    return schedule.toReversed();
  }

  /** All nodes that are first reached one step after a layer. */
  #reachFrom(layer: readonly number[], steps: number): number[] {
    const reached: number[] = [];
    for (const from of layer) {
      const { last, next } = this.#graph.nodes[from] ?? { last: -1, next: [] };
      const before = this.#ways[from]?.switches ?? 0;
      for (let at = 0; at < next.length; at += 2) {
        const [thread = 0, target = 0] = [next[at], next[at + 1]];
        const switches = before + (last >= 0 && last !== thread ? 1 : 0);
        const known = this.#ways[target];
        const way = { steps, switches, from, rank: this.#ways[from]?.rank ?? 0 };
        if (known && !isShorter(way, known)) continue;
        if (!known) reached.push(target);
        this.#ways[target] = way;
      }
    }
    const lastOf = (node: number): number => this.#graph.nodes[node]?.last ?? 0;
    const ranked = reached.toSorted((a, b) => this.lengthOf(a).rank - this.lengthOf(b).rank || lastOf(a) - lastOf(b));
    for (const [rank, node] of ranked.entries()) {
      const way = this.#ways[node];
      if (way) way.rank = rank;
    }
    return ranked;
  }
}
