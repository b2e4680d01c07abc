import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { drawDiagram } from '#shared/graph/draw-diagram.ts';
import { lockOrderDiagram } from '#shared/graph/lock-order-graph.ts';
import type { Place } from '#shared/timeline/place.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useSettledVersion } from '../common/use-settled-version.ts';
import { useTranslate } from '../common/use-translate.ts';
import { GraphFigure } from './graph-figure.tsx';
import classes from './graphs.module.css';
import type { GraphsProps } from './graphs-panel.tsx';
import { useLayout } from './use-layout.ts';

/** Rows of the list of places; the edge that is chosen has its own first. */
const maxRows = 12;

/** The orders in which locks were asked for during the whole run, and where that happened. */
export function LockOrderTab(props: GraphsProps) {
  const { graphs, events, findings, version, running, onPlace, runName, fileName } = props;
  const t = useTranslate();
  const format = useFormatter();
  const settled = useSettledVersion(version, events.length);
  const diagram = useMemo(
    () => (settled >= 0 ? lockOrderDiagram(graphs.order, findings, t) : lockOrderDiagram(graphs.order, [], t)),
    [graphs, findings, settled, t],
  );
  const layout = useLayout(diagram);
  const { isContradictory, details, left } = diagram;
  const calm = t(running ? 'graph.checkedAtEnd' : 'graph.noContradiction');
  const summary = isContradictory ? t('graph.contradiction') : calm;
  const button = (place: Place, text: string) => (
    <button type="button" className={classes['place']} onClick={() => onPlace(place)}>
      {text}
    </button>
  );
  return (
    <GraphFigure
      kind="order"
      summary={summary}
      isBad={isContradictory}
      note={left === 0 ? '' : t('graph.left', { count: left })}
      draw={(palette) => drawDiagram(diagram, layout, palette)}
      about={[runName, summary]}
      fileName={`${fileName}-lock-order`}
      onPlace={onPlace}
    >
      {(chosen) => {
        const own = details.filter(({ edge }) => edge === chosen);
        const rows = own.length > 0 ? own : details;
        return (
          <>
            <Text size="xs" fw={600} mt={4}>
              {t('graph.places')}
            </Text>
            <ul className={classes['places']}>
              {rows.slice(0, maxRows).map(({ edge, took, asked, from, to }) => (
                <li key={`${edge} ${asked.actor}`}>
                  {button(took, t('graph.took', { actor: took.actor, lock: from, time: format.seconds(took.atNs) }))}{' '}
                  {button(asked, t('graph.asked', { lock: to, time: format.seconds(asked.atNs) }))}
                </li>
              ))}
              {rows.length > maxRows ? <li>{`+${rows.length - maxRows}`}</li> : null}
            </ul>
          </>
        );
      }}
    </GraphFigure>
  );
}
