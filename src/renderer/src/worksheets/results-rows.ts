import type { Translate } from '#shared/i18n/translator.ts';
import type { Language, ScenarioInfo } from '#shared/model/scenario.ts';
import { defuse } from '#shared/text/defuse.ts';
import { describePrediction, type PredictionStatus } from '#shared/text/prediction.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { WorksheetResult, WorksheetResults } from '#shared/worksheet/worksheet.ts';

/** One run of one student as the table shows it. */
export interface ResultRow {
  readonly key: string;
  readonly worksheet: string;
  readonly student: string;
  readonly item: number;
  readonly scenario: string;
  readonly variant: string;
  readonly question: string;
  readonly predicted: string;
  readonly observed: string;
  readonly status: PredictionStatus | null;
  readonly verdict: string;
  readonly startedAt: string;
}

function rowOf(
  { worksheet, student }: WorksheetResults,
  result: WorksheetResult,
  { scenarios, language, t }: Context,
): Omit<ResultRow, 'key'> {
  const { item, startedAt, prediction, params, outcome } = result;
  const texts = scenarios.find(({ manifest }) => manifest.id === result.scenario)?.texts[language] ?? null;
  const described = describePrediction({ params, outcome, ...(prediction && { prediction }) }, texts, t);
  return {
    worksheet: cleanText(worksheet.title || worksheet.id),
    student: cleanText(student),
    item,
    scenario: texts?.title ?? cleanText(result.scenario),
    variant: texts?.variants[result.variant]?.title ?? cleanText(result.variant),
    question: described?.question ?? '',
    predicted: described?.predicted ?? '',
    observed: described?.observed ?? '',
    status: described?.status ?? null,
    verdict: described ? t(`predict.verdict.${described.status}`) : t('worksheet.results.nothing'),
    startedAt,
  };
}

interface Context {
  readonly scenarios: readonly ScenarioInfo[];
  readonly language: Language;
  readonly t: Translate;
}

/** The runs of all students, by item, then by student and time. */
export function resultRows(all: readonly WorksheetResults[], context: Context): readonly ResultRow[] {
  return all
    .flatMap((results) => results.results.map((result) => rowOf(results, result, context)))
    .toSorted(
      (a, b) =>
        a.worksheet.localeCompare(b.worksheet) ||
        a.item - b.item ||
        a.student.localeCompare(b.student) ||
        a.startedAt.localeCompare(b.startedAt),
    )
    .map((row, index) => ({ ...row, key: String(index) }));
}

const columns = [
  'worksheet',
  'student',
  'item',
  'scenario',
  'variant',
  'question',
  'predicted',
  'observed',
  'verdict',
  'startedAt',
] as const satisfies readonly (keyof ResultRow)[];

/** The rows as in RFC 4180, with the names of the fields as heading; a cell is never a formula. */
export function resultsCsv(rows: readonly ResultRow[]): string {
  const cell = (value: string | number): string => `"${String(defuse(value)).replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
