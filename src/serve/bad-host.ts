import { AppError } from '#shared/errors.ts';

/** The error for an address that nothing can listen on. */
export function badHost(value: string, cause?: unknown): AppError {
  const params = { name: '--host', value, known: '127.0.0.1, ::1, 0.0.0.0' };
  return new AppError('parameter-wrong-type', params, { cause });
}
