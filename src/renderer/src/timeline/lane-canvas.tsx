import { memo, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Arrow } from '#shared/timeline/arrows.ts';
import type { PathPart } from '#shared/timeline/critical-path.ts';
import type { LaneRowInfo } from '#shared/timeline/lane-order.ts';
import { sightingsOf, type LaneBoard } from '#shared/timeline/lanes.ts';
import type { TimeView } from '#shared/timeline/time-view.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { SliceRef } from './address.ts';
import { coloursOf, lockColours } from './colours.ts';
import { drawTimeline } from './draw-timeline.ts';
import { rowHeight } from './lane-row.tsx';
import classes from './timeline.module.css';

interface Props {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly left: number;
  readonly width: number;
  readonly board: LaneBoard;
  readonly rows: readonly LaneRowInfo[];
  readonly locks: readonly string[];
  readonly view: TimeView;
  readonly arrows: readonly Arrow[];
  readonly path: readonly PathPart[];
  readonly object: string | null;
  readonly selected: SliceRef | null;
  readonly range: TimeView | null;
  readonly cursorNs: number | null;
  readonly scheme: string;
  readonly version: number;
  readonly contentHeight: number;
  /** Changes with the height of the frame. */
  readonly outerHeight: number;
}

/**
 * The drawing of the lanes in sight. It stays where it is when the rows above it scroll, and is not drawn again when
 * only the pointer moves.
 */
export const LaneCanvas = memo(function LaneCanvas(props: Props) {
  const { frame, left, rows, scheme, locks } = props;
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const rowOf = useMemo(() => new Map(rows.map(({ lane }, index) => [lane.actor, index])), [rows]);
  const draw = useRef((): void => undefined);
  useEffect(() => {
    draw.current = (): void => {
      const element = canvas.current;
      const outer = frame.current;
      if (!element || !outer) return;
      const values = coloursOf(element, scheme);
      const height = Math.min(outer.clientHeight, props.contentHeight);
      const { scrollTop } = outer;
      const first = Math.max(0, Math.floor(scrollTop / rowHeight));
      const last = Math.min(rows.length, Math.ceil((scrollTop + height) / rowHeight));
      drawTimeline(element, {
        ...props,
        height,
        lastNs: props.board.lastNs,
        lanes: rows.slice(first, last).map(({ lane }, index) => ({
          lane,
          sightings: sightingsOf(props.board, lane),
          top: (first + index) * rowHeight - scrollTop,
        })),
        topOf: (actor) => {
          const index = rowOf.get(actor);
          return index === undefined ? null : index * rowHeight - scrollTop;
        },
        lockColour: (id) => values.get(`lock-${Math.max(0, locks.indexOf(id)) % lockColours}`) ?? '',
        colours: values,
        fontFamily: getComputedStyle(element).fontFamily,
        textOf: (state) => t(`lane.${state}`),
        taskName: (task) => t('lane.taskName', { task }),
      });
    };
    draw.current();
  });
  useEffect(() => {
    const outer = frame.current;
    const redraw = (): void => draw.current();
    outer?.addEventListener('scroll', redraw, { passive: true });
    return () => outer?.removeEventListener('scroll', redraw);
  }, [frame]);
  return (
    <div className={classes['canvas']} style={{ marginLeft: left }} aria-hidden>
      <canvas ref={canvas} data-testid="timeline-canvas" />
    </div>
  );
});
