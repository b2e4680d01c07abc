import { AppError, type ErrorCode, type MessageParams } from '#shared/errors.ts';
import { nearest } from '#shared/nearest.ts';

/** `--io-bump` for the option `ioBump`. */
function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A path whose first part is an option names that option; others stay as they are. */
function named(name: string, options: readonly string[]): string {
  const head = /^\w+/.exec(name)?.[0] ?? '';
  return options.includes(head) ? flagOf(head) : name;
}

/**
 * Runs `work`, which reads a person's input; its errors then name the terminal's options and the nearest valid
 * spelling.
 * `options` are the fields that are options here.
 */
export function withUsage<T>(options: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const params: Record<string, string | number> = { ...(error.params satisfies MessageParams) };
    const { name, value, text, known, option } = error.params;
    if (typeof name === 'string') params['name'] = named(name, options);
    for (const key of ['one', 'other'] as const) if (typeof params[key] === 'string') params[key] = flagOf(params[key]);
    if (typeof option === 'string')
      params['option'] = option
        .split(' / ')
        .map((one) => named(one, options))
        .join(' / ');
    const words = typeof known === 'string' ? known.split(', ') : [];
    if (error.code === 'option-unused') params['known'] = words.map((word) => named(word, options)).join(', ');
    const typedTexts: Partial<Record<ErrorCode, unknown>> = {
      'unknown-field': name,
      'program-invalid': String(text).split(/\s/)[0],
    };
    const typed = error.code in typedTexts ? typedTexts[error.code] : value;
    if (typeof typed === 'string' && params['nearest'] === undefined) params['nearest'] = nearest(typed, words);
    throw new AppError(error.code, params, { cause: error });
  }
}
