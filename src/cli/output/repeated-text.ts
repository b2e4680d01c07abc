import { csvLines } from '#engine/csv-lines.ts';
import type { RunReport } from '#shared/model/lab.ts';
import { verdictOf } from '#shared/text/verdict.ts';
import type { Context } from '../context.ts';
import type { RunSummary } from '#shared/series/run-summary.ts';
import { createStyle } from './style.ts';
import { tableLines, type Column } from './table.ts';

/** Runs of one scenario with one value of the swept parameter; null without a sweep. */
export interface RepeatedRuns {
  readonly value: string | null;
  readonly reports: readonly RunReport[];
  readonly summary: RunSummary;
}

const round = (value: number): string => String(Number(value.toPrecision(4)));

/** A table: a line for each value, with verdicts and metrics as median and extremes. */
export function repeatedText(context: Context, name: string | null, all: readonly RepeatedRuns[]): string {
  const { t } = context;
  const metrics = [...new Set(all.flatMap(({ summary }) => Object.keys(summary.metrics)))];
  const unitOf = (metric: string): string =>
    all.map(({ summary }) => summary.metrics[metric]?.unit).find((unit) => unit !== undefined && unit !== '') ?? '';
  const columns: Column<RepeatedRuns>[] = [
    ...(name === null
      ? []
      : [{ title: name, align: 'right' as const, text: ({ value }: RepeatedRuns) => value ?? '' }]),
    ...(['passed', 'failed', 'inconclusive'] as const).map((key) => ({
      title: t(`ui:run.check.${key}`),
      align: 'right' as const,
      text: ({ summary }: RepeatedRuns) => String(summary[key]),
    })),
    ...metrics.map((metric, index) => ({
      title: `${metric}${unitOf(metric) === '' ? '' : ` (${unitOf(metric)})`}`,
      align: 'right' as const,
      dropTurn: metrics.length - index,
      text: ({ summary }: RepeatedRuns) => {
        const found = summary.metrics[metric];
        if (!found) return '';
        const { median, min, max } = found;
        return min === max ? round(median) : `${round(median)} (${round(min)} … ${round(max)})`;
      },
    })),
  ];
  const lines = tableLines(columns, all, { width: context.width, heading: createStyle(context.color).bold });
  return `\n${lines.join('\n')}\n${t('cli:run.spread')}\n`;
}

/** One line for each run as in RFC 4180, with its parameters and metrics in columns. */
export function repeatedCsv(all: readonly RepeatedRuns[]): string {
  const reports = all.flatMap((one) => one.reports);
  const params = [...new Set(reports.flatMap(({ run }) => Object.keys(run.params)))];
  const metrics = [...new Set(reports.flatMap((report) => Object.keys(report.metrics)))];
  const heading = ['scenario', 'variant', ...params, 'verdict', 'durationMs', ...metrics];
  const lines = reports.map((report) => {
    const { run } = report;
    const verdict = verdictOf(report);
    return [
      run.scenario,
      run.variant,
      ...params.map((name) => String(run.params[name] ?? '')),
      verdict === 'undecided' ? 'inconclusive' : verdict,
      run.durationMs,
      ...metrics.map((name) => report.metrics[name]?.value ?? null),
    ];
  });
  return csvLines([heading, ...lines]);
}
