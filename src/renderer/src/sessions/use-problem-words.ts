import { useCallback } from 'react';
import { errorCodes, type ErrorCode } from '#shared/errors.ts';
import { AppError } from '#shared/errors.ts';
import { useErrorWords } from '../common/use-error-words.ts';

const isCode = (text: string): text is ErrorCode => (errorCodes as readonly string[]).includes(text);

/** Why a session file cannot be read, in words. */
export function useProblemWords(): (problem: string, path: string) => string {
  const words = useErrorWords();
  return useCallback(
    (problem, path) => {
      if (!isCode(problem)) return problem;
      const { message, hint } = words(new AppError(problem, { path, name: path, version: '?', known: '1' }));
      return `${message} ${hint}`;
    },
    [words],
  );
}
