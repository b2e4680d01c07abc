import type { ProcessRow } from '../model/process.ts';
import { fieldOfName, filterKind, filterNames, type FilterField } from './fields.ts';
import { stateNames } from './values.ts';

/** One way to go on. */
export interface FilterOption {
  /** The text that replaces `from` to `to`. */
  readonly insert: string;
  readonly kind: 'field' | 'value' | 'word';
  /** The field that is completed, or that the value belongs to; null for "not" and "or". */
  readonly field: FilterField | null;
}

/** Completions at the cursor: `options` replace the text from `from` to `to`. */
export interface FilterCompletion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly FilterOption[];
}

const maxOptions = 12;
const words = ['not', 'or'] as const;
/** Usual beginnings of a value, by kind of field. */
const starts = {
  number: [],
  percent: ['1', '10', '50', '90'],
  bytes: ['10M', '100M', '1G'],
  time: ['10s', '1m', '1h', '1d'],
  text: [],
  state: stateNames,
} as const;

/** The most frequent values of a text field, those that start with the typed text first. */
function knownValues(rows: Iterable<ProcessRow>, field: FilterField, typed: string): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = field === 'age' ? null : row[field];
    if (typeof value === 'string' && value !== '' && value.toLowerCase().includes(typed))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const begins = (value: string): number => (value.toLowerCase().startsWith(typed) ? 0 : 1);
  return [...counts]
    .sort(([a, m], [b, n]) => begins(a) - begins(b) || n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}

const quoted = (value: string): string => (/[\s"(),]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value);

function valueOptions(field: FilterField, typed: string, rows: Iterable<ProcessRow>): FilterOption[] {
  const kind = filterKind(field);
  const values =
    kind === 'text'
      ? knownValues(rows, field, typed)
      : starts[kind].filter((value) => value.startsWith(typed) && value !== typed);
  return values.slice(0, maxOptions).map((value) => ({ insert: quoted(value), kind: 'value', field }));
}

function fieldOptions(typed: string): FilterOption[] {
  const fields = filterNames.filter((name) => name.toLowerCase().startsWith(typed) && name.toLowerCase() !== typed);
  // One spelling for each field: the first is the shortest.
  const seen = new Set<FilterField>();
  const options: FilterOption[] = [];
  for (const name of fields) {
    const field = fieldOfName(name);
    if (field === null || seen.has(field)) continue;
    seen.add(field);
    const kind = filterKind(field);
    options.push({ insert: `${name}${kind === 'text' || kind === 'state' ? ':' : '>'}`, kind: 'field', field });
  }
  const more = words
    .filter((word) => typed !== '' && word.startsWith(typed) && word !== typed)
    .map((word): FilterOption => ({ insert: `${word} `, kind: 'word', field: null }));
  return [...options.slice(0, maxOptions), ...more];
}

/** How the text could go on at the cursor (an offset into it); `rows` give the values that there are. */
export function completeFilter(text: string, cursor: number, rows: Iterable<ProcessRow>): FilterCompletion {
  const before = text.slice(0, cursor);
  const start = Math.max(0, ...[...before.matchAll(/[\s(]|(?<![A-Za-z_])!/gu)].map(({ index }) => index + 1));
  const rest = /^[^\s)]*/u.exec(text.slice(cursor))?.[0].length ?? 0;
  const piece = before.slice(start);
  const match = /^([A-Za-z_]+)(?:>=|<=|!=|[:=<>~])(.*)$/su.exec(piece);
  const field = match ? fieldOfName(match[1] as string) : null;
  if (!match) return { from: start, to: cursor + rest, options: fieldOptions(piece.toLowerCase()) };
  if (field === null) return { from: start, to: cursor + rest, options: [] };
  const value = match[2] as string;
  const listed = value.slice(value.lastIndexOf(',') + 1);
  return {
    from: cursor - listed.length,
    to: cursor + rest,
    options: valueOptions(field, listed.replaceAll('"', '').toLowerCase(), rows),
  };
}
