import { AppError } from '../errors.ts';
import { fieldOfName, filterKind } from './fields.ts';
import { parseAmount, unitPattern } from './values.ts';

export type Comparison = ':' | '=' | '!=' | '~' | '>' | '<' | '>=' | '<=';

/** A token of a filter's text with its position: offsets into the text, `end` after its last character. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'open' | 'close' | 'not' | 'or' }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  | { readonly kind: 'term'; readonly name: string; readonly comparison: Comparison; readonly value: Value }
);

/** The value after a comparison. */
export interface Value {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Flags behind a `/pattern/`; null where it was not written between slashes. */
  readonly flags: string | null;
  readonly quoted: boolean;
}

/** Blanks may stand around a comparison, but before “:” and “~” they would take words apart, as in `Xorg :0`. */
const fieldPattern = /([A-Za-z_]+)(?:\s*(>=|<=|!=|=~|==?|[<>])|([~:]))\s*/uy;
const unitAfter = new RegExp(`\\s+(${unitPattern})(?=[\\s)]|$)`, 'iuy');
const blank = /\s/u;
const barePattern = /\S*/uy;
const groupedPattern = /[^\s)]*/uy;

/** Reads from an opening delimiter to the one that closes it; a backslash keeps the next character. */
function readDelimited(
  text: string,
  start: number,
  delimiter: '"' | '/',
): { readonly inner: string; readonly end: number } {
  let inner = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === delimiter) return { inner, end: at + 1 };
    // Only what would end it needs the backslash; a pattern keeps all others.
    if (char === '\\' && at + 1 < text.length && (delimiter === '/' || text[at + 1] === '"' || text[at + 1] === '\\')) {
      inner += delimiter === '/' && text[at + 1] !== '/' ? `\\${text[at + 1]}` : text[at + 1];
      at += 1;
    } else inner += char;
  }
  throw new AppError('filter-unclosed', { what: delimiter, input: text, start, end: text.length });
}

function readFlags(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[a-z]/u.test(text[end] as string)) end += 1;
  return end;
}

function readBare(text: string, from: number, inGroup: boolean): number {
  barePattern.lastIndex = from;
  groupedPattern.lastIndex = from;
  return from + ((inGroup ? groupedPattern : barePattern).exec(text)?.[0].length ?? 0);
}

function readValue(
  text: string,
  from: number,
  options: { readonly isPattern: boolean; readonly inGroup: boolean },
): Value {
  if (text[from] === '"') {
    const { inner, end } = readDelimited(text, from, '"');
    return { text: inner, start: from, end, flags: null, quoted: true };
  }
  if (options.isPattern && text[from] === '/') {
    const { inner, end } = readDelimited(text, from, '/');
    const flagsEnd = readFlags(text, end);
    return { text: inner, start: from, end: flagsEnd, flags: text.slice(end, flagsEnd), quoted: false };
  }
  const end = readBare(text, from, options.inGroup);
  return { text: text.slice(from, end), start: from, end, flags: null, quoted: false };
}

/** A number with the unit that stands behind a blank: `100 MB`. */
function withUnit(text: string, name: string, value: Value): Value {
  const field = fieldOfName(name);
  const kind = field && filterKind(field);
  if (!kind || kind === 'text' || kind === 'state' || !/^[\d.]+$/u.test(value.text)) return value;
  unitAfter.lastIndex = value.end;
  const match = unitAfter.exec(text);
  const amount = `${value.text}${match?.[1] ?? ''}`;
  return match && parseAmount(amount, kind) !== null
    ? { ...value, text: amount, end: value.end + match[0].length }
    : value;
}

/** As other languages write it, too. */
function comparisonOf(symbol: string): Comparison {
  if (symbol === '==') return '=';
  return symbol === '=~' ? '~' : (symbol as Comparison);
}

function readToken(text: string, start: number, depth: number): Token {
  const char = text[start] as string;
  if (char === '(') return { kind: 'open', start, end: start + 1 };
  if (char === ')' && depth > 0) return { kind: 'close', start, end: start + 1 };
  if (char === '"') {
    const { inner, end } = readDelimited(text, start, '"');
    return { kind: 'word', word: inner, start, end };
  }
  if (char === '!' && text[start + 1] !== '=') return { kind: 'not', start, end: start + 1 };
  fieldPattern.lastIndex = start;
  const match = fieldPattern.exec(text);
  if (match) {
    const [whole, name = '', symbol = match[3] ?? ''] = match;
    const comparison = comparisonOf(symbol);
    const value = withUnit(
      text,
      name,
      readValue(text, start + whole.length, { isPattern: comparison === '~', inGroup: depth > 0 }),
    );
    return { kind: 'term', name, comparison, value, start, end: value.end };
  }
  const end = readBare(text, start, depth > 0);
  const word = text.slice(start, end);
  if (/^not$/iu.test(word)) return { kind: 'not', start, end };
  if (/^or$/iu.test(word) || word === '||') return { kind: 'or', start, end };
  // A path such as /usr is a word; /usr/ with a slash at both ends is a pattern.
  const pattern = /^\/(.+)\/([a-z]*)$/su.exec(word);
  if (pattern) return { kind: 'regex', source: pattern[1] as string, flags: pattern[2] as string, start, end };
  return { kind: 'word', word, start, end };
}

/** The pieces of a filter's text. Throws `filter-unclosed`. */
export function scanFilter(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    if (blank.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const token = readToken(text, at, depth);
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') depth -= 1;
    // "and" says what a blank says already.
    const isAnd = token.kind === 'word' && text[at] !== '"' && /^(?:and|&&)$/iu.test(token.word);
    if (!isAnd) tokens.push(token);
    at = token.end;
  }
  return tokens;
}
