import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { RunInfo } from '../model/lab.ts';
import { predictionSchema, worksheetRunSchema, type Prediction } from '../model/prediction.ts';

// The two files of a class: a worksheet that a teacher makes, and the results that a student saves. Either may come
// from anywhere, so that everything in it is bounded.

// Version of both files.
const worksheetVersion = 1;

/** Maxima: characters of texts, number of items and of runs, bytes of a file. */
export const worksheetLimits = { title: 120, text: 4000, student: 80, items: 50, runs: 2000, bytes: 2 ** 20 } as const;

const name = z.string().regex(/^[\w-]{1,60}$/);
const params = z
  .record(z.string().max(60), z.union([z.number(), z.boolean(), z.string().max(10_000)]))
  .refine((all) => Object.keys(all).length <= 100, '> 100');

const itemSchema = z.object({
  scenario: name,
  variant: name,
  params,
  /** The teacher’s own text. */
  text: z.string().max(worksheetLimits.text),
  /** Whether it asks for a prediction. */
  predict: z.boolean(),
});

const worksheetSchema = z.object({
  procession: z.literal('worksheet'),
  version: z.literal(worksheetVersion),
  id: worksheetRunSchema.shape.id,
  title: z.string().max(worksheetLimits.title),
  text: z.string().max(worksheetLimits.text),
  items: z.array(itemSchema).max(worksheetLimits.items),
});

/** A set of runs with texts, which a student works through. */
export type Worksheet = z.output<typeof worksheetSchema>;
export type WorksheetItem = Worksheet['items'][number];

const resultSchema = z.object({
  item: worksheetRunSchema.shape.item,
  scenario: name,
  variant: name,
  params,
  startedAt: z.iso.datetime(),
  outcome: z.enum(['passed', 'failed', 'stopped', 'timed-out', 'error']).nullable(),
  prediction: predictionSchema
    .extend({
      unit: z.string().max(100),
      observed: predictionSchema.shape.answer.nullable(),
      right: z.boolean().nullable(),
    })
    .nullable(),
});

const resultsSchema = z.object({
  procession: z.literal('worksheet-results'),
  version: z.literal(worksheetVersion),
  worksheet: worksheetSchema.pick({ id: true, title: true }),
  student: z.string().min(1).max(worksheetLimits.student),
  savedAt: z.iso.datetime(),
  results: z.array(resultSchema).max(worksheetLimits.runs),
});

/** What a student’s runs of a worksheet came to. */
export type WorksheetResults = z.output<typeof resultsSchema>;
/** One run of an item. */
export type WorksheetResult = WorksheetResults['results'][number];

/** A worksheet without items. */
export const emptyWorksheet = (id: string): Worksheet => ({
  procession: 'worksheet',
  version: worksheetVersion,
  id,
  title: '',
  text: '',
  items: [],
});

/** The worksheet or the results in a file. Throws `worksheet-newer`, or `worksheet-unreadable` with what is wrong. */
export function parseWorksheetFile(path: string, text: string): Worksheet | WorksheetResults {
  const refuse = (where: string, detail: string): AppError =>
    new AppError('worksheet-unreadable', { path, where: where || '–', detail });
  if (text.length > worksheetLimits.bytes) throw refuse('', `> ${worksheetLimits.bytes}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse('', (error as Error).message);
  }
  const { procession, version } = Object(value) as { readonly procession?: unknown; readonly version?: unknown };
  if (procession !== 'worksheet' && procession !== 'worksheet-results') throw refuse('procession', '“worksheet”');
  if (typeof version === 'number' && version > worksheetVersion)
    throw new AppError('worksheet-newer', { path, version, known: worksheetVersion });
  const parsed = (procession === 'worksheet' ? worksheetSchema : resultsSchema).safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(issue?.path.join('.') ?? '', issue?.message ?? '');
}

/** The runs of one worksheet as its results, in the order of items and time. */
export function resultsOf(
  worksheet: Pick<Worksheet, 'id' | 'title'>,
  runs: readonly RunInfo[],
  about: { readonly student: string; readonly savedAt: string },
): WorksheetResults {
  const results = runs.flatMap((run): WorksheetResult[] => {
    if (run.worksheet?.id !== worksheet.id || run.outcome === null) return [];
    const { scenario, variant, startedAt, outcome } = run;
    const prediction: Prediction | null = run.prediction ?? null;
    return [{ item: run.worksheet.item, scenario, variant, params: run.params, startedAt, outcome, prediction }];
  });
  return {
    procession: 'worksheet-results',
    version: worksheetVersion,
    worksheet: { id: worksheet.id, title: worksheet.title },
    ...about,
    results: results
      .toSorted((a, b) => a.item - b.item || a.startedAt.localeCompare(b.startedAt))
      .slice(0, worksheetLimits.runs),
  };
}

/** How far a worksheet is: the items that were run to an end. */
export function doneItems(worksheet: Worksheet, runs: readonly RunInfo[]): ReadonlySet<number> {
  const ended = runs.filter(({ worksheet: of, outcome }) => of?.id === worksheet.id && outcome !== null);
  return new Set(ended.flatMap((run) => run.worksheet?.item ?? []));
}
