import { assertNever } from '../errors.ts';
import type { ProcessRow } from '../model/process.ts';
import { fieldValue, type FilterField } from './fields.ts';
import { fullNameOf } from './full-name.ts';
import { pathOfExecutable } from '../text/executable-path.ts';
import type { Filter } from './parse.ts';

/**
 * A pattern is tried on this much of the beginning and of the end of a text: repetitions would take
 * forever on a very long command line, and what distinguishes processes stands at its ends.
 */
const patternReach = 4096;

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

const fits = (text: string, pattern: RegExp): boolean =>
  pattern.test(text.length <= patternReach * 2 ? text : `${text.slice(0, patternReach)}…${text.slice(-patternReach)}`);

/** The texts of a field to search: also the full form of a name that was cut, and the path of a deleted executable. */
function textsOf(row: ProcessRow, field: FilterField, nowMs: number): readonly string[] {
  const value = fieldValue(row, field, nowMs);
  if (value === null) return [];
  if (field === 'name') return [row.name, fullNameOf(row)].filter((text) => text !== null);
  if (field === 'executable') return [String(value), pathOfExecutable(String(value))];
  return [String(value)];
}

/** Whether one of the fields that a word or a pattern is searched in passes the test. */
function findsText(row: ProcessRow, nowMs: number, test: (text: string) => boolean): boolean {
  return (['name', 'command', 'user'] as const).some((field) => textsOf(row, field, nowMs).some(test));
}

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
      return findsText(row, nowMs, (text) => text.toLowerCase().includes(filter.word));
    case 'regex':
      return findsText(row, nowMs, (text) => fits(text, filter.pattern));
    case 'state':
      return filter.values.includes(row.state);
    case 'pattern':
      return textsOf(row, filter.field, nowMs).some((text) => fits(text, filter.pattern));
    case 'text': {
      const texts = textsOf(row, filter.field, nowMs).map((text) => text.toLowerCase());
      return filter.values.some((value) =>
        texts.some((text) => (filter.exact ? text === value : text.includes(value))),
      );
    }
    case 'number': {
      const actual = fieldValue(row, filter.field, nowMs);
      return actual !== null && compares(Number(actual), filter);
    }
    default:
      return assertNever(filter);
  }
}
