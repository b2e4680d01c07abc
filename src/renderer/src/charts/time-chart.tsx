import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { historyMs } from '#shared/timeline/chart-points.ts';
import { nearestPoint, niceTop, type ChartSeries, type TimePoint } from '#shared/timeline/time-paths.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { TimePlot } from './time-plot.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import classes from './time-chart.module.css';

interface Props {
  readonly title: string;
  /** A summary of the chart for screen readers. */
  readonly label: string;
  readonly points: readonly TimePoint[];
  readonly series: readonly ChartSeries[];
  readonly formatValue: (value: number | null) => string;
  /** What a round number of the scale is a multiple of: 1024 for bytes. */
  readonly base?: 1000 | 1024;
  readonly height?: number;
  /** The top of the scale; without it a round number above the data. */
  readonly max?: number | undefined;
  readonly stacked?: boolean;
  /** A level that says what much is. */
  readonly reference?: { readonly at: number; readonly label: string };
  /** Room for the labels of the scale, in px; it must not change with them. */
  readonly scaleWidth?: number;
}

const sumOf = (point: TimePoint, series: readonly ChartSeries[]): number =>
  series.reduce((sum, { name }) => sum + (point[name] ?? 0), 0);
const maxOf = (point: TimePoint, series: readonly ChartSeries[]): number =>
  Math.max(0, ...series.map(({ name }) => point[name] ?? 0));

/**
 * The last two minutes of one or several values, with what they are now, or were where one points. Its size never
 * changes.
 */
export function TimeChart({
  title,
  label,
  points,
  series,
  formatValue,
  base = 1000,
  height = 110,
  max,
  stacked = false,
  reference,
  scaleWidth = 56,
}: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const kept = useHistoryStore(({ points: all }) => all.length > 0);
  const [pointedMs, setPointedMs] = useState<number | null>(null);
  const endMs = points.at(-1)?.time ?? 0;
  const startMs = endMs - historyMs;
  const top =
    max ??
    niceTop(
      Math.max(1, (reference?.at ?? 0) * 1.1, ...points.map((point) => (stacked ? sumOf : maxOf)(point, series))),
      base,
    );
  const pointed = pointedMs === null ? null : nearestPoint(points, pointedMs);
  const current = pointed ?? points.at(-1);
  const clock = (ms: number): string => format.time(new Date(ms).toISOString());
  return (
    <figure className={classes['figure']} data-testid="time-chart" data-points={points.length}>
      <figcaption className={classes['caption']}>
        <span className={classes['title']}>
          {title}
          {pointed ? <span className="muted numeric"> {clock(pointed.time)}</span> : null}
        </span>
        <ul className={classes['legend']}>
          {series.map(({ name, label: what, color }) => (
            <li key={name}>
              <span className={classes['swatch']} style={{ background: color }} aria-hidden />
              {series.length === 1 && (title === '' || title === what) ? null : <span className="muted">{what} </span>}
              <b>{formatValue(current?.[name] ?? null)}</b>
            </li>
          ))}
        </ul>
      </figcaption>
      <div
        role={kept ? 'group' : 'img'}
        aria-label={label}
        className={classes['frame']}
        style={{ height, gridTemplateColumns: `${scaleWidth}px 1fr` }}
      >
        <div className={classes['scale']}>
          <span>{formatValue(top)}</span>
          <span>{formatValue(0)}</span>
        </div>
        <TimePlot
          points={points}
          series={series}
          span={{ startMs, endMs }}
          top={top}
          stacked={stacked}
          reference={reference}
          pointedMs={pointed?.time ?? null}
          onPoint={setPointedMs}
          pickLabel={kept ? t('time.chart', { name: title || label }) : null}
        />
        {points.length === 0 ? null : (
          <div className={classes['times']}>
            <span>{clock(startMs)}</span>
            <span>{clock(startMs + historyMs / 2)}</span>
            <span>{clock(endMs)}</span>
          </div>
        )}
      </div>
    </figure>
  );
}
