import type { Language } from '../model/scenario.ts';

/** Shown where a value is not known; never 0. */
export const unknownText = '–';

const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** Number and time formats of one language; every method shows null as a dash. */
export interface Formatter {
  readonly count: (value: number | null) => string;
  readonly percent: (value: number | null) => string;
  readonly bytes: (value: number | null) => string;
  /** Bytes per second. */
  readonly rate: (bytesPerSecond: number | null) => string;
  /** A span in ms, in the largest unit that keeps it readable: `850 ms`, `12.4 s`, `3:05`. */
  readonly duration: (ms: number | null) => string;
  /** How long something has lived, in ms: `0:07`, `3:05:00`, `12 d 3:05:00`. */
  readonly age: (ms: number | null) => string;
  /** Any number, with at most three digits after the point. */
  readonly number: (value: number) => string;
  /** How long something took, from ns: `850 ns`, `12.3 µs`, `4.56 ms`, `2.41 s`. */
  readonly span: (ns: number | null) => string;
  /** An instant of a run in seconds since its start, from ns, with as many digits as a step in ns needs. */
  readonly instant: (ns: number, stepNs: number) => string;
  /** A point of a run in seconds since its start, from ns. */
  readonly seconds: (ns: number | null) => string;
  readonly time: (iso: string | null) => string;
  readonly dateTime: (iso: string | null) => string;
}

const spanUnits = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
] as const;

function clockText(ms: number): string {
  const total = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

function byteParts(value: number): { readonly amount: number; readonly unit: string } {
  let amount = value;
  let index = 0;
  while (Math.abs(amount) >= 1024 && index < byteUnits.length - 1) {
    amount /= 1024;
    index += 1;
  }
  return { amount, unit: byteUnits[index] ?? 'B' };
}

const made = new Map<Language, Formatter>();

/** The formats of a language, made once: Intl objects are costly. */
export function createFormatter(language: Language): Formatter {
  let formatter = made.get(language);
  if (!formatter) made.set(language, (formatter = makeFormatter(language)));
  return formatter;
}

function makeFormatter(language: Language): Formatter {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const any = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const three = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const fine = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', hour12: false });
  const orDash = <T>(value: T | null, words: (value: T) => string): string =>
    value === null ? unknownText : words(value);
  const bytes = (value: number): string => {
    const { amount, unit } = byteParts(value);
    return `${unit === 'B' || amount >= 100 ? whole.format(amount) : tenth.format(amount)} ${unit}`;
  };
  return {
    count: (value) => orDash(value, (v) => whole.format(v)),
    percent: (value) => orDash(value, (v) => tenth.format(v)),
    bytes: (value) => orDash(value, bytes),
    rate: (value) => orDash(value, (v) => `${bytes(v)}/s`),
    age: (ms) =>
      orDash(ms, (v) => {
        const days = Math.floor(v / 86_400_000);
        return days > 0 ? `${whole.format(days)} d ${clockText(v - days * 86_400_000)}` : clockText(Math.max(0, v));
      }),
    duration: (ms) =>
      orDash(ms, (v) => {
        if (v < 1000) return `${whole.format(v)} ms`;
        return v < 60_000 ? `${tenth.format(v / 1000)} s` : clockText(v);
      }),
    number: (value) => any.format(value),
    span: (ns) =>
      orDash(ns, (v) => {
        const [unit, size] = spanUnits.find(([, least]) => v >= least) ?? ['ns', 1];
        return `${three.format(v / size)} ${unit}`;
      }),
    instant: (ns, stepNs) => {
      const digits = Math.min(9, Math.max(0, Math.ceil(9 - Math.log10(Math.max(1, stepNs)))));
      return `${(ns / 1e9).toFixed(digits)} s`;
    },
    seconds: (ns) => orDash(ns, (v) => `${fine.format(v / 1e9)} s`),
    time: (iso) => orDash(iso, (v) => time.format(new Date(v))),
    dateTime: (iso) => orDash(iso, (v) => dateTime.format(new Date(v))),
  };
}
