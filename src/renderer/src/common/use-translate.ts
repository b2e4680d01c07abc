import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageParams } from '#shared/errors.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { cleanParams } from '#shared/text/sanitize.ts';

/**
 * The texts in the language of the screen, by checked keys. Whatever is filled in may come from outside, and cannot
 * change how it is shown.
 */
export function useTranslate(): Translate {
  const { t } = useTranslation();
  return useCallback<Translate>((key: string, params?: MessageParams) => t(key, cleanParams(params ?? {})), [t]);
}
