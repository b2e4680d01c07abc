import type { GraphNode, WaitGraphView } from './wait-graph-view.ts';

/** A node with its place. */
export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
}

/** Nodes in the order of the cycle first, then each next to what it touches, so that edges cross little. */
function circleOrder(view: WaitGraphView): readonly GraphNode[] {
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const order: string[] = [...view.cycle];
  const placed = new Set(order);
  const visit = (id: string): void => {
    if (placed.has(id)) return;
    placed.add(id);
    order.push(id);
    for (const edge of view.edges) {
      if (edge.from === id) visit(edge.to);
      else if (edge.to === id) visit(edge.from);
    }
  };
  for (const node of view.nodes) visit(node.id);
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** Places the nodes on an ellipse of the given size, the first at the top, clockwise. */
export function circleLayout(view: WaitGraphView, size: { readonly width: number; readonly height: number }): readonly PlacedNode[] {
  const nodes = circleOrder(view);
  const radiusX = Math.max(0, size.width / 2 - 70);
  const radiusY = Math.max(0, size.height / 2 - 32);
  return nodes.map((node, index) => {
    const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
    return { ...node, x: size.width / 2 + radiusX * Math.cos(angle), y: size.height / 2 + radiusY * Math.sin(angle) };
  });
}
