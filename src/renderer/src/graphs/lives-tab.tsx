import { useElementSize } from '@mantine/hooks';
import { useId, useMemo } from 'react';
import { drawLives } from '#shared/graph/draw-lives.ts';
import { lifeTree, zombieSpans } from '#shared/graph/process-lives.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useSettledVersion } from '../common/use-settled-version.ts';
import { useTranslate } from '../common/use-translate.ts';
import { GraphFigure } from './graph-figure.tsx';
import type { GraphsProps } from './graphs-panel.tsx';

/** Width of a saved picture, and the minimum on a page, in px. */
const fileWidth = 900;
const minWidth = 420;

/** The processes of a run over time: births, adoptions, exits, zombies. */
export function LivesTab(props: GraphsProps) {
  const { board, events, version, onPlace, runName, fileName } = props;
  const t = useTranslate();
  const format = useFormatter();
  const id = useId();
  const { ref, width } = useElementSize();
  const settled = useSettledVersion(version, events.length);
  const tree = useMemo(() => {
    const lanes = settled >= 0 ? board.lanes : new Map<string, never>();
    const zombies = (actor: string) => zombieSpans(board.lanes.get(actor)?.segments ?? [], board.lastNs);
    return lifeTree(lanes.values(), { zombies, lastNs: board.lastNs });
  }, [board, settled]);
  const summary = t('graph.processes', {
    count: tree.rows.filter(({ kind }) => kind === 'process').length + tree.left,
  });
  return (
    <div ref={ref}>
      <GraphFigure
        kind="lives"
        summary={summary}
        isBad={false}
        note={tree.left === 0 ? '' : t('graph.livesLeft', { count: tree.left })}
        draw={(palette, isFile) =>
          drawLives(tree, { width: isFile ? fileWidth : Math.max(minWidth, width), id, palette, t, format })
        }
        about={[runName, summary]}
        fileName={`${fileName}-processes`}
        onPlace={onPlace}
      />
    </div>
  );
}
