import { Tooltip } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { laneTotals, segmentAt } from '#shared/timeline/lanes.ts';
import type { Lane, LaneSegment } from '#shared/timeline/lane-model.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { drawLane } from './draw-lane.ts';
import classes from './lanes.module.css';
import { useElementWidth } from './use-element-width.ts';
import { useThemeKey } from './use-theme-key.ts';

interface Props {
  readonly lane: Lane;
  /** Where it stands among the lanes, of which only some are in the page. */
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly endNs: number;
  readonly version: number;
  readonly running: boolean;
}

/** One actor's lane: drawn on a canvas, told in words to those who point, focus or listen. */
export function LaneRow({ lane, place, endNs, version, running }: Props) {
  const { t } = useTranslation();
  const format = useFormatter();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [track, width] = useElementWidth();
  const themeKey = useThemeKey();
  const [lookedNs, setLookedNs] = useState<number | null>(null);
  const looked = lookedNs === null ? null : segmentAt(lane, lookedNs);
  useEffect(() => {
    if (canvas.current && width > 0)
      drawLane(canvas.current, { lane, endNs, width, words: (state) => t(`lane.${state}`) });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the lane grows in place, and colours come from the theme
  }, [lane, endNs, width, version, themeKey, t]);

  const stateWords = (segment: LaneSegment): string => {
    const state = t(`lane.${segment.state}`);
    return segment.object === null ? state : t('lane.waitingFor', { state, object: segment.object.id });
  };
  const segmentWords = (segment: LaneSegment): string => {
    const to = segment.toNs ?? endNs;
    return t('lane.segment', {
      state: stateWords(segment),
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
    parts: [...(current ? [stateWords(current)] : []), ...parts].join(', '),
  });

  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setLookedNs(((event.clientX - box.left) / box.width) * endNs);
  };
  const step = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const at = looked ? lane.segments.indexOf(looked) : move > 0 ? -1 : lane.segments.length;
    setLookedNs(lane.segments[Math.max(0, Math.min(lane.segments.length - 1, at + move))]?.fromNs ?? null);
  };
  const kindWords = t(lane.kind === 'process' ? 'lane.kindProcess' : 'lane.kindThread', { pid: lane.pid });
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
        <span className="ellipsis" title={lane.actor}>
          {lane.actor}
        </span>
        <span className={classes['pid']}>{kindWords}</span>
      </div>
      <div
        ref={track}
        className={classes['track']}
        role="img"
        tabIndex={0}
        aria-label={`${summary} ${looked ? segmentWords(looked) : t('lane.help')}`}
        onPointerMove={point}
        onPointerLeave={() => setLookedNs(null)}
        onKeyDown={step}
        onBlur={() => setLookedNs(null)}
      >
        <canvas ref={canvas} aria-hidden />
        {/* Only where one looks: a tooltip for each of many lanes would be renewed ten times a second. */}
        {looked && lookedNs !== null ? (
          <Tooltip label={segmentWords(looked)} opened withinPortal>
            <span className={classes['looked']} style={{ left: (lookedNs / endNs) * width }} />
          </Tooltip>
        ) : null}
      </div>
    </div>
  );
}
