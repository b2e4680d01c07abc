import { useElementSize, useThrottledValue } from '@mantine/hooks';
import { memo } from 'react';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import type { MetricSeries } from '#shared/timeline/metric-series.ts';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { SeriesChart } from './series-chart.tsx';

/** Charts are the most expensive part of the page to render: twice a second is enough. */
const redrawMs = 500;
/** Minimum width of a chart, in px. */
const minChartWidth = 400;

interface Props {
  readonly series: readonly MetricSeries[];
  /** How long the run has lasted, in ns: the right end of every chart, as of the timeline. */
  readonly endNs: number;
  readonly version: number;
  readonly texts: ScenarioTexts | null;
}

function sameLook(before: Props, after: Props): boolean {
  return (
    before.version === after.version && before.series.length === after.series.length && before.texts === after.texts
  );
}

/** The charts at one version; the points grow in place, so each render gets arrays of its own. */
const Charts = memo(function Charts({ series, endNs, texts }: Props) {
  const t = useTranslate();
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} data-testid="series">
      <LongList
        items={series}
        keyOf={({ name }) => name}
        label={t('run.series')}
        across={Math.max(1, Math.min(series.length, Math.floor(width / minChartWidth)))}
        maxHeight="90vh"
        rowHeight={180}
      >
        {({ name, unit, points }) => (
          <SeriesChart
            series={{ name, unit, points: [...points] }}
            endNs={endNs}
            title={texts?.metrics?.[name] ?? cleanText(name)}
          />
        )}
      </LongList>
    </div>
  );
}, sameLook);

/** Metrics that were reported again and again, each as a line over the time of the run. */
export function SeriesPanel(props: Props) {
  const version = useThrottledValue(props.version, redrawMs);
  return <Charts {...props} version={version} />;
}
