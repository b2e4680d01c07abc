import { AppError } from '../errors.ts';
import type { ProcessRow } from '../model/process.ts';

/** Fields that a filter can name, with the units a number may carry. */
type FieldKind = 'text' | 'number' | 'bytes';
type FilterField = Exclude<keyof ProcessRow, 'startTime'>;

const fieldKinds: Readonly<Record<FilterField, FieldKind>> = {
  pid: 'number', ppid: 'number', pgid: 'number', sid: 'number', uid: 'number', user: 'text', state: 'text', name: 'text', command: 'text',
  executable: 'text', cpuPercent: 'number', cpuTimeMs: 'number', rssBytes: 'bytes', virtualBytes: 'bytes', threads: 'number', nice: 'number',
  tty: 'text', runId: 'text', userTimeMs: 'number', systemTimeMs: 'number', totalTimeMs: 'number', minorFaults: 'number', majorFaults: 'number',
  readBytes: 'bytes', writtenBytes: 'bytes', readBytesPerSecond: 'bytes', writtenBytesPerSecond: 'bytes', pssBytes: 'bytes',
  voluntarySwitches: 'number', involuntarySwitches: 'number', cgroup: 'text', container: 'text', descriptors: 'number',
};
const aliases: Readonly<Record<string, FilterField>> = {
  cpu: 'cpuPercent', time: 'cpuTimeMs', rss: 'rssBytes', mem: 'rssBytes', memory: 'rssBytes', vsz: 'virtualBytes', virtual: 'virtualBytes',
  exe: 'executable', cmd: 'command', run: 'runId',
};

/** Every spelling of a field that a filter understands. */
const filterFields: readonly string[] = [...Object.keys(fieldKinds), ...Object.keys(aliases)];

export type Comparison = ':' | '=' | '>' | '<' | '>=' | '<=';

/** One condition. All terms of a filter must hold. */
export type FilterTerm =
  | { readonly kind: 'word'; readonly word: string; readonly not: boolean }
  | { readonly kind: 'text'; readonly field: FilterField; readonly comparison: ':' | '='; readonly value: string; readonly not: boolean }
  | { readonly kind: 'number'; readonly field: FilterField; readonly comparison: Comparison; readonly value: number; readonly not: boolean };

export type Filter = readonly FilterTerm[];

const termPattern = /^([A-Za-z]+)(>=|<=|[:=<>])(.*)$/s;
// Words, or "quoted words"; quotes may also stand around a value.
const tokenPattern = /(?:[^\s"]|"[^"]*"?)+/g;

function parseNumber(text: string, kind: FieldKind): number {
  const match = /^(-?\d+(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?%?$/i.exec(text);
  const scale = kind === 'bytes' ? 1024 ** ' KMGT'.indexOf(match?.[2]?.toUpperCase() || ' ') : 1;
  if (!match || (match[2] && kind !== 'bytes')) return Number.NaN;
  return Number(match[1]) * scale;
}

function resolveField(name: string, nearest: (name: string, known: readonly string[]) => string): FilterField {
  const exact = Object.keys(fieldKinds).find((field) => field.toLowerCase() === name.toLowerCase());
  const field = exact ?? aliases[name.toLowerCase()];
  if (field === undefined) throw new AppError('unknown-field', { name, nearest: nearest(name, filterFields), known: filterFields.join(', ') });
  return field as FilterField;
}

/**
 * Reads a filter: words to find in name, command or user, terms such as `cpu>20`, `rss>100M`,
 * `state:Z`, `user:root`, and `not` before what must not hold. Throws `unknown-field` or
 * `invalid-input`. `nearest` finds the valid spelling closest to a wrong one.
 */
export function parseFilter(text: string, nearest: (name: string, known: readonly string[]) => string): Filter {
  const terms: FilterTerm[] = [];
  let not = false;
  for (const token of text.match(tokenPattern) ?? []) {
    if (token.toLowerCase() === 'not' || token === '!') {
      not = !not;
      continue;
    }
    const match = token.startsWith('"') ? null : termPattern.exec(token);
    if (!match) terms.push({ kind: 'word', word: token.replaceAll('"', '').toLowerCase(), not });
    else {
      const field = resolveField(match[1] as string, nearest);
      const comparison = match[2] as Comparison;
      const raw = (match[3] as string).replaceAll('"', '');
      const kind = fieldKinds[field];
      if (kind === 'text') {
        if (raw === '' || (comparison !== ':' && comparison !== '=')) throw new AppError('invalid-input', { where: token, detail: `${field}:TEXT` });
        terms.push({ kind: 'text', field, comparison, value: field === 'state' ? raw : raw.toLowerCase(), not });
      } else {
        const value = parseNumber(raw, kind);
        if (Number.isNaN(value)) throw new AppError('invalid-input', { where: token, detail: `${field}>NUMBER` });
        terms.push({ kind: 'number', field, comparison, value, not });
      }
    }
    not = false;
  }
  return terms;
}
