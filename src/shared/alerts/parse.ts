import { AppError } from '../errors.ts';
import { parseFilter, type Filter } from '../filter/parse.ts';
import { parseAmount, unitPattern } from '../filter/values.ts';
import { nearest } from '../nearest.ts';

/** What a rule checks. Times in ms, sizes in bytes, CPU in % of one core. */
export type AlertCondition =
  | { readonly kind: 'state'; readonly state: 'Z' | 'D'; readonly forMs: number }
  | {
      readonly kind: 'above';
      readonly field: 'cpuPercent' | 'rssBytes';
      readonly value: number;
      readonly forMs: number;
    }
  | { readonly kind: 'growth'; readonly bytes: number; readonly withinMs: number }
  | { readonly kind: 'appears' }
  | { readonly kind: 'disappears' };

/** A parsed rule: the condition, and the filter for its processes. */
export interface Alert {
  readonly condition: AlertCondition;
  readonly filter: Filter;
}

const names = ['zombie', 'blocked', 'cpu', 'memory', 'growth', 'appears', 'disappears'] as const;
type Name = (typeof names)[number];

/** Maximum duration in a rule, in ms: a day. */
const maxMs = 86_400_000;

interface Head {
  readonly name: Name;
  readonly amount: string;
  readonly span: string | null;
  /** Where the filter starts. */
  readonly rest: number;
}

/** A number with its unit, which may stand behind a blank. */
const amountPattern = `[\\d.]+(?:\\s+${unitPattern}(?=\\s|$)|[a-z%]*)`;
const headPattern = new RegExp(
  `^([a-z]+)(?:\\s*>\\s*(${amountPattern}))?(?:\\s+(?:for|in)\\s+(${amountPattern}))?(?=\\s|$)`,
  'iu',
);

function fail(
  code: 'alert-unknown' | 'alert-form' | 'alert-duration' | 'alert-size' | 'alert-percent' | 'alert-filter',
  input: string,
  wrong: string,
  params: Record<string, string> = {},
): never {
  const start = Math.max(0, wrong === '' ? 0 : input.indexOf(wrong));
  throw new AppError(code, {
    text: wrong,
    input,
    start,
    end: Math.max(start + 1, wrong === '' ? input.length : start + wrong.length),
    ...params,
  });
}

function readHead(text: string): Head {
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
  const match = headPattern.exec(text.slice(lead));
  const word = /^[^\s><=:]*/u.exec(text.slice(lead))?.[0] ?? '';
  const name = names.find((known) => known === word.toLowerCase());
  if (!name) fail('alert-unknown', text, word, { known: names.join(', '), nearest: nearest(word, names) });
  if (!match) fail('alert-form', text, text.slice(lead).split(/\s/u)[0] ?? '', { example: examples[name] });
  const rest = lead + match[0].length;
  // An invalid duration would otherwise be taken for two words to search for.
  const wrongSpan = /^\s+(?:for|in)\s+(\S+)/iu.exec(text.slice(rest));
  if (match[3] === undefined && wrongSpan) fail('alert-duration', text, wrongSpan[1] ?? '');
  return { name, amount: match[2] ?? '', span: match[3] ?? null, rest };
}

/** How each condition is written. */
export const examples: Readonly<Record<Name, string>> = {
  zombie: 'zombie>30s',
  blocked: 'blocked>5s',
  cpu: 'cpu>90 for 10s',
  memory: 'memory>1G for 10s',
  growth: 'growth>100M in 60s',
  appears: 'appears name:node',
  disappears: 'disappears name:node',
};

function duration(text: string, amount: string): number {
  const ms = parseAmount(amount, 'time');
  if (ms === null || ms < 0 || ms > maxMs) fail('alert-duration', text, amount);
  return ms;
}

function conditionOf(text: string, { name, amount, span }: Head): AlertCondition {
  const isLife = name === 'appears' || name === 'disappears';
  const takesSpan = name === 'cpu' || name === 'memory' || name === 'growth';
  if (
    isLife
      ? amount !== '' || span !== null
      : amount === '' || (span !== null && !takesSpan) || (span === null && name === 'growth')
  ) {
    fail('alert-form', text, '', { example: examples[name] });
  }
  if (isLife) return { kind: name };
  if (name === 'zombie' || name === 'blocked')
    return { kind: 'state', state: name === 'zombie' ? 'Z' : 'D', forMs: duration(text, amount) };
  const spanMs = span === null ? 0 : duration(text, span);
  const value = parseAmount(amount, name === 'cpu' ? 'percent' : 'bytes');
  if (value === null) fail(name === 'cpu' ? 'alert-percent' : 'alert-size', text, amount);
  if (name === 'growth') return { kind: 'growth', bytes: value, withinMs: spanMs };
  return { kind: 'above', field: name === 'cpu' ? 'cpuPercent' : 'rssBytes', value, forMs: spanMs };
}

function filterOf(text: string, rest: number): Filter {
  try {
    return parseFilter(text.slice(rest));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { start, end } = error.params;
    throw new AppError(
      error.code,
      { ...error.params, input: text, start: Number(start) + rest, end: Number(end) + rest },
      { cause: error },
    );
  }
}

/**
 * Parses a rule: `zombie>30s`, `blocked>5s` (uninterruptible sleep), `cpu>90 for 10s`, `memory>1G`,
 * `growth>100M in 60s`, `appears` or `disappears`, each followed by an optional process filter, which
 * the last two require. Throws an AppError with `input`, `start` and `end`, as the filter does.
 */
export function parseAlert(text: string): Alert {
  const head = readHead(text);
  const condition = conditionOf(text, head);
  const filter = filterOf(text, head.rest);
  if ((condition.kind === 'appears' || condition.kind === 'disappears') && text.slice(head.rest).trim() === '')
    fail('alert-filter', text, head.name, { example: examples[head.name] });
  return { condition, filter };
}
