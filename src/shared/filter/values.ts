import { processStates, type ProcessState } from '../model/process.ts';
import type { FilterKind } from '../model/fields.ts';

const scales: Readonly<Record<'bytes' | 'time', Readonly<Record<string, number>>>> = {
  bytes: { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 },
  time: { '': 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 },
};

/** Units as words. */
const unitNames: Readonly<Record<'bytes' | 'time', readonly (readonly [RegExp, string])[]>> = {
  bytes: [[/^bytes?$/u, 'b']],
  time: [
    [/^sec(?:ond)?s?$/u, 's'],
    [/^min(?:ute)?s?$/u, 'm'],
    [/^h(?:ou)?rs?$/u, 'h'],
    [/^days?$/u, 'd'],
    [/^weeks?$/u, 'w'],
  ],
};

/** Every unit, for a pattern that ignores the case. */
export const unitPattern =
  '(?:[kmgt]i?b?|b(?:ytes?)?|ms|s(?:ec(?:ond)?s?)?|min(?:ute)?s?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:eeks?)?|%)';

const statesByName: Readonly<Record<string, ProcessState>> = {
  running: 'R',
  sleeping: 'S',
  blocked: 'D',
  zombie: 'Z',
  stopped: 'T',
  traced: 't',
  idle: 'I',
  dead: 'X',
};

/** Names of states that a filter accepts, besides the letters. */
export const stateNames: readonly string[] = Object.keys(statesByName);

/**
 * A number with the unit of its kind: `5`, `5%`, `100M` (1024-based, as are `100MiB` and `100 MB`), `90s`, `1.5h`,
 * `2 minutes`; a duration without a unit is in seconds. The result is in bytes, ms or as given; null if it is no such
 * number.
 */
export function parseAmount(text: string, kind: Exclude<FilterKind, 'text' | 'state'>): number | null {
  const match = /^(-?\d+(?:\.\d+)?)\s*([A-Za-z]*|%)$/u.exec(text);
  if (!match) return null;
  const unit = (match[2] as string).toLowerCase();
  if (kind === 'number' || kind === 'percent')
    return unit === '' || (unit === '%' && kind === 'percent') ? Number(match[1]) : null;
  const short = unitNames[kind].find(([name]) => name.test(unit))?.[1] ?? unit;
  const scale = scales[kind][kind === 'bytes' && short !== 'b' ? short.replace(/i?b$/u, '') : short];
  return scale === undefined ? null : Number(match[1]) * scale;
}

/** The state of a letter (T and t differ) or of a word; null if there is no such state. */
export function parseState(text: string): ProcessState | null {
  const letter = processStates.find((state) => state === text);
  if (letter) return letter;
  const word = statesByName[text.toLowerCase()];
  if (word) return word;
  const upper = text.toUpperCase();
  return text.length === 1 && upper !== 'T' ? (processStates.find((state) => state === upper) ?? null) : null;
}
