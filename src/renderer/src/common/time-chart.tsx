import { AreaChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { historyMs } from '#shared/view/history.ts';
import { useFormatter } from './use-formatter.ts';
import classes from './time-chart.module.css';

export interface ChartSeries {
  /** Name of its value in each point. */
  readonly name: string;
  readonly label: string;
  /** A colour of the theme, such as `blue.6`. */
  readonly color: string;
}
/** `time` in ms; a value that is not known is null and leaves a gap. */
export type ChartPoint = Readonly<Record<string, number | null>> & { readonly time: number };

interface Props {
  readonly title: string;
  /** The whole in words, for those who do not see it. */
  readonly label: string;
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  readonly words: (value: number | null) => string;
  readonly height?: number;
  /** The top of the scale; without it the scale leaves some room above the data. */
  readonly max?: number | undefined;
  readonly stacked?: boolean;
  /** A level that says what much is. */
  readonly reference?: { readonly at: number; readonly label: string };
  /** How wide the words of the scale may be, in px. */
  readonly scaleWidth?: number;
}

const sumOf = (point: ChartPoint, series: readonly ChartSeries[]): number => series.reduce((sum, { name }) => sum + (point[name] ?? 0), 0);
const mostOf = (point: ChartPoint, series: readonly ChartSeries[]): number => Math.max(0, ...series.map(({ name }) => point[name] ?? 0));

/** The last two minutes of one or several values, with what they are now; its size never changes. */
export function TimeChart({ title, label, points, series, words, height = 110, max, stacked = false, reference, scaleWidth = 64 }: Props) {
  const { t } = useTranslation();
  const format = useFormatter();
  /** The chart also asks for the words of no point at all. */
  const clock = (ms: unknown): string => (typeof ms === 'number' && Number.isFinite(ms) ? format.time(new Date(ms).toISOString()) : '');
  const end = points.at(-1)?.time ?? 0;
  const last = points.at(-1);
  const top = max ?? Math.max(1, (reference?.at ?? 0) * 1.1, ...points.map((point) => (stacked ? sumOf : mostOf)(point, series) * 1.15));
  return (
    <figure className={classes['figure']} data-testid="time-chart" data-points={points.length}>
      <figcaption className={classes['caption']}>
        <span className={classes['title']}>{title}</span>
        <ul className={classes['legend']}>
          {series.map(({ name, label: what, color }) => (
            <li key={name}>
              <span className={classes['swatch']} style={{ background: `var(--mantine-color-${color.replace('.', '-')})` }} aria-hidden />
              {series.length === 1 && (title === '' || title === what) ? null : <span className="muted">{what} </span>}
              <b>{words(last?.[name] ?? null)}</b>
            </li>
          ))}
        </ul>
      </figcaption>
      <div role="img" aria-label={label} className={classes['plot']} style={{ height }}>
        {points.length < 2 ? <div className={classes['waiting']}>{t('machine.collecting')}</div> : (
          <AreaChart
            h={height}
            data={points as ChartPoint[]}
            dataKey="time"
            type={stacked ? 'stacked' : 'default'}
            series={series.map(({ name, label: what, color }) => ({ name, label: what, color }))}
            curveType="linear"
            connectNulls={false}
            withDots={false}
            withGradient={false}
            fillOpacity={stacked ? 0.6 : 0.2}
            strokeWidth={1.5}
            gridAxis="x"
            valueFormatter={(value) => words(value)}
            {...(reference ? { referenceLines: [{ y: reference.at, label: reference.label, color: 'gray.6' }] } : {})}
            xAxisProps={{ type: 'number', domain: [end - historyMs, end], allowDataOverflow: true, ticks: [end - historyMs, end - historyMs / 2, end], tickFormatter: clock, interval: 0, tickMargin: 2 }}
            yAxisProps={{ domain: [0, top], allowDataOverflow: true, tickCount: 3, width: scaleWidth, tickFormatter: (value: number) => words(value) }}
            tooltipProps={{ labelFormatter: clock, isAnimationActive: false }}
            tooltipAnimationDuration={0}
            areaProps={{ isAnimationActive: false }}
            areaChartProps={{ accessibilityLayer: false, margin: { top: 4, right: 26, bottom: 0, left: 0 } }}
          />
        )}
      </div>
    </figure>
  );
}
