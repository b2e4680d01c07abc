import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, type PointerEvent } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { laneStates } from '#shared/timeline/lane-model.ts';
import { addShares } from '#shared/timeline/lane-index.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { useTranslate } from '../common/use-translate.ts';
import { coloursOf } from './colours.ts';
import { indexOf } from './lane-indices.ts';
import classes from './timeline.module.css';
import type { TimelineState } from './use-timeline.ts';

const height = 22;
/** Px per column. */
const columnPx = 3;
const endStates = new Set(['dead', 'unsampled']);

interface Props {
  readonly board: LaneBoard;
  readonly version: number;
  readonly state: TimelineState;
  readonly left: number;
}

/** The whole run in one strip: the share of each state over all lanes, and which part is in view. */
export function Minimap({ board, version, state: { view, limits, showExactly }, left }: Props) {
  const t = useTranslate();
  const scheme = useComputedColorScheme('light');
  const { ref, width } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || width <= 0) return;
    element.width = width;
    element.height = height;
    const colours = coloursOf(element, scheme);
    const columns = Math.ceil(width / columnPx);
    const nsPerColumn = (limits.toNs - limits.fromNs) / columns;
    const sums = Array.from({ length: columns }, () => new Float64Array(laneStates.length));
    for (const lane of board.lanes.values()) {
      const index = indexOf(lane);
      for (let at = 0; at < columns; at += 1) {
        const fromNs = limits.fromNs + at * nsPerColumn;
        addShares(index, { fromNs, toNs: Math.min(fromNs + nsPerColumn, board.lastNs) }, sums[at] as Float64Array);
      }
    }
    const full = Math.max(1, board.lanes.size) * nsPerColumn;
    for (const [at, shares] of sums.entries()) {
      let y = height;
      for (const [index, state] of laneStates.entries()) {
        const part = ((shares[index] ?? 0) / full) * height;
        if (part <= 0 || endStates.has(state)) continue;
        context.fillStyle = colours.get(`lane-${state}`) ?? '';
        y -= part;
        context.fillRect(at * columnPx, y, columnPx, part);
      }
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the board grows in place, and colours come from the theme
  }, [board, version, limits, width, scheme]);
  const whole = limits.toNs - limits.fromNs;
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const atNs = limits.fromNs + ((event.clientX - box.left) / box.width) * whole;
    const half = (view.toNs - view.fromNs) / 2;
    showExactly({ fromNs: atNs - half, toNs: atNs + half });
  };
  return (
    <div
      ref={ref}
      className={classes['minimap']}
      style={{ marginLeft: left, height }}
      role="img"
      aria-label={t('timeline.minimap')}
      data-testid="timeline-minimap"
      onPointerDown={move}
      onPointerMove={move}
    >
      <canvas ref={canvas} aria-hidden />
      <span
        className={classes['window']}
        style={{
          left: `${((view.fromNs - limits.fromNs) / whole) * 100}%`,
          width: `${((view.toNs - view.fromNs) / whole) * 100}%`,
        }}
      />
    </div>
  );
}
