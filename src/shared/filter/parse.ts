import { AppError } from '../errors.ts';
import type { RowField } from '../model/fields.ts';
import type { ProcessState } from '../model/process.ts';
import { nearest } from '../nearest.ts';
import { fieldOfName, filterKind, filterNames, type FilterField } from './fields.ts';
import { scanFilter, type Comparison, type Token } from './scan.ts';
import { parseAmount, parseState } from './values.ts';

type NumberComparison = Exclude<Comparison, '~'>;
type Term = Extract<Token, { kind: 'term' }>;

/** A filter as a tree; see `matchesFilter` for what each node means. */
export type Filter =
  | { readonly kind: 'all'; readonly of: readonly Filter[] }
  | { readonly kind: 'any'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'regex'; readonly pattern: RegExp }
  | { readonly kind: 'pattern'; readonly field: FilterField; readonly pattern: RegExp }
  | { readonly kind: 'text'; readonly field: FilterField; readonly exact: boolean; readonly values: readonly string[] }
  | { readonly kind: 'state'; readonly values: readonly ProcessState[] }
  | {
      readonly kind: 'number';
      readonly field: FilterField;
      readonly comparison: NumberComparison;
      readonly values: readonly number[];
    };

/** An example of each kind of value, for error messages. */
const forms = {
  number: 'filter-number',
  percent: 'filter-percent',
  bytes: 'filter-size',
  time: 'filter-duration',
} as const;

function patternOf(
  source: string,
  flags: string | null,
  place: { readonly input: string; readonly start: number; readonly end: number },
): RegExp {
  // At its start “.*” adds nothing, but makes the search try every place twice over.
  const needed = source.replace(/^(?:\.\*\??)+/u, '');
  try {
    return new RegExp(needed, flags === null || flags === '' ? 'iu' : `${flags.replaceAll(/[^ims]/gu, '')}u`);
  } catch (error) {
    throw new AppError('filter-regex', {
      text: source,
      detail: error instanceof Error ? error.message : String(error),
      ...place,
    });
  }
}

/** Reads terms between and, or, not and parentheses; "not" binds closest, then a blank (and), then "or". */
class Parser {
  readonly #input: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(input: string) {
    this.#input = input;
    this.#tokens = scanFilter(input);
  }

  parse(): Filter {
    if (this.#tokens.length === 0) return { kind: 'all', of: [] };
    return this.#any();
  }

  #any(): Filter {
    const parts = [this.#all()];
    while (this.#tokens[this.#at]?.kind === 'or') {
      this.#at += 1;
      parts.push(this.#all());
    }
    return parts.length === 1 ? (parts[0] as Filter) : { kind: 'any', of: parts };
  }

  #all(): Filter {
    const parts: Filter[] = [];
    for (
      let token = this.#tokens[this.#at];
      token && token.kind !== 'or' && token.kind !== 'close';
      token = this.#tokens[this.#at]
    )
      parts.push(this.#one());
    if (parts.length === 0) throw this.#missing();
    return parts.length === 1 ? (parts[0] as Filter) : { kind: 'all', of: parts };
  }

  #one(): Filter {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'or' || token.kind === 'close') throw this.#missing();
    this.#at += 1;
    if (token.kind === 'not') return { kind: 'not', of: this.#one() };
    if (token.kind === 'word') return { kind: 'word', word: token.word.toLowerCase() };
    if (token.kind === 'regex')
      return { kind: 'regex', pattern: patternOf(token.source, token.flags, this.#place(token)) };
    if (token.kind === 'term') return this.#term(token);
    const inner = this.#any();
    if (this.#tokens[this.#at]?.kind !== 'close')
      throw new AppError('filter-unclosed', { what: '(', ...this.#place(token) });
    this.#at += 1;
    return inner;
  }

  /** An expression is expected here: after "not" or "or", or between parentheses. */
  #missing(): AppError {
    const before = this.#tokens[this.#at - 1] ?? this.#tokens[this.#at];
    return new AppError('filter-missing', {
      text: before ? this.#input.slice(before.start, before.end) : '',
      ...this.#place(before ?? { start: 0, end: this.#input.length }),
    });
  }

  #place({ start, end }: { readonly start: number; readonly end: number }): {
    input: string;
    start: number;
    end: number;
  } {
    return { input: this.#input, start, end };
  }

  #term({ name, comparison, value, start, end }: Term): Filter {
    const field = fieldOfName(name);
    if (field === null) {
      throw new AppError('filter-field', {
        name,
        text: this.#input.slice(start, end).replaceAll('"', ''),
        nearest: nearest(name, filterNames),
        known: filterNames.join(', '),
        ...this.#place({ start, end: start + name.length }),
      });
    }
    if (value.text === '')
      throw new AppError('filter-missing', { text: this.#input.slice(start, end), ...this.#place({ start, end }) });
    const place = this.#place(value);
    const kind = filterKind(field);
    const parts = value.quoted ? [value.text] : value.text.split(',').filter((part) => part !== '');
    const isOrdering = comparison === '<' || comparison === '>' || comparison === '<=' || comparison === '>=';
    if (comparison === '~') {
      if (kind !== 'text')
        throw new AppError('filter-comparison', {
          field: name,
          comparison,
          known: kind === 'state' ? ': = !=' : ': = != > < >= <=',
          ...this.#place({ start, end }),
        });
      return { kind: 'pattern', field, pattern: patternOf(value.text, value.flags, place) };
    }
    if (kind === 'text' || kind === 'state') {
      if (isOrdering)
        throw new AppError('filter-comparison', {
          field: name,
          comparison,
          known: kind === 'text' ? ': = != ~' : ': = !=',
          ...this.#place({ start, end }),
        });
      const found: Filter =
        kind === 'state'
          ? { kind: 'state', values: parts.map((part) => this.#state(part, place)) }
          : // A comma lists users and terminals; in a command line it is a comma.
            {
              kind: 'text',
              field,
              exact: comparison !== ':',
              values: (field === 'command' ? [value.text] : parts).map((part) => part.toLowerCase()),
            };
      return comparison === '!=' ? { kind: 'not', of: found } : found;
    }
    const values = parts.map((part) => {
      const amount = parseAmount(part, kind);
      if (amount === null) throw new AppError(forms[kind], { text: part, field: name, ...place });
      return amount;
    });
    if (isOrdering && values.length !== 1) throw new AppError(forms[kind], { text: value.text, field: name, ...place });
    return { kind: 'number', field, comparison, values };
  }

  #state(text: string, place: { readonly input: string; readonly start: number; readonly end: number }): ProcessState {
    const state = parseState(text);
    if (state === null) throw new AppError('filter-state', { text, ...place });
    return state;
  }
}

/**
 * Parses a filter: words to find in name, command or user, `/patterns/`, terms such as `cpu>20`, `rss>100M`,
 * `age<1m`, `state:Z`, `user:root,jane`, `name~/^node/`, with `not`, `or` and parentheses. Throws an AppError with
 * `start` and `end`, the offsets of the error, and `input`, the text.
 */
export function parseFilter(text: string): Filter {
  return new Parser(text).parse();
}

/** The fields that the filter reads, other than those searched for words. */
export function filterFields(filter: Filter): readonly RowField[] {
  if (filter.kind === 'all' || filter.kind === 'any')
    return [...new Set(filter.of.flatMap((part) => filterFields(part)))];
  if (filter.kind === 'not') return filterFields(filter.of);
  if (filter.kind === 'state') return ['state'];
  if (filter.kind === 'word' || filter.kind === 'regex') return [];
  return [filter.field === 'age' ? 'startTime' : filter.field];
}
