import { allocationDiagram } from '#shared/graph/allocation-diagram.ts';
import { allocationView } from '#shared/graph/allocation.ts';
import { drawDiagram, layOutDiagram } from '#shared/graph/draw-diagram.ts';
import { drawLives } from '#shared/graph/draw-lives.ts';
import { lockOrderDiagram } from '#shared/graph/lock-order-graph.ts';
import { lifeTree, type Span } from '#shared/graph/process-lives.ts';
import type { RunGraphs } from '#shared/graph/run-graphs.ts';
import { filePalette, type Picture } from '#shared/graph/svg.ts';
import { cycleSentence, waitDiagram } from '#shared/graph/wait-diagram.ts';
import { waitGraphView } from '#shared/graph/wait-graph-view.ts';
import type { Finding } from '#shared/model/lab.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import type { Words } from './run-section.ts';

/** Width of a process tree in px; the page of a report is about as wide. */
const livesWidth = 900;

/** One graph of a run in its report. */
export interface ReportGraph {
  readonly kind: 'waits' | 'resources' | 'order' | 'lives';
  /** What it says in a sentence, and of which instant. */
  readonly notes: readonly string[];
  readonly isBad: boolean;
  readonly picture: Picture;
}

/** What the graphs of a run are drawn from. */
export interface GraphSources {
  readonly graphs: RunGraphs;
  readonly board: LaneBoard;
  readonly zombies: ReadonlyMap<string, readonly Span[]>;
  readonly findings: readonly Finding[];
  /** Unique in the report. */
  readonly id: string;
}

function waits({ graphs }: GraphSources, { t, format }: Words): ReportGraph | null {
  const last = waitGraphView(graphs.wait);
  const view = last.cycle.length > 0 ? last : graphs.wait.busiest?.view;
  if (!view) return null;
  const cycle = cycleSentence(view.cycle, t);
  const diagram = waitDiagram(view, [...graphs.wait.pairs.values()], t);
  const time = format.seconds(view.atNs);
  return {
    kind: 'waits',
    isBad: cycle !== null,
    notes: [
      cycle ?? t('ui:graph.noCycle'),
      t(cycle === null ? 'ui:graph.mostWaited' : 'ui:graph.snapshot', { time }),
      ...(diagram.left > 0 ? [t('ui:graph.left', { count: diagram.left })] : []),
    ],
    picture: drawDiagram(diagram, layOutDiagram(diagram), filePalette),
  };
}

function resources({ graphs }: GraphSources, { t, format }: Words): ReportGraph | null {
  const { busiest } = graphs.allocation;
  if (!graphs.allocation.sawPermits || !busiest) return null;
  const view = allocationView(busiest.state, graphs.allocation);
  const { cycle } = waitGraphView(graphs.wait);
  const diagram = allocationDiagram(view, { cycle, atNs: busiest.atNs, t });
  return {
    kind: 'resources',
    isBad: diagram.edges.some(({ bad }) => bad),
    notes: [
      t('ui:graph.waiting', { count: busiest.waiting }),
      t('ui:graph.mostWaited', { time: format.seconds(busiest.atNs) }),
      ...(diagram.left > 0 ? [t('ui:graph.left', { count: diagram.left })] : []),
    ],
    picture: drawDiagram(diagram, layOutDiagram(diagram), filePalette),
  };
}

function order({ graphs, findings }: GraphSources, { t }: Words): ReportGraph | null {
  if (graphs.order.orders.size === 0) return null;
  const diagram = lockOrderDiagram(graphs.order, findings, t);
  return {
    kind: 'order',
    isBad: diagram.isContradictory,
    notes: [
      t(diagram.isContradictory ? 'ui:graph.contradiction' : 'ui:graph.noContradiction'),
      ...(diagram.left > 0 ? [t('ui:graph.left', { count: diagram.left })] : []),
    ],
    picture: drawDiagram(diagram, layOutDiagram(diagram), filePalette),
  };
}

function lives({ board, zombies, id }: GraphSources, { t, format }: Words): ReportGraph | null {
  const tree = lifeTree(board.lanes.values(), {
    zombies: (actor) => zombies.get(actor) ?? [],
    lastNs: board.lastNs,
  });
  const count = tree.rows.filter(({ kind }) => kind === 'process').length + tree.left;
  if (count < 2) return null;
  return {
    kind: 'lives',
    isBad: false,
    notes: [
      t('ui:graph.processes', { count }),
      ...(tree.left > 0 ? [t('ui:graph.livesLeft', { count: tree.left })] : []),
    ],
    picture: drawLives(tree, { width: livesWidth, id, palette: filePalette, t, format }),
  };
}

/** The graphs that have something to say about a run. */
export function reportGraphs(sources: GraphSources, words: Words): readonly ReportGraph[] {
  return [waits, resources, order, lives].flatMap((make) => make(sources, words) ?? []);
}
