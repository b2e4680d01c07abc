import type { GraphNode, WaitGraphView } from './wait-graph-view.ts';

/** A node with its place. */
export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
}

/** The cycle first; everything else right after what it touches, so that edges cross little. */
function circleOrder(view: WaitGraphView): readonly GraphNode[] {
  const neighbours = new Map<string, string[]>(view.nodes.map(({ id }) => [id, []]));
  for (const { from, to } of view.edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const order: string[] = [...view.cycle];
  const placed = new Set(order);
  const placeAround = (id: string): void => {
    for (const next of neighbours.get(id) ?? []) {
      if (placed.has(next)) continue;
      placed.add(next);
      order.splice(order.indexOf(id) + 1, 0, next);
      placeAround(next);
    }
  };
  for (const id of view.cycle) placeAround(id);
  for (const { id } of view.nodes) {
    if (placed.has(id)) continue;
    placed.add(id);
    order.push(id);
    placeAround(id);
  }
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** Room for a number of nodes around an ellipse without one touching the next. */
export function graphSize(nodes: number): { readonly width: number; readonly height: number } {
  if (nodes <= 6) return { width: 500, height: 290 };
  return { width: Math.max(620, 66 * nodes), height: Math.max(340, 34 * nodes) };
}

/** Places the nodes on an ellipse of the given size, the first at the top, clockwise. */
export function circleLayout(
  view: WaitGraphView,
  size: { readonly width: number; readonly height: number },
): readonly PlacedNode[] {
  const nodes = circleOrder(view);
  const radiusX = Math.max(0, size.width / 2 - 70);
  const radiusY = Math.max(0, size.height / 2 - 32);
  return nodes.map((node, index) => {
    const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
    return { ...node, x: size.width / 2 + radiusX * Math.cos(angle), y: size.height / 2 + radiusY * Math.sin(angle) };
  });
}
