import type { GraphEdge, GraphNode, WaitGraphView } from './wait-graph-view.ts';

/** What each actor waits for of which the picture says nothing else. */
function onlyWaits({ nodes, edges, cycle }: WaitGraphView): ReadonlyMap<string, GraphEdge> {
  const touching = new Map<string, GraphEdge[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges) for (const id of new Set([edge.from, edge.to])) touching.get(id)?.push(edge);
  const inCycle = new Set(cycle);
  return new Map(
    nodes.flatMap(({ id, type }) => {
      const [edge, ...more] = touching.get(id) ?? [];
      const isOnly = edge?.type === 'wait' && edge.from === id && more.length === 0;
      return type === 'actor' && isOnly && !inCycle.has(id) ? [[id, edge] as const] : [];
    }),
  );
}

/** Draws actors that do nothing but wait for the same thing as one box, named after the first: `worker-3 +5`. */
export function foldWaiters(view: WaitGraphView): WaitGraphView {
  const crowds = new Map<string, GraphNode[]>();
  const waits = onlyWaits(view);
  for (const node of view.nodes) {
    const wait = waits.get(node.id);
    if (!wait) continue;
    const key = `${wait.to} ${wait.timed}`;
    const crowd = crowds.get(key);
    if (crowd) crowd.push(node);
    else crowds.set(key, [node]);
  }
  const labels = new Map<string, string>();
  const folded = new Set<string>();
  for (const [first, ...others] of crowds.values()) {
    if (!first || others.length === 0) continue;
    labels.set(first.id, `${first.label} +${others.length}`);
    for (const { id } of others) folded.add(id);
  }
  return {
    ...view,
    nodes: view.nodes
      .filter(({ id }) => !folded.has(id))
      .map((node) => ({ ...node, label: labels.get(node.id) ?? node.label })),
    edges: view.edges.filter(({ from }) => !folded.has(from)),
  };
}

/** At most this number of nodes: those of the cycle, then those next to it, then the others. */
export function limitNodes(view: WaitGraphView, maxNodes: number): WaitGraphView {
  if (view.nodes.length <= maxNodes) return view;
  const inCycle = new Set(view.cycle);
  const near = new Set(view.edges.flatMap(({ from, to }) => (inCycle.has(from) || inCycle.has(to) ? [from, to] : [])));
  const rank = ({ id }: GraphNode): number => (inCycle.has(id) ? 0 : 2 - Number(near.has(id)));
  const nodes = view.nodes.toSorted((a, b) => rank(a) - rank(b)).slice(0, maxNodes);
  const kept = new Set(nodes.map(({ id }) => id));
  return {
    ...view,
    nodes,
    edges: view.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    cycle: view.cycle.filter((id) => kept.has(id)),
  };
}
