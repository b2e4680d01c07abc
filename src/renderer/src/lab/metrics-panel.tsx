import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '#shared/model/lab.ts';
import type { ReferenceFigure, ScenarioTexts } from '#shared/model/scenario.ts';
import { useUiStore } from '../stores/ui-store.ts';

interface Props {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly references: readonly ReferenceFigure[];
  readonly texts: ScenarioTexts | null;
  readonly running: boolean;
}

/** The figures that a run measured, each beside those published for it, with their circumstances. */
export function MetricsPanel({ metrics, references, texts, running }: Props) {
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
          {references.filter(({ metric }) => metric === name).map((reference) => (
            <Text key={reference.id} size="xs" className="muted">
              {t('common.sentences', { first: t('run.published', { figure: `${number.format(reference.value)} ${reference.unit}`.trim() }), second: texts?.references?.[reference.id] ?? '' })}
            </Text>
          ))}
        </div>
      ))}
    </SimpleGrid>
  );
}
