import { Tooltip, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { Lane, LaneSegment } from '#shared/timeline/lane-model.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { laneTotals, segmentAt } from '#shared/timeline/lanes.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { drawLane } from './draw-lane.ts';
import classes from './lanes.module.css';

interface Props {
  readonly lane: Lane;
  /** Its position among the lanes, of which only some are in the document. */
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly endNs: number;
  readonly version: number;
  readonly running: boolean;
}

/** One actor's lane, drawn on a canvas, with text for pointer, focus and screen readers. */
export function LaneRow({ lane, place, endNs, version, running }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref: track, width } = useElementSize();
  const scheme = useComputedColorScheme('light');
  const [pointedNs, setPointedNs] = useState<number | null>(null);
  const pointed = pointedNs === null ? null : segmentAt(lane, pointedNs);
  useEffect(() => {
    if (canvas.current && width > 0)
      drawLane(canvas.current, { lane, endNs, width, textOf: (state) => t(`lane.${state}`) });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the lane grows in place, and colours come from the theme
  }, [lane, endNs, width, version, scheme, t]);

  const stateText = (segment: LaneSegment): string => {
    const state = t(`lane.${segment.state}`);
    return segment.object === null ? state : t('lane.waitingFor', { state, object: segment.object.id });
  };
  const segmentText = (segment: LaneSegment): string => {
    const to = segment.toNs ?? endNs;
    return t('lane.segment', {
      state: stateText(segment),
      from: format.seconds(segment.fromNs),
      to: segment.toNs === null && running ? t('lane.now') : format.seconds(to),
      length: format.duration((to - segment.fromNs) / 1e6),
    });
  };
  const parts = [...laneTotals(lane, endNs)].map(([state, ns]) =>
    t('lane.part', { state: t(`lane.${state}`), time: format.duration(ns / 1e6) }),
  );
  const current = lane.segments.at(-1);
  const summary = t('lane.summary', {
    actor: lane.actor,
    parts: [...(current ? [stateText(current)] : []), ...parts].join(', '),
  });

  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointedNs(((event.clientX - box.left) / box.width) * endNs);
  };
  const step = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const last = lane.segments.length - 1;
    const start = move > 0 ? 0 : last;
    const next = pointed ? lane.segments.indexOf(pointed) + move : start;
    setPointedNs(lane.segments[Math.max(0, Math.min(last, next))]?.fromNs ?? null);
  };
  const name = cleanText(lane.actor);
  const kindText = t(lane.kind === 'process' ? 'lane.kindProcess' : 'lane.kindThread', { pid: lane.pid });
  return (
    <div
      role="listitem"
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      className={classes['lane']}
      style={{ transform: `translateY(${place.top}px)` }}
      data-testid="run-lane"
      data-actor={lane.actor}
      data-now={current?.state}
    >
      <div className={classes['name']}>
        <span className="ellipsis" title={name}>
          {name}
        </span>
        <span className={classes['pid']}>{kindText}</span>
      </div>
      <div
        ref={track}
        className={classes['track']}
        role="img"
        tabIndex={0}
        aria-label={`${summary} ${pointed ? segmentText(pointed) : t('lane.help')}`}
        onPointerMove={point}
        onPointerLeave={() => setPointedNs(null)}
        onKeyDown={step}
        onBlur={() => setPointedNs(null)}
      >
        <canvas ref={canvas} aria-hidden />
        {/* Only at the pointer: tooltips for many lanes would be rendered ten times a second. */}
        {pointed && pointedNs !== null ? (
          <Tooltip label={segmentText(pointed)} opened withinPortal>
            <span className={classes['pointed']} style={{ left: (pointedNs / endNs) * width }} />
          </Tooltip>
        ) : null}
      </div>
    </div>
  );
}
