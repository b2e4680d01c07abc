import { oddTexts } from './odd-texts.ts';

const odd = Object.values(oddTexts);
/** All odd texts as one. */
export const everyOddText = odd.join(' ');

/** Fields that hold what other programs, or the author of a session, have chosen. */
const chosen: ReadonlySet<string> = new Set([
  'name',
  'command',
  'lastCommand',
  'user',
  'executable',
  'tty',
  'title',
  'text',
  'path',
  'target',
  'endpoint',
  'hostname',
  'resource',
  'waitChannel',
  'role',
  'variant',
  'unit',
  'detail',
  'container',
  'what',
  'rule',
  'affinity',
  'soft',
  'hard',
]);
/** Fields whose texts name each other: each text becomes another odd one, the same wherever it stands. */
const names: ReadonlySet<string> = new Set(['actor', 'actors', 'subject', 'parent', 'objects', 'held', 'id']);

function renamed(text: string): string {
  return `${text}${odd[text.charCodeAt(text.length - 1) % odd.length] ?? ''}`;
}

/** The same data with odd texts in place of all that comes from outside. */
export function spoil<T>(value: T): T {
  return spoiled(value, '') as T;
}

function spoiled(value: unknown, field: string): unknown {
  if (typeof value === 'string') {
    if (names.has(field)) return renamed(value);
    return chosen.has(field) ? everyOddText : value;
  }
  if (Array.isArray(value)) return value.map((item) => spoiled(item, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spoiled(item, key)]));
}
