import { useMemo } from 'react';
import { toAppError, type AppError } from '#shared/errors.ts';

/** What a simulation gave, or why it could not be made. */
export type Simulation<T> =
  | { readonly result: T; readonly error: null }
  | { readonly result: null; readonly error: AppError };

/** Runs a pure simulation whenever its input changes; invalid input is a value, because it occurs while typing. */
export function useSimulation<I, T>(input: I, simulate: (input: I) => T): Simulation<T> {
  return useMemo(() => {
    try {
      return { result: simulate(input), error: null };
    } catch (thrown) {
      return { result: null, error: toAppError(thrown) };
    }
  }, [input, simulate]);
}
