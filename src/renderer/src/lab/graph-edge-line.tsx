import type { PlacedNode } from '#shared/view/circle-layout.ts';
import type { GraphEdge } from '#shared/view/wait-graph-view.ts';

interface Props {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly edge: GraphEdge;
  readonly bad: boolean;
  readonly label: string;
}

const gap = 4;

/** How far an edge stays from the middle of a node: the outline of its shape in that direction. */
function clearance(type: PlacedNode['type'], unit: { readonly x: number; readonly y: number }): number {
  const across = Math.abs(unit.x);
  const down = Math.abs(unit.y);
  if (type === 'object') return gap + 1 / (across / 50 + down / 22);
  return gap + Math.min(46 / Math.max(across, 1e-6), 15 / Math.max(down, 1e-6));
}

/** An arrow: solid for holds and waits, dashed for waits with a time limit, red in a cycle. */
export function GraphEdgeLine({ from, to, edge, bad, label }: Props) {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const start = { x: from.x + unit.x * clearance(from.type, unit), y: from.y + unit.y * clearance(from.type, unit) };
  const end = { x: to.x - unit.x * clearance(to.type, unit), y: to.y - unit.y * clearance(to.type, unit) };
  const colour = bad ? 'var(--tone-bad)' : edge.type === 'hold' ? 'var(--tone-muted)' : 'var(--tone-warn)';
  const wing = (side: number): string => `${end.x - unit.x * 9 - side * unit.y * 5},${end.y - unit.y * 9 + side * unit.x * 5}`;
  return (
    <g>
      <title>{label}</title>
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} stroke={colour} strokeWidth={bad ? 3 : 1.8} strokeDasharray={edge.timed ? '5 4' : undefined} />
      <polygon points={`${end.x},${end.y} ${wing(1)} ${wing(-1)}`} fill={colour} />
    </g>
  );
}
