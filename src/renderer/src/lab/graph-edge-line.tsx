import type { PlacedNode } from '#shared/graph/circle-layout.ts';
import type { GraphEdge } from '#shared/graph/wait-graph-view.ts';

interface Props {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly edge: GraphEdge;
  readonly bad: boolean;
  readonly label: string;
  /** What the edge means, in a word. */
  readonly word: string;
}

/** Free space between an edge and the outline of a node, so that the arrowhead does not touch it. */
const gap = 5;
const head = { length: 11, half: 5.5 } as const;

/** How far an edge stays from the middle of a node: the outline of its shape in that direction. */
function clearance(type: PlacedNode['type'], unit: { readonly x: number; readonly y: number }): number {
  const across = Math.abs(unit.x);
  const down = Math.abs(unit.y);
  if (type === 'object') return gap + 1 / (across / 50 + down / 22);
  return gap + Math.min(54 / Math.max(across, 1e-6), 15 / Math.max(down, 1e-6));
}

const colours = { hold: 'var(--tone-muted)', wait: 'var(--tone-warn)' } as const;

/** An arrow: solid for holds and waits, dashed for waits with a time limit, red in a cycle. */
export function GraphEdgeLine({ from, to, edge, bad, label, word }: Props) {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const along = (distance: number): { readonly x: number; readonly y: number } => ({
    x: from.x + unit.x * distance,
    y: from.y + unit.y * distance,
  });
  const start = along(clearance(from.type, unit));
  const tip = along(length - clearance(to.type, unit));
  // The line ends inside the head: a thick line would blunt its tip.
  const neck = along(length - clearance(to.type, unit) - head.length);
  const middle = along((clearance(from.type, unit) + length - clearance(to.type, unit)) / 2);
  const colour = bad ? 'var(--tone-bad)' : colours[edge.type];
  const wing = (side: number): string => `${neck.x - side * unit.y * head.half},${neck.y + side * unit.x * head.half}`;
  return (
    <g data-edge={edge.type}>
      <title>{label}</title>
      <line
        x1={start.x}
        y1={start.y}
        x2={neck.x}
        y2={neck.y}
        stroke={colour}
        strokeWidth={bad ? 2.6 : 1.8}
        strokeDasharray={edge.timed ? '5 4' : undefined}
      />
      <polygon points={`${tip.x},${tip.y} ${wing(1)} ${wing(-1)}`} fill={colour} />
      <text
        x={middle.x}
        y={middle.y + 3}
        textAnchor="middle"
        fontSize={11}
        fill={colour}
        stroke="var(--mantine-color-body)"
        strokeWidth={8}
        paintOrder="stroke"
      >
        {word}
      </text>
    </g>
  );
}
