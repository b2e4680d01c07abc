import { useTranslate } from '../../common/use-translate.ts';
import type { DetectionResult } from '#shared/simulators/deadlock-detection/deadlock-detection.ts';

const width = 560;
const height = 250;
const processY = 46;
const resourceY = 200;
const radius = 22;

/** The position of the n-th of `count` in its row. */
function xOf(at: number, count: number): number {
  return (width / count) * (at + 0.5);
}

/** Processes as circles, kinds of resources as squares: a full arrow is held, a dashed one is asked for. */
export function AllocationGraph({ result }: { readonly result: DetectionResult }) {
  const t = useTranslate();
  const { processes, resources, edges, deadlocked, stuckBehind, available } = result;
  const places = new Map<string, { readonly x: number; readonly y: number }>([
    ...processes.map(({ id }, at) => [id, { x: xOf(at, processes.length), y: processY }] as const),
    ...resources.map((id, at) => [id, { x: xOf(at, resources.length), y: resourceY }] as const),
  ]);
  const colourOf = (id: string): string => {
    if (deadlocked.includes(id)) return 'var(--tone-bad)';
    return stuckBehind.includes(id) ? 'var(--tone-warn)' : 'var(--tone-good)';
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('simulators.detection.chart', { processes: processes.length, resources: resources.length })}
      data-testid="allocation-graph"
      style={{ width: '100%', maxHeight: 270, display: 'block' }}
    >
      <defs>
        <marker
          id="allocation-head"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="10"
          markerHeight="10"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" fill="var(--tone-muted)" />
        </marker>
      </defs>
      {edges.map(({ from, to, kind, count }) => {
        const [a, b] = [places.get(from), places.get(to)];
        if (!a || !b) return null;
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
        // To the right of its own direction, so that a held and a requested edge between the same two nodes run side
        // by side.
        const [sx, sy] = [-uy * 5, ux * 5];
        const [x1, y1, x2, y2] = [
          a.x + ux * (radius + 2) + sx,
          a.y + uy * (radius + 2) + sy,
          b.x - ux * (radius + 6) + sx,
          b.y - uy * (radius + 6) + sy,
        ];
        const part = kind === 'holds' ? 0.3 : 0.36;
        return (
          <g key={`${from}-${to}-${kind}`}>
            <line
              x1={x1}
              y1={y1}
              x2={x2}
              y2={y2}
              stroke="var(--tone-muted)"
              strokeWidth="1.5"
              {...(kind === 'requests' ? { strokeDasharray: '5 4' } : {})}
              markerEnd="url(#allocation-head)"
            >
              <title>
                {t('simulators.labelled', {
                  label: `${from} ${t(`simulators.detection.${kind === 'holds' ? 'holds' : 'asks'}`)} ${to}`,
                  value: count,
                })}
              </title>
            </line>
            {count > 1 ? (
              <text
                x={x1 + (x2 - x1) * part + 7}
                y={y1 + (y2 - y1) * part}
                fontSize="12"
                fontWeight="700"
                fill="currentColor"
                stroke="var(--mantine-color-body)"
                strokeWidth="4"
                paintOrder="stroke"
              >
                {count}
              </text>
            ) : null}
          </g>
        );
      })}
      {processes.map(({ id }) => {
        const { x, y } = places.get(id) ?? { x: 0, y: 0 };
        return (
          <g key={id} data-process={id} data-deadlocked={deadlocked.includes(id)}>
            <circle
              cx={x}
              cy={y}
              r={radius}
              fill="var(--mantine-color-body)"
              stroke={colourOf(id)}
              strokeWidth={deadlocked.includes(id) ? 4 : 2}
            />
            <text x={x} y={y + 5} textAnchor="middle" fontSize="14" fontWeight="700" fill="currentColor">
              {id}
            </text>
          </g>
        );
      })}
      {resources.map((id, kind) => {
        const { x, y } = places.get(id) ?? { x: 0, y: 0 };
        return (
          <g key={id}>
            <rect
              x={x - radius}
              y={y - radius}
              width={2 * radius}
              height={2 * radius}
              fill="var(--surface-raised)"
              stroke="var(--tone-muted)"
              strokeWidth="2"
            />
            <text x={x} y={y + 1} textAnchor="middle" fontSize="14" fontWeight="700" fill="currentColor">
              {id}
            </text>
            <text x={x} y={y + 15} textAnchor="middle" fontSize="10" fill="var(--tone-muted)">
              {t('simulators.field.available')} {available[kind]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
