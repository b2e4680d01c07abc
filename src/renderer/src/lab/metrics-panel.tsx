import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** The figures that a run measured. */
export function MetricsPanel({ metrics, texts, running }: { readonly metrics: Readonly<Record<string, Metric>>; readonly texts: ScenarioTexts | null; readonly running: boolean }) {
  const { t } = useTranslation();
  const language = useUiStore((state) => state.language);
  const entries = Object.entries(metrics);
  if (entries.length === 0) return <Text size="sm" className="muted">{t(running ? 'run.noMetricsYet' : 'run.noMetrics')}</Text>;
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  return (
    <SimpleGrid cols={3} spacing="sm">
      {entries.map(([name, { value, unit }]) => (
        <div key={name}>
          <Text size="xs" className="muted ellipsis" title={name}>{texts?.metrics?.[name] ?? name}</Text>
          <Text fw={600} className="numeric">{number.format(value)} <Text span size="xs" className="muted">{unit}</Text></Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
