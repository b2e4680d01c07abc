import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '#shared/errors.ts';

/** Puts anything thrown into words in the language of the screen. */
export function useErrorWords(): (thrown: unknown) => { readonly message: string; readonly hint: string } {
  const { t } = useTranslation();
  return useCallback(
    (thrown) => {
      const { code, params } = toAppError(thrown);
      return { message: t(`errors:${code}.message`, params), hint: t(`errors:${code}.hint`, params) };
    },
    [t],
  );
}
