import { badHost } from '#serve/bad-host.ts';
import { AppError } from '#shared/errors.ts';
import { nearest } from '#shared/nearest.ts';

/** The backends that `--sampler` chooses from. */
export const samplers = ['native', 'portable'] as const;

/** A parser for whole numbers within bounds, for one option. */
export function wholeNumber(option: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value))
      throw new AppError('parameter-wrong-type', { name: option, value: text, known: `${min} … ${max}` });
    if (value < min || value > max) throw new AppError('parameter-out-of-range', { name: option, value, min, max });
    return value;
  };
}

/** A parser that accepts one of a few values. */
export function oneOf<const W extends string>(option: string, words: readonly W[]): (text: string) => W {
  return (text) => {
    const word = words.find((known) => known === text);
    if (word === undefined)
      throw new AppError('parameter-wrong-type', {
        name: option,
        value: text,
        nearest: nearest(text, words),
        known: words.join(', '),
      });
    return word;
  };
}

/** An address to listen on; Node would take an empty one as every address of this machine. */
export function hostName(text: string): string {
  if (text.trim() === '') throw badHost(text);
  return text;
}

/** A point in time, as ISO 8601 UTC with milliseconds. */
export function parseIsoTime(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms))
    throw new AppError('parameter-wrong-type', {
      name: '--start-time',
      value: text,
      known: 'ISO 8601, 2026-01-31T12:00:00.000Z',
    });
  return new Date(ms).toISOString();
}
