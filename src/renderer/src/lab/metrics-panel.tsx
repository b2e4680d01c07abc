import { SimpleGrid, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { Metric } from '#shared/model/lab.ts';
import type { ReferenceFigure, ScenarioTexts } from '#shared/model/scenario.ts';
import { arrangeMetrics, type MetricTable } from '#shared/text/metric-names.ts';
import { useUiStore } from '../stores/ui-store.ts';

interface Props {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly references: readonly ReferenceFigure[];
  readonly texts: ScenarioTexts | null;
  readonly running: boolean;
}

/** Metrics of several subjects, side by side. */
function SubjectsTable({ table, format }: { readonly table: MetricTable; readonly format: Intl.NumberFormat }) {
  const t = useTranslate();
  return (
    <Table.ScrollContainer
      minWidth={200}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('run.metrics') } }}
    >
      <Table fz="xs" verticalSpacing={4} horizontalSpacing={8} w="auto" data-testid="metric-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {table.columns.map(({ base, title, unit }) => (
              <Table.Th key={base} scope="col" ta="right">
                {title}
                {unit === '' ? '' : ` (${unit})`}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map(({ subject, title, values }) => (
            <Table.Tr key={subject}>
              <Table.Th scope="row">{title}</Table.Th>
              {values.map((value, index) => (
                <Table.Td key={table.columns[index]?.base} ta="right" className="numeric">
                  {value === null ? '–' : format.format(value)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The metrics of a run, next to published figures and their circumstances. */
export function MetricsPanel({ metrics, references, texts, running }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const { single, table } = useMemo(() => arrangeMetrics(metrics, texts), [metrics, texts]);
  if (single.length === 0 && table === null)
    return (
      <Text size="sm" className="muted">
        {t(running ? 'run.noMetricsYet' : 'run.noMetrics')}
      </Text>
    );
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  return (
    <>
      <SimpleGrid cols={3} spacing="sm">
        {single.map(({ name, title, value, unit }) => (
          <div key={name}>
            <Text size="xs" className="muted ellipsis" title={name}>
              {title}
            </Text>
            <Text fw={600} className="numeric">
              {format.format(value)}{' '}
              <Text span size="xs" className="muted">
                {unit}
              </Text>
            </Text>
            {references
              .filter(({ metric }) => metric === name)
              .map((reference) => (
                <Text key={reference.id} size="xs" className="muted">
                  {t('common.sentences', {
                    first: t('run.published', { figure: `${format.format(reference.value)} ${reference.unit}`.trim() }),
                    second: texts?.references?.[reference.id] ?? '',
                  })}
                </Text>
              ))}
          </div>
        ))}
      </SimpleGrid>
      {table === null ? null : <SubjectsTable table={table} format={format} />}
    </>
  );
}
