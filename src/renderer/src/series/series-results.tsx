import { NativeSelect, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { RunResult } from '#shared/model/lab.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { groupRuns } from '#shared/series/run-groups.ts';
import { metricTitle } from '#shared/text/metric-names.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { Panel } from '../lab/panel.tsx';
import { useUiStore } from '../stores/ui-store.ts';
import { GroupsTable } from './groups-table.tsx';
import { RunsTable } from './runs-table.tsx';
import { SeriesChart } from './series-chart.tsx';

interface Props {
  readonly results: readonly RunResult[];
  readonly info: ScenarioInfo;
  readonly sessionId: string | null;
}

/** What runs of a scenario came to: chart, groups and every single run. */
export function SeriesResults({ results, info: { manifest, texts: all }, sessionId }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const texts = all[language];
  const groups = useMemo(
    () =>
      groupRuns(
        results,
        manifest.variants.map(({ id }) => id),
      ),
    [results, manifest],
  );
  const [wanted, setWanted] = useState<string | null>(null);
  const titleOf = (name: string): string => (name === 'durationMs' ? t('series.duration') : metricTitle(texts, name));
  const offered = groups.metrics.toSorted((a, b) => Number(a.name === 'durationMs') - Number(b.name === 'durationMs'));
  const metric = offered.find(({ name }) => name === wanted) ?? offered[0] ?? { name: 'durationMs', unit: 'ms' };
  const title = `${titleOf(metric.name)}${metric.unit === '' ? '' : ` (${cleanText(metric.unit)})`}`;
  const numbers = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
  const formatValue = (value: number): string => numbers.format(value);
  const titleOfVariant = (variant: string): string => texts.variants[variant]?.title ?? cleanText(variant);
  const labelOf = (param: string): string => texts.params[param]?.label ?? cleanText(param);
  const names = groups.groups.map(({ variant, values }) =>
    [
      titleOfVariant(variant),
      ...groups.varying.map((param, index) => `${labelOf(param)} = ${cleanText(String(values[index] ?? ''))}`),
    ].join(' · '),
  );
  const [param] = groups.varying;
  const isOver = groups.varying.length === 1 && param !== undefined && manifest.params[param]?.type !== 'choice';
  const label = isOver
    ? t('series.chartOver', { metric: title, param: labelOf(param) })
    : t('series.chart', { metric: title });
  const simulated = manifest.kinds.includes('simulation');
  const shared = { groups, names, metric: metric.name, metricTitle: title, formatValue };
  return (
    <>
      <Panel title={label} simulated={simulated}>
        <NativeSelect
          size="xs"
          maw={320}
          label={t('series.metric')}
          value={metric.name}
          data={offered.map(({ name }) => ({ value: name, label: titleOf(name) }))}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <SeriesChart
          groups={groups}
          metric={metric.name}
          label={label}
          sessionId={sessionId}
          titleOfVariant={titleOfVariant}
          names={names}
          formatValue={formatValue}
        />
        <Text size="xs" className="muted">
          {t('series.legend')}
        </Text>
      </Panel>
      <Panel title={t('series.groups')} simulated={simulated}>
        <GroupsTable {...shared} />
      </Panel>
      <Panel title={t('series.each')} simulated={simulated}>
        <RunsTable {...shared} sessionId={sessionId} />
      </Panel>
    </>
  );
}
