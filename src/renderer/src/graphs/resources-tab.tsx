import { allocationDiagram } from '#shared/graph/allocation-diagram.ts';
import { allocationView } from '#shared/graph/allocation.ts';
import { drawDiagram } from '#shared/graph/draw-diagram.ts';
import type { GraphsOfInstant } from '#shared/graph/run-graphs.ts';
import { cycleSentence } from '#shared/graph/wait-diagram.ts';
import { waitGraphView } from '#shared/graph/wait-graph-view.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { GraphFigure } from './graph-figure.tsx';
import type { GraphsProps } from './graphs-panel.tsx';
import { InstantNote } from './instant-note.tsx';
import { useLayout } from './use-layout.ts';

/** Which actor has permits of which semaphore, which waits for permits, items or room, and how many there are. */
export function ResourcesTab(
  props: GraphsProps & {
    /** The graphs at the shown instant. */
    readonly then: GraphsOfInstant;
    readonly atNs: number | null;
  },
) {
  const { graphs, then, atNs, running, onCursor, onPlace, runName, fileName } = props;
  const t = useTranslate();
  const format = useFormatter();
  const { cycle } = waitGraphView(then.wait);
  const view = allocationView({ resources: then.allocation.resources, sync: then.wait.sync }, graphs.allocation);
  const shownNs = atNs ?? graphs.wait.lastNs;
  const diagram = allocationDiagram(view, { cycle, atNs: shownNs, t });
  const layout = useLayout(diagram);
  const waiting = view.edges.filter(({ type }) => type === 'request').length;
  const summary = cycleSentence(cycle, t) ?? t('graph.waiting', { count: waiting });
  return (
    <GraphFigure
      kind="resources"
      summary={summary}
      isBad={cycle.length > 0}
      note={
        <InstantNote
          atNs={atNs}
          left={diagram.left}
          busiestNs={running ? null : (graphs.allocation.busiest?.atNs ?? null)}
          onCursor={onCursor}
        />
      }
      draw={(palette) => drawDiagram(diagram, layout, palette)}
      about={[`${runName} · ${format.seconds(shownNs)}`, summary]}
      fileName={`${fileName}-resources`}
      onPlace={onPlace}
    />
  );
}
