import { drawDiagram } from '#shared/graph/draw-diagram.ts';
import { cycleSentence, waitDiagram } from '#shared/graph/wait-diagram.ts';
import type { WaitGraphView } from '#shared/graph/wait-graph-view.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { GraphFigure } from './graph-figure.tsx';
import type { GraphsProps } from './graphs-panel.tsx';
import { InstantNote } from './instant-note.tsx';
import { useLayout } from './use-layout.ts';

/** Which actor waits for which lock, and which holds it; a cycle is a deadlock. */
export function WaitsTab(props: GraphsProps & { readonly view: WaitGraphView }) {
  const { graphs, view, running, cursorNs, onCursor, onPlace, runName, fileName } = props;
  const t = useTranslate();
  const format = useFormatter();
  const diagram = waitDiagram(view, [...graphs.wait.pairs.values()], t);
  const layout = useLayout(diagram);
  const cycle = cycleSentence(view.cycle, t);
  const isStill = view.edges.every(({ type }) => type !== 'wait');
  const shownNs = cursorNs ?? (cycle === null ? null : view.atNs);
  const calm = isStill ? t('graph.none') : t('graph.noCycle');
  return (
    <GraphFigure
      kind="waits"
      summary={cycle ?? calm}
      isBad={cycle !== null}
      note={
        <InstantNote
          atNs={shownNs}
          left={diagram.left}
          busiestNs={running || cycle !== null ? null : (graphs.wait.busiest?.view.atNs ?? null)}
          onCursor={onCursor}
        />
      }
      draw={(palette) => drawDiagram(diagram, layout, palette)}
      about={[`${runName} · ${format.seconds(shownNs ?? view.atNs)}`, cycle ?? calm]}
      fileName={`${fileName}-wait-for`}
      onPlace={onPlace}
    />
  );
}
