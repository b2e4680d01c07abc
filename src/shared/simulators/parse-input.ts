import { z } from 'zod';
import { AppError, type ErrorCode, type MessageParams } from '../errors.ts';

/** What one refused value carries from the schema to the error: a code, and its params without the name. */
interface Refusal {
  readonly code: ErrorCode;
  readonly params: MessageParams;
}

/** `jobs[1].length` for the path of a value. */
function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

/** The value as typed, shortened. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

const shapes: Readonly<Record<string, string>> = {
  string: '"…"',
  array: '[…]',
  object: '{…}',
  boolean: 'true, false',
  number: '0, 1, 2, …',
  record: '{…}',
};

function toError(issue: z.core.$ZodIssue): AppError {
  const name = pathName(issue.path);
  switch (issue.code) {
    case 'custom': {
      const refusal = issue.params as Refusal | undefined;
      return refusal
        ? new AppError(refusal.code, { name, ...refusal.params })
        : new AppError('invalid-input', { where: name, detail: issue.message });
    }
    case 'invalid_type':
      if (issue.input === undefined) return new AppError('value-missing', { name });
      return new AppError('parameter-wrong-type', {
        name: name || 'input',
        value: shown(issue.input),
        known: shapes[issue.expected] ?? issue.expected,
      });
    case 'unrecognized_keys':
      return new AppError('unknown-field', { name: issue.keys[0] ?? '', known: issue.message });
    case 'invalid_value':
      if (issue.input === undefined) return new AppError('value-missing', { name });
      return new AppError('parameter-wrong-type', {
        name,
        value: shown(issue.input),
        known: issue.values.map(String).join(', '),
      });
    default:
      return new AppError('invalid-input', { where: name, detail: issue.message });
  }
}

/** The input by its schema. Throws the first thing that is wrong with it as an AppError that names the place. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  // A misspelt field is also a missing one: what was written says more than what was not.
  const first = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw first ? toError(first) : new AppError('invalid-input', { where: '', detail: result.error.message });
}

/** Reports a refused value from within a refinement, at `path` below the refined value. */
export function refuse(context: z.core.$RefinementCtx, refusal: Refusal, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', path, params: { code: refusal.code, params: refusal.params } });
}

/** A whole number within bounds. */
export function whole(min: number, max: number): z.ZodNumber {
  return z.number().superRefine((value, context) => {
    if (!Number.isSafeInteger(value))
      refuse(context, { code: 'parameter-wrong-type', params: { value, known: `${min} … ${max}` } });
    else if (value < min || value > max)
      refuse(context, { code: 'parameter-out-of-range', params: { value, min, max } });
  });
}

/** A list with a number of entries within bounds. */
export function list<S extends z.ZodType>(
  entry: S,
  bounds: { readonly min: number; readonly max: number },
): z.ZodArray<S> {
  return z.array(entry).superRefine((value, context) => {
    if (value.length < bounds.min || value.length > bounds.max) {
      refuse(
        context,
        { code: 'parameter-out-of-range', params: { value: value.length, min: bounds.min, max: bounds.max } },
        ['length'],
      );
    }
  });
}

/** An object that may have these fields and no others; the names that are valid go into the message. */
export function fields<T extends z.ZodRawShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : undefined),
  });
}

/** Refuses the second of two entries with one id. */
export function refuseDuplicates(
  ids: readonly string[],
  context: z.core.$RefinementCtx,
  path: readonly PropertyKey[],
): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) refuse(context, { code: 'duplicate-id', params: { id } }, [...path, index]);
  });
}

/** The id of an entry that was given none: A to Z by position, then AA, AB, … */
export function letterId(position: number): string {
  const last = String.fromCodePoint(65 + (position % 26));
  return position < 26 ? last : letterId(Math.floor(position / 26) - 1) + last;
}
