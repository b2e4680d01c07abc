import { memo, useMemo, type PointerEvent } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { timePaths, type ChartSeries, type TimePoint } from '#shared/timeline/time-paths.ts';
import { InstantPicker } from './instant-picker.tsx';
import classes from './time-chart.module.css';

const width = 600;
const height = 100;

interface Props {
  readonly points: readonly TimePoint[];
  readonly series: readonly ChartSeries[];
  readonly span: { readonly startMs: number; readonly endMs: number };
  readonly top: number;
  readonly stacked: boolean;
  readonly reference: { readonly at: number; readonly label: string } | undefined;
  /** The time that is pointed at, null without a pointer. */
  readonly pointedMs: number | null;
  readonly onPoint: (timeMs: number | null) => void;
  /** Said of a chart that can be clicked to see the machine as it was; null where its past is not kept. */
  readonly pickLabel: string | null;
}

/**
 * The lines and areas. Plain paths, redrawn each second for a twentieth of what a general chart costs (measured: 19 ms
 * instead of 430 for the whole machine view).
 */
export const TimePlot = memo(function TimePlot({
  points,
  series,
  span: { startMs, endMs },
  top,
  stacked,
  reference,
  pointedMs,
  onPoint,
  pickLabel,
}: Props) {
  const t = useTranslate();
  const paths = useMemo(
    () =>
      timePaths(
        points,
        series.map(({ name }) => name),
        { startMs, endMs, top, width, height },
        stacked,
      ),
    [points, series, startMs, endMs, top, stacked],
  );
  const point = ({ currentTarget, clientX }: PointerEvent): void => {
    const box = currentTarget.getBoundingClientRect();
    onPoint(startMs + ((clientX - box.left) / box.width) * (endMs - startMs));
  };
  const referenceY = reference ? 1 - reference.at / top : 0;
  /** Above the line where there is no room below it. */
  const labelShift = referenceY > 0.7 ? 'translateY(-100%)' : 'none';
  const pointedX = pointedMs === null ? null : (width * (pointedMs - startMs)) / (endMs - startMs);
  return (
    <div className={classes['plot']} onPointerMove={point} onPointerLeave={() => onPoint(null)}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
        {paths.map(({ line, area }, index) => {
          const color = series[index]?.color ?? '';
          return (
            <g key={series[index]?.name}>
              <path d={area} fill={color} fillOpacity={stacked ? 0.6 : 0.18} />
              <path d={line} stroke={color} className={classes['line']} />
            </g>
          );
        })}
        {reference ? (
          <line className={classes['reference']} x1={0} x2={width} y1={height * referenceY} y2={height * referenceY} />
        ) : null}
        {pointedX === null ? null : (
          <line className={classes['pointer']} x1={pointedX} x2={pointedX} y1={0} y2={height} />
        )}
      </svg>
      {reference ? (
        <span className={classes['referenceLabel']} style={{ top: `${100 * referenceY}%`, transform: labelShift }}>
          {reference.label}
        </span>
      ) : null}
      {pickLabel !== null && points.length > 1 ? (
        <InstantPicker label={pickLabel} span={{ fromMs: startMs, toMs: endMs }} />
      ) : null}
      {points.length < 2 ? <div className={classes['waiting']}>{t('machine.collecting')}</div> : null}
    </div>
  );
});
