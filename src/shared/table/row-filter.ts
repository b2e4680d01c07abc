import { toAppError, type AppError } from '../errors.ts';
import { matchesFilter } from '../filter/evaluate.ts';
import { filterFields, parseFilter } from '../filter/parse.ts';
import type { RowField } from '../model/fields.ts';
import type { ProcessRow } from '../model/process.ts';

/** What a filter text selects, or why it cannot be read; then it selects everything. */
export interface RowFilter {
  /** Whether the row is selected at `nowMs` (since the epoch), by default now. */
  readonly test: (row: ProcessRow, nowMs?: number) => boolean;
  readonly problem: AppError | null;
  /** The fields that it reads. */
  readonly fields: readonly RowField[];
}

/** The test for a filter text; the one place that knows how the table is filtered. */
export function rowFilter(text: string): RowFilter {
  try {
    const filter = parseFilter(text);
    return {
      test: (row, nowMs = Date.now()) => matchesFilter(filter, row, nowMs),
      problem: null,
      fields: filterFields(filter),
    };
  } catch (error) {
    return { test: () => true, problem: toAppError(error), fields: [] };
  }
}
