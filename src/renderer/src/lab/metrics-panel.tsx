import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { Metric } from '#shared/model/lab.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { ReferenceFigure, ScenarioTexts } from '#shared/model/scenario.ts';
import { unknownText } from '#shared/text/format.ts';
import { arrangeMetrics, type MetricTable } from '#shared/text/metric-names.ts';
import { useUiStore } from '../stores/ui-store.ts';

interface Props {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly references: readonly ReferenceFigure[];
  readonly texts: ScenarioTexts | null;
}

/** Metrics of several subjects, side by side. */
function SubjectsTable({ table, format }: { readonly table: MetricTable; readonly format: Intl.NumberFormat }) {
  const t = useTranslate();
  return (
    <div data-testid="metric-table">
      <LongList
        items={table.rows}
        keyOf={({ subject }) => subject}
        label={t('run.metrics')}
        table={{
          headings: [
            t('report.subject'),
            ...table.columns.map(({ base, title, unit }) => (
              <NumericHeading key={base} title={`${title}${unit === '' ? '' : ` (${cleanText(unit)})`}`} />
            )),
          ],
          columns: `minmax(120px, 200px) repeat(${table.columns.length}, minmax(90px, 170px))`,
          minWidth: 120 + 104 * table.columns.length,
        }}
        maxHeight="60vh"
        rowHeight={26}
      >
        {({ title, values }) => (
          <>
            <b role="rowheader">{title}</b>
            {values.map((value, index) => (
              <span key={table.columns[index]?.base} role="cell" data-numeric>
                {value === null ? unknownText : format.format(value)}
              </span>
            ))}
          </>
        )}
      </LongList>
    </div>
  );
}

/** The metrics of a run, next to published figures and their circumstances. */
export function MetricsPanel({ metrics, references, texts }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const { single, table } = useMemo(() => arrangeMetrics(metrics, texts), [metrics, texts]);
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  return (
    <>
      {single.length === 0 ? null : (
        <LongList
          items={single}
          keyOf={({ name }) => name}
          label={t('run.metrics')}
          across={3}
          maxHeight="60vh"
          rowHeight={46}
        >
          {({ name, title, value, unit }) => (
            <div style={{ paddingRight: 12 }}>
              <Text size="xs" className="muted ellipsis" title={cleanText(name)}>
                {title}
              </Text>
              <Text fw={600} className="numeric">
                {format.format(value)}{' '}
                <Text span size="xs" className="muted">
                  {cleanText(unit)}
                </Text>
              </Text>
              {references
                .filter(({ metric }) => metric === name)
                .map((reference) => (
                  <Text key={reference.id} size="xs" className="muted">
                    {t('common.sentences', {
                      first: t('run.published', {
                        figure: `${format.format(reference.value)} ${reference.unit}`.trim(),
                      }),
                      second: texts?.references?.[reference.id] ?? '',
                    })}
                  </Text>
                ))}
            </div>
          )}
        </LongList>
      )}
      {table === null ? null : <SubjectsTable table={table} format={format} />}
    </>
  );
}
