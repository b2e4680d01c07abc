import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#shared/i18n/translator.ts';

/** The catalogue as the pure view functions want it: keys with their namespace. */
export function useTranslate(): Translate {
  const { t } = useTranslation();
  return useCallback((key, params) => t(key, params ?? {}), [t]);
}
