import type { Graph } from './graph.ts';

/** Nodes in an order in which every step points forward; null if there is a cycle. */
function sortNodes({ nodes }: Graph): readonly number[] | null {
  const incoming = new Uint32Array(nodes.length);
  for (const { next } of nodes)
    for (let at = 1; at < next.length; at += 2) incoming[next[at] ?? 0] = (incoming[next[at] ?? 0] ?? 0) + 1;
  const order = nodes.flatMap((_, node) => (incoming[node] === 0 ? [node] : []));
  for (const node of order) {
    const next = nodes[node]?.next ?? [];
    for (let at = 1; at < next.length; at += 2) {
      const target = next[at] ?? 0;
      const left = (incoming[target] ?? 0) - 1;
      incoming[target] = left;
      if (left === 0) order.push(target);
    }
  }
  return order.length === nodes.length ? order : null;
}

/** For each node, the number of schedules that lead to it; null if a cycle makes it unlimited. */
export function countSchedules(graph: Graph): readonly bigint[] | null {
  const order = sortNodes(graph);
  if (!order) return null;
  const counts = graph.nodes.map((_, node): bigint => (node === 0 ? 1n : 0n));
  for (const node of order) {
    const next = graph.nodes[node]?.next ?? [];
    for (let at = 1; at < next.length; at += 2) {
      const target = next[at] ?? 0;
      counts[target] = (counts[target] ?? 0n) + (counts[node] ?? 0n);
    }
  }
  return counts;
}
