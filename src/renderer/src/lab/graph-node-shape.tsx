import type { PlacedNode } from '#shared/graph/circle-layout.ts';

const longest = 16;

/** An actor as a rounded box, a lock as a diamond. */
export function GraphNodeShape({ node, bad }: { readonly node: PlacedNode; readonly bad: boolean }) {
  const { x, y, label, type } = node;
  const stroke = bad ? 'var(--tone-bad)' : 'var(--tone-muted)';
  const shown = label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
  return (
    <g>
      <title>{label}</title>
      {type === 'actor' ? (
        <rect
          x={x - 54}
          y={y - 15}
          width={108}
          height={30}
          rx={9}
          fill="var(--surface-raised)"
          stroke={stroke}
          strokeWidth={bad ? 2.5 : 1.2}
        />
      ) : (
        <polygon
          points={`${x},${y - 22} ${x + 50},${y} ${x},${y + 22} ${x - 50},${y}`}
          fill="var(--surface-raised)"
          stroke={stroke}
          strokeWidth={bad ? 2.5 : 1.2}
        />
      )}
      <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fill="currentColor">
        {shown}
      </text>
    </g>
  );
}
