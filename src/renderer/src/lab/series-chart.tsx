import { LineChart } from '@mantine/charts';
import { useMemo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { seriesRange, thinPoints, type MetricSeries } from '#shared/timeline/metric-series.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './series.module.css';

/** More points than this cannot be distinguished in a small chart. */
const maxPoints = 300;
const height = 120;

interface Props {
  readonly series: MetricSeries;
  readonly endNs: number;
  readonly title: string;
}

/** The line of one metric, with its last value; its range is a text for screen readers. */
export function SeriesChart({ series, endNs, title }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const { points } = series;
  const unit = cleanText(series.unit);
  const data = useMemo(() => thinPoints(points, maxPoints).map(({ atNs, value }) => ({ time: atNs, value })), [points]);
  const numbers = useMemo(() => new Intl.NumberFormat(language, { maximumSignificantDigits: 4 }), [language]);
  const formatValue = (value: number): string => [numbers.format(value), unit].filter(Boolean).join(' ');
  const { low, high } = seriesRange(points);
  const first = points[0]?.value ?? 0;
  const last = points.at(-1)?.value ?? 0;
  // A value that never changes is a line in the middle, not on the edge.
  const room = low === high ? Math.max(1, Math.abs(high) / 2) : (high - low) * 0.08;
  const bottom = low >= 0 ? Math.max(0, low - room) : low - room;
  return (
    <figure
      className={classes['figure']}
      data-testid="series-chart"
      data-metric={series.name}
      data-points={points.length}
    >
      <figcaption className={classes['caption']}>
        <span className="ellipsis" title={title}>
          {title}
        </span>
        <span className="numeric">
          <b>{formatValue(last)}</b>
          {low === high ? null : (
            <span className="muted"> · {t('series.range', { low: formatValue(low), high: formatValue(high) })}</span>
          )}
        </span>
      </figcaption>
      <div
        role="img"
        aria-label={t('series.summary', {
          name: title,
          count: points.length,
          first: formatValue(first),
          last: formatValue(last),
          low: formatValue(low),
          high: formatValue(high),
        })}
      >
        <LineChart
          h={height}
          data={data}
          dataKey="time"
          series={[{ name: 'value', label: title, color: 'var(--tone-info)' }]}
          curveType="linear"
          withDots={false}
          strokeWidth={1.8}
          gridAxis="x"
          valueFormatter={formatValue}
          xAxisProps={{
            type: 'number',
            domain: [0, endNs],
            ticks: [0, endNs / 2, endNs],
            tickFormatter: (ns: number) => format.seconds(ns),
            interval: 0,
            tickMargin: 4,
          }}
          yAxisProps={{
            domain: [bottom, high + room],
            tickCount: 3,
            width: 52,
            tickFormatter: (value: number) => numbers.format(value),
          }}
          tooltipProps={{ labelFormatter: (ns) => t('series.at', { time: format.seconds(Number(ns)) }) }}
          tooltipAnimationDuration={0}
          lineProps={{ isAnimationActive: false }}
          lineChartProps={{ accessibilityLayer: false, margin: { top: 4, right: 28, bottom: 0, left: 0 } }}
        />
      </div>
    </figure>
  );
}
