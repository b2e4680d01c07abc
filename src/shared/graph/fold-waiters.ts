import type { GraphEdge, GraphNode, WaitGraphView } from './wait-graph-view.ts';

/** What one actor waits for, if that is all that the picture says of it. */
function onlyWait(view: WaitGraphView, node: GraphNode): GraphEdge | null {
  const [edge, ...more] = view.edges.filter(({ from, to }) => from === node.id || to === node.id);
  return node.type === 'actor' &&
    edge?.type === 'wait' &&
    edge.from === node.id &&
    more.length === 0 &&
    !view.cycle.includes(node.id)
    ? edge
    : null;
}

/** Draws actors that do nothing but wait for the same thing as one box, named after the first: `worker-3 +5`. */
export function foldWaiters(view: WaitGraphView): WaitGraphView {
  const crowds = new Map<string, GraphNode[]>();
  for (const node of view.nodes) {
    const wait = onlyWait(view, node);
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
