import { assertNever } from '../errors.ts';
import type { ProcessRow } from '../model/process.ts';
import { fieldValue } from './fields.ts';
import type { Filter } from './parse.ts';

/**
 * Maximum length of a text that a pattern is tried on: nested repetitions would take forever on a long command line.
 */
const patternReach = 2048;

type NumberTerm = Extract<Filter, { kind: 'number' }>;

function compares(actual: number, { comparison, values }: NumberTerm): boolean {
  const value = values[0] as number;
  switch (comparison) {
    case ':':
    case '=':
      return values.includes(actual);
    case '!=':
      return !values.includes(actual);
    case '>':
      return actual > value;
    case '<':
      return actual < value;
    case '>=':
      return actual >= value;
    case '<=':
      return actual <= value;
    default:
      return assertNever(comparison);
  }
}

const has = (text: string | null, word: string): boolean => text !== null && text.toLowerCase().includes(word);
const fits = (text: string | null, pattern: RegExp): boolean =>
  text !== null && pattern.test(text.slice(0, patternReach));

/**
 * Whether the filter holds for a row at `nowMs` (since the epoch; ages count from it). A value
 * that is not known is neither more nor less than anything, nor equal to it.
 */
export function matchesFilter(filter: Filter, row: ProcessRow, nowMs: number): boolean {
  switch (filter.kind) {
    case 'all':
      return filter.of.every((part) => matchesFilter(part, row, nowMs));
    case 'any':
      return filter.of.some((part) => matchesFilter(part, row, nowMs));
    case 'not':
      return !matchesFilter(filter.of, row, nowMs);
    case 'word':
      return has(row.name, filter.word) || has(row.command, filter.word) || has(row.user, filter.word);
    case 'regex':
      return fits(row.name, filter.pattern) || fits(row.command, filter.pattern) || fits(row.user, filter.pattern);
    case 'state':
      return filter.values.includes(row.state);
    case 'pattern': {
      const actual = fieldValue(row, filter.field, nowMs);
      return actual !== null && fits(String(actual), filter.pattern);
    }
    case 'text': {
      const actual = fieldValue(row, filter.field, nowMs);
      if (actual === null) return false;
      const text = String(actual).toLowerCase();
      return filter.values.some((value) => (filter.exact ? text === value : text.includes(value)));
    }
    case 'number': {
      const actual = fieldValue(row, filter.field, nowMs);
      return actual !== null && compares(Number(actual), filter);
    }
    default:
      return assertNever(filter);
  }
}
