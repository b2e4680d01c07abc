import { AreaChart } from '@mantine/charts';
import { useMemo } from 'react';
import { historyMs, type HistoryPoint } from '#shared/view/history.ts';

interface Props {
  readonly label: string;
  readonly points: readonly HistoryPoint[];
  readonly value: (point: HistoryPoint) => number | null;
  readonly color: string;
  readonly height: number;
  /** The top of the scale; without it the scale fits the data. */
  readonly max?: number | undefined;
}

/** A small history of the last two minutes; its height never changes, so nothing jumps. */
export function HistoryChart({ label, points, value, color, height, max }: Props) {
  const data = useMemo(() => points.map((point) => ({ time: point.timeMs, value: value(point) })), [points, value]);
  const end = points.at(-1)?.timeMs ?? 0;
  return (
    <div role="img" aria-label={label} style={{ height }}>
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
          gridAxis="none"
          strokeWidth={1.5}
          fillOpacity={0.25}
          areaProps={{ isAnimationActive: false }}
          areaChartProps={{ accessibilityLayer: false, margin: { top: 2, right: 0, bottom: 0, left: 0 } }}
          xAxisProps={{ type: 'number', domain: [end - historyMs, end], allowDataOverflow: true }}
          yAxisProps={{ domain: [0, max ?? 'auto'] }}
        />
      )}
    </div>
  );
}
