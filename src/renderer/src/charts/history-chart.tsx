import { AreaChart } from '@mantine/charts';
import { useMemo } from 'react';
import { historyMs, type ChartPoint } from '#shared/timeline/chart-points.ts';
import classes from './history-chart.module.css';

interface Props {
  readonly label: string;
  readonly points: readonly ChartPoint[];
  readonly value: (point: ChartPoint) => number | null;
  readonly color: string;
  readonly height: number;
  /** The top of the scale; without it the scale leaves some room above the data. */
  readonly max?: number | undefined;
}

/** The share of the height below zero, so that even an idle machine shows a filled strip. */
const strip = 0.08;

/** A small history of exactly the last two minutes; its size never changes, so nothing jumps. */
export function HistoryChart({ label, points, value, color, height, max }: Props) {
  const data = useMemo(() => points.map((point) => ({ time: point.timeMs, value: value(point) })), [points, value]);
  const end = points.at(-1)?.timeMs ?? 0;
  const top = max ?? Math.max(1, ...data.map((point) => (point.value ?? 0) * 1.25));
  return (
    <div role="img" aria-label={label} className={classes['plot']} style={{ height }}>
      {data.length < 2 ? null : (
        <AreaChart
          h={height}
          data={data}
          dataKey="time"
          series={[{ name: 'value', color }]}
          curveType="linear"
          withXAxis={false}
          withYAxis={false}
          withDots={false}
          withTooltip={false}
          withGradient={false}
          gridAxis="none"
          strokeWidth={1.5}
          fillOpacity={0.35}
          areaProps={{ isAnimationActive: false, baseValue: -strip * top }}
          areaChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 0, bottom: 0, left: 0 } }}
          xAxisProps={{ type: 'number', domain: [end - historyMs, end], allowDataOverflow: true }}
          yAxisProps={{ domain: [-strip * top, top], allowDataOverflow: true }}
        />
      )}
    </div>
  );
}
