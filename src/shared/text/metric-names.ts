import type { Metric } from '../model/lab.ts';
import type { ScenarioTexts } from '../model/scenario.ts';
import { cleanText } from './sanitize.ts';

/** A metric's name is `base`, or `base/subject` where the same thing was measured for several. */
function split(name: string): { readonly base: string; readonly subject: string | null } {
  const slash = name.indexOf('/');
  return slash < 0 ? { base: name, subject: null } : { base: name.slice(0, slash), subject: name.slice(slash + 1) };
}

/** What a subject is called: a variant by its title, anything else (a job) by its own name. */
function subjectTitle(texts: ScenarioTexts | null, subject: string): string {
  return texts?.variants[subject]?.title ?? cleanText(subject);
}

/** The title of a metric; with its subject where it has one. */
export function metricTitle(texts: ScenarioTexts | null, name: string): string {
  const { base, subject } = split(name);
  const title = texts?.metrics?.[base] ?? cleanText(base);
  return subject === null ? title : `${title} · ${subjectTitle(texts, subject)}`;
}

/** Metrics measured for several subjects: a row for each subject, a column for each thing measured. */
export interface MetricTable {
  readonly columns: readonly { readonly base: string; readonly title: string; readonly unit: string }[];
  readonly rows: readonly {
    readonly subject: string;
    readonly title: string;
    readonly values: readonly (number | null)[];
  }[];
}

/** Splits a run's metrics into single figures and a table of those with subjects; null when there are none of these. */
export function arrangeMetrics(
  metrics: Readonly<Record<string, Metric>>,
  texts: ScenarioTexts | null,
): {
  readonly single: readonly (Metric & { readonly name: string; readonly title: string })[];
  readonly table: MetricTable | null;
} {
  const all = Object.entries(metrics).map(([name, metric]) => ({ name, ...metric, ...split(name) }));
  const single = all
    .filter(({ subject }) => subject === null)
    .map(({ name, value, unit }) => ({ name, value, unit, title: metricTitle(texts, name) }));
  const grouped = all.flatMap(({ base, subject, value, unit }) =>
    subject === null ? [] : [{ base, subject, value, unit }],
  );
  if (grouped.length === 0) return { single, table: null };
  const columns = [...new Set(grouped.map(({ base }) => base))].map((base) => ({
    base,
    title: metricTitle(texts, base),
    unit: grouped.find((metric) => metric.base === base)?.unit ?? '',
  }));
  const rows = [...new Set(grouped.map(({ subject }) => subject))].map((subject) => ({
    subject,
    title: subjectTitle(texts, subject),
    values: columns.map(
      ({ base }) => grouped.find((metric) => metric.base === base && metric.subject === subject)?.value ?? null,
    ),
  }));
  return { single, table: { columns, rows } };
}
