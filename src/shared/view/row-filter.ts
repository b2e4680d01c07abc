import { closest } from 'fastest-levenshtein';
import { toAppError, type AppError } from '../errors.ts';
import { matchesFilter } from '../filter/evaluate.ts';
import { parseFilter } from '../filter/parse.ts';
import type { RowTest } from './process-order.ts';

/** What a filter text selects, or why it cannot be read; then it selects everything. */
export interface RowFilter {
  readonly test: RowTest;
  readonly problem: AppError | null;
}

/** The test for a filter text; the one place that knows how the table is filtered. */
export function rowFilter(text: string): RowFilter {
  try {
    const filter = parseFilter(text, (name, known) => closest(name, [...known]));
    return { test: (row) => matchesFilter(filter, row), problem: null };
  } catch (error) {
    return { test: () => true, problem: toAppError(error) };
  }
}
