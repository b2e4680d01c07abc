import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '#shared/model/lab.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** The figures that a run measured. */
export function MetricsPanel({ metrics }: { readonly metrics: Readonly<Record<string, Metric>> }) {
  const { t } = useTranslation();
  const language = useUiStore((state) => state.language);
  const entries = Object.entries(metrics);
  if (entries.length === 0) return <Text size="sm" className="muted">{t('run.noMetrics')}</Text>;
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  return (
    <SimpleGrid cols={{ base: 3, lg: 6 }} spacing="sm">
      {entries.map(([name, { value, unit }]) => (
        <div key={name}>
          <Text size="xs" className="muted ellipsis" title={name}>{name}</Text>
          <Text fw={600} className="numeric">{number.format(value)} <Text span size="xs" className="muted">{unit}</Text></Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
