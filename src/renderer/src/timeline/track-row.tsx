import { useEffect, useRef } from 'react';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import type { TimeView } from '#shared/timeline/time-view.ts';
import type { ValueTrack } from '#shared/timeline/value-tracks.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { coloursOf } from './colours.ts';
import { drawTrack } from './draw-track.ts';
import { namesWidth, rowHeight } from './lane-row.tsx';
import classes from './timeline.module.css';

interface Props {
  readonly track: ValueTrack;
  readonly top: number;
  readonly view: TimeView;
  readonly width: number;
  readonly lastNs: number;
  readonly texts: ScenarioTexts | null;
  readonly scheme: string;
}

/** A value over time, on the axis of the lanes. */
export function TrackRow({ track, top, view, width, lastNs, texts, scheme }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current && width > 0)
      drawTrack(canvas.current, {
        track,
        view,
        width,
        lastNs,
        height: rowHeight,
        colours: coloursOf(canvas.current, scheme),
      });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- colours come from the theme
  }, [track, view, width, lastNs, scheme]);
  const title =
    track.kind === 'metric' || track.kind === 'value'
      ? (texts?.[track.kind === 'metric' ? 'metrics' : 'tracks']?.[track.name] ?? cleanText(track.name))
      : t(`timeline.track.${track.kind}`, { name: track.name });
  const values = track.points.map(({ value }) => value);
  const numbers = values.filter((value) => typeof value === 'number');
  const valueText = (value: number | string | undefined): string =>
    typeof value === 'number'
      ? `${format.number(value)}${track.unit === '' ? '' : ` ${track.unit}`}`
      : cleanText(value ?? '');
  const range =
    numbers.length === values.length
      ? t('timeline.between', {
          low: valueText(numbers.reduce((low, value) => Math.min(low, value), Infinity)),
          high: valueText(numbers.reduce((high, value) => Math.max(high, value), -Infinity)),
        })
      : t('timeline.values', { count: new Set(values).size });
  return (
    <div
      role="listitem"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
      data-testid="value-track"
      data-track-id={track.id}
    >
      <div className={classes['name']} style={{ width: namesWidth }}>
        <div className={classes['label']}>
          <span className="ellipsis" title={title}>
            {title}
          </span>
          <span className={classes['pid']}>{range}</span>
        </div>
      </div>
      <div
        className={classes['track']}
        role="img"
        aria-label={t('timeline.trackSummary', {
          name: title,
          count: values.length,
          first: valueText(values[0]),
          last: valueText(values.at(-1)),
        })}
      >
        <canvas ref={canvas} aria-hidden />
      </div>
    </div>
  );
}
