import { useCallback } from 'react';
import { useTranslate } from './use-translate.ts';
import { toAppError } from '#shared/errors.ts';
import { errorSentences } from '#shared/text/describe-error.ts';

interface ErrorWords {
  readonly message: string;
  readonly hint: string;
  /** Both, one after the other. */
  readonly whole: string;
}

/** Gives the message and the hint for anything thrown, in the language of the screen. */
export function useDescribeError(): (thrown: unknown) => ErrorWords {
  const t = useTranslate();
  return useCallback(
    (thrown) => {
      const { message, hint } = errorSentences(toAppError(thrown), t);
      return { message, hint, whole: t('common.sentences', { first: message, second: hint }) };
    },
    [t],
  );
}
