import { useMemo } from 'react';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import type { MetricSeries } from '#shared/view/metric-series.ts';
import { SeriesChart } from './series-chart.tsx';
import classes from './series.module.css';

interface Props {
  readonly series: readonly MetricSeries[];
  /** How long the run has lasted, in ns: the right end of every chart, as of the timeline. */
  readonly endNs: number;
  readonly version: number;
  readonly texts: ScenarioTexts | null;
}

/** Metrics that were reported again and again, each as a line over the time of the run. */
export function SeriesPanel({ series, endNs, version, texts }: Props) {
  // `version` stands for the points, which grow in place: each look gets arrays of its own.
  const looks = useMemo(() => (version >= 0 ? series.map(({ name, unit, points }) => ({ name, unit, points: [...points] })) : []), [series, version]);
  return (
    <div className={classes['charts']} data-testid="series">
      {looks.map((one) => <SeriesChart key={one.name} series={one} endNs={endNs} title={texts?.metrics?.[one.name] ?? one.name} />)}
    </div>
  );
}
