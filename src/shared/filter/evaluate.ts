import { assertNever } from '../errors.ts';
import type { ProcessRow } from '../model/process.ts';
import type { Comparison, Filter, FilterTerm } from './parse.ts';

function compare(actual: number, comparison: Comparison, value: number): boolean {
  switch (comparison) {
    case ':':
    case '=': return actual === value;
    case '>': return actual > value;
    case '<': return actual < value;
    case '>=': return actual >= value;
    case '<=': return actual <= value;
    default: return assertNever(comparison);
  }
}

function holds(term: FilterTerm, row: ProcessRow): boolean {
  if (term.kind === 'word') {
    return row.name.toLowerCase().includes(term.word) || row.command.toLowerCase().includes(term.word) || (row.user ?? '').toLowerCase().includes(term.word);
  }
  const actual = row[term.field];
  if (actual === null) return false; // unknown: neither more nor less than anything
  if (term.kind === 'number') return compare(Number(actual), term.comparison, term.value);
  // T (stopped) and t (traced) differ only in case, and `state:R,D` means either.
  if (term.field === 'state') return term.value.split(',').includes(String(actual));
  const text = String(actual).toLowerCase();
  return term.comparison === '=' ? text === term.value : text.includes(term.value);
}

/** Whether every term of the filter holds for this row. */
export function matchesFilter(filter: Filter, row: ProcessRow): boolean {
  return filter.every((term) => holds(term, row) !== term.not);
}
