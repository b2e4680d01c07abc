import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { circleLayout, graphSize, type PlacedNode } from '#shared/graph/circle-layout.ts';
import { foldWaiters, limitNodes } from '#shared/graph/fold-waiters.ts';
import { waitGraphView, type WaitGraphState } from '#shared/graph/wait-graph-view.ts';
import { cutText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { GraphEdgeLine } from './graph-edge-line.tsx';
import classes from './run-page.module.css';

const maxLabelLength = 16;
/** More than these have no room in one picture. */
const maxNodes = 60;
/** Sentences of a picture for screen readers, and members of a cycle in its sentence. */
const maxSentences = 100;
const maxNamed = 20;

/** An actor as a rounded box, a lock as a diamond. */
function GraphNodeShape({ node, bad }: { readonly node: PlacedNode; readonly bad: boolean }) {
  const { x, y, label, type } = node;
  const stroke = bad ? 'var(--tone-bad)' : 'var(--tone-muted)';
  const shown = label.length > maxLabelLength ? `${cutText(label, maxLabelLength - 1)}…` : label;
  return (
    <g data-node={type}>
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

/** Which actor waits for which lock, and which holds it; a cycle is a deadlock. */
export function WaitGraph({
  graph,
  version,
  running,
  cursorNs,
}: {
  readonly graph: WaitGraphState;
  readonly version: number;
  readonly running: boolean;
  /** The instant it shows; null is the present. */
  readonly cursorNs: number | null;
}) {
  const t = useTranslate();
  const format = useFormatter();
  // `version` changes with the graph, which is updated in place.
  const view = useMemo(() => (version >= 0 ? waitGraphView(graph) : waitGraphView(graph)), [graph, version]);
  const folded = useMemo(() => foldWaiters(view), [view]);
  const picture = useMemo(() => limitNodes(folded, maxNodes), [folded]);
  const size = graphSize(picture.nodes.length);
  const nodes = useMemo(() => circleLayout(picture, graphSize(picture.nodes.length)), [picture]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const names = new Map(view.nodes.map((node) => [node.id, node.label]));
  const labelOf = (id: string): string => names.get(id) ?? id;
  const inCycle = new Set(view.cycle);
  const edgeInCycle = (from: string, to: string): boolean =>
    view.cycle[(view.cycle.indexOf(from) + 1) % view.cycle.length] === to && inCycle.has(from);
  const sentences = view.edges
    .slice(0, maxSentences)
    .map((edge) => t(`graph.${edge.timed ? 'timed' : edge.type}`, { from: labelOf(edge.from), to: labelOf(edge.to) }));
  const cycleText =
    view.cycle.length === 0
      ? t('graph.noCycle')
      : t('graph.cycle', {
          cycle: [
            ...view.cycle.slice(0, maxNamed).map(labelOf),
            ...(view.cycle.length > maxNamed ? ['…'] : []),
            labelOf(view.cycle[0] ?? ''),
          ].join(' → '),
        });
  const left = folded.nodes.length - picture.nodes.length;
  const stuck = view.cycle.length > 0;
  return (
    <div data-testid="wait-graph" data-cycle={stuck}>
      <Text size="sm" fw={stuck ? 600 : 400} c={stuck ? 'var(--tone-bad)' : 'var(--tone-muted)'}>
        {nodes.length === 0 ? t('graph.none') : cycleText}
      </Text>
      {/* Its line is always there, so that a cycle moves nothing. */}
      <Text size="xs" className="muted numeric" mih={19}>
        {stuck || cursorNs !== null ? t('graph.snapshot', { time: format.seconds(cursorNs ?? view.atNs) }) : ''}
      </Text>
      {left === 0 ? null : (
        <Text size="xs" className="muted">
          {t('graph.left', { count: left })}
        </Text>
      )}
      {/* Room is kept while edges may come. */}
      {nodes.length === 0 && cursorNs === null && !running ? (
        <Text size="xs" className="muted">
          {t('graph.seeEarlier')}
        </Text>
      ) : (
        <svg
          role="img"
          aria-label={[cycleText, ...sentences].join(' ')}
          viewBox={`0 0 ${size.width} ${size.height}`}
          className={classes['graph']}
        >
          {nodes.map((node) => (
            <GraphNodeShape key={node.id} node={node} bad={inCycle.has(node.id)} />
          ))}
          {picture.edges.map((edge) => {
            const from = byId.get(edge.from);
            const to = byId.get(edge.to);
            return from && to ? (
              <GraphEdgeLine
                key={`${edge.from}>${edge.to}`}
                from={from}
                to={to}
                edge={edge}
                bad={edgeInCycle(edge.from, edge.to)}
                word={t(`graph.word.${edge.type}`)}
                label={t(`graph.${edge.timed ? 'timed' : edge.type}`, { from: from.label, to: to.label })}
              />
            ) : null;
          })}
        </svg>
      )}
    </div>
  );
}
